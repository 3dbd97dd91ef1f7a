"""A text to collate: paragraphs of words, each with where it stands; cuts are words by themselves.

A dash between blanks, or another sign that stands alone, goes with the word before it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.criticism.folding import fold
from plugins.criticism.transcribed import signs_of_italics
from plugins.edition import dots
from plugins.edition.inline import Ellipsis, Inline, Omission, Pause
from plugins.edition.model import Block, Fragment, Paragraph
from plugins.edition.reading import contents, edited, leaves
from plugins.edition.witness import WitnessParagraph

Bag = Counter[str]  # words, and how often they are there
CUT = "\0"  # the key of a cut; no word is like it
BETWEEN_BLANKS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a cut; the key is what is aligned."""

    text: str
    key: str
    start: int  # offsets in the text of its paragraph, in characters
    stop: int
    unit: int  # index of its paragraph
    ellipsis: str = ""  # number of the ellipsis of the base that a cut is


@dataclass(frozen=True)
class Unit:
    """A paragraph of a thesis, in one witness."""

    name: str  # number of the paragraph; "" where it has none, or in another witness
    tokens: tuple[Token, ...]
    line: int  # of the file that it is in

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Return what is aligned."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def bag(self) -> Bag:
        """Return how often each word is there."""
        return Counter(self.keys)


Span = tuple[int, int, str | None]  # from, to; the number of an ellipsis, None is no cut


def base_units(blocks: Iterable[Block], language: str) -> list[Unit]:
    """Return paragraphs as the edited text has them, with the headings between them."""
    units = []
    for index, block in enumerate(blocks):
        content = contents(block)
        name = block.number if isinstance(block, Paragraph) else ""
        source = _Source(edited(content), index, language)
        spans = _marked(content, numbered=not isinstance(block, Fragment))
        units.append(Unit(name, tuple(_tokens(source, spans)), block.at.line))
    return units


def witness_units(paragraphs: Iterable[WitnessParagraph], language: str) -> list[Unit]:
    """Return the paragraphs of another witness; its runs of dots are cuts."""
    units = []
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        source = _Source(text, index, language, frozenset(signs_of_italics(text)))
        units.append(Unit("", tuple(_tokens(source, _runs(text))), paragraph.first))
    return units


def _marked(content: Iterable[Inline], *, numbered: bool) -> Iterator[Span]:
    """Yield the cuts and pauses of the edited reading; a fragment's are not its thesis's."""
    at = 0
    for part in leaves(content):
        stop = at + len(edited((part,)))
        match part:
            case Ellipsis(number=number):
                yield at, stop, number if numbered else ""
            case Omission():
                yield at, stop, ""
            case Pause():
                yield at, stop, None
        at = stop


def _runs(text: str) -> Iterator[Span]:
    """Yield the runs of dots of a transcription."""
    run = dots.find(text, 0, len(text))
    while run:
        yield (*run, "")
        run = dots.find(text, run[1], len(text))


@dataclass(frozen=True, slots=True)
class _Source:
    """The text of a paragraph that is cut into words."""

    text: str
    unit: int
    language: str
    signs: frozenset[int] = frozenset()  # where a transcription writes signs of italics

    def plain(self, start: int, stop: int) -> str:
        """Return a stretch in composed form (Unicode NFC), white space as single spaces."""
        text = self.text[start:stop]
        if self.signs:
            text = "".join(c for at, c in enumerate(text, start) if at not in self.signs)
        return plain(text)


def _tokens(source: _Source, spans: Iterable[Span]) -> Iterator[Token]:
    """Cut a text at white space and at its cuts."""
    at, size = 0, len(source.text)
    for start, stop, ellipsis in [*spans, (size, size, None)]:
        yield from _words(source, at, start)
        if ellipsis is not None:
            yield Token(source.text[start:stop], CUT, start, stop, source.unit, ellipsis)
        at = stop


def _words(source: _Source, start: int, stop: int) -> Iterator[Token]:
    """Yield the words of a stretch without a cut."""
    first = last = -1  # of the word that may grow
    key = ""
    for match in BETWEEN_BLANKS.finditer(source.text, start, stop):
        found = fold(match[0], source.language)
        if key and found:
            yield Token(source.plain(first, last), key, first, last, source.unit)
            first, key = -1, ""
        first = match.start() if first < 0 else first
        last, key = match.end(), key + found
    if first >= 0:
        yield Token(source.plain(first, last), key, first, last, source.unit)


def plain(text: str) -> str:
    """Return a text in composed form (Unicode NFC), white space as single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())
