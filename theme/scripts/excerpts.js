/* The words of a hit in their context. */
import { FIELDS, passages } from "./data.js";
import { occurrences } from "./places.js";
import { term as termOf, words } from "./words.js";

/* a text's end or beginning, of about 60 characters, cut between words */
const before = (text) => text.replace(/^.+(.{60})$/su, (_, near) => "…" + near.replace(/^\S*\s/, ""));
const after = (text) => text.replace(/^(.{60}).+$/su, (_, near) => near.replace(/\s\S*$/, "") + "…");

/* each layer of an item with its whole text and its words, numbered as in the index */
const layersOf = ({ manifest, stemmers }, work, found) => {
  const layers = FIELDS.map(() => ({ text: "", next: 0, tokens: [] }));
  for (const [field, anchor, text, scheme = work.scheme, sigla = ""] of found) {
    const layer = layers[field], from = layer.text.length, own = words(text), language = manifest.schemes[scheme];
    layer.text += text + " ";
    own.forEach(({ word, at, start, end, sign = word }, i) => {
      const whole = word != sign ? own[i + 1].end : end; // a pair's second sign is the next word's first
      layer.tokens[layer.next + at] = { word, term: termOf(word, language, stemmers), language, anchor, sigla, from, to: from + text.length, start: from + start, end: from + whole };
    });
    layer.next += own.length + text.split("\x1f").length - 1;
  }
  return layers;
};

/* one excerpt for each occurrence; the hit then knows the forms that are marked on its page */
export const excerpts = async (site, hit) => {
  const work = site.works.find(({ key }) => key == hit.work.key), forms = new Set(), found = [];
  layersOf(site, work, await passages(site, work, hit.thesis)).forEach(({ text, tokens }, field) => {
    const shown = (start, end) => text.slice(start, end).replaceAll("\x1f", "");
    const spans = occurrences(hit.sought[field], (term) => tokens.flatMap((token, place) => (token.term == term ? place : [])));
    for (const [place, length] of [...spans].sort(([a], [b]) => a - b)) {
      const all = tokens.slice(place, place + length), { anchor, sigla, language, from, start } = all[0], { end, to } = all.at(-1);
      const form = all.map(({ word }) => word).join(" ");
      forms.add(length > 1 ? `"${form}"` : form);
      found.push({ field, anchor, before: before(shown(from, start)), match: shown(start, end), after: after(shown(end, to)), sigla, language });
    }
  });
  hit.forms = [...forms].slice(0, 20).join(" ");
  return found;
};
