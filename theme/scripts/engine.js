/* The search, without a page: lunr.js on the part of its index that a query needs. */
import { FIELDS, worksOf } from "./data.js";
import { excerpts } from "./excerpts.js";
import { counted } from "./hits.js";
import { MOST, indexOf, resolve } from "./part.js";
import { parse } from "./query.js";
import { reference } from "./reference.js";

/* layers: the numbers of those in which occurrences count */
const search = async (site, text, layers = [...FIELDS.keys()]) => {
  const { sought, plain } = parse(site.lunr, text), clauses = sought.flatMap(({ slots }) => slots);
  await Promise.all(clauses.map((clause) => resolve(site, clause)));
  let room = MOST;
  const refused = clauses.find(({ found }) => (room -= found.length) < 0)?.typed || "";
  if (!clauses[0] || refused) return { hits: [], occurrences: 0, plain, refused };

  const index = await indexOf(site, [...new Set(clauses.flatMap(({ found }) => found))], sought);
  /* lunr knows no phrase: it is to find all words of one that is wanted, and none of one that is not */
  const results = index.query((query) => (query.clauses = sought.flatMap(({ slots, wanted }) => (wanted || !slots[1] ? slots : []))));
  const hits = counted(site, results, index, sought, layers);
  return { hits, occurrences: hits.reduce((sum, { count }) => sum + count, 0), plain, refused };
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
