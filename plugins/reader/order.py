"""Whether the numbers of a document's theses can all be true."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plugins.edition.errors import Problem
from plugins.edition.inline import Place
from plugins.edition.model import Document, Locus, Paragraph, Thesis
from plugins.edition.reading import blocks, ellipses, ellipsis_locus, locus
from plugins.reader.numbers import outline

LEAP = 1000  # a number so far from the one before is a year, or a slip


def problems(path: str, document: Document) -> Iterator[Problem]:
    """Yield theses numbered twice, out of order or far off, lost doubts, numbers given twice."""
    seen: dict[object, Thesis] = {}
    last: Thesis | None = None
    restart = _restart(document.theses)
    for thesis in document.theses[:restart]:
        if thesis.number.order[0][0] == 0:
            hint = "if the number is no thesis's, write \\ before it"
            yield _at(path, thesis, "E132", "no thesis is numbered 0", hint)
        first = seen.setdefault(_name(thesis), thesis)
        if first is not thesis:
            yield _twice(path, first, thesis)
            continue
        if last:
            yield from _step(path, last, thesis)
        last = thesis
    for thesis in document.theses[restart : restart + 1]:
        message = (
            f"the numbering begins again here: thesis {thesis.number} after {last and last.number}"
        )
        hint = (
            "make each part with numbers of its own a document; write \\ before what is no number"
        )
        yield _at(path, thesis, "E132", message, hint)
    yield from _doubts(path, document)
    yield from _alike(path, document)


def _name(thesis: Thesis) -> object:
    """Return what two theses of one number have in common."""
    number = thesis.number
    return number.text if "." in number.text else number.order


def _restart(theses: tuple[Thesis, ...]) -> int:
    """Return where two numbers in a row have been before, in their order; or the end."""
    seen: set[object] = set()
    for index, (thesis, after) in enumerate(pairwise(theses)):
        again = _name(thesis) in seen and _name(after) in seen
        if again and theses[index - 1].number.order > thesis.number.order < after.number.order:
            return index
        seen.add(_name(thesis))
    return len(theses)


def _twice(path: str, first: Thesis, again: Thesis) -> Problem:
    number = again.number
    message = f"two theses are numbered {number}, the first on line {first.at.line}"
    hint = f"renumber one, or mark it '{number}bis'; if it is no thesis, write \\ before it"
    return _at(path, again, "E130", message, hint)


def _step(path: str, last: Thesis, thesis: Thesis) -> Iterator[Problem]:
    if thesis.number.order < last.number.order and not outline(last.number) < outline(
        thesis.number
    ):
        message = f"thesis {thesis.number} stands after thesis {last.number}"
        hint = "put it in its place; if the number is no thesis's, write \\ before it"
        yield _at(path, thesis, "E132", message, hint)
    elif thesis.number.order[0][0] - last.number.order[0][0] > LEAP:
        message = f"from thesis {last.number} to {thesis.number} more than {LEAP} are missing"
        hint = "if the number is no thesis's (a year, perhaps), write \\ before it"
        yield _at(path, thesis, "E133", message, hint)


def _at(path: str, thesis: Thesis, code: str, message: str, hint: str) -> Problem:
    length = len(thesis.label) or 1
    return Problem(path, thesis.at.line, thesis.at.column, code, message, hint, length)


def _doubts(path: str, document: Document) -> Iterator[Problem]:
    known = {thesis.number.text for thesis in document.theses}
    known |= {absent.number.text for absent in document.absent}
    for thesis in document.theses:
        for block in thesis.blocks:
            if isinstance(block, Paragraph) and block.doubt:
                number = block.doubt.number.text
                if number not in known:
                    message = f"the paragraph is given to thesis {number}, which has no page"
                    hint = "name a thesis that is here, or one that the source skips"
                    yield Problem(path, block.at.line, block.at.column, "E134", message, hint)


def _alike(path: str, document: Document) -> Iterator[Problem]:
    """Yield paragraphs and ellipses that have one number, which only an editor can give."""
    met: dict[tuple[int, Locus], Place] = {}  # theses may have one number, which E130 says
    for thesis, block in blocks(document):
        found: list[tuple[Locus, Place, str]] = [
            (ellipsis_locus(thesis, block, part), part.at, "ellipses") for part in ellipses(block)
        ]
        if isinstance(block, Paragraph):
            found.append((locus(thesis, block), block.at, "paragraphs"))
        for place, at, what in found:
            first = met.setdefault((id(thesis), place), at)
            if first is not at:
                message = (
                    f"two {what} are numbered {place.anchor[1:]}, the first on line {first.line}"
                )
                hint = "give what was put in a number that is free, digits and a letter: n=2a"
                yield Problem(path, at.line, at.column, "E235", message, hint)
