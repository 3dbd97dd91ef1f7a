"""Changes under review: shown while the text is worked on, and no part of what is published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Draft, Inline, Place
from plugins.edition.model import Document
from plugins.edition.reading import blocks, contents, restored, walk

SHOWN = 20  # of one page
SIGN = 3  # characters of an opening sign, "{++"
OPENING = r"(?P<draft>\{(?:\+\+|--|~~|>>|==))"
VALUES = re.compile(OPENING)
PAGE = re.compile(  # code and escaped signs of a page hold no draft
    r"(?P<ticks>`+).+?(?P=ticks)|^(?: {4}|\t)[^\n]*$|\\.|" + OPENING,
    re.DOTALL | re.MULTILINE,
)
FRONT = re.compile(r"---[ \t]*\n.*?\n---[ \t]*$", re.DOTALL | re.MULTILINE)


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield every draft mark: W207, and E205 in a build that is to be published."""
    folder = subject.path.rpartition("/")[0]
    for name, contents_of in (
        ("text.md", _text),
        ("apparatus.md", _readings),
        ("commentary.md", _comments),
    ):
        for content in contents_of(subject.document):
            for part in walk(content, proposed=True):
                if isinstance(part, Draft):
                    yield _problem(f"{folder}/{name}", part.at, publishing=subject.publishing)


def on_page(path: str, text: str, *, publishing: bool) -> Iterator[Problem]:
    """Yield every draft mark of an ordinary page, which shows it as it is typed."""
    yield from _typed(path, text, PAGE, publishing=publishing)


def in_values(path: str, text: str, *, publishing: bool) -> Iterator[Problem]:
    """Yield every draft mark of a register, or of the front matter of a text.md."""
    front = FRONT.match(text)
    values = text if path.endswith(".yaml") else front[0] if front else ""
    yield from _typed(path, values, VALUES, publishing=publishing)


def _typed(
    path: str, text: str, pattern: re.Pattern[str], *, publishing: bool
) -> Iterator[Problem]:
    marks = (found.start() for found in pattern.finditer(text) if found["draft"])
    for start in islice(marks, SHOWN):
        line = text.count("\n", 0, start) + 1
        place = Place(line, start - text.rfind("\n", 0, start))
        yield _problem(path, place, publishing=publishing)


def _problem(path: str, at: Place, *, publishing: bool) -> Problem:
    code, where = ("E205", "a text that is to be published") if publishing else ("W207", "the text")
    message = f"a draft mark stands in {where}"
    hint = "accept or reject it before publishing"
    return Problem(path, at.line, at.column, code, message, hint, SIGN)


def _text(document: Document) -> Iterator[Iterable[Inline]]:
    yield from document.introduction
    for _, block in blocks(document):
        yield contents(block)
        yield from restored(contents(block))
    for note in document.notes:
        if not note.lemma:  # one with a lemma is a comment
            yield note.content


def _readings(document: Document) -> Iterator[Iterable[Inline]]:
    for entry in document.entries:
        yield entry.remark
        for reading in entry.readings:
            yield reading.content


def _comments(document: Document) -> Iterator[Iterable[Inline]]:
    for comment in document.comments:
        yield comment.content
