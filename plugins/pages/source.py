"""The transcription line by line, each line with its place in the edition."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.edition.model import Document, Locus, Paragraph
from plugins.edition.reading import blocks, locus, reference

RUN = re.compile(r"(\S*(?:\. ?){2,}\.)")


@dataclass(frozen=True, slots=True)
class Target:
    """A place of the edition that a line of the source belongs to."""

    locus: Locus
    name: str  # "2.1"; for what has no number its kind: "block", "dateline", "residue", …


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the transcription, as it stands."""

    number: int
    text: str
    targets: tuple[Target, ...]

    @property
    def pieces(self) -> list[str]:
        """Return the text cut so that every second piece is a run of dots, to be kept together."""
        return RUN.split(self.text)


def lines(document: Document) -> tuple[Line, ...]:
    """Return the lines of the base's transcription; none where there is no transcription."""
    transcription = document.base_witness.transcription
    if not transcription:
        return ()
    targets: dict[int, list[Target]] = {}
    names = _names(document)
    for passage in document.concordance:
        if passage.locus in names:
            target = Target(passage.locus, names[passage.locus])
            for line in range(passage.first, passage.last + 1):
                targets.setdefault(line, []).append(target)
    return tuple(
        Line(number, text, tuple(targets.get(number, ())))
        for number, text in enumerate(transcription.text.split("\n"), start=1)
    )


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
