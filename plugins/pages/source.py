"""A transcription line by line, each line with its place in the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from plugins.edition.model import Document, Locus, Paragraph
from plugins.edition.reading import blocks, locus, reference
from plugins.edition.witness import Witness
from plugins.pages import withdrawn

# a word is tried from its beginning only, so that a long one costs no more than its length
RUN = re.compile(r"((?<!\S)\S*(?:\. ?){2,}\.)")


@dataclass(frozen=True, slots=True)
class Target:
    """A place of the edition that a line of a transcription belongs to."""

    locus: Locus
    name: str  # "2.1"; for what has no number its kind: "block", "dateline", "residue", …

    @property
    def href(self) -> str:
        """Return its address in the document's folder."""
        page = f"{self.locus.thesis}.html" if self.locus.thesis else "text.html"
        return page + f"#{self.locus.anchor}" * bool(self.locus.anchor)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a transcription, as it stands."""

    number: int
    text: str
    targets: tuple[Target, ...]


def runs(text: str) -> list[str]:
    """Return a text cut so that every second piece is a run of dots, to be kept together."""
    return RUN.split(text)


def page(siglum: str, document: Document) -> str:
    """Return the name of the page that shows a witness's transcription."""
    return "source.html" if siglum == document.base else f"witness-{siglum}.html"


def lines(document: Document, witness: Witness) -> tuple[Line, ...]:
    """Return the lines of a witness's transcription; none where there is no transcription."""
    if not witness.transcription:
        return ()
    places = targets(document, witness)
    return tuple(
        Line(number, text, places.get(number, ()))
        for number, text in enumerate(witness.transcription.text.split("\n"), start=1)
    )


def targets(document: Document, witness: Witness) -> dict[int, tuple[Target, ...]]:
    """Return for each line of a transcription the places of the edition that it belongs to.

    The base is known word by word; another witness by its paragraphs, each at its first line.
    """
    of_base = witness.siglum == document.base
    found: dict[int, tuple[Target, ...]] = {}
    for target, first, last in _of_base(document) if of_base else _of_other(document, witness):
        for line in range(first, last + 1):
            found[line] = (*found.get(line, ()), target)
    return found


def _of_base(document: Document) -> Iterator[tuple[Target, int, int]]:
    names = _names(document)
    for passage in document.concordance:
        if passage.locus in names:
            yield Target(passage.locus, names[passage.locus]), passage.first, passage.last


def _of_other(document: Document, witness: Witness) -> Iterator[tuple[Target, int, int]]:
    pages = thesis_pages(document)
    for paragraph in witness.paragraphs:
        if paragraph.thesis in pages:
            target = Target(Locus(paragraph.thesis, ""), f"thesis {paragraph.thesis}")
            yield target, paragraph.first, paragraph.first


def thesis_pages(document: Document) -> frozenset[str]:
    """Return the numbers that have a page in the edition, absent and withdrawn ones included."""
    here = (part.number.text for part in document.theses)
    absent = (part.number.text for part in document.absent)
    return frozenset(chain(here, absent, withdrawn.theses(document)))


def carriers(document: Document) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return for each thesis which witnesses beside the base have it, and from which line on."""
    found: dict[str, dict[str, int]] = {}
    for witness in document.witnesses:
        for paragraph in witness.paragraphs if witness.siglum != document.base else ():
            found.setdefault(paragraph.thesis, {}).setdefault(witness.siglum, paragraph.first)
    return {thesis: tuple(lines.items()) for thesis, lines in found.items()}


def _names(document: Document) -> dict[Locus, str]:
    """Return every block's name; inline ellipses are reached through their paragraph."""
    names = {
        locus(thesis, block): reference(thesis, block)
        if isinstance(block, Paragraph)
        else block.kind
        for thesis, block in blocks(document)
    }
    bare = (thesis.number.text for thesis in document.theses if not thesis.blocks)
    return names | {Locus(number, ""): f"thesis {number}" for number in bare}
