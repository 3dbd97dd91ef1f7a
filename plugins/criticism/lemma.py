"""Where a lemma stands in a paragraph: of a line of apparatus.md, or of a comment.

White space counts as one space; letters, quotes and hyphens must be those of the edited text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz import fuzz, process

SHORTENED = re.compile(r"(\S.*?)\s+(?:…|\.\.\.)\s+(\S.*)", re.DOTALL)
QUOTED = re.compile(r"'(.+)'|\"(.+)\"|‘(.+)’|“(.+)”|„(.+)[“”]|‚(.+)[‘’]|»(.+)«|«(.+)»", re.DOTALL)
WHITE = re.compile(r"(\s+)")
AROUND = 7  # of words and white space on either side of a candidate: three words, and what adjoins
FAR = 150  # characters in which they are looked for
SHOWN = 6  # candidates in a message
LIKE = 60  # of 100: what is less like the lemma is not offered
LONGEST = 500  # characters of a lemma for which likely stretches are looked for
WINDOWS = 5_000  # stretches of a paragraph that are looked at for likeness

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """The place of a lemma, in characters of the edited text, and how the apparatus prints it."""

    start: int
    stop: int
    shown: str


class Searched:
    """A text prepared for many lemmata: its words in one line, each with its own place."""

    def __init__(self, text: str) -> None:
        """Prepare a text; that takes time in proportion to its length, a search hardly any."""
        self.text = text
        found = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
        self.places = [place for place, _ in found]
        self.line = " ".join(word for _, word in found)
        sizes = (len(word) + 1 for _, word in found)
        self.starts = list(accumulate(sizes, initial=0))[:-1]
        self._known: dict[str, list[Span]] = {}

    def spans(self, words: str) -> list[Span]:
        """Return where some words stand, whole, in the text."""
        words = " ".join(words.split())
        if words not in self._known:
            self._known[words] = self._spans(words)
        return self._known[words]

    def _spans(self, words: str) -> list[Span]:
        found = []
        at = self.line.find(words) if words else -1
        while at >= 0:
            stop = at + len(words)
            whole = self._parted(at) and self._parted(stop)
            if whole:
                found.append((self._place(at), self._place(stop - 1) + 1))
            at = self.line.find(words, stop if whole else at + 1)
        return found

    def _parted(self, at: int) -> bool:
        """Say whether no word goes on over a place of the line."""
        signs = self.line[at - 1 : at + 1] if at else ""
        return len(signs) < 2 or not all(sign.isalnum() or sign == "_" for sign in signs)

    def _place(self, at: int) -> int:
        """Return where in the text a sign of the line stands."""
        index = bisect_right(self.starts, at) - 1
        return self.places[index] + at - self.starts[index]


def places(text: Searched, lemma: str) -> list[Found]:
    """Return every place in a text where a lemma stands; `first … last` is a long one shortened.

    Quotes around the lemma are tried as part of the text first, then passed over.
    """
    for form in dict.fromkeys(_forms(lemma)):
        if spans := text.spans(form):
            return [Found(*span, " ".join(text.text[slice(*span)].split())) for span in spans]
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


def _between(text: Searched, first: str, last: str) -> Iterator[Span]:
    """Yield each stretch from some first words to the nearest last ones."""
    ends = text.spans(last)
    starts = [start for start, _ in ends]
    for start, stop in text.spans(first):
        index = bisect_left(starts, stop)
        if index < len(ends):
            yield start, ends[index][1]


def candidates(text: str, found: list[Found]) -> str:
    """Return the places of a lemma with their words around, and what to write for each."""
    lines = []
    for number, place in enumerate(found[:SHOWN], start=1):
        before = WHITE.split(text[max(0, place.start - FAR) : place.start])[-AROUND:]
        after = WHITE.split(text[place.stop : place.stop + FAR])[:AROUND]
        words = " ".join("".join([*before, place.shown, *after]).split())
        lines.append(f"“{place.shown} ({number})]” in “{words}”")
    rest = len(found) - SHOWN
    return ", ".join(lines) + f", and {rest} more" * (rest > 0)


def nearest(text: str, lemma: str) -> list[str]:
    """Return the stretches of a text that are most like a lemma that it does not have."""
    words, size = text.split(), len(lemma.split())
    if len(lemma) > LONGEST:
        return []
    starts = range(min(max(1, len(words) - size + 1), WINDOWS))
    stretches = dict.fromkeys(" ".join(words[at : at + size]).strip(".,;:!?") for at in starts)
    found = process.extract(lemma, list(stretches), scorer=fuzz.ratio, limit=3, score_cutoff=LIKE)
    return [stretch for stretch, _, _ in found]
