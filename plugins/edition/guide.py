"""The editor's guide: what each code means, and how to mend it (a file a code in guide/)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "guide"
CODE = re.compile(r"[EW][0-9]{3}")
ALLOWABLE = "allowable: yes\n"  # the first line of a file whose code a document may allow
ALLOWING = """

## How to allow it

If it is as it should be, say why in the front matter; the page *Principles* shows the reason:

    allow:
      {code}: the reason, in a reader's words"""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The page of one code; `text` is Markdown, without the title."""

    code: str
    title: str
    text: str
    allowable: bool  # whether a document may let it pass, with a reason

    @property
    def address(self) -> str:
        """Return the page's address on the site."""
        return address(self.code)


def address(code: str) -> str:
    """Return the address of a code's page, relative to the site."""
    return f"guide/{code}.html"


@cache
def explanation(code: str) -> Explanation | None:
    """Return what the guide says of a code; None where there is no such code."""
    file = FOLDER / f"{code}.md"
    if not CODE.fullmatch(code) or not file.is_file():
        return None
    text = file.read_text(encoding="utf-8")
    allowable = text.startswith(ALLOWABLE)
    title, _, rest = text.removeprefix(ALLOWABLE).lstrip().partition("\n")
    rest = rest.strip() + ALLOWING.format(code=code) * allowable
    return Explanation(code, title.removeprefix("# "), rest, allowable)


@cache
def codes() -> tuple[str, ...]:
    """Return every code that the guide explains, errors before remarks."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.md")))
