/* What lunr.js has found -> hits, with what is counted in each. */
import { FIELDS } from "./data.js";
import { occurrences, startsOf } from "./places.js";

/* the hits that have the phrases that are wanted and no other, and an occurrence in these layers if not all count */
export const counted = (site, results, { invertedIndex }, sought, layers) => {
  const phrases = sought.filter(({ slots }) => slots[1]);
  const here = FIELDS.map((name, f) => sought.filter(({ wanted, fields }) => wanted && layers.includes(f) && fields.includes(name)));
  return results.flatMap(({ ref, score, matchData: { metadata } }) => {
    const hit = { ref: +ref, score, ...site.items[ref], count: 0, fields: {}, terms: Object.keys(metadata), sought: here };
    const at = (name) => (term) => invertedIndex[term][name][ref]?.here.slice(3) || [];
    if (phrases.some(({ slots, wanted, fields }) => wanted != fields.some((name) => startsOf(slots, at(name))[0] >= 0))) return [];
    for (const term in metadata) for (const name in metadata[term]) {
      const f = FIELDS.indexOf(name), [, often, whose] = metadata[term][name].here;
      if (layers.includes(f)) (hit.count += often), (hit.fields[f] |= whose);
    }
    if (phrases[0]) {
      hit.count = 0;
      for (const f in hit.fields) {
        const { size } = occurrences(here[f], at(FIELDS[f]));
        hit.count += size;
        /* a witness that has a phrase has all its words */
        const whose = ({ found }) => found.reduce((bits, term) => bits | invertedIndex[term][FIELDS[f]][ref]?.here[2], 0);
        hit.fields[f] = here[f].reduce((all, { slots }) => all | slots.map(whose).reduce((both, bits) => both & bits), 0);
        if (!size) delete hit.fields[f];
      }
    }
    return hit.count || layers[4] ? hit : [];
  });
};
