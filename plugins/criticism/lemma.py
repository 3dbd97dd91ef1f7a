"""Where a lemma stands in a paragraph: of a line of apparatus.md, or of a comment.

White space counts as one space; letters, quotes and hyphens must be those of the edited text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process

SHORTENED = re.compile(r"(\S.*?)\s+(?:…|\.\.\.)\s+(\S.*)", re.DOTALL)
QUOTED = re.compile(r"'(.+)'|\"(.+)\"|‘(.+)’|“(.+)”|„(.+)[“”]|‚(.+)[‘’]|»(.+)«|«(.+)»", re.DOTALL)
BEFORE = re.compile(r"(?:\S+\s+){0,3}\S*\Z")  # three words on either side of a candidate
AFTER = re.compile(r"\S*(?:\s+\S+){0,3}")
FAR = 150  # characters in which they are looked for
SHOWN = 6  # candidates in a message
LIKE = 60  # of 100: what is less like the lemma is not offered
WINDOWS = 5_000  # stretches of a paragraph that are looked at for likeness

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """The place of a lemma, in characters of the edited text, and how the apparatus prints it."""

    start: int
    stop: int
    shown: str


def places(text: str, lemma: str) -> list[Found]:
    """Return every place in a text where a lemma stands; `first … last` is a long one shortened.

    Quotes around the lemma are tried as part of the text first, then passed over.
    """
    for form in dict.fromkeys(_forms(lemma)):
        found = [Found(*span, " ".join(text[slice(*span)].split())) for span in _spans(text, form)]
        if found:
            return found
        if ends := SHORTENED.fullmatch(form):
            shown = f"{' '.join(ends[1].split())} … {' '.join(ends[2].split())}"
            return [Found(*span, shown) for span in _between(text, ends[1], ends[2])]
    return []


def _forms(lemma: str) -> Iterator[str]:
    """Yield the lemma as it is written, in the other composition of its letters, unquoted."""
    for form in (lemma, unquoted(lemma)):
        yield form
        yield unicodedata.normalize("NFC", form)
        yield unicodedata.normalize("NFD", form)


def unquoted(lemma: str) -> str:
    """Return a lemma without the quotes around it, if there are any."""
    quoted = QUOTED.fullmatch(lemma)
    return next(filter(None, quoted.groups())) if quoted else lemma


def _spans(text: str, words: str) -> list[Span]:
    """Return where some words stand, whole, in a text."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    if re.match(r"\w", words):
        pattern = r"(?<!\w)" + pattern
    if re.search(r"\w\Z", words):
        pattern += r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, text)]


def _between(text: str, first: str, last: str) -> Iterator[Span]:
    """Yield each stretch from some first words to the nearest last ones."""
    ends = _spans(text, last)
    starts = [start for start, _ in ends]
    for start, stop in _spans(text, first):
        index = bisect_left(starts, stop)
        if index < len(ends):
            yield start, ends[index][1]


def candidates(text: str, found: list[Found]) -> str:
    """Return the places of a lemma with their words around, and what to write for each."""
    lines = []
    for number, place in enumerate(found[:SHOWN], start=1):
        before = BEFORE.search(text[max(0, place.start - FAR) : place.start])
        after = AFTER.match(text[place.stop : place.stop + FAR])
        assert before and after  # both match nothing too
        words = " ".join(f"{before[0]}{place.shown}{after[0]}".split())
        lines.append(f"“{place.shown} ({number})]” in “{words}”")
    rest = len(found) - SHOWN
    return ", ".join(lines) + f", and {rest} more" * (rest > 0)


def nearest(text: str, lemma: str) -> list[str]:
    """Return the stretches of a text that are most like a lemma that it does not have."""
    words, size = text.split(), len(lemma.split())
    starts = range(min(max(1, len(words) - size + 1), WINDOWS))
    stretches = dict.fromkeys(" ".join(words[at : at + size]).strip(".,;:!?") for at in starts)
    found = process.extract(lemma, list(stretches), limit=3, score_cutoff=LIKE)
    return [stretch for stretch, _, _ in found]
