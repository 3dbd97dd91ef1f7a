/* What a reader types -> the clauses of lunr's own parser, and phrases, which lunr does not know. */
import { FIELDS } from "./data.js";
import { fold, words } from "./words.js";

/* a phrase or a word, with sign and layer before it; what follows it stays for lunr's parser */
const PART = new RegExp(`((?<!\\S)[+-])?((?:${FIELDS.join("|")}):)?(?:"([^"]*)"?[~^\\d]*|([\\p{L}\\p{M}\\p{N}\\p{Cf}*'’ʼ]+))|[^\\s~^]`, "gu");

/* The words of a phrase and their distances. Where signs are indexed by pairs, the last of a run is in
   the pair before it; one that stands alone may be the first of a pair. */
const slotsOf = (found, text) =>
  found.flatMap(({ word, at, start, end, sign }, i) => {
    const alone = word == sign, before = found[i - 1];
    return alone && before?.sign && before.end == start ? [] : { term: word + (alone || text[end] == "*" ? "*" : ""), at: at - found[0].at };
  });

/* What is sought, phrases first, then words: [{ slots: clauses and their places, fields, wanted }]; plain: the text
   could not be parsed, and is read as words. */
export const parse = (lunr, text, plain = false) => {
  const query = new lunr.Query(FIELDS), phrases = [], { REQUIRED, PROHIBITED } = lunr.Query.presence;
  const read = text.slice(0, 200).replace(/[“”„‟«»]/g, '"').replace(PART, (all, sign = "", layer = "", phrase, word = "") => {
    const found = words(phrase ?? word), run = found.some(({ sign }) => sign);
    const slots = /\*/.test(word) && found[0] && !run ? [{ term: fold(word).replaceAll("'", "") }] : slotsOf(found, phrase ?? word);
    if (!slots[1] || (phrase == null && !run)) return slots.map(({ term }) => sign + layer + term).join(" ") || " ";
    const clause = { wanted: sign != "-", presence: REQUIRED, fields: layer ? [layer.slice(0, -1)] : FIELDS, boost: 1 };
    phrases.push({ ...clause, slots: slots.map((slot) => ({ ...slot, ...clause })) });
    return " ";
  });
  try {
    new lunr.QueryParser(read, query).parse();
  } catch {
    return parse(lunr, text.replace(/[-+*~^:"]/g, " "), true);
  }
  for (const clause of query.clauses) {
    let stars = "editDistance" in clause ? 0 : 2;
    clause.term = clause.term.replace(/\*+/g, () => (stars-- > 0 ? "*" : ""));
    if (clause.term.length > 30) delete clause.editDistance; // lunr needs a second for the neighbours of a hundred letters
    if (clause.editDistance > 2) clause.editDistance = 2;
    Object.assign(clause, { at: 0, slots: [clause], wanted: clause.presence != PROHIBITED });
  }
  return { sought: [...phrases, ...query.clauses], plain };
};
