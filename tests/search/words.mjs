/* The site's own words.js in Node: what it makes of texts and words, a line of JSON for each line of JSON. */
import readline from "node:readline";
import lunr from "lunr";
import { stemmer as de } from "@orama/stemmers/german";
import { stemmer as fr } from "@orama/stemmers/french";
import { stemmer as ru } from "@orama/stemmers/russian";
import { english, fold, term, words } from "../../theme/scripts/words.js";

const stemmers = { en: english(lunr), de, fr, ru };
const answers = {
  assigned: (letters) => letters.map((letter) => /\p{Assigned}/u.test(letter)),
  folded: (texts) => texts.map(fold),
  words: (texts) => texts.map((text) => words(text).map(({ word, at, start, end }) => [word, at, start, end])),
  terms: ([scheme, known]) => known.map((word) => term(word, scheme, stemmers)),
};
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [question, given] = JSON.parse(line);
  process.stdout.write(JSON.stringify(answers[question](given)) + "\n");
}
