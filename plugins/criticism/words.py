"""The edited text with its marks undone, as words to compare with those of the transcription.

The closed list of NORMALISATIONS is what the comparison passes over; the site prints it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from plugins.criticism.transcribed import BREAK, key
from plugins.edition.inline import (
    Code,
    Draft,
    Ellipsis,
    Emendation,
    Emphasis,
    Inline,
    Link,
    Mention,
    NoteReference,
    Omission,
    Pause,
    Place,
    Supplied,
    Text,
    VariantReference,
)
from plugins.edition.model import Block, Document, Fragment, Locus, Paragraph, Thesis
from plugins.edition.reading import contents, ellipsis_locus, locus

GAP = "\0"  # where the edition leaves something out: stands for any words
SEALED = -1  # depth of what can take no mark: other marks, code, links, a thesis's label


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the edited text; the key is what is compared."""

    key: str
    at: Place
    loci: tuple[Locus, ...]
    depth: int = SEALED  # 0 in plain text, more in emphasis or a name: a mark can stand round it


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    at: Place
    loci: tuple[Locus, ...]
    depth: int = SEALED


@dataclass(frozen=True, slots=True)
class _Row:
    """A paragraph of the source, or (run on) what goes on in the one before."""

    pieces: list[_Piece]
    run_on: bool = False


def undone(document: Document) -> list[Word]:
    """Return the words that the source must have, if every change of the text is marked."""
    words: list[Word] = []
    for part in document.body:
        rows = [_Row(list(_block(None, part)))] if isinstance(part, Fragment) else _thesis(part)
        for row in rows:
            found = list(_words(row.pieces))
            if not found:
                continue  # a row that is all supplied has nothing in the source
            if row.run_on and words:
                words.pop()
            words += [*found, Word(BREAK, found[-1].at, ())]
    return words[:-1]


def _thesis(thesis: Thesis) -> list[_Row]:
    """Return the paragraphs of a thesis; its label begins the first, or is one by itself."""
    rows = [
        _Row(list(_block(thesis, block)), isinstance(block, Paragraph) and block.run_on)
        for block in thesis.blocks
    ]
    first = thesis.blocks[0] if thesis.blocks else None
    place = locus(thesis, first) if first else Locus(thesis.number.text, "")
    label = _Piece(thesis.label + " ", thesis.at, (place,))
    if not first or first.at.line > thesis.at.line + 1:
        return [_Row([label], thesis.run_on), *rows]
    return [_Row([label, *rows[0].pieces], thesis.run_on), *rows[1:]]


def _block(thesis: Thesis | None, block: Block) -> Iterator[_Piece]:
    place = locus(thesis, block)
    for part in contents(block):
        yield from _pieces(part, thesis, block, (place,))


def _pieces(
    part: Inline, thesis: Thesis | None, block: Block, loci: tuple[Locus, ...], depth: int = 0
) -> Iterator[_Piece]:
    """Yield what the source has in place of one part."""
    inner: tuple[Inline, ...] = ()
    match part:
        case Text(text=text, at=at):
            yield _Piece(text, at, loci, depth)
        case Code(text=text, at=at):
            yield _Piece(text, at, loci)
        case Ellipsis(printed=text, at=at):
            yield _Piece(text, at, (*loci, ellipsis_locus(thesis, block, part)))
        case Pause(glyphs=text, at=at):
            yield _Piece(text, at, loci)
        case Omission(at=at):
            yield _Piece(f" {GAP} ", at, loci)
        case Emphasis(content=inner) | Mention(content=inner):
            depth += depth >= 0
        case Link(content=inner) | Emendation(sic=inner) | Draft(stands=True, content=inner):
            depth = SEALED
        case Draft() | Supplied() | NoteReference() | VariantReference():
            pass
        case _:
            assert_never(part)
    for child in inner:
        yield from _pieces(child, thesis, block, loci, depth)


def _words(pieces: list[_Piece]) -> Iterator[Word]:
    """Cut joined pieces at white space; a word may begin in one piece and end in another."""
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    first = 0
    text = "".join(piece.text for piece in pieces)
    for match in re.finditer(r"\S+", text):
        while first + 1 < len(starts) and starts[first + 1] <= match.start():
            first += 1
        last, loci = first, dict.fromkeys(pieces[first].loci)
        while last + 1 < len(starts) and starts[last + 1] < match.end():
            last += 1
            loci |= dict.fromkeys(pieces[last].loci)
        place = _within(pieces[first], match.start() - starts[first])
        depths = {piece.depth for piece in pieces[first : last + 1]}
        depth = SEALED if SEALED in depths else max(depths)
        yield Word(key(match[0]), place, tuple(loci), depth)


def _within(piece: _Piece, offset: int) -> Place:
    """Return the place of a character of a piece."""
    starts = _starts(piece.text)
    row = bisect_right(starts, offset) - 1
    if row:
        return Place(piece.at.line + row, offset - starts[row] + 1)
    return Place(piece.at.line, piece.at.column + offset)


@lru_cache(maxsize=4)
def _starts(text: str) -> list[int]:
    """Return the offset at which each line begins: a paragraph may be as long as a book."""
    return [0, *(match.end() for match in re.finditer("\n", text))]
