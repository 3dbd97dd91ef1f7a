/* The search, without a page: lunr.js on the part of its index that a query needs, and phrases. */
import { FIELDS, worksOf } from "./data.js";
import { excerpts } from "./excerpts.js";
import { MOST, indexOf, resolve, tablesOf } from "./part.js";
import { occurrences, startsOf } from "./places.js";
import { parse } from "./query.js";
import { reference } from "./reference.js";

const search = async (site, text, layers = [...FIELDS.keys()]) => {
  const { REQUIRED, PROHIBITED } = site.lunr.Query.presence, { clauses, phrases, plain } = parse(site.lunr, text);
  const every = [...clauses, ...phrases.flatMap(({ slots }) => slots)], typed = every.map(({ term }) => term);
  await Promise.all(every.map((clause) => resolve(site, clause)));
  let total = 0;
  const heavy = every.findIndex(({ found }) => (total += found.length) > MOST), answer = { hits: [], occurrences: 0, plain, refused: typed[heavy] || "" };
  if (!every[0] || answer.refused) return answer;

  const tables = await tablesOf(site, [...new Set(every.flatMap(({ found }) => found))], phrases[0]);
  const asked = [...clauses, ...phrases.flatMap(({ slots, required, fields }) => (required ? slots.map(({ terms }) => ({ terms, fields, presence: REQUIRED })) : []))];
  const index = await indexOf(site, tables, asked.every(({ presence }) => presence == PROHIBITED));
  index.pipeline.runString = (number) => asked[number].terms;
  const results = index.query((query) => asked.forEach((clause, term) => query.clause({ ...clause, term, usePipeline: true })));

  const wanted = FIELDS.map((name, f) => {
    const meant = ({ fields }) => layers.includes(f) && fields.includes(name);
    return [phrases.filter((phrase) => phrase.required && meant(phrase)), new Set(clauses.filter((clause) => clause.presence != PROHIBITED && meant(clause)).flatMap(({ found }) => found))];
  });
  answer.hits = results.flatMap(({ ref, score, matchData: { metadata } }) => {
    const hit = { ref: +ref, score, ...site.items[ref], count: 0, fields: {}, terms: Object.keys(metadata), wanted: (f) => wanted[f] };
    const at = (f) => (term) => tables.get(term)[f].get(hit.ref)?.at || [];
    const stands = ({ slots, fields }) => FIELDS.some((name, f) => fields.includes(name) && startsOf(slots, at(f))[0] >= 0);
    if (phrases.some((phrase) => phrase.required != stands(phrase))) return [];
    for (const f of layers) {
      const met = hit.terms.filter((term) => metadata[term][FIELDS[f]]).map((term) => tables.get(term)[f].get(hit.ref));
      const [own, free] = wanted[f], sum = (which) => met.reduce((all, posting) => all + posting[which], 0);
      const count = phrases[0] ? occurrences(own, hit.terms.filter((term) => free.has(term)), at(f)).size : sum("often");
      if (count) hit.fields[f] = met.reduce((bits, { whose }) => bits | whose, 0);
      hit.count += count;
    }
    answer.occurrences += hit.count;
    return hit.count || layers[4] ? hit : [];
  });
  return answer;
};

export const createEngine = ({ manifest, ...given }) => {
  const open = (manifest) => {
    const works = worksOf(manifest), items = works.flatMap((work) => work.theses.map((thesis) => ({ work, thesis })));
    return { ...given, manifest, works, items, sets: [] };
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
