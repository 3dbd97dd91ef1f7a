"""Text -> its words, and the terms under which the index has them.

theme/scripts/words.js does the same in the reader's browser; tests/search prove that the two
agree. Nothing is a stop word: a scholar may look for any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, repeat

from plugins.search.folding import fold
from plugins.search.schemes import term

BREAK = "\x1f"  # what stands on its two sides does not stand together
# Ideographs, kana and bopomofo, whose scripts have no spaces, and Korean, whose particles stick to
# the word. Planes 2 and 3 whole: each edition of Unicode adds ideographs there
RUN = (
    "\u1100-\u11ff\u3005-\u3007\u3021-\u30fa\u30fc-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
LETTER = rf"[^\W_{RUN}]"
# At an apostrophe a word is cut, and a single letter there is dropped (l'art, Lenin's)
WORD = re.compile(
    rf"([{RUN}])(?=([{RUN}])?)|{LETTER}'(?={LETTER})|({LETTER}+)(?:'{LETTER}(?!{LETTER}))*"
)


def words(text: str) -> list[tuple[str, int]]:
    """Return the folded words of a text with their positions: 0, 1, 2 …, one more at a BREAK.

    A run of ideographs, kana or Korean gives each sign with the next one, and the last alone.
    """
    return terms(text, "")


def terms(text: str, scheme: str) -> list[tuple[str, int]]:
    """Return the terms of the words of a text, with the positions of the words."""
    found: list[tuple[str, int]] = []
    at = 0
    for part in text.split(BREAK):
        here = list(chain.from_iterable(map(_terms, part.split(), repeat(scheme))))
        found += zip(here, range(at, at + len(here)), strict=True)
        at += len(here) + 1
    return found


@cache
def _terms(chunk: str, scheme: str) -> tuple[str, ...]:
    """Return the terms of what stands between two spaces."""
    found = bare(chunk)
    return tuple(term(word, scheme) for word in found) if scheme else found


@cache
def bare(chunk: str) -> tuple[str, ...]:
    """Return the folded words of what stands between two spaces."""
    return tuple(_cut(fold(chunk)))


def _cut(text: str) -> Iterator[str]:
    """Yield the words of a folded text."""
    for match in WORD.finditer(text):
        sign, following, word = match.groups("")
        if sign or word:
            yield sign + following or word
