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
                for at, found in subject.unescaped(part, UNTYPED):
                    message = f"“{found}” is not read as an ellipsis"
                    hint = f"if it is one: [{found}]{{.ellipsis}}; if not: [{found}]{{.pause}}"
                    yield subject.problem(at, "W206", message, hint, len(found))
