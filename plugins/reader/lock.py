"""ids.lock: the identifiers that have been published, a line each, and what each denoted.

4#p2  In several countries the
4#p3  withdrawn: now part of 4.2
"""

from __future__ import annotations

import re

from plugins.edition.errors import Problem
from plugins.edition.inline import Place
from plugins.edition.model import Locus, Published
from plugins.reader.numbers import SCHEMES, number

NAME = "ids.lock"
LINE = re.compile(r"(?P<thesis>[^\s#]+)(?:#(?P<anchor>\S+))?(?:  (?P<words>\S.*))?")
WITHDRAWN = re.compile(r"withdrawn:\s*(?P<reason>.*)")
COUNT = "[1-9][0-9]*[a-z]?"
IN_THESIS = re.compile(
    rf"p{COUNT}|e{COUNT}|a(?:{COUNT}|e{COUNT})-[0-9]+(?:-[0-9]+)?|n-[a-z0-9][a-z0-9-]*"
)
IN_TEXT = re.compile(rf"f[1-9][0-9]*(?:-e{COUNT})?")


def read(path: str, text: str, problems: list[Problem]) -> tuple[Published, ...]:
    """Return the lines of an ids.lock; those that cannot be read are problems (E233)."""
    found: dict[Locus, Published] = {}
    for row, line in enumerate(text.split("\n"), start=1):
        published = _line(line, row) if line.strip() else None
        message = "this line does not name an identifier of a document"
        hint = "write '4#p2  the first words', or '4#p2  withdrawn: what became of it'"
        if published and published.locus in found:
            first = found[published.locus].at.line
            message = f"{published.locus} stands here again, first on line {first}"
            hint = "remove one of the two lines"
        elif published:
            found[published.locus] = published
            continue
        if line.strip():
            problems.append(Problem(path, row, 1, "E233", message, hint, len(line)))
    return tuple(found.values())


def _line(line: str, row: int) -> Published | None:
    """Return what a line says; None where it is malformed."""
    form = LINE.fullmatch(line.rstrip())
    locus = _locus(form["thesis"], form["anchor"] or "") if form else None
    if not form or not locus:
        return None
    words = form["words"] or ""
    gone = WITHDRAWN.fullmatch(words)
    if gone and not gone["reason"]:
        return None
    place = Place(row, 1)
    if gone:
        return Published(locus, "", gone["reason"], place, len(line))
    return Published(locus, words, "", place, len(line))


def _locus(thesis: str, anchor: str) -> Locus | None:
    """Return an address that can be a page's; None for any other."""
    if thesis == "text":
        return Locus("", anchor) if IN_TEXT.fullmatch(anchor) else None
    good = _is_number(thesis) and (not anchor or IN_THESIS.fullmatch(anchor))
    return Locus(thesis, anchor) if good else None


def _is_number(text: str) -> bool:
    """Say whether a text is a number in any of the ways to print one; it names a file."""
    for scheme in SCHEMES.values():
        try:
            if number(scheme, text).text == text:
                return True
        except ValueError:
            continue
    return False
