/* The words of a query: the same as plugins/search/words.py makes of a text, proven in tests/search. */
(function () {
  "use strict";
  var WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;
  var LETTERS = { "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ł": "l", "ς": "σ" };

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[æœßøłς]/g, function (letter) { return LETTERS[letter]; });
  }

  function words(text) {
    return (fold(text).match(WORD) || []).flatMap(function (word) {
      var pieces = word.split(/['’ʼ]/);
      var long = pieces.filter(function (piece) { return Array.from(piece).length > 1; });
      return long.length ? long : pieces;
    });
  }

  /* lunr's own parser reads a query; what would only confuse it is taken out before */
  function query(text) {
    return fold(text.slice(0, 200))
      .replace(/(^|[\s+-])(?!(?:title|text):)([^\s:]*):/g, "$1$2 ")
      .replace(/(^|\s)([+-]?)\*+/g, "$1$2").replace(/~\d*/g, function (near) { return near === "~1" ? near : "~2"; })
      .replace(/\^(?!\d)/g, " ").replace(/[^\p{L}\p{N}\s+\-*~^:'’ʼ.]/gu, " ");
  }

  function register(lunr) {
    lunr.Pipeline.registerFunction(function (token) {
      return words(token.toString()).map(function (word) { return token.clone(function () { return word; }); });
    }, "words");
  }

  var root = typeof globalThis === "undefined" ? self : globalThis;
  root.omissis = Object.assign(root.omissis || {}, { fold: fold, words: words, query: query, register: register });
})();
