"""Dots that the reader of text.md has not taken for an ellipsis, and that may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Text
from plugins.edition.reading import blocks, contents, walk

TWO = r"(?<!\.)\.\.(?!\.)"
WIDE = r"\.(?:[^\S\n]{2,}\.)+"  # more than one space between
SIGNS = r"[‥⋯⋮⋰⋱]+"
RAISED = r"·(?:\s?·)+"
UNTYPED = re.compile(rf"{TWO}|{WIDE}|{SIGNS}|{RAISED}")


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield runs of dots in the source's text that are no ellipsis by their form (W206)."""
    for _, block in blocks(subject.document):
        for part in walk(contents(block)):
            if isinstance(part, Text):
                yield from _untyped(subject, part)


def _untyped(subject: Subject, part: Text) -> Iterator[Problem]:
    start = subject.offset(part.at)
    for match in UNTYPED.finditer(part.text):
        found = subject.text.find(match[0], start)
        if found >= 0 and subject.text[found - 1] != "\\":
            message = f"“{match[0]}” is not read as an ellipsis"
            hint = f"if it is one: [{match[0]}]{{.ellipsis}}; if not: [{match[0]}]{{.pause}}"
            at = subject.place(found)
            yield subject.problem(at, "W206", message, hint, len(match[0]))
            start = found + len(match[0])
