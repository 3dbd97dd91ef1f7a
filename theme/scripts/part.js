/* The part of the index that a query needs: what lunr.js finds in it, it would find in the whole. */
import { FIELDS, postings } from "./data.js";
import { term as termOf } from "./words.js";

export const MOST = 1000; // terms for which the words of a query may stand
const FEW = 8; // shards that are loaded to see which of their terms are meant; for more, the list of all terms
const SLICE = 8; // milliseconds of work, after which the page has its turn

let turn = 0;
const breathe = async () => {
  if (performance.now() - turn < SLICE) return;
  await new Promise((done) => setTimeout(done));
  turn = performance.now();
};

const shardOf = ({ manifest }, term) => manifest.shards.findLastIndex((first) => first <= term);
const shardsOf = (site, from, to) => [...site.sets.keys()].slice(Math.max(0, shardOf(site, from)), shardOf(site, to) + 1);
const file = ({ manifest, load }, shard, kind = "") => load(`search/${manifest.names.substr(shard * 6, 6)}${kind}.js`);

/* the terms of the index for which a clause stands, found by lunr's own matching, shard by shard */
const matching = async (site, clause) => {
  const { lunr, manifest, sets } = site, { term } = clause, prefix = "editDistance" in clause ? "" : term.split("*")[0];
  const shards = shardsOf(site, prefix, prefix == term ? term : prefix + "\uffff");
  const all = shards[FEW] && (await site.load(`search/${manifest.words}.js`)), wanted = lunr.TokenSet.fromClause(clause), found = [];
  if (!all) await Promise.all(shards.map((shard) => file(site, shard)));
  for (const shard of shards) {
    await breathe();
    sets[shard] ??= lunr.TokenSet.fromArray(all ? all[shard].split(" ") : (await file(site, shard)).map(([word]) => word));
    found.push(...sets[shard].intersect(wanted).toArray());
    if (found.length > MOST) break;
  }
  return found;
};

/* the terms for which what is typed may stand, one in each scheme of the site */
export const termsOf = ({ manifest: { schemes }, stemmers }, typed) =>
  [...new Set(schemes.map((scheme) => termOf(typed, scheme, stemmers)))];

/* the terms of the forms that begin with what stands before a star: a stem can be shorter than that (organiza*, organ) */
export const begun = (forms, typed) =>
  forms.filter((row) => row.startsWith(typed.slice(0, -1))).map((row) => row.split(" ")[1]);

const formsFor = async (site, { term, ...clause }) => {
  const prefix = term.slice(0, -1);
  if ("editDistance" in clause || !prefix || term.indexOf("*") != prefix.length) return [];
  const rows = await Promise.all(shardsOf(site, prefix, prefix + "\uffff").map((shard) => file(site, shard, "f")));
  return begun(rows.flat(), term);
};

/* Give a clause `found`, the terms of the index for which it stands, and as its term those that lunr is to look
   up: a word has one in each scheme of the site; those that the index has, or else one. */
export const resolve = async (site, clause) => {
  const terms = termsOf(site, clause.term);
  const found = await Promise.all(terms.map((term) => matching(site, { ...clause, term })));
  const known = new Set(found.flat()), more = known.size > MOST ? [] : (await formsFor(site, clause)).filter((term) => !known.has(term));
  clause.typed = clause.term;
  clause.found = [...new Set([...known, ...more])];
  clause.term = clause.found[0] ? [...terms.filter((_, i) => found[i][0]), ...new Set(more)] : [terms[0]];
  clause.usePipeline = true;
};

const postingOf = async (site, term, placed) => {
  const shard = shardOf(site, term), rows = await file(site, shard), row = rows.findIndex(([word]) => word == term);
  const places = placed && (await file(site, shard, "p"))[row];
  return FIELDS.map((_, f) => postings(rows[row][f + 1], f, places?.[f]));
};

/* lunr's index of some terms, weighed as its builder does (createFieldVectors, lunr.js 2.3.9). Phrases need positions,
   and a query that only leaves out needs every item. */
export const indexOf = async (site, terms, sought) => {
  const { lunr, manifest: { n, means } } = site, fieldVectors = {}, invertedIndex = Object.create(null);
  const placed = sought.some(({ slots }) => slots[1]), every = !sought.some(({ wanted }) => wanted);
  for (let ref = 0; every && ref < n; ref++) fieldVectors[FIELDS[0] + "/" + ref] = new lunr.Vector();
  terms.sort();
  const found = await Promise.all(terms.map((term) => postingOf(site, term, placed)));
  for (const [_index, layers] of found.entries()) {
    await breathe();
    const posting = { ...Object.fromEntries(FIELDS.map((name, f) => [name, layers[f]])), _index }, idf = lunr.idf(posting, n);
    invertedIndex[terms[_index]] = posting;
    FIELDS.forEach((name, f) => {
      for (const ref in posting[name]) {
        const [length, often] = posting[name][ref].here, weight = (idf * ((1.2 + 1) * often)) / (1.2 * (1 - 0.75 + 0.75 * (length / means[f])) + often);
        (fieldVectors[name + "/" + ref] ??= new lunr.Vector()).elements.push(_index, Math.round(weight * 1000) / 1000);
      }
    });
  }
  return new lunr.Index({ fields: FIELDS, fieldVectors, invertedIndex, tokenSet: lunr.TokenSet.fromArray(terms), pipeline: { runString: (given) => given } });
};
