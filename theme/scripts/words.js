/* The words of a text or a query, and their terms: as plugins/search makes them, proven in tests/search. */

/* a letter with what belongs to it: accents, soft hyphens, later parts of a Korean syllable, halfwidth voicing marks */
const SIGN = /[^][\p{M}\p{Cf}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]*/gu;
const NOTHING = /(?![\u3099\u309a\u200b])[\p{M}\p{Cf}ʹʺʻʾʿ]/gu;
const LETTERS = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ꝛ: "r", ς: "σ", "’": "'", ʼ: "'" };
const SPELLING = { la: { v: "u", j: "i" }, ru: { ѣ: "е", і: "и", ѳ: "ф", ѵ: "и" } };
export const RUN = "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff";
const LETTER = `[^\\p{C}\\p{M}\\p{P}\\p{S}\\p{Z}${RUN}]+`;
const WORD = new RegExp(`\x1f|([${RUN}])(?=([${RUN}])?)|${LETTER}(?:'${LETTER})*`, "gu");

const respell = (text, table) => text.replace(/./gu, (letter) => table[letter] || letter);
const known = new Map();
const folded = (sign) => {
  if (!known.has(sign)) {
    const bare = sign.normalize("NFKD").toLowerCase().replaceAll("и\u0306", "й").replace(NOTHING, "");
    known.set(sign, respell(bare.normalize("NFC"), LETTERS));
  }
  return known.get(sign);
};

export const fold = (text) => text.replace(SIGN, folded);

/* [{ word, at: its position, start, end: where it stands in the text, sign: of a run, the one that begins it }] */
export const words = (text) => {
  const found = [], starts = [], ends = [];
  let all = "", breaks = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    all += folded(sign);
    while (starts.length < all.length) starts.push(index), ends.push(index + sign.length);
  }
  const add = (word, index, length, sign) => found.push({ word, sign, at: found.length + breaks, start: starts[index], end: ends[index + length - 1] });
  for (const { 0: word, 1: sign, 2: next = "", index } of all.matchAll(WORD)) {
    if (word == "\x1f") breaks++;
    else if (sign) add(sign + next, index, sign.length, sign);
    else {
      const pieces = [...word.matchAll(/[^']+/g)], long = pieces.filter((piece) => /../u.test(piece[0]));
      for (const piece of long[0] ? long : pieces) add(piece[0], index + piece.index, piece[0].length);
    }
  }
  return found;
};

/* stemmers: { de: word -> stem, … }, for each scheme that has one */
export const term = (word, scheme, stemmers) => {
  word = respell(word, SPELLING[scheme] || {});
  if (scheme == "ru") word = word.replace(/(.)ъ$/, "$1");
  return stemmers[scheme] && /^[a-zа-я]+$/.test(word) ? stemmers[scheme](word) : word;
};

/* the English stemmer, which is lunr.js's own */
export const english = (lunr) => (word) => "" + lunr.stemmer(new lunr.Token(word));
