"""Whether every name that is marked has its entry, and every entry its mention."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator

from plugins.edition.errors import Problem
from plugins.edition.inline import Inline, Mention, RegisterKind
from plugins.edition.model import Document
from plugins.edition.reading import blocks, contents, edited, restored, walk
from plugins.edition.register import NAMES, Register, RegisterEntry
from plugins.reader import apparatus, commentary


def unknown(
    folder: str,
    document: Document,
    registers: tuple[Register, ...],
    unread: frozenset[RegisterKind] = frozenset(),
) -> Iterator[Problem]:
    """Yield the mentions of a document that no entry answers to; `folder` is the path of its own.

    Of the kinds in `unread` nothing is said: their registers could not be read.
    """
    known = [entry for register in registers for entry in register.entries]
    keys = {(entry.kind, entry.key) for entry in known}
    for file, mention in mentions(document):
        if (mention.kind, mention.ref) not in keys and mention.kind not in unread:
            yield _unknown(f"{folder}/{file}", mention, known)


def unused(documents: Iterable[Document], registers: tuple[Register, ...]) -> Iterator[Problem]:
    """Yield the entries that no document mentions."""
    used = {(m.kind, m.ref) for document in documents for _, m in mentions(document)}
    for register in registers:
        for entry in register.entries:
            if (entry.kind, entry.key) not in used:
                hint = f"mark the name where it stands: […]{{.{entry.kind} ref={entry.key}}}"
                message = f"no text mentions '{entry.key}'"
                place = (entry.at.line, entry.at.column)
                yield Problem(register.path, *place, "W252", message, hint, len(entry.key))


def mentions(document: Document) -> Iterator[tuple[str, Mention]]:
    """Yield every name that is marked in a document, each with the name of its file."""
    for file, content in _contents(document):
        for part in walk(content, proposed=True):
            if isinstance(part, Mention):
                yield file, part


def _contents(document: Document) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    own = [*document.introduction]
    for _, block in blocks(document):
        own += [contents(block), *restored(contents(block))]
    own += [note.content for note in document.notes]
    yield from (("text.md", content) for content in own)
    yield from ((commentary.NAME, comment.content) for comment in document.comments)
    for entry in document.entries:
        parts = [entry.remark, *(reading.content for reading in entry.readings)]
        yield from ((apparatus.NAME, content) for content in parts)


def _unknown(path: str, mention: Mention, known: list[RegisterEntry]) -> Problem:
    file = f"registers/{NAMES[mention.kind]}.yaml"
    others = [entry.kind for entry in known if entry.key == mention.ref]
    near = difflib.get_close_matches(
        mention.ref, [entry.key for entry in known if entry.kind == mention.kind], 1
    )
    if others:
        hint = f"the entry stands among the {NAMES[others[0]]}: write .{others[0]}"
    else:
        name = json.dumps(" ".join(edited(mention.content).split()), ensure_ascii=False)
        hint = f"did you mean '{near[0]}'? or " if near else ""
        hint += f"add to {file}: {mention.ref}: {{name: {name}}}"
    message = f"{file} has no entry '{mention.ref}'"
    length = max(1, len(edited(mention.content).split("\n")[0]))
    return Problem(path, mention.at.line, mention.at.column, "E251", message, hint, length)
