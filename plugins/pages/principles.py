"""What an edition says of itself, all of it computed from the text."""

from __future__ import annotations

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
    found: list[tuple[Unknown, Witness]] = []
    originals = [witness for witness in document.witnesses if witness.kind == "original"]
    translated = any(witness.language != base.language for witness in originals)
    if base.transcription and not base.taken_from:
        found.append(("provenance", base))
    if base.kind == "extract" and not base.extracted_by:
        found.append(("extractor", base))
    if (translated or base.kind == "translation") and not base.translated_by:
        found.append(("translator", base))
    if not base.rights:
        found.append(("rights", base))
    if not document.date:
        found.append(("date", base))
    for witness in document.witnesses:
        if witness is not base and not witness.transcription:
            found.append(("not consulted", witness))
    return tuple(found)
