"""The body of text.md, cut into blocks at blank lines; joined again, they are the body."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

BLANK = re.compile(r"(\n(?:[ \t]*\n)+)")
MARK = re.compile(r"\n(?P<mark>\{:[^\n]*)\Z")
DEFINITION = re.compile(r"\[\^(?P<id>[^\]\s]+)\]:[ \t]*")


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of text.md with the place of its first character."""

    text: str
    line: int
    column: int = 1
    exact: bool = True  # whether it stands in the file character by character

    def part(self, start: int, end: int | None = None) -> Source:
        """Return a stretch of this one, by character offsets, with its own place."""
        line, column = self.place(start)
        return Source(self.text[start:end], line, column, self.exact)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column in the file of a character offset."""
        ends = _line_ends(self.text)
        lines = bisect_left(ends, offset)
        return self.line + lines, (offset - ends[lines - 1]) if lines else self.column + offset


@lru_cache(maxsize=64)
def _line_ends(text: str) -> list[int]:
    return [match.start() for match in re.finditer("\n", text)]


@dataclass(frozen=True, slots=True)
class Chunk:
    """One block: its text, the mark under it (`{: …}`), and all its characters as they stand."""

    source: str  # text, mark and the blank lines around them
    text: Source
    mark: Source | None

    @property
    def definition(self) -> re.Match[str] | None:
        """Return the match of a note's definition at the block's start, if it is one."""
        return DEFINITION.match(self.text.text)


def split(body: str, line: int) -> list[Chunk]:
    """Cut a body that begins on the given line into its blocks, none of them empty.

    Blank lines before the first block belong to it: joining the sources gives the body back.
    """
    blocks: list[Chunk] = []
    pieces = [*BLANK.split(body), ""]
    lead = ""
    for content, gap in zip(pieces[::2], pieces[1::2], strict=True):
        source = lead + content + gap
        if content.strip():
            blocks.append(_block(source, _content(content, line)))
            lead = ""
        elif blocks:
            last = blocks[-1]
            blocks[-1] = Chunk(last.source + source, last.text, last.mark)
        else:
            lead = source
        line += content.count("\n") + gap.count("\n")
    return blocks


def _content(content: str, line: int) -> Source:
    """Strip the white space around a block's text, keeping the place of what is left."""
    lead = len(content) - len(content.lstrip())
    return Source(content, line).part(lead, len(content.rstrip()))


def _block(source: str, content: Source) -> Chunk:
    mark = MARK.search(content.text)
    if not mark:
        return Chunk(source, content, None)
    return Chunk(source, content.part(0, mark.start()), content.part(mark.start("mark")))
