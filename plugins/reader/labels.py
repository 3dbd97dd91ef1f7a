"""The labels of theses in a transcription, told from other numbers by their place and order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import log

from plugins.edition.model import Number
from plugins.reader import numbers
from plugins.reader.numbers import Scheme
from plugins.reader.order import LEAP

Key = tuple[tuple[int, str], ...]
WIDTH = 5  # words that tell whether a label stands there: "§ 12 a", and what follows it
CLOSED = re.compile(r"[.;:!?][\"'”’»)\]]*\Z")
LETTER = re.compile(r"[\"'“‘„«(\[]*([^\W\d_])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a transcription, with its line."""

    text: str
    line: int
    first: bool  # of its paragraph


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a thesis begins; offset, and length of its label, in words."""

    at: int
    length: int
    thesis: str  # "" where none goes on


@dataclass(frozen=True, slots=True)
class Label:
    """A number that may open a thesis; offset and length in words."""

    at: int
    length: int
    number: Number


def openings(words: Sequence[Word], scheme: Scheme) -> list[Opening]:
    """Return where labels open theses in a witness whose structure no text.md gives.

    A label at the head of a paragraph opens a thesis, if its number rises; the next number in
    the middle of a paragraph does, where a sentence has ended and another begins.
    """
    firsts = [
        label for at, word in enumerate(words) if word.first if (label := _at(words, at, scheme))
    ]
    heads = _near(_rising(firsts, scheme, len(words)))
    found: list[Label] = []
    for head, until in zip([None, *heads], [*heads, None], strict=True):
        found += [head] if head else []
        if scheme.closed:
            found += _run_on(words, head, until, scheme)
    return [Opening(label.at, label.length, label.number.text) for label in found]


def _near(heads: list[Label]) -> list[Label]:
    """Leave out what follows a leap: a year, perhaps."""
    for index, (label, after) in enumerate(pairwise(heads), start=1):
        if after.number.order[0][0] - label.number.order[0][0] > LEAP:
            return heads[:index]
    return heads


def _at(words: Sequence[Word], at: int, scheme: Scheme) -> Label | None:
    """Return the label that stands at a word."""
    after = takewhile(lambda word: not word.first, words[at + 1 : at + WIDTH])
    match = scheme.label.match(" ".join((words[at].text, *(word.text for word in after))))
    try:
        return Label(at, len(match[0].split()), numbers.number(scheme, match[1])) if match else None
    except ValueError:
        return None


def _run_on(
    words: Sequence[Word], head: Label | None, until: Label | None, scheme: Scheme
) -> Iterator[Label]:
    """Yield the labels run on between two that stand at the head of a paragraph."""
    last = head.number.order[0][0] if head else 0
    start = head.at + head.length + 1 if head else 1
    for at in range(start, until.at if until else len(words)):
        label = _at(words, at, scheme) if _between_sentences(words, at) else None
        if not label or not _begins(words, at + label.length):
            continue
        value, suffix = label.number.order[0]
        if value <= last:
            return  # a list within the thesis counts anew
        if (
            value == last + 1
            and not suffix
            and (not until or label.number.order < until.number.order)
        ):
            last = value
            yield label


def _between_sentences(words: Sequence[Word], at: int) -> bool:
    return not words[at].first and bool(CLOSED.search(words[at - 1].text))


def _begins(words: Sequence[Word], at: int) -> bool:
    """Say whether a sentence may begin with a word."""
    if at >= len(words) or words[at].first:
        return False
    letter = LETTER.match(words[at].text)
    return letter is not None and not letter[1].islower()


def _rising(labels: list[Label], scheme: Scheme, end: int) -> list[Label]:
    """Return as many labels as rise from each to the next.

    Lists within theses, tables of contents and notes count from 1 again: of ways that are equally
    long the one is taken whose theses are more even.
    """
    keys = [[label.number.order for label in labels]]
    if scheme.name == "decimal":
        keys.append([numbers.outline(label.number) for label in labels])
    ways = [_longest(labels, key, latest) for key in keys for latest in (False, True)]
    return max(ways, key=lambda way: (len(way), _evenness(way, end)))


def _evenness(way: list[Label], end: int) -> float:
    stops = [label.at for label in way[1:]] + [end]
    return sum(log(stop - label.at) for label, stop in zip(way, stops, strict=False))


def _longest(labels: list[Label], keys: Sequence[Key], latest: bool) -> list[Label]:
    """Return the longest rising subsequence (patience sorting), of its equals the first or last."""
    tops: list[Key] = []
    ends: list[int] = []
    before: list[int] = []
    for index, key in enumerate(keys):
        at = bisect_left(tops, key)
        before.append(ends[at - 1] if at else -1)
        if at == len(tops):
            tops.append(key)
            ends.append(index)
        elif latest or key < tops[at]:
            tops[at], ends[at] = key, index
    way = []
    index = ends[-1] if ends else -1
    while index >= 0:
        way.append(labels[index])
        index = before[index]
    return way[::-1]
