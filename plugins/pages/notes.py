"""The notes of one thesis, each series numbered for itself, with the way back to each mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import get_args

from plugins.edition.apparatus import Variant
from plugins.edition.inline import Inline, NoteReference
from plugins.edition.model import Note, Series, Thesis
from plugins.edition.reading import contents, restored, walk
from plugins.pages.signs import greek, roman

SIGNS: dict[str, Callable[[int], str]] = {
    "a": str,
    "s": roman,
    "e": lambda number: f"[{number}]",
    "t": greek,
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A note with its sign on the page and how often the thesis refers to it."""

    sign: str  # by series: 1 (author), i (source's editor), [1] (this edition), α (textual)
    note: Note
    mentions: int
    beside: bool  # its first reference is inside a reading: it is set beside that


def of_thesis(
    known: dict[str, Note], thesis: Thesis, variants: tuple[Variant, ...]
) -> dict[str, Numbered]:
    """Return by identifier the notes that a thesis refers to, in the order of first mention.

    `known` are the document's notes by identifier, `variants` those of the thesis.
    """
    counts: Counter[str] = Counter()
    found: dict[str, Numbered] = {}
    for reference, beside in _references(thesis, variants):
        note = known.get(reference.note)
        if note is None:
            continue
        first = found.get(note.id)
        if first is None:
            counts[note.series] += 1
            first = Numbered(SIGNS[note.series](counts[note.series]), note, 0, beside)
        found[note.id] = replace(first, mentions=first.mentions + 1)
    return found


def series(notes: dict[str, Numbered]) -> list[tuple[Series, list[Numbered]]]:
    """Return the notes that have a list of their own, series by series in a fixed order."""
    rows = {name: [n for n in notes.values() if n.note.series == name] for name in get_args(Series)}
    listed = {name: [note for note in row if not note.beside] for name, row in rows.items()}
    return [(name, row) for name, row in listed.items() if row]


def references(content: Iterable[Inline]) -> list[NoteReference]:
    """Return the references to notes in some content, in order."""
    return [part for part in walk(content, proposed=True) if isinstance(part, NoteReference)]


def _references(
    thesis: Thesis, variants: tuple[Variant, ...]
) -> Iterator[tuple[NoteReference, bool]]:
    """Yield the references of a thesis: those of its text, and those inside readings."""
    for block in thesis.blocks:
        yield from ((part, False) for part in references(contents(block)))
        for paragraph in restored(contents(block)):
            yield from ((part, True) for part in references(paragraph))
    for variant in variants:
        for reading in variant.readings:
            yield from ((part, True) for part in references(reading.content))
