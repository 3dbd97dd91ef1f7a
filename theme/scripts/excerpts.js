/* The words of a hit in their context. */
import { FIELDS, passages } from "./data.js";
import { occurrences } from "./places.js";
import { term as termOf, words } from "./words.js";

const ROOM = 60; // characters on either side
const cut = (letters, whole) => (letters.length > ROOM ? whole(letters) : letters.join(""));
const before = (text) => cut([...text], (all) => "…" + all.slice(-ROOM).join("").replace(/^\S*\s+/, ""));
const after = (text) => cut([...text], (all) => all.slice(0, ROOM).join("").replace(/\s+\S*$/, "") + "…");

/* each layer of an item with its whole text and its words, numbered as in the index */
const layersOf = ({ manifest, stemmers }, work, found) => {
  const layers = FIELDS.map(() => ({ text: "", end: 0, tokens: new Map(), at: new Map() }));
  for (const [field, anchor, text, scheme = work.scheme, sigla = ""] of found) {
    const layer = layers[field], from = layer.text.length, own = words(text);
    layer.text += text + " ";
    own.forEach(({ word, at, start, end, sign = word }, i) => {
      const term = termOf(word, manifest.schemes[scheme], stemmers), place = layer.end + at;
      layer.tokens.set(place, { word, anchor, sigla, from, to: from + text.length, start: from + start, end: from + (word != sign ? own[i + 1].end : end) });
      layer.at.set(term, [...(layer.at.get(term) || []), place]);
    });
    layer.end += own.length + text.split("\x1f").length - 1;
  }
  return layers;
};

/* one excerpt for each occurrence; the hit then knows the forms that are marked on its page */
export const excerpts = async (site, hit) => {
  const work = site.works.find(({ key }) => key == hit.work.key), forms = new Set(), found = [];
  layersOf(site, work, await passages(site, work, hit.thesis)).forEach(({ text, tokens, at }, field) => {
    const shown = (start, end) => text.slice(start, end).replaceAll("\x1f", "");
    const spans = occurrences(hit.sought[field], (term) => at.get(term) || []);
    for (const [place, length] of [...spans].sort(([a], [b]) => a - b)) {
      const all = Array.from({ length }, (_, i) => tokens.get(place + i)), { anchor, sigla, from, start } = all[0], { end, to } = all.at(-1);
      const form = all.map(({ word }) => word).join(" ");
      forms.add(length > 1 ? `"${form}"` : form);
      found.push({ field, anchor, before: before(shown(from, start)), match: shown(start, end), after: after(shown(end, to)), sigla });
    }
  });
  hit.forms = [...forms].slice(0, 20).join(" ");
  return found;
};
