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


BREAK = "\x1f"  # what stands on its two sides does not stand together
STEMMED = ("en",)


def words(text: str) -> list[tuple[str, int]]:
    """Return the words of a text, folded, in order, with their positions; a BREAK counts one."""
    found: list[tuple[str, int]] = []
    for breaks, part in enumerate(text.split(BREAK)):
        for match in WORD.finditer(fold(part)):
            pieces = APOSTROPHE.split(match[0])
            for piece in [piece for piece in pieces if len(piece) > 1] or pieces:
                found.append((piece, len(found) + breaks))
    return found


def scheme_of(language: str) -> str:
    """Return how the words of a language (BCP 47) are made into terms; "" is: as they are."""
    tongue = language.lower().split("-")[0]
    return tongue if tongue in STEMMED else ""


def term(word: str, scheme: str) -> str:
    """Return the term under which a folded word is found."""
    return stem(word) if scheme == "en" else word


def terms(text: str, scheme: str) -> list[tuple[str, int]]:
    """Return the terms under which a text is found, with their positions."""
    return [(term(word, scheme), at) for word, at in words(text)]
