"""What a check is given: a document, and the text.md that it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from plugins.edition.errors import Problem
from plugins.edition.inline import Inline, Place, Text
from plugins.edition.model import Document
from plugins.edition.reading import blocks, contents


@dataclass(frozen=True)
class Subject:
    """A document under examination."""

    path: str  # of its text.md, as messages show it
    text: str  # of its text.md
    document: Document
    publishing: bool = False  # whether the build is to be published

    def problem(
        self, at: Place, code: str, message: str, hint: str = "", length: int = 1
    ) -> Problem:
        """Return a problem at a place of text.md."""
        return Problem(self.path, at.line, at.column, code, message, hint, length)

    @property
    def contents(self) -> Iterator[tuple[Inline, ...]]:
        """Yield all that is written in text.md: introduction, text, notes (not the commentary)."""
        yield from self.document.introduction
        for _, block in blocks(self.document):
            yield contents(block)
        yield from (note.content for note in self.document.notes if not note.lemma)

    @cached_property
    def starts(self) -> list[int]:
        """Return the offset at which each line begins."""
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def offset(self, at: Place) -> int:
        """Return the offset of a place."""
        return self.starts[min(at.line, len(self.starts)) - 1] + at.column - 1

    def place(self, offset: int) -> Place:
        """Return the place of an offset."""
        line = bisect_right(self.starts, offset)
        return Place(line, offset - self.starts[line - 1] + 1)

    def unescaped(self, part: Text, sign: re.Pattern[str]) -> Iterator[tuple[Place, str]]:
        """Yield each sign that a part has as it is, with its place; not what a backslash keeps."""
        start = self.offset(part.at)
        for match in sign.finditer(part.text):
            found = self.text.find(match[0], start)
            if found < 0:
                return
            start = found + len(match[0])
            if self.text[found - 1] != "\\":
                yield self.place(found), match[0]
