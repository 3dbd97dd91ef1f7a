"""What an edition says of itself, all of it computed from the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from plugins.edition.inline import Change
from plugins.edition.model import Document, Fragment, Locus, Paragraph
from plugins.edition.places import changes_in
from plugins.edition.reading import blocks, locus, reference
from plugins.edition.witness import Witness

Unknown = Literal["provenance", "extractor", "translator", "rights", "not consulted", "date"]


@dataclass(frozen=True, slots=True)
class Place:
    """A change of the text with the block that it is in."""

    part: Change
    locus: Locus
    name: str  # "2.1"; "" outside numbered paragraphs


@dataclass(frozen=True, slots=True)
class RunOn:
    """A thesis or a paragraph that follows in its source without a new paragraph."""

    locus: Locus
    name: str  # "8", "4.2"


@dataclass(frozen=True, slots=True)
class Stray:
    """A paragraph that is given to a thesis with doubt."""

    locus: Locus
    name: str
    perhaps: str
    certainty: str


def changes(document: Document) -> tuple[Place, ...]:
    """Return every place where the edited text departs from its base, in order."""
    return tuple(
        Place(part, locus(thesis, block), reference(thesis, block))
        for thesis, block in blocks(document)
        for part in changes_in(block)
    )


def run_ons(document: Document) -> tuple[RunOn, ...]:
    """Return what begins a paragraph here and none in the source, in order."""
    found = []
    for thesis in document.theses:
        if thesis.run_on:
            first = locus(thesis, thesis.blocks[0]).anchor if thesis.blocks else ""
            found.append(RunOn(Locus(thesis.number.text, first), thesis.number.text))
        for block in thesis.blocks:
            if isinstance(block, Paragraph) and block.run_on:
                found.append(RunOn(locus(thesis, block), reference(thesis, block)))
    return tuple(found)


def strays(document: Document) -> tuple[Stray, ...]:
    """Return the paragraphs whose thesis is doubtful."""
    return tuple(
        Stray(
            locus(thesis, block), reference(thesis, block), block.doubt.number.text,
            block.doubt.certainty,
        )
        for thesis, block in blocks(document)
        if isinstance(block, Paragraph) and block.doubt
    )  # fmt: skip


def fragments(document: Document, *kinds: str) -> tuple[Fragment, ...]:
    """Return the fragments of the given kinds, in order."""
    return tuple(
        block
        for _, block in blocks(document)
        if isinstance(block, Fragment) and block.kind in kinds
    )


def opening(document: Document) -> tuple[Fragment, ...]:
    """Return the lines before the first thesis that are no residue."""
    lines = takewhile(lambda part: isinstance(part, Fragment), document.body)
    return tuple(p for p in lines if isinstance(p, Fragment) and p.kind != "residue")


def unknown(document: Document) -> tuple[tuple[Unknown, Witness], ...]:
    """Return what the front matter leaves open or calls unknown, each with its witness."""
    base = document.base_witness
    found = list(_unknown(document, base))
    if not document.date:
        found.append(("date", base))
    for witness in document.witnesses:
        if witness is not base and witness.transcription:
            found += _unknown(document, witness)
        elif witness is not base:
            found.append(("not consulted", witness))
    return tuple(found)


def _unknown(document: Document, witness: Witness) -> Iterator[tuple[Unknown, Witness]]:
    originals = [other for other in document.witnesses if other.kind == "original"]
    foreign = any(other.language != witness.language for other in originals)
    translated = witness.kind == "translation" or (witness.kind == "extract" and foreign)
    if witness.transcription and not witness.taken_from:
        yield "provenance", witness
    if witness.kind == "extract" and not witness.extracted_by:
        yield "extractor", witness
    if translated and not witness.translated_by:
        yield "translator", witness
    if not witness.rights:
        yield "rights", witness
