"""Any two transcribed witnesses side by side, thesis by thesis and paragraph by paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby

from plugins.criticism.alignment import Stretch, words
from plugins.criticism.lengths import by_length
from plugins.criticism.paragraphs import Match, matches
from plugins.criticism.stretches import stretches
from plugins.criticism.tokens import CUT, Token, Unit, witness_units
from plugins.criticism.variants import by_thesis
from plugins.edition.apparatus import Comparison, Piece, Row
from plugins.edition.model import Document
from plugins.edition.reading import language_of, one_language
from plugins.edition.witness import Witness, WitnessParagraph

Paragraphs = Sequence[WitnessParagraph]
Pieces = tuple[Piece, ...]  # of one paragraph, or of one side of a row


def comparisons(document: Document) -> tuple[Comparison, ...]:
    """Return every two witnesses that have a transcription, the base always on the left."""
    texts = {
        witness.siglum: by_thesis(_carried(witness))
        for witness in sorted(document.witnesses, key=lambda w: w.siglum != document.base)
        if witness.paragraphs
    }
    found = []
    for left, right in combinations(texts, 2):
        language = language_of(document, left)
        one = language if one_language(document, left, right) else None
        rows = (
            row
            for thesis in _theses(list(texts[left]), list(texts[right]))
            for row in _rows(thesis, texts[left].get(thesis, ()), texts[right].get(thesis, ()), one)
        )
        found.append(Comparison(left, right, tuple(rows)))
    return tuple(found)


def _carried(witness: Witness) -> Witness:
    """Return a witness whose paragraphs of no thesis are with the thesis before them."""
    thesis, found = "", []
    for paragraph in witness.paragraphs:
        thesis = paragraph.thesis or thesis
        found.append(replace(paragraph, thesis=thesis))
    return replace(witness, paragraphs=tuple(found))


def _theses(left: list[str], right: list[str]) -> Iterator[str]:
    """Yield the theses of both in the order of the left; what only the right has, in its place."""
    known = set(left)
    only: dict[str, list[str]] = defaultdict(list)  # after which of the left's
    after = ""
    for thesis in right:
        if thesis in known:
            after = thesis
        elif thesis:
            only[after].append(thesis)
    for thesis in dict.fromkeys(["", *left]):
        yield thesis
        yield from only[thesis]


def _rows(thesis: str, left: Paragraphs, right: Paragraphs, language: str | None) -> Iterator[Row]:
    """Yield the rows of a thesis; a language is given where words can be compared."""
    if language is None:
        found = by_length([len(p.text) for p in left], [len(p.text) for p in right])
        sides = [_plain(p) for p in left], [_plain(p) for p in right]
    else:
        units = witness_units(left, language), witness_units(right, language)
        found = matches(*units)
        ours, theirs = _differing(*units, found)
        sides = _marked(left, units[0], ours), _marked(right, units[1], theirs)
    for match in found:
        yield from _answers(thesis, match, left, right, *sides)


def _answers(
    thesis: str,
    match: Match,
    left: Paragraphs,
    right: Paragraphs,
    ours: list[Pieces],
    theirs: list[Pieces],
) -> Iterator[Row]:
    """Yield a row for paragraphs that answer each other, or one for each that nothing answers."""
    one, other = range(match.i, match.j), range(match.k, match.m)
    if match.alike:
        lines = left[match.i].first, right[match.k].first
        yield Row(thesis, _lines(ours, one), _lines(theirs, other), *lines)
        return
    for at in one:
        yield Row(thesis, _plain(left[at]), (), left[at].first, 0)
    for at in other:
        yield Row(thesis, (), _plain(right[at]), 0, right[at].first)


def _plain(paragraph: WitnessParagraph) -> Pieces:
    return (Piece(paragraph.text, False),)


def _lines(sides: list[Pieces], paragraphs: range) -> Pieces:
    """Return several paragraphs as one side of a row, a line for each."""
    pieces: list[Piece] = []
    for at in paragraphs:
        pieces += [Piece("\n", False)] * bool(pieces) + list(sides[at])
    return tuple(pieces)


def _differing(
    left: Sequence[Unit], right: Sequence[Unit], found: Iterable[Match]
) -> tuple[set[int], set[int]]:
    """Return which words of either side differ."""
    ours, theirs = words(left), words(right)
    here, there = set(range(len(ours))), set(range(len(theirs)))
    for part in stretches(left, right, found):
        for i, k in _same(part, ours, theirs):
            if ours[i].text == theirs[k].text:
                here.discard(i)
                there.discard(k)
    return here, there


def _same(part: Stretch, ours: list[Token], theirs: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield the words that answer each other; a cut answers a cut."""
    one, other = range(part.i, part.j), range(part.k, part.m)
    if part.kind == "same":
        yield from zip(one, other, strict=True)
    elif part.kind == "cut":
        cuts = (at for at in one if ours[at].key == CUT)
        yield from zip(cuts, (at for at in other if theirs[at].key == CUT), strict=False)


def _marked(paragraphs: Paragraphs, units: Sequence[Unit], differing: set[int]) -> list[Pieces]:
    """Return each paragraph as pieces: words in a row that differ are one."""
    found, at = [], 0
    for paragraph, unit in zip(paragraphs, units, strict=True):
        flags = [index in differing for index in range(at, at + len(unit.tokens))]
        found.append(tuple(_pieces(paragraph.text, unit.tokens, flags)))
        at += len(unit.tokens)
    return found


def _pieces(text: str, tokens: Sequence[Token], flags: list[bool]) -> Iterator[Piece]:
    """Yield the text in stretches that differ and that do not; joined, they are the text."""
    at = 0
    for differs, group in groupby(zip(tokens, flags, strict=True), key=lambda pair: pair[1]):
        if differs:
            stretch = [token for token, _ in group]
            if at < stretch[0].start:
                yield Piece(text[at : stretch[0].start], False)
            at = stretch[-1].stop
            yield Piece(text[stretch[0].start : at], True)
    if at < len(text):
        yield Piece(text[at:], False)
