"""What can be found, in layers: the text, and all that the edition knows of it.

An item is what lunr calls a document: a thesis, a document's own page, an ordinary page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from plugins.search.schemes import scheme_of
from plugins.search.words import BREAK, terms, words

Layer = Literal["text", "title", "apparatus", "notes", "cuts"]
LAYERS: tuple[Layer, ...] = ("text", "title", "apparatus", "notes", "cuts")  # fields of lunr
SPACE = re.compile(rf"[^\S{BREAK}]{{2,}}|[^\S {BREAK}]")  # all but a single space


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


# Terms with their positions, where these are counted from, and the witnesses whose words they are
Run = tuple[list[tuple[str, int]], int, tuple[str, ...]]


def runs_of(passages: Iterable[Passage], layer: Layer) -> Iterator[Run]:
    """Yield the words of an item's layer, their positions counted through all its passages."""
    start = 0
    for passage in passages:
        if passage.layer == layer:
            text = passage.text
            found = terms(text, scheme_of(passage.language))
            done = 0
            for reached, sigla in _hands(passage, len(found)):
                yield found[done:reached], start, sigla
                done = max(done, reached)  # o'c is two words, of which o'clock makes one
            start += len(found) + text.count(BREAK)


def _hands(passage: Passage, number: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield up to which of the words of a passage they are whose."""
    tail, before = "", 0  # what follows the last space, and the number of words up to it
    hands = [(sigla, *pieces) for sigla, pieces in groupby(passage.pieces, lambda p: p.sigla)]
    for sigla, *pieces in hands[:-1]:
        head, space, tail = (tail + "".join(piece.text for piece in pieces)).rpartition(" ")
        before += len(words(head)) if space else 0
        yield before + len(words(tail)), sigla
    yield number, hands[-1][0]
