"""A bracketed span where it stands: what it encloses, its attributes, and their places."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast, get_args

from plugins.edition.inline import (
    Certainty,
    Inline,
    Place,
    Responsibility,
)
from plugins.edition.names import nearest
from plugins.reader.blocks import Source
from plugins.reader.marks import Mark
from plugins.reader.scope import Scope, Swap

Parse = Callable[[Source, Scope, str, str], tuple[Inline, ...]]


@dataclass(frozen=True, slots=True)
class Span:
    """A span with what stands on either side of it in its paragraph."""

    mark: Mark
    source: Source
    before: str
    after: str
    scope: Scope
    parse: Parse

    @property
    def inner(self) -> Source:
        """Return what the span encloses."""
        return self.source.part(*self.mark.inner)

    @property
    def at(self) -> Place:
        """Return the place of the enclosed text."""
        return Place(*self.source.place(self.mark.inner[0]))

    def value(self, key: str) -> str:
        """Return an attribute, "" where it is not given or said to be unknown."""
        value = self.mark.attributes.get(key)
        return "" if value == "unknown" else value

    def siglum(self, key: str) -> str:
        """Return an attribute that must name a declared witness."""
        value = self.value(key)
        if value and value not in self.scope.sigla:
            mend = self.swap(rf"[\s{{]{key}=\"?", value, nearest(value, self.sigla))
            hint = nearby(value, self.sigla)
            self.fault("E210", f"no witness is declared as {value}", hint, mend)
        return value

    @property
    def sigla(self) -> list[str]:
        """Return the declared sigla."""
        return sorted(self.scope.sigla)

    @property
    def responsibility(self) -> Responsibility:
        """Return who answers for the mark, and how sure they are."""
        certainty = self.value("cert")
        if certainty and certainty not in get_args(Certainty):
            hint = f"write one of {', '.join(f'cert={known}' for known in get_args(Certainty))}"
            self.fault("E203", f"'{certainty}' is no certainty", hint)
            certainty = ""
        return Responsibility(self.value("resp"), cast(Certainty, certainty))

    def place(self, key: str) -> Place:
        """Return where the value of an attribute stands."""
        attributes = self.source.text[self.mark.inner[1] : self.mark.end]
        found = re.search(rf'[\s{{]{key}="?', attributes)
        return Place(*self.source.place(self.mark.inner[1] + (found.end() if found else 0)))

    def quoted(self, key: str) -> Source:
        """Return the value of an attribute; its columns are not the file's where it has escapes."""
        place, value = self.place(key), self.mark.attributes.get(key)
        written = self.source.text[self.mark.inner[1] : self.mark.end]
        exact = self.source.exact and "\\" not in written
        return Source(value, place.line, place.column, exact)

    def swap(self, before: str, old: str, new: str) -> Swap | None:
        """Return what puts a new word in the braces for an old one that follows a pattern."""
        at = self.mark.inner[1]
        found = re.search(before + re.escape(old), self.source.text[at : self.mark.end])
        return Swap(at + found.end() - len(old), old, new) if new and found else None

    def fault(self, code: str, message: str, hint: str, mend: Swap | None = None) -> None:
        """Record a problem at the span's opening bracket."""
        start, end = self.mark.start, self.mark.end
        self.scope.fault(self.source, start, code, message, hint, end - start, mend)


def nearby(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}" * bool(known)
