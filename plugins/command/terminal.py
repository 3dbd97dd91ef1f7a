"""Print: data on stdout, messages on stderr, colour on a terminal only (rich heeds NO_COLOR)."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.markdown import Markdown
from rich.text import Text

from plugins.edition.errors import CONTROL

STYLES = {"+": "green", "-": "red", "@": "cyan"}


def diff(lines: Iterable[str]) -> None:
    """Print a unified diff; on a terminal nothing in it can speak to the terminal."""
    console = Console()
    for line in lines:
        if not console.is_terminal:
            sys.stdout.write(line)
            continue
        style = "bold" if line.startswith(("+++", "---")) else STYLES.get(line[0], "")
        shown = CONTROL.sub("\ufffd", line.rstrip("\n").replace("\t", "    "))
        console.print(Text(shown.replace("\ufeff", "\ufffd"), style), soft_wrap=True)
    sys.stdout.flush()


def markdown(text: str) -> None:
    """Print Markdown: set for reading on a terminal, as it is elsewhere."""
    console = Console()
    if console.is_terminal:
        console.print(Markdown(text))
    else:
        print(text)
