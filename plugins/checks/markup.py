"""Signs of Markdown that have done nothing, and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Text
from plugins.edition.reading import walk

OPEN = re.compile(r"\*\*(?=\w)|(?<=[\w.,;:!?])\*\*|`")
PICTURE = re.compile(r"!\[[^\]\n]*\]\([^()\s]*\)")


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield strong emphasis and code that is never closed (W204), and pictures (E172)."""
    for content in subject.contents:
        for part in walk(content):
            if isinstance(part, Text):
                for at, found in subject.unescaped(part, OPEN):
                    message = f"{found} stands here as it is: it marks nothing"
                    hint = f"close it, or write \\{found[0]} for the sign itself"
                    yield subject.problem(at, "W204", message, hint, len(found))
                    break  # one opens and none closes
                for at, found in subject.unescaped(part, PICTURE):
                    hint = "say in words what it shows; without the ! it is a link"
                    yield subject.problem(at, "E172", "a text has no pictures", hint, len(found))
