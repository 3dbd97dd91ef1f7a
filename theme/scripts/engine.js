/* The search, without a page: lunr.js on the part of its index that a query needs, and phrases. */
import { FIELDS, worksOf } from "./data.js";
import { excerpts } from "./excerpts.js";
import { indexOf, resolve } from "./part.js";
import { occurrences, startsOf } from "./places.js";
import { parse } from "./query.js";
import { reference } from "./reference.js";

const search = async (site, text, layers = [...FIELDS.keys()]) => {
  const { PROHIBITED } = site.lunr.Query.presence, { sought, plain } = parse(site.lunr, text), clauses = sought.flatMap(({ slots }) => slots);
  const phrases = sought.filter(({ slots }) => slots[1]), wanted = sought.filter(({ presence }) => presence != PROHIBITED);
  const heavy = await Promise.all(clauses.map((clause) => resolve(site, clause)));
  const answer = { hits: [], occurrences: 0, plain, refused: heavy.find(Boolean) || "" };
  if (!clauses[0] || answer.refused) return answer;

  const index = await indexOf(site, [...new Set(clauses.flatMap(({ found }) => found))], phrases[0], !wanted[0]);
  const results = index.query((query) => (query.clauses = sought.flatMap((part) => (wanted.includes(part) || !part.slots[1] ? part.slots : []))));
  const here = FIELDS.map((name, f) => wanted.filter(({ fields }) => layers.includes(f) && fields.includes(name)));
  for (const { ref, score, matchData: { metadata } } of results) {
    const hit = { ref: +ref, score, ...site.items[ref], count: 0, fields: {}, terms: Object.keys(metadata), sought: here };
    const at = (name) => (term) => index.invertedIndex[term][name][ref]?.here.slice(2) || [];
    if (phrases.some((phrase) => wanted.includes(phrase) != phrase.fields.some((name) => startsOf(phrase.slots, at(name))[0] >= 0))) continue;
    for (const f of layers) {
      const name = FIELDS[f], met = hit.terms.flatMap((term) => metadata[term][name] || []);
      const count = phrases[0] ? occurrences(here[f], at(name)).size : met.reduce((sum, { here }) => sum + here.length - 2, 0);
      if (count) hit.fields[f] = met.reduce((bits, { here }) => bits | here[1], 0);
      hit.count += count;
    }
    if (!hit.count && !layers[4]) continue;
    answer.occurrences += hit.count;
    answer.hits.push(hit);
  }
  return answer;
};

export const createEngine = ({ manifest, ...given }) => {
  const open = (manifest) => {
    const works = worksOf(manifest), items = works.flatMap((work) => work.theses.map((thesis) => ({ work, thesis })));
    return { ...given, manifest, works, items, sets: [...manifest.shards].fill() };
  };
  let site = open(manifest);
  /* what fails because the site was published anew is done once more, with its new manifest */
  const again = (task) => async (...asked) => {
    try {
      return await task(site, ...asked);
    } catch {
      site = open(await given.load("search/index.js?" + Date.now()));
      return task(site, ...asked);
    }
  };
  return { search: again(search), excerpts: again(excerpts), reference: again(reference) };
};
