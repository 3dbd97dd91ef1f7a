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

const shardOf = ({ manifest }, term) => manifest.shards.filter((first) => first <= term).length - 1;
const file = ({ manifest, load }, shard, kind = "") => load(`search/${manifest.names.substr(shard * 6, 6)}${kind}.js`);

/* the terms of the index for which a clause stands, found by lunr's own matching, shard by shard */
const matching = async (site, clause) => {
  const { term } = clause, fuzzy = "editDistance" in clause, prefix = fuzzy ? "" : term.split("*")[0];
  const from = Math.max(0, shardOf(site, prefix)), to = prefix == term ? from : shardOf(site, prefix + "\uffff");
  const all = to - from > FEW && (await site.load(`search/${site.manifest.words}.js`));
  const wanted = site.lunr.TokenSet.fromClause(clause), found = [];
  const shards = await Promise.all(site.manifest.shards.slice(from, to + 1).map((_, i) => (all ? all[from + i].split(" ") : file(site, from + i))));
  for (const [i, shard] of shards.entries()) {
    await breathe();
    site.sets[from + i] ??= site.lunr.TokenSet.fromArray(all ? shard : shard.map(([word]) => word));
    found.push(...site.sets[from + i].intersect(wanted).toArray());
    if (found.length > MOST) break;
  }
  return found;
};

/* A word has a term in each scheme of the site: give a clause those that the index has, or else one. */
export const resolve = async (site, clause) => {
  const terms = [...new Set(site.manifest.schemes.map((scheme) => termOf(clause.term, scheme, site.stemmers)))];
  const found = await Promise.all(terms.map((term) => matching(site, { ...clause, term })));
  clause.found = [...new Set(found.flat())];
  clause.terms = terms.filter((_, i) => found[i][0] || (!i && !clause.found[0]));
};

/* term -> its postings in each layer, with positions if there are phrases */
export const tablesOf = async (site, terms, placed) =>
  new Map(await Promise.all(terms.map(async (term) => {
    const number = shardOf(site, term), shard = await file(site, number), row = shard.findIndex(([word]) => word == term);
    const places = placed ? (await file(site, number, "p"))[row] : 0;
    return [term, FIELDS.map((_, f) => postings(shard[row][f + 1], f, places?.[f]))];
  })));

/* lunr's index of some terms, weighed by its own formula (Builder.createFieldVectors in lunr.js 2.3.9) */
export const indexOf = async ({ lunr, manifest }, tables, negated) => {
  const vectors = {}, nothing = {}, k1 = 1.2, b = 0.75;
  const invertedIndex = [];
  for (const [number, term] of [...tables.keys()].sort().entries()) {
    await breathe();
    const layers = tables.get(term), posting = { _index: number };
    layers.forEach((items, f) => (posting[FIELDS[f]] = Object.fromEntries([...items.keys()].map((ref) => [ref, nothing]))));
    const idf = lunr.idf(posting, manifest.n);
    layers.forEach((items, f) => items.forEach(({ often, length }, ref) => {
      const score = (idf * ((k1 + 1) * often)) / (k1 * (1 - b + b * (length / manifest.means[f])) + often);
      (vectors[FIELDS[f] + "/" + ref] ??= []).push(number, Math.round(score * 1000) / 1000);
    }));
    invertedIndex.push([term, posting]);
  }
  for (let ref = 0; negated && ref < manifest.n; ref++) vectors[FIELDS[0] + "/" + ref] ??= [];
  return lunr.Index.load({ version: lunr.version, fields: FIELDS, fieldVectors: Object.entries(vectors), invertedIndex, pipeline: [] });
};
