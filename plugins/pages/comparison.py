"""Two witnesses side by side: rows with their addresses, cut into pages of a like size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from plugins.edition.apparatus import Comparison, Row
from plugins.edition.model import Document, Locus
from plugins.edition.reading import one_language
from plugins.edition.witness import Witness
from plugins.pages.source import Target, targets, thesis_pages

SIZE = 60_000  # characters of text, both sides together, that a page has room for
Places = dict[int, tuple[Target, ...]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of a comparison with its own address and its place in the edition."""

    number: int  # from 1, through the whole comparison
    file: str  # the page it is on
    row: Row
    place: Target | None  # None: the edition has no page for it
    opens: bool  # the first row of its thesis
    following: str  # address of the next row that differs; "" after the last

    @property
    def address(self) -> str:
        """Return where the row is found, in the document's folder."""
        return f"{self.file}#r{self.number}"

    @property
    def differs(self) -> bool:
        """Say whether the two sides are not alike."""
        return _differs(self.row)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a comparison."""

    file: str
    pairs: tuple[Pair, ...]

    @property
    def span(self) -> str:
        """Return which theses are on the page: "4", "1 to 12"; "" for none."""
        theses = [pair.row.thesis for pair in self.pairs if pair.row.thesis]
        ends = dict.fromkeys(theses[:1] + theses[-1:])
        return " to ".join(ends)


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A comparison as its pages show it."""

    left: Witness
    right: Witness
    one_language: bool  # else their words are not compared
    sheets: tuple[Sheet, ...]

    @property
    def file(self) -> str:
        """Return the name of its first page."""
        return self.sheets[0].file

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Return its rows, of all pages."""
        return tuple(pair for sheet in self.sheets for pair in sheet.pairs)

    @property
    def differing(self) -> tuple[Pair, ...]:
        """Return the rows whose two sides are not alike."""
        return tuple(pair for pair in self.pairs if pair.differs)


def synopses(document: Document) -> tuple[Synopsis, ...]:
    """Return the comparisons of a document's witnesses; one without rows has no page."""
    witnesses = {witness.siglum: witness for witness in document.witnesses}
    places = {siglum: targets(document, witness) for siglum, witness in witnesses.items()}
    pages = thesis_pages(document)
    found = []
    for comparison in document.comparisons:
        left, right = comparison.left, comparison.right
        same = one_language(document, left, right)
        sheets = _sheets(comparison, (places[left], places[right]), pages)
        found.append(Synopsis(witnesses[left], witnesses[right], same, sheets))
    return tuple(synopsis for synopsis in found if synopsis.sheets)


def collated(document: Document) -> bool:
    """Say whether the text was compared with another witness in its language."""
    pairs = ((one.left, one.right) for one in document.comparisons)
    return any(document.base in pair and one_language(document, *pair) for pair in pairs)


def by_thesis(found: tuple[Synopsis, ...]) -> dict[str, tuple[tuple[Synopsis, Pair], ...]]:
    """Return for each thesis the first of its rows in every comparison."""
    rows: dict[str, dict[str, tuple[Synopsis, Pair]]] = {}
    for synopsis in found:
        for pair in synopsis.pairs:
            if pair.opens:
                rows.setdefault(pair.row.thesis, {}).setdefault(synopsis.file, (synopsis, pair))
    return {thesis: tuple(pairs.values()) for thesis, pairs in rows.items()}


def _sheets(
    comparison: Comparison, sides: tuple[Places, Places], pages: frozenset[str]
) -> tuple[Sheet, ...]:
    rows = comparison.rows
    files = _files(comparison)
    following = _following(rows, files)
    before = ["", *(row.thesis for row in rows)]
    pairs = (
        Pair(
            index + 1,
            files[index],
            row,
            _place(row, sides, pages),
            row.thesis not in ("", before[index]),
            following[index],
        )
        for index, row in enumerate(rows)
    )
    return tuple(Sheet(file, tuple(group)) for file, group in groupby(pairs, lambda p: p.file))


def _files(comparison: Comparison) -> list[str]:
    """Return the page that each row is on.

    All pages are of a like size; a thesis is cut only where it alone would be too long for one.
    """
    starts = list(_starts(comparison.rows))
    whole = sum(map(_length, comparison.rows))
    share = max(1, whole / ceil(max(1, whole) / SIZE))
    stem = f"compare-{comparison.left}-{comparison.right}"
    numbers = {part: n for n, part in enumerate(dict.fromkeys(int(s / share) for s in starts))}
    parts = [numbers[int(start / share)] for start in starts]
    return [f"{stem}-{part + 1}.html" if part else f"{stem}.html" for part in parts]


def _starts(rows: tuple[Row, ...]) -> Iterator[int]:
    """Yield for each row how many characters stand before it, or before its thesis."""
    before = 0
    for _, group in groupby(rows, lambda row: row.thesis):
        lengths = [_length(row) for row in group]
        long = sum(lengths) > SIZE
        start = before
        for length in lengths:
            yield before if long else start
            before += length


def _length(row: Row) -> int:
    return sum(len(piece.text) for piece in (*row.left, *row.right))


def _differs(row: Row) -> bool:
    return not (row.left and row.right) or any(p.differs for p in (*row.left, *row.right))


def _following(rows: tuple[Row, ...], files: list[str]) -> list[str]:
    """Return for each row the address of the next one that differs."""
    found, address = [], ""
    for index in range(len(rows) - 1, -1, -1):
        found.append(address)
        if _differs(rows[index]):
            address = f"{files[index]}#r{index + 1}"
    return found[::-1]


def _place(row: Row, sides: tuple[Places, Places], pages: frozenset[str]) -> Target | None:
    """Return where the edition has a row: the paragraph if the base names one, or the thesis."""
    lines = zip(sides, (row.left_line, row.right_line), strict=True)
    found = [target for places, line in lines for target in places.get(line, ())]
    own = [target for target in found if target.locus.thesis == row.thesis]
    named = [target for target in own if not row.thesis or target.locus.anchor.startswith("p")]
    if len(named) == 1:
        return named[0]
    return Target(Locus(row.thesis, ""), row.thesis) if row.thesis in pages else None
