/* The site's search in Node: its engine on the files of a folder, and lunr.js on the whole index. */
import fs from "node:fs";
import lunr from "lunr";
import { stemmer as de } from "@orama/stemmers/german";
import { stemmer as fr } from "@orama/stemmers/french";
import { stemmer as ru } from "@orama/stemmers/russian";
import { createEngine } from "../../theme/scripts/engine.js";
import { FIELDS } from "../../theme/scripts/data.js";
import { parse } from "../../theme/scripts/query.js";
import { english, term } from "../../theme/scripts/words.js";

const stemmers = { en: english(lunr), de, fr, ru };
const CALL = /^omissis\.\w+\((.*)\)\n$/s;

/* as the page does: a script is loaded once, and a missing one fails */
export const loaderOf = (folder, asked = []) => {
  const loaded = new Map();
  const read = async (path) => {
    asked.push(path);
    const text = await fs.promises.readFile(`${folder}/${path.replace(/^search\/|\?.*/g, "")}`, "utf8");
    return JSON.parse(`[${CALL.exec(text)[1]}]`).pop();
  };
  return (path) => {
    if (!loaded.has(path)) loaded.set(path, read(path));
    return loaded.get(path);
  };
};

export const engineOf = async (folder, asked) => {
  const load = loaderOf(folder, asked);
  return createEngine({ lunr, load, manifest: await load("search/index.js"), stemmers });
};

/* text -> [ref, score] of all that lunr.js finds in the whole index; a word stands for its terms in each scheme */
export const wholeOf = (serialised, schemes) => {
  const index = lunr.Index.load({ ...serialised, pipeline: [] });
  return (text) => {
    const { clauses } = parse(lunr, text);
    if (!clauses[0]) return [];
    const found = (clause) => index.tokenSet.intersect(lunr.TokenSet.fromClause(clause)).toArray();
    const terms = clauses.map((clause) => {
      const all = [...new Set(schemes.map((scheme) => term(clause.term, scheme, stemmers)))];
      const known = all.filter((one) => found({ ...clause, term: one }).length);
      return known.length ? known : all.slice(0, 1);
    });
    index.pipeline.runString = (number) => terms[number];
    const results = index.query((query) => clauses.forEach((clause, term) => query.clause({ ...clause, term, usePipeline: true })));
    return results.map(({ ref, score }) => [+ref, score]);
  };
};
