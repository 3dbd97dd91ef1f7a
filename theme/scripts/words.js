/* The words of a text or a query, and their terms: as plugins/search makes them, proven in tests/search. */

/* a letter with what belongs to it: accents, soft hyphens, later parts of a Korean syllable, halfwidth voicing marks */
const SIGN = /[^][\p{M}\p{Cf}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]*/gu;
const NOTHING = /(?![\u3099\u309a\u200b])[\p{M}\p{Cf}ʹʺʻʾʿ\u0640]/gu;
const LETTERS = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ꝛ: "r", ς: "σ", "’": "'", ʼ: "'" };
const SPELLING = { la: { v: "u", j: "i" }, ru: { ѣ: "е", і: "и", ѳ: "ф", ѵ: "и" } };
const RUN = "\u1100-\u11ff\u3005-\u3007\u3021-\u30fa\u30fc-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}";
const LETTER = `[^\\p{C}\\p{P}\\p{S}\\p{Z}${RUN}]`;
const WORD = RegExp(`\x1f|([${RUN}])(?=([${RUN}])?)|${LETTER}'(?=${LETTER})|(${LETTER}+)('${LETTER}(?!${LETTER}))*`, "gu");

const known = {};
const respell = (text, table) => text.replace(/./g, (letter) => table[letter] || letter);
const folded = (sign) =>
  (known[sign] ??= respell(sign.normalize("NFKD").toLowerCase().replace("и\u0306", "й").replace(NOTHING, "").normalize("NFC"), LETTERS));

export const fold = (text) => text.replace(SIGN, folded);

/* [{ word, at: its position, start, end: where it stands in the text, sign: of a run, the one that begins it }] */
export const words = (text) => {
  const found = [], places = [];
  let all = "", at = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    for (const unit of folded(sign).split("")) all += unit, places.push([index, index + sign.length]);
  }
  for (const { 0: match, 1: sign, 2: next = "", 3: word = sign, index } of all.matchAll(WORD)) {
    if (word) found.push({ word: sign ? sign + next : word, sign, at: at++, start: places[index][0], end: places[index + word.length - 1][1] });
    else if (match == "\x1f") at++;
  }
  return found;
};

/* stemmers: { de: word -> stem, … }, for each scheme that has one */
export const term = (word, scheme, stemmers) => {
  word = respell(word, SPELLING[scheme] || {});
  if (scheme == "ru") word = word.replace(/(.)ъ$/, "$1");
  if (scheme == "fr") word = word.replace(/ees?$/, "e");
  return stemmers[scheme] && /^[a-zа-я]+$/.test(word) ? stemmers[scheme](word) : word;
};

/* the English stemmer, which is lunr.js's own */
export const english = (lunr) => (word) => "" + lunr.stemmer(new lunr.Token(word));
