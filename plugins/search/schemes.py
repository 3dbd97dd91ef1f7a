"""The scheme of a language: which forms of a folded word are one term.

A word is folded first and stemmed then, on both sides of the search, so that it is found with its
accents and without. Only a word in the script of the stemmers is stemmed.
"""

from __future__ import annotations

import re
from functools import cache

from snowballstemmer.french_stemmer import FrenchStemmer
from snowballstemmer.german_stemmer import GermanStemmer
from snowballstemmer.russian_stemmer import RussianStemmer

from plugins.search import stemmer

# Languages (IANA subtag registry) whose books print u and v, i and j as forms of one letter:
# medieval English, French, German; with variants, early modern English and French
UNDIVIDED = {"la", "enm", "frm", "fro", "gmh", "gml"}
UNDIVIDED_VARIANTS = {"emodeng", "1606nict", "1694acad"}
STEMMED = {
    "en": stemmer.stem,  # as lunr.js does
    "de": GermanStemmer().stemWord,  # Snowball, as @orama/stemmers does
    "fr": FrenchStemmer().stemWord,
    "ru": RussianStemmer().stemWord,
}
LETTERS = re.compile("[a-zа-я]+")
# How a word is written anew before it is stemmed
SPELLING = {
    "la": ((re.compile("v"), "u"), (re.compile("j"), "i")),
    # The letters that the Russian reform of 1918 gave up; the final ъ went with them
    "ru": (
        (re.compile("ѣ"), "е"),
        (re.compile("[іѵ]"), "и"),
        (re.compile("ѳ"), "ф"),
        (re.compile("(.)ъ$"), r"\1"),
    ),
    # Without its accent -ée is not known to the stemmer; -e is
    "fr": ((re.compile("ees?$"), "e"),),
}


@cache
def scheme_of(language: str) -> str:
    """Return the scheme of a language (a BCP 47 tag), "" where words stay as they are."""
    first, *rest = language.lower().split("-")
    if first in UNDIVIDED or UNDIVIDED_VARIANTS.intersection(rest):
        return "la"
    return first if first in STEMMED else ""


@cache
def term(word: str, scheme: str) -> str:
    """Return the term of a folded word."""
    for letters, other in SPELLING.get(scheme, ()):
        word = letters.sub(other, word)
    if scheme in STEMMED and LETTERS.fullmatch(word):
        return str(STEMMED[scheme](word))
    return word
