"""What an editor sees while a run goes on: its messages, and how far it has come.

Colour and the progress bar are for a terminal only; NO_COLOR is respected (rich sees to both).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import ClassVar, TypeVar

from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.progress import track as progress
from rich.theme import Theme

Item = TypeVar("Item")
FEW = 20  # what is read in a moment needs no bar


class Messages(RegexHighlighter):
    """Sets off the place, the code, the carets and the hint of a message."""

    highlights: ClassVar[list[str]] = [
        r"(?m)^(?P<place>\S[^\n]*?:\d+:\d+): (?:(?P<error>E\d{3})|(?P<remark>W\d{3})) ",
        r"(?m)^ +\| +(?P<error>\^+)$",
        r"(?m)^ +(?P<hint>hint:)",
    ]


STYLES = Theme({"place": "bold", "error": "bold red", "remark": "bold yellow", "hint": "bold cyan"})
TERMINAL = Console(stderr=True, theme=STYLES, highlighter=Messages())


def say(text: str) -> None:
    """Print a message for people on stderr, as it is."""
    if TERMINAL.is_terminal:
        TERMINAL.print(text, markup=False, emoji=False, soft_wrap=True)
    else:
        print(text, file=sys.stderr, flush=True)


def track(items: Sequence[Item], what: str) -> Iterable[Item]:
    """Return the items; show on a terminal how many of them are done."""
    if not TERMINAL.is_terminal or len(items) < FEW:
        return items
    return progress(items, what, console=TERMINAL, transient=True)
