"""What the numbers of the theses leave open: suffixes without a number before, silent gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Ellipsis, Inline, Omission
from plugins.edition.model import Fragment, Number, Thesis
from plugins.edition.reading import contents, edited, leaves

SUFFIXED = re.compile(r"(?P<number>[0-9]+|[IVXLCDM]+)(?P<suffix>[a-z]|bis|ter|quater)")


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield suffixes without their number (W135) and gaps that the source does not mark (W136)."""
    document = subject.document
    known = {thesis.number.text for thesis in document.theses}
    gaps: dict[Number, list[str]] = {}
    for absent in document.absent:
        gaps.setdefault(absent.before, []).append(absent.number.text)
    last: Thesis | None = None
    between: list[Fragment] = []
    for part in document.body:
        if isinstance(part, Fragment):
            between.append(part)
            continue
        if last:
            yield from _suffix(subject, last, part, known)
            missing = gaps.get(part.number, [])
            if missing and not _cut(last, between):
                yield _gap(subject, part, missing)
        last, between = part, []


def _suffix(subject: Subject, left: Thesis, right: Thesis, known: set[str]) -> Iterator[Problem]:
    found = SUFFIXED.fullmatch(right.number.text)
    if not found or left.number.order[0][0] == right.number.order[0][0]:
        return
    number = found["number"]
    if found["suffix"] == "a" and f"{number}b" in known:
        return  # 4a and 4b may well have no 4
    message = f"thesis {right.number} stands here, but no thesis {number} before it"
    hint = "look whether its number is lost; if the source has none, allow W135 with the reason"
    yield subject.problem(right.at, "W135", message, hint, len(right.label) or 1)


def _gap(subject: Subject, thesis: Thesis, missing: list[str]) -> Problem:
    joined = (" and " if len(missing) == 2 else " to ").join((missing[0], missing[-1]))
    named = f"theses {joined} are" if len(missing) > 1 else f"thesis {missing[0]} is"
    message = f"{named} missing before this, and the source marks no cut"
    hint = "compare the source; if it skips silently, allow W136 and say so in the reason"
    return subject.problem(thesis.at, "W136", message, hint, len(thesis.label) or 1)


def _cut(thesis: Thesis, between: list[Fragment]) -> bool:
    """Say whether something is marked as left out after the last words of a thesis."""
    rows = [list(leaves(contents(block))) for block in (*thesis.blocks[-1:], *between)]
    return any(
        isinstance(row[-1], Ellipsis | Omission)
        for row in ([part for part in row if not _empty(part)] for row in rows)
        if row
    )


def _empty(part: Inline) -> bool:
    """Say whether a part prints nothing: a reference, or white space."""
    return not edited((part,)).strip()
