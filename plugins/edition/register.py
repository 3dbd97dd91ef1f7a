"""Registers: persons, organizations, places, works and events, with their authority numbers."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.inline import Place, RegisterKind


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One name of a register; an empty string says: not stated."""

    kind: RegisterKind
    key: str
    name: str
    sort: str  # by which the register is in order
    dates: str
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
