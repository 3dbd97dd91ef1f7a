/* node exactness.mjs FOLDER WHOLE.json N [SEED]: N generated queries, each in the shards and in the whole
   index. Prints what differs, and {"queries", "found", "refused", "different"}; exits 1 if any differs. */
import fs from "node:fs";
import { argv, exit } from "node:process";
import { FIELDS } from "../../theme/scripts/data.js";
import { engineOf, folder, loaderOf, wholeOf } from "./site.mjs";

/* mulberry32 (Tommy Ettinger, public domain): the same queries for the same seed */
const drawn = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/* queries of every form, of frequent and rare words, of words that no text has */
export const queries = function* (words, count, seed) {
  const random = drawn(seed), below = (most) => Math.floor(random() * most), one = (list) => list[below(list.length)];
  const typo = (word) => word.slice(0, below(word.length)) + one(["", "e", "x"]) + word.slice(below(word.length) + 1) || word;
  const known = () => words[Math.floor(words.length * random() ** 3)];
  const word = () => one([known, known, known, known, () => typo(known()), () => one(["__proto__", "constructor", "qqxqq", "tostring"])])();
  const halves = (text) => [text.slice(0, 2 + below(2)), text.slice(-2 - below(2))];
  const forms = [
    word, word, word, word,
    () => known().slice(0, 2 + below(4)) + "*",
    () => "*" + halves(known())[1],
    () => halves(known()).join("*"),
    () => word() + one(["~1", "~1", "~2"]),
    () => word() + "^" + (1 + below(9)),
    () => one(FIELDS) + ":" + word(),
  ];
  const clause = () => one(["", "", "", "", "+", "-"]) + one(forms)();
  for (let number = 0; number < count; number++) {
    if (number % 20 == 19) yield Array.from({ length: 1 + below(2) }, () => "-" + word()).join(" ");
    else yield Array.from({ length: 1 + below(4) }, number % 4 ? clause : word).join(" ");
  }
};

/* the words of the index, the most frequent first */
export const vocabulary = (serialised) =>
  serialised.invertedIndex
    .map(([term, posting]) => [term, FIELDS.reduce((sum, name) => sum + Object.keys(posting[name]).length, 0)])
    .sort((a, b) => b[1] - a[1])
    .map(([term]) => term);

const [path, file, count, seed = "1926"] = argv.slice(2);
const serialised = JSON.parse(fs.readFileSync(file, "utf8"));
const load = loaderOf(folder(path)), { schemes, names } = await load("search/index.js");
const forms = (await Promise.all(names.match(/.{6}/g).map((name) => load(`search/${name}f.js`)))).flat();
const engine = await engineOf(folder(path)), whole = wholeOf(serialised, schemes, forms);
const told = { queries: 0, found: 0, refused: 0, different: 0 };
for (const query of queries(vocabulary(serialised), +count, +seed)) {
  const { hits, refused } = await engine.search(query);
  told.queries++;
  if (refused) told.refused++;
  else {
    const expected = JSON.stringify(whole(query)), found = JSON.stringify(hits.map(({ ref, score }) => [ref, score]));
    if (hits.length) told.found++;
    if (expected != found) told.different++, console.log(query, "\n ", found.slice(0, 200), "\n ", expected.slice(0, 200));
  }
}
console.log(JSON.stringify(told));
exit(told.different ? 1 : 0);
