"""Changes under review: shown while the text is worked on, and no part of what is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Draft, Inline
from plugins.edition.model import Document
from plugins.edition.reading import blocks, contents, restored, walk

SIGN = 3  # characters of an opening sign, "{++"


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
                    yield _problem(f"{folder}/{name}", part, publishing=subject.publishing)


def _problem(path: str, draft: Draft, *, publishing: bool) -> Problem:
    code, where = ("E205", "a text that is to be published") if publishing else ("W207", "the text")
    message = f"a draft mark stands in {where}"
    hint = "accept or reject it before publishing"
    return Problem(path, draft.at.line, draft.at.column, code, message, hint, SIGN)


def _text(document: Document) -> Iterator[Iterable[Inline]]:
    yield from document.introduction
    for _, block in blocks(document):
        yield contents(block)
        yield from restored(contents(block))
    for note in document.notes:
        yield note.content


def _readings(document: Document) -> Iterator[Iterable[Inline]]:
    for entry in document.entries:
        yield entry.remark
        for reading in entry.readings:
            yield reading.content


def _comments(document: Document) -> Iterator[Iterable[Inline]]:
    for comment in document.comments:
        yield comment.content
