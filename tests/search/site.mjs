/* The site's search in Node: its engine on the files of a folder, and lunr.js on the whole index. */
import fs from "node:fs";
import lunr from "lunr";
import { stemmer as de } from "@orama/stemmers/german";
import { stemmer as fr } from "@orama/stemmers/french";
import { stemmer as ru } from "@orama/stemmers/russian";
import { createEngine } from "../../theme/scripts/engine.js";
import { begun, termsOf } from "../../theme/scripts/part.js";
import { parse } from "../../theme/scripts/query.js";
import { english } from "../../theme/scripts/words.js";

const stemmers = { en: english(lunr), de, fr, ru };
const CALL = /^omissis\.\w+\((.*)\)\n$/s;

/* As the page does it: a script is loaded once, and a missing one fails. `read`: name of a file -> promise
   of its text; `asked` takes down what is loaded. */
export const loaderOf = (read, asked = []) => {
  const loaded = new Map(), data = async (path) => JSON.parse(`[${CALL.exec(await read(path.replace(/^search\/|\?.*/g, "")))[1]}]`).pop();
  return (path) => {
    if (!loaded.has(path)) asked.push(path), loaded.set(path, data(path));
    return loaded.get(path);
  };
};

export const folder = (path) => (name) => fs.promises.readFile(`${path}/${name}`, "utf8");

export const engineOf = async (read, asked) => {
  const load = loaderOf(read, asked);
  return createEngine({ lunr, load, manifest: await load("search/index.js"), stemmers });
};

/* text -> [ref, score] of all that lunr.js finds in the whole index; a word stands for its terms in each scheme,
   what begins a word for those of the `forms` that begin so */
export const wholeOf = (serialised, schemes, forms) => {
  const index = lunr.Index.load({ ...serialised, pipeline: [] });
  index.pipeline = { runString: (terms) => terms };
  return (text) => {
    const clauses = parse(lunr, text).sought;
    if (!clauses[0]) return [];
    const found = (clause) => index.tokenSet.intersect(lunr.TokenSet.fromClause(clause)).toArray();
    for (const clause of clauses) {
      const all = termsOf({ manifest: { schemes }, stemmers }, clause.term);
      const known = all.filter((one) => found({ ...clause, term: one })[0]), met = known.flatMap((one) => found({ ...clause, term: one }));
      if (/^[^*]+\*$/.test(clause.term) && !("editDistance" in clause)) known.push(...new Set(begun(forms, clause.term).filter((term) => !met.includes(term))));
      Object.assign(clause, { term: known[0] ? known : [all[0]], usePipeline: true });
    }
    const results = index.query((query) => (query.clauses = clauses));
    return results.map(({ ref, score }) => [+ref, score]);
  };
};
