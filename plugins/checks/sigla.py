"""Witnesses that are declared and never named again, and sigla that can be mixed up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Ellipsis, Supplied
from plugins.edition.model import Document
from plugins.edition.reading import blocks, contents, walk
from plugins.edition.witness import Witness

LATIN = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")  # Greek capitals of the same form


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield witnesses without any use (W211) and sigla that look alike (E192)."""
    document = subject.document
    used = _used(document)
    for witness in document.witnesses:
        if witness.siglum not in used:
            message = f"witness {witness.siglum} is declared but nothing is taken from it"
            hint = "transcribe it, name it where it is used, or allow W211 with the reason"
            yield _at(subject, witness, "W211", message, hint)
    yield from _alike(subject)


def _used(document: Document) -> set[str]:
    """Return the sigla that the edition does something with."""
    used = {document.base}
    used |= {witness.siglum for witness in document.witnesses if witness.transcription}
    for _, block in blocks(document):
        for part in walk(contents(block)):
            match part:
                case Supplied(source=source):
                    used.add(source)
                case Ellipsis(by=by, restored=restored):
                    used |= {by, restored.source if restored else by}
    for entry in document.entries:
        used |= {siglum for reading in entry.readings for siglum in reading.sigla}
    return used


def _alike(subject: Subject) -> Iterator[Problem]:
    seen: dict[str, Witness] = {}
    for witness in subject.document.witnesses:
        first = seen.setdefault(witness.siglum.translate(LATIN).casefold(), witness)
        if first is not witness:
            message = f"the siglum {witness.siglum} can be taken for {first.siglum}"
            named = ", ".join(unicodedata.name(sign) for sign in witness.siglum)
            hint = f"give one of them another; this is {named}"
            yield _at(subject, witness, "E192", message, hint)


def _at(subject: Subject, witness: Witness, code: str, message: str, hint: str) -> Problem:
    return subject.problem(witness.at, code, message, hint, len(witness.siglum) or 1)
