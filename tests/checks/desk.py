"""A text on the desk of a check."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from tests.reader.desk import BODY_LINE, HEAD, read_body

Check = Callable[[Subject], Iterable[Problem]]


def subject(body: str, **beside: str) -> Subject:
    """Return a text of a plain front matter and this body, as a check is given it."""
    return Subject("theses/text.md", HEAD + body, read_body(body, **beside)[0])


def places(check: Check, body: str, **beside: str) -> list[tuple[str, int, int]]:
    """Return code, line of the body (from 1) and column of what a check finds."""
    found = sorted(check(subject(body, **beside)))
    return [(one.code, one.line - BODY_LINE + 1, one.column) for one in found]
