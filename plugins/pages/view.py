"""A thesis as a page sets it: its text, with all that is said about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from plugins.edition.apparatus import Lacuna
from plugins.edition.model import Block, Document, Thesis
from plugins.edition.places import changes_in
from plugins.edition.reading import ellipses
from plugins.pages import apparatus, notes


class _OfThesis(Protocol):
    @property
    def thesis(self) -> str: ...


Part = TypeVar("Part", bound=_OfThesis)


@dataclass(frozen=True, slots=True)
class View:
    """A thesis with its notes, the keys of its apparatus, and what fills its cuts."""

    thesis: Thesis
    notes: dict[str, notes.Numbered]
    keys: apparatus.Keys
    apparatus: tuple[apparatus.Section, ...]
    lacunae: dict[str, tuple[Lacuna, ...]]  # by the number of the cut

    @property
    def restored(self) -> bool:
        """Say whether a cut is filled here from another witness."""
        return restored(self.thesis.blocks)

    @property
    def changed(self) -> bool:
        """Say whether this edition has changed the text of its source here."""
        return changed(self.thesis.blocks)


def changed(blocks: Iterable[Block]) -> bool:
    """Say whether this edition has changed the text of its source in some blocks."""
    return any(any(changes_in(block)) for block in blocks)


def restored(blocks: Iterable[Block]) -> bool:
    """Say whether a cut in some blocks is filled from another witness, or by conjecture."""
    return any(cut.restored for block in blocks for cut in ellipses(block))


def views(document: Document) -> dict[str, View]:
    """Return every thesis of a document by its number."""
    known = {note.id: note for note in document.notes}
    variants = by_thesis(document.apparatus)
    lacunae = by_thesis(document.lacunae)
    return {
        number: View(
            thesis,
            notes.of_thesis(known, thesis, variants.get(number, ())),
            apparatus.of_thesis(thesis),
            apparatus.sections(variants.get(number, ())),
            _by_cut(lacunae.get(number, ())),
        )
        for thesis in document.theses
        for number in (thesis.number.text,)
    }


def by_thesis(parts: Iterable[Part]) -> dict[str, tuple[Part, ...]]:
    """Return parts that belong to theses, by the number of the thesis, in their order."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        found.setdefault(part.thesis, []).append(part)
    return {number: tuple(row) for number, row in found.items()}


def _by_cut(lacunae: tuple[Lacuna, ...]) -> dict[str, tuple[Lacuna, ...]]:
    found: dict[str, tuple[Lacuna, ...]] = {}
    for lacuna in lacunae:
        found[lacuna.ellipsis] = (*found.get(lacuna.ellipsis, ()), lacuna)
    return found
