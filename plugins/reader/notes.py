"""Notes: `[^e-masses]: …` defines one, `[^e-masses]` refers to it.

The letter is the series: a the author, s the source's editor, e this edition's editor, t textual.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import cast, get_args

from plugins.edition.errors import Edit, Problem
from plugins.edition.inline import Inline, NoteReference, Place
from plugins.edition.model import Note, Series
from plugins.edition.names import nearest
from plugins.edition.reading import walk
from plugins.reader import inline
from plugins.reader.blocks import DEFINITION, Chunk, Source
from plugins.reader.scope import Scope

ID = re.compile(rf"(?P<series>[{''.join(get_args(Series))}])-(?P<name>[a-z0-9][a-z0-9-]*)")
NEXT = re.compile(r"\n(?=\[\^[^\]\s]+\]:)")


def read(chunk: Chunk, scope: Scope) -> list[Note]:
    """Return the notes that a block defines, one or several below each other."""
    starts = [0, *(match.end() for match in NEXT.finditer(chunk.text.text))]
    ends = [*(start - 1 for start in starts[1:]), len(chunk.text.text)]
    found = (
        _note(chunk.text.part(start, end), scope) for start, end in zip(starts, ends, strict=True)
    )
    return [note for note in found if note]


def misnamed(chunk: Chunk) -> set[str]:
    """Return the identifiers that a block defines and that name no series."""
    found = re.finditer(DEFINITION.pattern, chunk.text.text)
    return {match["id"] for match in found if not ID.fullmatch(match["id"])}


def _note(source: Source, scope: Scope) -> Note | None:
    definition = DEFINITION.match(source.text)
    assert definition
    named = ID.fullmatch(definition["id"])
    if not named:
        hint = (
            "name it [^e-name] if it is yours, [^t-name] if it is on the text,"
            " [^a-name] the author's, [^s-name] the source's"
        )
        message = f"'{definition['id']}' does not say whose note it is"
        scope.fault(source, 0, "E216", message, hint, len(definition[0].rstrip()))
        return None
    content = inline.parse(source.part(definition.end()), scope.inner(typed=False))
    place = Place(source.line, source.column)
    series = cast(Series, named["series"])
    return Note(definition["id"], series, named["name"], content, place)


def problems(
    path: str,
    notes: list[Note],
    misnamed: set[str],
    references: Iterable[tuple[str, Iterable[Inline]]],
) -> Iterator[Problem]:
    """Yield notes used and never defined, defined and never used, and names used twice.

    `misnamed` are the identifiers of definitions that have been refused already; what refers to
    notes comes with the path of its file.
    """
    defined = {note.id for note in notes}
    used = set()
    for file, content in references:
        for part in walk(content, proposed=True):
            if isinstance(part, NoteReference):
                used.add(part.note)
                if part.note not in defined and part.note not in misnamed:
                    yield _undefined(file, part, notes)
    names: dict[str, Note] = {}
    for note in notes:
        first = names.setdefault(note.name, note)
        if first is not note:
            message = f"two notes are named '{note.name}', the first on line {first.at.line}"
            yield _at(path, note, "E217", message, "give one of them another name")
        elif note.id not in used:
            hint = f"refer to it with [^{note.id}], or remove it"
            yield _at(path, note, "E215", f"note [^{note.id}] is defined but never used", hint)


def placed(problem: Problem, texts: Mapping[str, str]) -> Problem:
    """Return a problem without its mend where no reference to a note stands in that place.

    In a quoted correction with escapes the columns are not those of the file.
    """
    mend = problem.mend
    if problem.code != "E214" or not mend:
        return problem
    line = texts[mend.path].split("\n")[mend.line - 1]
    exact = line[mend.column - 1 :].startswith("[^") and mend.length == problem.length
    return problem if exact else replace(problem, mend=None)


def _undefined(path: str, reference: NoteReference, notes: list[Note]) -> Problem:
    near = difflib.get_close_matches(reference.note, [note.id for note in notes], 1)
    hint = f'add "[^{reference.note}]: …"'
    for note in notes:
        if near and note.id == near[0]:
            hint += f", or did you mean [^{note.id}] (line {note.at.line})?"
    message = f"note [^{reference.note}] is used but never defined"
    line, column = reference.at.line, reference.at.column
    name = nearest(reference.note, (note.id for note in notes))
    mend = Edit(path, line, column, len(reference.note) + 3, f"[^{name}]") if name else None
    return Problem(path, line, column, "E214", message, hint, len(reference.note) + 3, mend)


def _at(path: str, note: Note, code: str, message: str, hint: str) -> Problem:
    return Problem(path, note.at.line, note.at.column, code, message, hint, len(note.id) + 4)
