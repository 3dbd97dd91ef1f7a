"""What can be found, in layers: the text, and all that the edition knows of it.

An item is what lunr calls a document: a thesis, a document's own page, an ordinary page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from plugins.search.schemes import scheme_of
from plugins.search.words import BREAK, terms, words

Layer = Literal["text", "title", "apparatus", "notes", "cuts"]
LAYERS: tuple[Layer, ...] = ("text", "title", "apparatus", "notes", "cuts")  # fields of lunr
SPACE = re.compile(rf"[^\S{BREAK}]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and the witnesses whose words they are; none: this edition's own."""

    text: str
    sigla: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with an address on its item's page."""

    layer: Layer
    anchor: str
    language: str  # BCP 47
    pieces: tuple[Piece, ...]
    goes_on: bool = False  # a phrase may begin in the passage before it

    @property
    def text(self) -> str:
        """Return its text; a BREAK stands where no phrase may run on."""
        joined = SPACE.sub(" ", "".join(piece.text for piece in self.pieces)).strip(" ")
        return joined if self.goes_on else BREAK + joined

    @property
    def sigla(self) -> tuple[str, ...]:
        """Return the witnesses whose words all of it is; () where there is no one answer."""
        hands = {piece.sigla for piece in self.pieces if any(map(str.isalnum, piece.text))}
        return hands.pop() if len(hands) == 1 else ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is found."""

    thesis: str  # number; "" for the work itself
    passages: tuple[Passage, ...]
    names: frozenset[tuple[str, str]] = frozenset()  # kind and key of the entries it mentions


@dataclass(frozen=True, slots=True)
class Work:
    """A document, or an ordinary page; its first item is the work itself."""

    key: str  # the document's folder, or the address of the page
    short: str
    year: str  # "1926"; "" is: not known
    language: str
    sigla: tuple[str, ...]  # the base first
    items: tuple[Item, ...]


Word = tuple[str, int, tuple[str, ...]]  # a term, its position in its layer, whose word it is


def words_of(passages: Iterable[Passage], layer: Layer) -> Iterator[Word]:
    """Yield the words of an item's layer, their positions counted through all its passages."""
    start = 0
    for passage in passages:
        if passage.layer == layer:
            text = passage.text
            found = terms(text, scheme_of(passage.language))
            for (term, at), sigla in zip(found, _hands(passage, len(found)), strict=True):
                yield term, start + at, sigla
            start += len(found) + text.count(BREAK)


def _hands(passage: Passage, number: int) -> Iterator[tuple[str, ...]]:
    """Yield for each word of a passage the witnesses whose word it is."""
    if len(passage.pieces) == 1:
        yield from [passage.pieces[0].sigla] * number
        return
    text, done = "", 0
    for piece in passage.pieces:
        text += piece.text
        reached = len(words(text))
        yield from [piece.sigla] * (reached - done)
        done = reached
