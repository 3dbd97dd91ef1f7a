/* Search: lunr.js in the reader's browser. Nothing is loaded before the reader turns to the search box.
   Every file is a classic script that hands over data, so that search works from a disk too. */
(function () {
  "use strict";
  var script = document.currentScript, root = script.dataset.root;
  var self = window.omissis = window.omissis || {};
  var loaded = {}, texts = {}, table, index;

  self.index = function (data) { table = data; };
  self.texts = function (work, passages) { texts[work] = passages; };

  function load(path) {
    loaded[path] = loaded[path] || new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = root + path;
      element.onload = done;
      element.onerror = function () { delete loaded[path]; failed(new Error(path)); };
      document.head.append(element);
    });
    return loaded[path];
  }

  function ready() {
    return Promise.all([load("theme/lunr.min.js"), load("theme/words.js"), load("search/index.js")]).then(function () {
      if (index) return;
      self.register(window.lunr);
      index = window.lunr.Index.load(table.lunr);
    });
  }

  /* hits, and whether the query had to be read as plain words */
  function find(text) {
    if (!self.words(text).length) return { hits: [], plain: false };
    try {
      return { hits: index.search(self.query(text)), plain: false };
    } catch (error) {
      return { hits: index.search(self.words(text).join(" ")), plain: true };
    }
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  /* text with the words for which `wanted` holds in <mark> */
  function marked(text, wanted) {
    var row = document.createDocumentFragment(), at = 0, count = 0;
    Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)).forEach(function (match) {
      if (!wanted(match[0])) return;
      row.append(text.slice(at, match.index), element("mark", match[0]));
      at = match.index + match[0].length;
      count += 1;
    });
    row.append(text.slice(at));
    return { row: row, count: count };
  }

  function stem(word) {
    return index.pipeline.runString(word)[0];
  }

  /* the passage and the place in it where most of the found words stand together, and the words as they stand */
  function excerpt(hit, item) {
    var terms = hit.matchData.metadata, forms = {}, best = { anchor: "", text: "", score: 0 };
    (texts[item[0]][item[1]] || []).forEach(function (passage) {
      var found = Array.from(passage[1].matchAll(/[\p{L}\p{M}\p{N}]+/gu)).map(function (match) {
        return { at: match.index, term: stem(match[0]), word: match[0] };
      }).filter(function (match) { return Object.prototype.hasOwnProperty.call(terms, match.term); });
      found.forEach(function (match, number) {
        forms[self.words(match.word)[0]] = true;
        var near = new Set(found.slice(number, number + 12).filter(function (other) { return other.at < match.at + 110; })
          .map(function (other) { return other.term; }));
        if (near.size > best.score) best = { anchor: passage[0], text: around(passage[1], match.at), score: near.size };
      });
    });
    return { anchor: best.anchor, text: best.text, forms: Object.keys(forms) };
  }

  function around(text, at) {
    var from = text.lastIndexOf(" ", Math.max(0, at - 70)) + 1, to = text.indexOf(" ", at + 110);
    return (from > 1 ? "… " : "") + text.slice(at < 70 ? 0 : from, to < 0 ? undefined : to) + (to < 0 ? "" : " …");
  }

  function entry(hit) {
    var item = table.items[hit.ref], work = table.works[item[0]], found = excerpt(hit, item);
    var page = root + (item[1] ? work[0] + item[1] + ".html" : work[1]);
    var link = element("a");
    link.href = page + "?mark=" + encodeURIComponent(found.forms.slice(0, 20).join(" ")) + (found.anchor ? "#" + found.anchor : "");
    var place = found.anchor ? ", thesis " + item[1] + "." + found.anchor.slice(1) : item[1] ? ", thesis " + item[1] : "";
    link.append(element("b", work[2] + place));
    link.append(marked(found.text, function (word) { return found.forms.indexOf(self.words(word)[0]) >= 0; }).row);
    var row = element("li");
    row.append(link);
    return row;
  }

  function summary(result) {
    var number = result.hits.length;
    var theses = number === 1 ? "1 result found" : number + " results found";
    if (!number) theses = "Nothing found. Try fewer or other words, or the beginning of a word with a star: publi*";
    return theses + (result.plain ? "; the query was read as plain words." : number ? "." : "");
  }

  function attach(form) {
    var input = form.elements.q, large = form.classList.contains("large"), limit = large ? 200 : 8, turn = 0, timer;
    var box = element("div", "", large ? "" : "panel"), said = element("p", "", "found"), list = element("ol", "", "hits");
    said.setAttribute("role", "status");
    box.append(said, list);
    box.hidden = !large;
    form.after(box);

    function show() {
      var text = input.value.trim(), mine = ++turn;
      if (large) history.replaceState(null, "", text ? "?q=" + encodeURIComponent(text) : location.pathname.split("/").pop());
      if (!text) { list.replaceChildren(); said.textContent = ""; box.hidden = !large; return; }
      ready().then(function () {
        var result = find(text), hits = result.hits.slice(0, limit);
        var needed = new Set(hits.map(function (hit) { return table.items[hit.ref][0]; }));
        return Promise.all(Array.from(needed, function (number) { return load("search/" + number + ".js"); })).then(function () {
          if (mine !== turn) return;
          list.replaceChildren.apply(list, hits.map(entry));
          said.textContent = summary(result);
          box.hidden = false;
        });
      }).catch(function () { said.textContent = "The search index could not be loaded."; box.hidden = false; });
    }

    function close() {
      turn += 1;
      if (large) { input.value = ""; show(); } else { box.hidden = true; }
      input.focus();
    }

    input.addEventListener("focus", function () { ready().catch(function () {}); });
    input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(show, 120); });
    form.addEventListener("submit", function (event) { if (large) { event.preventDefault(); show(); } });
    [form, box].forEach(function (part) {
      part.addEventListener("keydown", function (event) {
        var links = Array.from(list.querySelectorAll("a")), at = links.indexOf(document.activeElement);
        if (event.key === "Escape") { event.preventDefault(); close(); }
        if (event.key === "ArrowDown" && box.hidden) { event.preventDefault(); show(); return; }
        if (event.key === "ArrowDown" && links.length) { event.preventDefault(); links[Math.min(at + 1, links.length - 1)].focus(); }
        if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (at ? links[at - 1] : input).focus(); }
      });
    });
    function leave(event) { if (!box.contains(event.target) && event.target !== input) { turn += 1; box.hidden = true; } }
    if (!large) ["click", "focusin"].forEach(function (name) { document.addEventListener(name, leave); });
    if (large) {
      document.querySelector(".without").hidden = true;
      input.value = new URLSearchParams(location.search).get("q") || "";
      if (input.value) show(); else input.focus();
    }
  }

  /* a page that a hit has led to: its words marked where they stand */
  function markPage(forms) {
    load("theme/words.js").then(function () {
      var paragraphs = document.querySelectorAll("main .p > p, main > p, .prose p, .prose li");
      paragraphs.forEach(function (paragraph) {
        var walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT), nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        nodes.forEach(function (node) {
          var made = marked(node.data, function (word) { return forms.indexOf(self.words(word)[0]) >= 0; });
          if (made.count) node.replaceWith(made.row);
        });
      });
    });
  }

  document.querySelectorAll("form[role=search]").forEach(attach);
  var forms = new URLSearchParams(location.search).get("mark");
  if (forms) markPage(forms.split(" "));
})();
