"""Edits of a file: applied to its bytes, and shown as a unified diff."""

from __future__ import annotations

import codecs
import difflib
import re
from bisect import bisect_left
from collections.abc import Iterable

from plugins.edition.errors import Edit

LINE = re.compile(r"[^\n]*\n|[^\n]+")


def apply(data: bytes, edits: Iterable[Edit]) -> tuple[bytes, int]:
    """Return a file with some edits made, and how many were: one inside another waits.

    Places are those of the text without byte order mark and with every line end as one character.
    The result is UTF-8 without a byte order mark, without carriage returns that stand alone, and
    keeps the line ends that the file has. Raises UnicodeDecodeError for what is not UTF-8.
    """
    raw = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    ending = "\r\n" if raw.count("\r\n") * 2 > raw.count("\n") else "\n"
    raw = re.sub("\r(?!\n)", ending, raw)
    text = raw.replace("\r\n", "\n")
    wide = _wide(raw)
    made, free = 0, len(text)
    for start, end, replacement in reversed(_ranges(text, edits)):
        if end <= free:
            first, last = (place + bisect_left(wide, place) for place in (start, end))
            raw = raw[:first] + replacement.replace("\n", ending) + raw[last:]
            made, free = made + 1, start
    return raw.encode("utf-8"), made


def _wide(raw: str) -> list[int]:
    """Return where in the text the line ends stand that have two characters in the file."""
    return [match.start() - index for index, match in enumerate(re.finditer("\r\n", raw))]


def _ranges(text: str, edits: Iterable[Edit]) -> list[tuple[int, int, str]]:
    """Return start, end and replacement of each edit once, in the order of the text."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ranges = []
    for edit in dict.fromkeys(edits):
        line = min(edit.line, len(starts))
        start = min(starts[line - 1] + edit.column - 1, len(text))
        ranges.append((start, min(start + edit.length, len(text)), edit.replacement))
    return sorted(ranges, key=lambda found: found[:2])


def diff(path: str, before: bytes, after: bytes) -> list[str]:
    """Return the lines of a unified diff, each with its end."""
    old, new = (LINE.findall(data.decode("utf-8", "replace")) for data in (before, after))
    lines = difflib.unified_diff(old, new, path, path)
    return [
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    ]
