"""The notes of one thesis, numbered as they are met, with the way back to each mention."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.inline import NoteReference
from plugins.edition.model import Document, Note, Thesis
from plugins.edition.reading import contents, walk


@dataclass(frozen=True, slots=True)
class Numbered:
    """A note with its number on the page and how often the thesis refers to it."""

    number: int
    note: Note
    mentions: int


def of_thesis(document: Document, thesis: Thesis) -> dict[str, Numbered]:
    """Return by identifier the notes that a thesis refers to, in the order of first mention."""
    known = {note.id: note for note in document.notes}
    mentions: dict[str, int] = {}
    for block in thesis.blocks:
        for part in walk(contents(block)):
            if isinstance(part, NoteReference) and part.note in known:
                mentions[part.note] = mentions.get(part.note, 0) + 1
    return {
        id: Numbered(number, known[id], count)
        for number, (id, count) in enumerate(mentions.items(), start=1)
    }
