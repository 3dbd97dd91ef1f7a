"""The thesis that is being read, and what the mark under a paragraph gives to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from plugins.edition.inline import Place
from plugins.edition.model import Block, Doubt, Number, Thesis
from plugins.reader.scope import Scope


@dataclass(frozen=True, slots=True)
class Given:
    """What the mark under a paragraph says of it."""

    doubt: Doubt | None = None
    run_on: bool = False
    number: str = ""  # within its thesis; "" is: the next


@dataclass(slots=True)
class Open:
    """The thesis that is being read."""

    number: Number
    label: str
    at: Place
    run_on: bool
    scope: Scope
    blocks: list[Block] = field(default_factory=list)
    paragraphs: count[int] = field(default_factory=lambda: count(1))

    def close(self) -> Thesis:
        """Return the thesis with all that was read of it."""
        return Thesis(self.number, self.label, tuple(self.blocks), self.at, self.run_on)
