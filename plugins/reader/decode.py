"""Bytes of a content file -> its text, or what is wrong with them."""

from __future__ import annotations

import codecs
import re
import unicodedata

from plugins.edition.errors import Edit, Problem

# Controls and noncharacters (Unicode 23.7) have no place in a text; the reader uses the latter.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def decode(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return the text of a file with line ends as \\n, without a BOM, and its problems.

    Where a problem stops the build (empty, not UTF-8, control characters) the text is still
    the best that could be read, for the excerpt of the message.
    """
    problems = []
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        mark = "the file begins with a byte order mark"
        problems.append(Problem(path, 1, 1, "W102", mark, mend=Edit(path, 1, 1, 0, "")))
    text, bad = _utf8(path, data)
    if not text.strip():
        return text, [Problem(path, 1, 1, "E101", "the file is empty", "write the text, or remove")]
    text = text.replace("\r\n", "\n")
    lone = text.find("\r")
    text = text.replace("\r", "\n")
    if lone >= 0:
        line, column = position(text, lone)
        ends = "lines end in a carriage return alone"
        mend = Edit(path, line, column, 0, "")  # the file written again: its line ends are mended
        hint = "save with Unix line ends"
        problems.append(Problem(path, line, column, "W103", ends, hint, mend=mend))
    return text, problems + bad + _forbidden(path, text)


def position(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _utf8(path: str, data: bytes) -> tuple[str, list[Problem]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        guess = data.decode("cp1252", "replace")
        shown = data[error.start : error.start + 1].decode("cp1252", "replace")
        good = good.replace("\r\n", "\n").replace("\r", "\n")
        line, column = position(good, len(good))
        message = f"byte 0x{data[error.start]:02X} is not UTF-8"
        hint = f"save the file as UTF-8; in Windows-1252 the character would be {shown!r}"
        return guess, [Problem(path, line, column, "E105", message, hint)]


def _forbidden(path: str, text: str) -> list[Problem]:
    problems = []
    for match in FORBIDDEN.finditer(text):
        line, column = position(text, match.start())
        control = unicodedata.category(match[0]) == "Cc"
        name = "a control character" if control else "a noncharacter"
        message = f"U+{ord(match[0]):04X} ({name}) cannot stand in a text"
        problems.append(Problem(path, line, column, "E104", message, "remove it"))
    return problems[:20]
