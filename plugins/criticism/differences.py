"""E220, a silent change: each place where text and source differ, both readings, and the mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from plugins.criticism import mend
from plugins.criticism.mend import Sheet
from plugins.criticism.transcribed import BREAK, Printed
from plugins.criticism.words import GAP, Word
from plugins.edition.errors import Problem

LARGE = 20_000  # words between the first and the last difference: beyond, only the first is shown
SHOWN = 8  # words of a reading in a message
COPIED = 40  # words of a reading in a mark that is to be copied
WEIGHT = 10  # a paragraph's end that differs counts as so many words

Range = tuple[int, int, int, int]  # words of ours from, to; of theirs from, to


def differences(
    sheet: Sheet, ours: list[Word], theirs: list[Printed], rest: Range
) -> Iterator[Problem]:
    """Yield every difference in a stretch of the words."""
    start, stop, first, last = rest
    left = [word.key for word in ours[start:stop]]
    right = [word.key for word in theirs[first:last]]
    if len(left) + len(right) > LARGE:
        words = ours[start : start + 1], theirs[first : first + 1]
        yield _difference(sheet, *words, ours[min(start, len(ours) - 1)])
        return
    changes = _changes(left, right)
    # what is left out on purpose is shown only if nothing else is wrong
    for i, j, k, m in [c for c in changes if set(left[c[0] : c[1]]) != {GAP}] or changes:
        here = ours[min(start + i, len(ours) - 1)]
        source = theirs[first + k : first + m]
        problem = _difference(sheet, ours[start + i : start + j], source, here)
        if GAP not in left:
            edit = mend.edit(sheet, ours, start + i, start + j, right[k:m])
            problem = replace(problem, mend=edit)
        yield problem


def _changes(left: list[str], right: list[str]) -> list[Range]:
    """Return the ranges that differ; paragraph is held against paragraph where that says less."""
    whole = _opcodes(left, right)
    ours, theirs = _paragraphs(left), _paragraphs(right)
    if len(ours) != len(theirs):
        return whole
    paired = [
        (i + at, j + at, k + to, m + to)
        for (at, mine), (to, other) in zip(ours, theirs, strict=True)
        for i, j, k, m in _opcodes(mine, other)
    ]
    return min((paired, whole), key=lambda changes: _cost(changes, left, right))


def _opcodes(left: list[str], right: list[str]) -> list[Range]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [(i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]


def _paragraphs(keys: list[str]) -> list[tuple[int, list[str]]]:
    """Return each paragraph with the index of its first word; its end belongs to none."""
    ends = [index for index, key in enumerate(keys) if key == BREAK] + [len(keys)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [(start, keys[start:end]) for start, end in zip(starts, ends, strict=True)]


def _cost(changes: list[Range], left: list[str], right: list[str]) -> int:
    words = [key for i, j, k, m in changes for key in (*left[i:j], *right[k:m])]
    return len(words) + WEIGHT * words.count(BREAK)


def _difference(sheet: Sheet, ours: list[Word], theirs: list[Printed], here: Word) -> Problem:
    """Say where the text departs from its source, both readings, and the mark to write."""
    left, right = [word.key for word in ours], [word.key for word in theirs]
    edited, source = _reading(left), _reading(right)
    where = f"{sheet.source}, line {theirs[0].line}" if theirs else sheet.source
    if edited and source:
        message = f"the text has “{edited}” where the source has “{source}” ({where})"
        hint = f"restore “{source}”, or mark the change: {_sic(right, left)}"
    elif edited:
        message = f"“{edited}” is not in the source ({where})"
        hint = f"remove it, or mark it as added: {_supplied(left)}"
    else:
        message = f"the source has “{source}” here ({where}), the text does not"
        hint = "restore it, or mark what is left out: […]{.omitted reason=editorial}"
    if BREAK in (*left, *right):
        hint = "¶ is the end of a paragraph: keep the source's own paragraphs"
    if left == [BREAK] and not right:
        hint += ", or write {: .run-on} under the one that follows"
    length = len(ours[0].key) if ours and ours[0].key != BREAK else 1
    at = here.at
    return Problem(sheet.path, at.line, at.column, "E220", message, hint, length)


def _reading(words: list[str]) -> str:
    words = ["¶" if word == BREAK else word for word in words if word != GAP]
    return " ".join(words[:SHOWN]) + " …" * (len(words) > SHOWN)


def _sic(source: list[str], edited: list[str]) -> str:
    """Return the mark to write for a change; of very long readings its form."""
    if len(source) + len(edited) > COPIED:
        return "put the source's words in [ ], and behind them {.sic corr=\"the text's words\"}"
    return mend.sic(mend.escaped(source), mend.escaped(edited))


def _supplied(edited: list[str]) -> str:
    if len(edited) > COPIED:
        return "put it in [ ], and behind it {.supplied}"
    return mend.supplied(mend.escaped(edited))
