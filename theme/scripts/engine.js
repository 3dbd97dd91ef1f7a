/* The search, without a page: lunr.js on the part of its index that a query needs, and phrases. */
import { FIELDS, worksOf } from "./data.js";
import { excerpts } from "./excerpts.js";
import { indexOf, resolve, tablesOf } from "./part.js";
import { occurrences, startsOf } from "./places.js";
import { parse } from "./query.js";
import { reference } from "./reference.js";

const search = async (site, text, layers = [...FIELDS.keys()]) => {
  const { PROHIBITED } = site.lunr.Query.presence, { clauses, phrases, plain } = parse(site.lunr, text);
  const typed = clauses.map(({ term }) => term), heavy = (await Promise.all(clauses.map((clause) => resolve(site, clause)))).indexOf(true);
  const answer = { hits: [], occurrences: 0, plain, refused: typed[heavy] || "" };
  if (!clauses[0] || answer.refused) return answer;

  const tables = await tablesOf(site, [...new Set(clauses.flatMap(({ found }) => found))], phrases[0]);
  const wants = ({ presence }) => presence != PROHIBITED;
  const index = indexOf(site, tables, !clauses.some(wants));
  index.pipeline.runString = (number) => clauses[number].terms;
  const results = index.query((query) => clauses.forEach((clause, term) => ("at" in clause && !wants(clause)) || query.clause({ ...clause, term, usePipeline: true })));
  const sought = FIELDS.map((name, f) => {
    const here = (asked) => wants(asked) && layers.includes(f) && asked.fields.includes(name);
    return [phrases.filter(here), new Set(clauses.filter((clause) => !("at" in clause) && here(clause)).flatMap(({ found }) => found))];
  });
  answer.hits = results.flatMap(({ ref, score, matchData: { metadata } }) => {
    const hit = { ref: +ref, score, ...site.items[ref], count: 0, fields: {}, terms: Object.keys(metadata), sought };
    const at = (f) => (term) => tables.get(term)[f].get(hit.ref)?.at || [];
    const stands = ({ slots, fields }) => FIELDS.some((name, f) => fields.includes(name) && startsOf(slots, at(f))[0] >= 0);
    if (phrases.some((phrase) => wants(phrase) != stands(phrase))) return [];
    for (const f of layers) {
      const met = hit.terms.filter((term) => metadata[term][FIELDS[f]]).map((term) => tables.get(term)[f].get(hit.ref));
      const count = phrases[0] ? occurrences(sought[f], hit.terms, at(f)).size : met.reduce((sum, { often }) => sum + often, 0);
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
