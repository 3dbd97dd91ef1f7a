/* The part of the index that a query needs: what lunr.js finds in it, it would find in the whole. */
import { FIELDS, postings } from "./data.js";
import { term as termOf } from "./words.js";

const MOST = 1000; // terms for which a word may stand
const FEW = 8; // shards that are loaded to see which of their terms are meant; for more, the list of all terms
const SLICE = 8; // milliseconds of work, after which the page has its turn

let turn = 0;
const breathe = async () => {
  if (performance.now() - turn < SLICE) return;
  await new Promise((done) => setTimeout(done));
  turn = performance.now();
};

const shardOf = ({ manifest }, term) => manifest.shards.findLastIndex((first) => first <= term);
const file = ({ manifest, load }, shard, kind = "") => load(`search/${manifest.names.substr(shard * 6, 6)}${kind}.js`);

/* the terms of the index for which a clause stands, found by lunr's own matching, shard by shard */
const matching = async (site, clause) => {
  const { lunr, manifest, sets } = site, { term } = clause, prefix = "editDistance" in clause ? "" : term.split("*")[0];
  const shards = [...sets.keys()].slice(Math.max(0, shardOf(site, prefix)), shardOf(site, prefix == term ? term : prefix + "\uffff") + 1);
  const all = shards[FEW] && (await site.load(`search/${manifest.words}.js`)), found = [];
  if (!all) await Promise.all(shards.map((shard) => file(site, shard)));
  for (const shard of shards) {
    await breathe();
    sets[shard] ??= lunr.TokenSet.fromArray(all ? all[shard].split(" ") : (await file(site, shard)).map(([word]) => word));
    found.push(...sets[shard].intersect(lunr.TokenSet.fromClause(clause)).toArray());
    if (found.length > MOST) break;
  }
  return found;
};

/* give a clause `found`, the terms of the index for which it stands, and `terms`, which lunr is to look up:
   a word has one in each scheme of the site; those that the index has, or else one */
export const resolve = async (site, clause) => {
  const terms = [...new Set(site.manifest.schemes.map((scheme) => termOf(clause.term, scheme, site.stemmers)))];
  const found = await Promise.all(terms.map((term) => matching(site, { ...clause, term })));
  clause.found = [...new Set(found.flat())];
  clause.terms = clause.found[0] ? terms.filter((_, i) => found[i][0]) : [terms[0]];
  return clause.found.length > MOST;
};

/* term -> its postings in each layer, with positions if there are phrases */
export const tablesOf = async (site, terms, placed) =>
  new Map(await Promise.all(terms.map(async (term) => {
    const number = shardOf(site, term), shard = await file(site, number), row = shard.findIndex(([word]) => word == term);
    const places = placed && (await file(site, number, "p"))[row];
    return [term, FIELDS.map((_, f) => postings(shard[row][f + 1], f, places?.[f]))];
  })));

/* lunr's index of some terms: what its builder counts is given to it, from the whole index; it weighs */
export const indexOf = ({ lunr, manifest }, tables, negated) => {
  const builder = new lunr.Builder(), { invertedIndex, fieldTermFrequencies, fieldLengths, _documents } = builder, plain = {};
  builder.documentCount = manifest.n;
  builder.calculateAverageFieldLengths = () => (builder.averageFieldLength = Object.fromEntries(FIELDS.map((name, f) => [name, manifest.means[f]])));
  FIELDS.forEach((name) => builder.field(name));
  for (let ref = 0; negated && ref < manifest.n; ref++) _documents[ref] = fieldTermFrequencies[FIELDS[0] + "/" + ref] = {};
  [...tables.keys()].sort().forEach((term, _index) => {
    const posting = (invertedIndex[term] = { _index });
    FIELDS.forEach((name, f) => {
      posting[name] = {};
      for (const [ref, { often, length }] of tables.get(term)[f]) {
        const place = name + "/" + ref;
        posting[name][ref] = _documents[ref] = plain;
        fieldLengths[place] = length;
        (fieldTermFrequencies[place] ??= {})[term] = often;
      }
    });
  });
  return builder.build();
};
