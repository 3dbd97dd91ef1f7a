"""What the inline reader needs to know of where it reads, and where it leaves problems."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import count

from plugins.edition.errors import Edit, Problem
from plugins.reader.blocks import Source


@dataclass(frozen=True, slots=True)
class Swap:
    """What mends a fault: a stretch of a source, and what is to stand there."""

    offset: int
    old: str
    new: str


@dataclass(slots=True)
class Scope:
    """One thesis (or fragment, or note) being read: its counters and its document's names."""

    path: str
    hand: str  # siglum whose dots they are unless marked otherwise
    sigla: frozenset[str]
    problems: list[Problem]
    noted: bool = True  # whether notes can be referred to: not outside the theses
    typed: bool = True  # whether dots are ellipses: not in what the edition itself says
    ellipses: count[int] = field(default_factory=lambda: count(1))
    mentions: Counter[str] = field(default_factory=Counter)  # of notes
    names: Counter[str] = field(default_factory=Counter)  # of a register's entries
    faults: int = 0  # recorded here so far

    def inner(self, *, typed: bool, noted: bool = False) -> Scope:
        """Return a scope with fresh counters in the same document."""
        return Scope(self.path, self.hand, self.sigla, self.problems, noted, typed)

    def fault(
        self,
        source: Source,
        offset: int,
        code: str,
        message: str,
        hint: str = "",
        length: int = 1,
        mend: Swap | None = None,
    ) -> None:
        """Record a problem at a character offset of a source."""
        self.faults += 1
        line, column = source.place(offset)
        edit = self._edit(source, mend) if mend and source.exact else None
        self.problems.append(Problem(self.path, line, column, code, message, hint, length, edit))

    def _edit(self, source: Source, mend: Swap) -> Edit:
        line, column = source.place(mend.offset)
        return Edit(self.path, line, column, len(mend.old), mend.new)
