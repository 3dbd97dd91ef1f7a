"""A transcription as words to compare; italics written between signs lose them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

BREAK = "\n"  # where a paragraph ends; no word is like it
WITHIN = r"((?:[^*_\n]|\n(?!\s*\n))+?)"  # not over a paragraph's end
ITALICS = re.compile(
    r"(?<![\w*_])([*_]{1,2})(?=[\w“‘\"'(])" + WITHIN + r"(?<=[\w”’\"').,;:!?])\1(?![\w*_])"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A word of the transcription, with its line."""

    key: str
    line: int


def printed(text: str, *, italics: bool = True) -> list[Printed]:
    """Return the words of a transcription; italics written _so_ or *so* lose their signs."""
    words: list[Printed] = []
    signs = signs_of_italics(text) if italics else set()
    plain = "".join(letter for at, letter in enumerate(text) if at not in signs)
    for number, line in enumerate(plain.split("\n"), start=1):
        if not line.strip(" \t") and words and words[-1].key != BREAK:
            words.append(Printed(BREAK, number))
        words += [Printed(key(word), number) for word in line.split()]
    while words and words[-1].key == BREAK:
        words.pop()
    return words


def signs_of_italics(text: str) -> set[int]:
    """Return where the signs of italics stand: they are no part of the words."""
    places: set[int] = set()
    for match in ITALICS.finditer(text):
        places.update(range(match.start(), match.start(2)), range(match.end(2), match.end()))
    return places


def key(word: str) -> str:
    """Return the form of a word that is compared: Unicode NFC."""
    return unicodedata.normalize("NFC", word)
