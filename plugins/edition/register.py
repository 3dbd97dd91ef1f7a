"""Registers: persons, organizations, places, works and events, with their authority numbers."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.inline import Place, RegisterKind

NAMES: dict[RegisterKind, str] = {  # of the files and pages, in the order of the site
    "person": "persons",
    "org": "organizations",
    "place": "places",
    "work": "works",
    "event": "events",
}


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One name of a register; an empty string says: not stated."""

    kind: RegisterKind
    key: str
    name: str
    sort: str  # by which the register is in order
    dates: str  # EDTF (ISO 8601-2)
    description: str
    wikidata: str
    viaf: str
    gnd: str
    at: Place


@dataclass(frozen=True, slots=True)
class Register:
    """All entries of one kind, in the order of their names."""

    kind: RegisterKind
    path: str  # content/registers/persons.yaml
    entries: tuple[RegisterEntry, ...]

    @property
    def page(self) -> str:
        """Return the name of its page in the site's folder `registers`."""
        return f"{NAMES[self.kind]}.html"
