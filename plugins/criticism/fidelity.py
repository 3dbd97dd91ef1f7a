"""No silent change: the text with its marks undone is the transcription, word for word.

What the comparison passes over is the closed list that `edition.rules` prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plugins.criticism.differences import Range, differences
from plugins.criticism.mend import Sheet
from plugins.criticism.transcribed import BREAK, Printed, printed
from plugins.criticism.words import GAP, Word, undone
from plugins.edition.errors import Problem
from plugins.edition.model import Document, Locus, Passage

Pairs = list[tuple[Word, Printed]]


@dataclass(frozen=True, slots=True)
class Collation:
    """The edited text against its base: where each locus stands there, and what differs."""

    concordance: tuple[Passage, ...]
    problems: tuple[Problem, ...]


def collate(path: str, document: Document, text: str = "") -> Collation:
    """Compare a document with its base's transcription; without one nothing is said.

    `path` and `text` are those of text.md, for the problems (E220: a silent change) and mends.
    """
    transcription = document.base_witness.transcription
    if not transcription:
        return Collation((), ())
    ours, theirs = undone(document), printed(transcription.plain, italics=False)
    if [word.key for word in ours] != [word.key for word in theirs]:
        theirs = printed(transcription.plain)  # with what it writes _so_ or *so* read as italics
    if not ours:
        return Collation((), ())  # the reader has said why there is nothing to compare
    pairs, rest = _align(ours, theirs)
    if rest:
        name = transcription.path
        sheet = Sheet(path, text, name)
        return Collation((), tuple(differences(sheet, ours, theirs, rest)))
    found = (*_swallowed(path, document, ours, theirs, pairs), *_idle(path, ours, theirs, pairs))
    return Collation(tuple(_concordance(pairs)), found)


def _swallowed(
    path: str, document: Document, ours: list[Word], theirs: list[Printed], pairs: Pairs
) -> Iterator[Problem]:
    """Yield the numbers that an omission of this edition passes over: they are not absent."""
    kept = {id(word) for _, word in pairs}
    missing = {absent.number.text for absent in document.absent}
    gap = next((word.at for word in ours if word.key == GAP), None)
    for before, word in pairwise([Printed(BREAK, 0), *theirs]):
        number = word.key.strip(".)")
        if gap and before.key == BREAK and id(word) not in kept and number in missing:
            message = f"thesis {number} (source, line {word.line}) is among what is left out here"
            hint = f"open it, '{word.key} […]{{.omitted reason=…}}': its page must not say absent"
            yield Problem(path, gap.line, gap.column, "E221", message, hint)


def _idle(path: str, ours: list[Word], theirs: list[Printed], pairs: Pairs) -> Iterator[Problem]:
    """Yield the omissions of this edition that leave nothing out: E222."""
    index = {id(word): number for number, word in enumerate(theirs)}
    places = [-1, *(index[id(word)] for _, word in pairs), len(theirs)]
    kept = 0  # words of ours before this one
    for word in ours:
        if word.key != GAP:
            kept += 1
        elif places[kept] + 1 == places[kept + 1]:
            hint = "take the mark away, or put it where words of the source are left out"
            yield Problem(
                path, word.at.line, word.at.column, "E222", "nothing is left out here", hint
            )


def _align(ours: list[Word], theirs: list[Printed]) -> tuple[Pairs, Range | None]:
    """Pair the words; or give the stretch in which the two differ.

    A gap of ours stands for any words of theirs: what follows it is looked for after it.
    """
    keys = [word.key for word in theirs]
    pairs: Pairs = []
    start = at = 0
    stops = [index for index, word in enumerate(ours) if word.key == GAP] + [len(ours)]
    for stop in stops:
        segment = [word.key for word in ours[start:stop]]
        last = stop == len(ours)
        found = _find(keys, segment, at, anchored=start == 0, to_end=last)
        if found < 0:
            return pairs, _trim([word.key for word in ours], keys, start, at)
        pairs += zip(ours[start:stop], theirs[found : found + len(segment)], strict=True)
        at, start = found + len(segment), stop + 1
    return pairs, None


def _find(keys: list[str], segment: list[str], at: int, *, anchored: bool, to_end: bool) -> int:
    """Return where the segment stands in keys from `at` on; -1 where it does not."""
    size = len(segment)
    last = len(keys) - size
    starts = range(at, last + 1)
    if anchored:
        starts = starts[:1]
    if to_end:
        starts = starts[-1:] if starts and starts[-1] == last else range(0)
        if anchored and at != last:
            return -1
    for start in starts:
        if keys[start : start + size] == segment:
            return start
    return -1


def _trim(ours: list[str], theirs: list[str], start: int, at: int) -> Range:
    """Leave out what is the same at both ends."""
    left, right = len(ours), len(theirs)
    while start < left and at < right and ours[start] == theirs[at]:
        start, at = start + 1, at + 1
    while start < left and at < right and ours[left - 1] == theirs[right - 1]:
        left, right = left - 1, right - 1
    return start, left, at, right


def _concordance(pairs: Pairs) -> Iterator[Passage]:
    """Yield for every locus the lines on which its words stand, in the order of the text."""
    lines: dict[Locus, tuple[int, int]] = {}
    for word, source in pairs:
        for locus in word.loci:
            first, last = lines.get(locus, (source.line, source.line))
            lines[locus] = min(first, source.line), max(last, source.line)
    for locus, (first, last) in lines.items():
        yield Passage(locus, first, last)
