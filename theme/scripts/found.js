/* What was found, as a reader sees it: what is said of it, and each hit with its words in their context. */
import { address } from "./data.js";
import { createEngine } from "./engine.js";
import { english } from "./words.js";

const { root, load, form } = window.omissis;
const SILENCE = 700; // milliseconds after which a change is announced: not each key has its announcement
const LAYERS = ["", "title", "apparatus", "note", "in a cut"];
let engine;

export const element = (name, properties, ...inner) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inner);
  return made;
};

/* the engine, once all that it works with is here */
const ready = async () => {
  const [manifest] = await Promise.all(["search/index.js", "theme/lunr.min.js"].map(load));
  return (engine ??= createEngine({ lunr, load, manifest, stemmers: { en: english(lunr), ...window.omissis.stemmers } }));
};

/* Go where a text leads that names one place: a thesis, a paragraph, a document. `key`: the document that is read. */
export const follow = async (text, key) => {
  const places = (await engine?.reference(text, key).catch(() => {})) || [];
  const place = places.find(({ href, only }) => (only && !places[1]) || href.startsWith(key + "/"));
  if (place) location = root + place.href;
  return place;
};

const number = (count, one, many = one + "s") => `${count.toLocaleString("en")} ${count == 1 ? one : many}`;

const said = ({ hits, plain, refused, limited }, places) => {
  const found = hits.reduce((sum, { count }) => sum + count, 0);
  return (
    refused ? `With “${refused}” this is a search for more than 1,000 words: add a letter`
    : hits[0] ? (found ? number(found, "occurrence") + " in " : "") + (hits.every(({ thesis }) => thesis) ? number(hits.length, "thesis", "theses") : number(hits.length, "place"))
    : limited ? "Nothing found within these limits"
    : places[0] ? number(places.length, "place") + " with this name or number"
    : "Nothing found. Try fewer or other words, or the beginning of a word with a star: publi*"
  ) + (plain ? "; read as plain words." : ".");
};

/* one occurrence, as a concordance has it; the layer is named where it is not the text */
const line = ({ work, thesis, forms }, { field, anchor, before, match, after, sigla, language }) =>
  element("a", { href: root + address(work, thesis, anchor, forms) },
    element("span", { lang: language }, before), element("span", { lang: language }, element("mark", {}, match), after),
    element("small", {}, (field ? LAYERS[field] : thesis && thesis + "." + anchor.slice(1)) + (sigla && ", " + sigla)));

/* A hit with at most so many lines, the rest folded away. How many there are is known before their texts: nothing moves. */
export const entry = (hit, most, rest) => {
  const { work, thesis, count } = hit, rows = Array.from({ length: count }, () => element("li"));
  const title = element("a", { href: root + address(work, thesis) }, work.short + (thesis && ", thesis " + thesis));
  const made = element("li", {}, title, count > 1 ? element("small", {}, number(count, "occurrence")) : "");
  if (count) made.append(element("ol", {}, ...rows.slice(0, most)));
  if (rest && count > most) made.append(element("details", {}, element("summary", {}, `${count - most} more`), element("ol", {}, ...rows.slice(most))));
  engine.excerpts(hit).then((lines) => {
    title.href = root + address(work, thesis, "", hit.forms);
    lines.forEach((found, i) => rows[i].append(line(hit, found)));
  }).catch(() => {});
  return made;
};

/* A place for results. The function that is returned shows those of a text, and says what `find` has found, unless overtaken. */
export const results = (box, find, most, lines, rest) => {
  const live = element("p", { className: "hidden", role: "status" }), told = element("p", { className: "found" }), list = element("ol", { className: "hits" });
  let turn = 0, wait;
  box.append(told, list);
  form.append(live);
  const tell = (message) => {
    told.textContent = message;
    clearTimeout(wait);
    wait = setTimeout(() => (live.textContent = message), SILENCE);
  };
  return async (text, key) => {
    const mine = ++turn;
    let answer = { hits: [] }, places = [], message = "";
    try {
      if (text) {
        const { reference } = await ready();
        [answer, places] = await Promise.all([find(engine, text), reference(text, key)]);
        message = said(answer, places);
      }
    } catch {
      message = "The search could not be loaded.";
    }
    if (mine != turn) return;
    tell(message);
    const linked = places.map(({ label, href }) => element("li", {}, element("a", { href: root + href }, label)));
    list.replaceChildren(...linked, ...answer.hits.slice(0, most).map((hit) => entry(hit, lines, rest)));
    return { list, ...answer };
  };
};

addEventListener("keydown", (event) => {
  const links = [form.elements.q, ...document.querySelectorAll(".hits a")].filter((link) => link.checkVisibility()), at = links.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at && 1, End: at && links.length - 1, Escape: 0 }[event.key];
  if (at < 0 || to == at || !links[to]) return;
  event.preventDefault();
  links[to].focus();
});
