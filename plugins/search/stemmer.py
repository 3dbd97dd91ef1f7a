"""The English stemmer of lunr.js 2.3.9, rule for rule: Porter (1980) with lunr.js's departures.

lunr.py's own stemmer differs from it on about one word in a hundred (day, may, always …), and a
word that the two sides stem differently is never found. tests/search prove the agreement.
"""

from __future__ import annotations

import re
from functools import cache

CONSONANTS = "[^aeiou][^aeiouy]*"
VOWELS = "[aeiouy][aeiou]*"
MEASURE_POSITIVE = re.compile(f"(?:{CONSONANTS})?{VOWELS}{CONSONANTS}")  # m > 0
MEASURE_ONE = re.compile(f"(?:{CONSONANTS})?{VOWELS}{CONSONANTS}(?:{VOWELS})?")  # m = 1, whole
MEASURE_MORE = re.compile(f"(?:{CONSONANTS})?(?:{VOWELS}{CONSONANTS}){{2}}")  # m > 1
VOWEL = re.compile(f"(?:{CONSONANTS})?[aeiouy]")
SHORT = re.compile(f"{CONSONANTS}[aeiouy][^aeiouwxy]")  # whole: consonant, vowel, consonant
DOUBLE = re.compile(r".*([^aeiouylsz])\1", re.DOTALL)

STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize",
    "bli": "ble", "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize",
    "ation": "ate", "ator": "ate", "alism": "al", "iveness": "ive", "fulness": "ful",
    "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
STEP_3 = {
    "icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": "",
}  # fmt: skip
STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
)  # fmt: skip


@cache
def stem(word: str) -> str:
    """Return the stem of a folded word."""
    if len(word) < 3:
        return word
    # An initial y is a consonant; as a capital it is none of the vowels above
    word = "Y" + word[1:] if word[0] == "y" else word
    for step in (_plural, _past, _final_y, _double_suffix, _suffix, _ending, _final_e, _final_l):
        word = step(word)
    return "y" + word[1:] if word[0] == "Y" else word


def _ends(word: str, suffix: str) -> str:
    """Return what stands before a suffix, "" where it does not end the word, or is the word."""
    return word[: -len(suffix)] if word.endswith(suffix) else ""


def _longest(word: str, suffixes: tuple[str, ...]) -> str:
    """Return the longest suffix of a word that leaves something before it."""
    if not word.endswith(suffixes):
        return ""
    fits = [suffix for suffix in suffixes if _ends(word, suffix)]
    return max(fits, key=len, default="")


def _plural(word: str) -> str:
    if _ends(word, "sses") or _ends(word, "ies"):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word[-1] == "s" != word[-2] else word


def _past(word: str) -> str:
    if before := _ends(word, "eed"):
        return word[:-1] if MEASURE_POSITIVE.match(before) else word
    before = _ends(word, "ed") or _ends(word, "ing")
    if not before or not VOWEL.match(before):
        return word
    if DOUBLE.fullmatch(before):
        return before[:-1]
    cut_short = before.endswith(("at", "bl", "iz")) or SHORT.fullmatch(before)
    return before + "e" if cut_short else before


def _final_y(word: str) -> str:
    return (
        word[:-1] + "i" if len(word) > 2 and word[-1] == "y" and word[-2] not in "aeiou" else word
    )


def _replace(word: str, table: dict[str, str]) -> str:
    suffix = _longest(word, (*table,))
    before = _ends(word, suffix) if suffix else ""
    return before + table[suffix] if before and MEASURE_POSITIVE.match(before) else word


def _double_suffix(word: str) -> str:
    return _replace(word, STEP_2)


def _suffix(word: str) -> str:
    return _replace(word, STEP_3)


def _ending(word: str) -> str:
    if suffix := _longest(word, STEP_4):
        before = _ends(word, suffix)
        return before if MEASURE_MORE.match(before) else word
    before = _ends(word, "ion")
    fits = len(before) > 1 and before[-1] in "st" and MEASURE_MORE.match(before)
    return before if fits else word


def _final_e(word: str) -> str:
    before = _ends(word, "e")
    if not before:
        return word
    one = MEASURE_ONE.fullmatch(before) and not SHORT.fullmatch(before)
    return before if MEASURE_MORE.match(before) or one else word


def _final_l(word: str) -> str:
    return word[:-1] if word.endswith("ll") and MEASURE_MORE.match(word) else word
