"""What of a word is only its spelling: two words that fold to the same differ in nothing else.

`edition.rules.COLLATION` says the rule in words; whoever changes one changes the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that are no others with a sign on them: German "hatte" and "hätte" are two words
OWN = {
    "da": "æøå", "de": "äöü", "es": "ñ", "fi": "äöå", "nb": "æøå", "nn": "æøå", "no": "æøå",
    "ru": "й", "sv": "äöå", "uk": "йї",
}  # fmt: skip
LIGATURES = {"æ": "ae", "œ": "oe", "ĳ": "ij", "ꝛ": "r"}  # that Unicode does not take apart
SMALL_E = ("\u0364", "\u0308")  # the e above a vowel in old German print: uͤ is ü
DASH = re.compile("[‐‑‒–—―]")
IN_NUMBER = re.compile(r"(?<=\d)[.,:/-](?=\d)")  # 1,5 is not 15
IGNORED = re.compile("[\u034f\ufe00-\ufe0f]")  # signs of composition and of shape; not seen
OUTSIDE = 10  # combining classes from here on are accents and points; below, parts of a letter
SIGNS = frozenset("%‰§&@#")  # punctuation by their class in Unicode, but read as words


@lru_cache(maxsize=1 << 16)
def fold(word: str, language: str = "") -> str:
    """Return a word without what is only spelling: case, accents, ligatures, punctuation.

    The language (BCP 47) says which letters are letters of their own. What is nothing but
    punctuation folds to "".
    """
    own = OWN.get(language.lower().split("-")[0], "")
    text = unicodedata.normalize("NFC", IGNORED.sub("", word).replace(*SMALL_E)).casefold()
    text = DASH.sub("-", unicodedata.normalize("NFC", text))
    kept = {match.start() for match in IN_NUMBER.finditer(text)}
    return "".join(sign if at in kept else _letter(sign, own) for at, sign in enumerate(text))


def _letter(sign: str, own: str) -> str:
    """Return what is left of one sign."""
    if sign in own or sign in SIGNS:
        return sign
    bare = unicodedata.normalize("NFD", LIGATURES.get(sign, sign))
    return "".join(filter(_lettered, bare))


def _lettered(part: str) -> bool:
    """Say whether a sign is read: vowel signs of Indic scripts are, backticks and ´ are not."""
    category = unicodedata.category(part)
    if category[0] == "M":
        return unicodedata.combining(part) < OUTSIDE
    return category[0] in "LNS" and category != "Sk"
