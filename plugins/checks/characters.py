"""Characters that no reader can see, or that look like others (Unicode 15)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from plugins.edition.errors import Edit, Problem

SHOWN = 20  # of one kind in one file
MARKS = 8  # combining marks that a letter may carry
LOST = re.compile("\ufffd")
# Bidirectional embeddings, overrides and isolates, and what has no width and joins nothing
UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
JOINERS = "\u200c\u200d"  # which scripts that join their letters, and emoji, need
DIRECTIONS = "\u061c\u200e\u200f"  # which a line in two directions may need
HEAP = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{9,}")
WORD = re.compile(r"[^\W\d_]{2,}")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def problems(path: str, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the characters of a file; each kind some times at most."""
    lines = list(enumerate(text.split("\n"), start=1))
    for look in (lost, unseen, heaped, decomposed, mixed):
        found = (problem for number, line in lines for problem in look(path, number, line))
        yield from islice(found, SHOWN)


def lost(path: str, number: int, line: str) -> Iterator[Problem]:
    """Yield characters that some program could not read (W106)."""
    for match in LOST.finditer(line):
        message = "U+FFFD stands where a program has lost a character"
        yield Problem(path, number, match.start() + 1, "W106", message, "look it up in the source")


def unseen(path: str, number: int, line: str) -> Iterator[Problem]:
    """Yield characters without a form of their own that nothing near them needs (E191)."""
    found = [match.start() for match in UNSEEN.finditer(line)]
    leftward = bool(found) and any(
        unicodedata.bidirectional(sign) in ("R", "AL") and sign not in DIRECTIONS for sign in line
    )
    for at in found:
        sign = line[at]
        if (sign in DIRECTIONS and leftward) or (sign in JOINERS and _joins(line, at)):
            continue
        message = f"U+{ord(sign):04X} ({unicodedata.name(sign, '')}) cannot be seen"
        hint = "remove it; if the transcription has it too, there as well"
        mend = Edit(path, number, at + 1, 1, "")
        yield Problem(path, number, at + 1, "E191", message, hint, mend=mend)


def _joins(line: str, at: int) -> bool:
    """Say whether a joiner stands between signs of scripts (or emoji) that need it."""
    beside = line[max(at - 1, 0) : at] + line[at + 1 : at + 2]
    return len(beside) == 2 and not any(_script(letter) for letter in beside)


def heaped(path: str, number: int, line: str) -> Iterator[Problem]:
    """Yield letters under more marks than any script heaps on one (E193)."""
    for match in HEAP.finditer(line):
        count = len(match[0])
        message = f"{count} combining marks stand on one letter"
        hint = f"at most {MARKS}; take away what the source does not show"
        yield Problem(path, number, match.start() + 1, "E193", message, hint, count)


def decomposed(path: str, number: int, line: str) -> Iterator[Problem]:
    """Yield words that are not in the composed form, Unicode NFC (W194)."""
    if unicodedata.is_normalized("NFC", line):
        return
    for match in re.finditer(r"\S+", line):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            column, length = match.start() + 1, len(match[0])
            message = f"“{composed}” is not written in composed characters (Unicode NFC)"
            mend = Edit(path, number, column, length, composed)
            hint = "let `omissis fix` compose them"
            yield Problem(path, number, column, "W194", message, hint, length, mend)


def mixed(path: str, number: int, line: str) -> Iterator[Problem]:
    """Yield words with letters of two scripts that look alike (W192)."""
    if line.isascii():
        return
    for match in WORD.finditer(line):
        scripts = [_script(letter) for letter in match[0]]
        known = [script for script in dict.fromkeys(scripts) if script]
        if len(known) > 1:
            fewer = min(known, key=scripts.count)
            odd = match[0][scripts.index(fewer)]
            message = f"“{match[0]}” has letters of {_listed(known)}"
            hint = f"its {odd} is U+{ord(odd):04X}, {unicodedata.name(odd).capitalize()}"
            yield Problem(path, number, match.start() + 1, "W192", message, hint, len(match[0]))


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return the script of a letter, of those that share letters' forms; "" for others."""
    name = unicodedata.name(letter, "")
    return next((script for script in SCRIPTS if name.startswith(script)), "")


def _listed(scripts: list[str]) -> str:
    return " and ".join(chain(script.capitalize() for script in scripts))
