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
                for offset, found in _unescaped(subject, part, OPEN):
                    message = f"{found} stands here as it is: it marks nothing"
                    hint = f"close it, or write \\{found[0]} for the sign itself"
                    at = subject.place(offset)
                    yield subject.problem(at, "W204", message, hint, len(found))
                    break  # one opens and none closes
                for offset, found in _unescaped(subject, part, PICTURE):
                    hint = "say in words what it shows; without the ! it is a link"
                    at = subject.place(offset)
                    yield subject.problem(at, "E172", "a text has no pictures", hint, len(found))


def _unescaped(subject: Subject, part: Text, sign: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield where in text.md a sign stands that a part has as it is, and no backslash keeps."""
    start = subject.offset(part.at)
    for match in sign.finditer(part.text):
        found = subject.text.find(match[0], start)
        if found >= 0 and subject.text[found - 1] != "\\":
            yield found, match[0]
            start = found + len(match[0])
