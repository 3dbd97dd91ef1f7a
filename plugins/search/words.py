"""Text -> the words that are indexed. theme/static/words.js does the same for a query.

A word is a run of letters and digits, without case and diacritics; at an apostrophe it is cut,
and a single letter there is dropped (Lenin's, l'art). Nothing is a stop word: a scholar may
look for any.
"""

from __future__ import annotations

import re
import unicodedata

from plugins.search.stemmer import stem

WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
APOSTROPHE = re.compile("['’ʼ]")
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ł": "l", "ς": "σ"})


def fold(text: str) -> str:
    """Return a text in small letters without diacritics, long s and ligatures resolved."""
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(part for part in parts if not unicodedata.category(part).startswith("M"))
    return bare.lower().translate(LETTERS)


def words(text: str) -> list[str]:
    """Return the words of a text, folded, in order."""
    found: list[str] = []
    for match in WORD.finditer(fold(text)):
        pieces = APOSTROPHE.split(match[0])
        found += [piece for piece in pieces if len(piece) > 1] or pieces
    return found


def terms(text: str) -> list[str]:
    """Return the terms under which a text is found: its words, stemmed."""
    return [stem(word) for word in words(text)]
