"""Two texts of one thesis word by word: what is the same, what differs, where one has a cut.

The words are aligned by their Levenshtein distance, with rapidfuzz: it has no heuristics, its time
is bounded, and a reader agrees with it as with the others once what belongs together is joined
(`stretches`). difflib finds the same places, but needs forty times as long; CollateX for Python
takes seven seconds for a thousand words, and needs packages that it does not declare.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Literal

from rapidfuzz.distance import Levenshtein

from plugins.criticism.paragraphs import Match
from plugins.criticism.tokens import CUT, Token, Unit

BESIDE = 3  # words between a cut and the next agreement that can answer as many on the other side

EDGE = 20  # words beside a cut that are looked for at the edge of what the other side has
Keys = tuple[list[int], list[int]]  # of the words of both sides

Kind = Literal["same", "spelt", "differs", "moved", "cut"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words from `i` to `j` of the base, answered by those from `k` to `m` of a witness.

    `same` is word for word, `spelt` the same but for the division of words; `cut` is what either
    side leaves out, with what the other may have there.
    """

    kind: Kind
    i: int
    j: int
    k: int
    m: int

    @property
    def added(self) -> bool:
        """Say whether only the witness has words here."""
        return self.kind == "differs" and self.i == self.j

    @property
    def omitted(self) -> bool:
        """Say whether only the base has words here."""
        return self.kind == "differs" and self.k == self.m


def join(left: Stretch, right: Stretch) -> Stretch:
    """Return two stretches, and what is between them, as one difference."""
    return Stretch("differs", left.i, right.j, left.k, right.m)


def words(units: Sequence[Unit]) -> list[Token]:
    """Return the words of all paragraphs, one after the other."""
    return [token for unit in units for token in unit.tokens]


def align(base: Sequence[Unit], witness: Sequence[Unit], answers: Iterable[Match]) -> list[Stretch]:
    """Return the stretches of two texts in order; together they are all words of both."""
    ours, theirs = words(base), words(witness)
    numbers: dict[str, int] = {}
    keys = (
        [numbers.setdefault(token.key, len(numbers)) for token in ours],
        [numbers.setdefault(token.key, len(numbers)) for token in theirs],
    )
    cuts = _cuts(ours), _cuts(theirs)
    lefts, rights = _starts(base), _starts(witness)
    parts: list[Stretch] = []
    for match in answers:
        whole = Stretch("differs", lefts[match.i], lefts[match.j], rights[match.k], rights[match.m])
        for found in _aligned(*keys, whole) if match.alike else [whole]:
            parts += (part for part in _apart(found, *cuts, keys, match.alike) if _holds(part))
    return _swallowed(parts, *cuts)


def _starts(units: Sequence[Unit]) -> list[int]:
    """Return the index of each paragraph's first word, and the number of all words."""
    return [0, *accumulate(len(unit.tokens) for unit in units)]


def _cuts(tokens: list[Token]) -> list[int]:
    return [index for index, token in enumerate(tokens) if token.key == CUT]


def _within(cuts: list[int], start: int, stop: int) -> list[int]:
    return cuts[bisect_left(cuts, start) : bisect_left(cuts, stop)]


def _holds(stretch: Stretch) -> bool:
    return stretch.i < stretch.j or stretch.k < stretch.m


def _aligned(left: list[int], right: list[int], whole: Stretch) -> Iterator[Stretch]:
    """Yield what is the same and what differs, in turn."""
    i, k = whole.i, whole.k
    opcodes = Levenshtein.opcodes(left[i : whole.j], right[k : whole.m])
    for block in opcodes.as_matching_blocks():
        at, there = whole.i + block.a, whole.k + block.b
        yield Stretch("differs", i, at, k, there)
        i, k = at + block.size, there + block.size
        yield Stretch("same", at, i, there, k)


def _apart(
    whole: Stretch, left: list[int], right: list[int], keys: Keys, alike: bool
) -> Iterator[Stretch]:
    """Yield a stretch with its cuts apart; a cut on both sides answers itself."""
    left, right = _within(left, whole.i, whole.j), _within(right, whole.k, whole.m)
    i, k = whole.i, whole.k
    for p, q in zip(left, right, strict=False):
        yield Stretch(whole.kind, i, p, k, q)
        yield Stretch("cut", p, p + 1, q, q + 1)
        i, k = p + 1, q + 1
    rest = Stretch(whole.kind, i, whole.j, k, whole.m)
    both = min(len(left), len(right))
    if left[both:]:
        yield from _one_sided(rest, left[both:], keys, alike)
    elif right[both:]:
        yield from map(flip, _one_sided(flip(rest), right[both:], keys[::-1], alike))
    else:
        yield rest


def flip(stretch: Stretch) -> Stretch:
    """Return a stretch with its sides exchanged."""
    return Stretch(stretch.kind, stretch.k, stretch.m, stretch.i, stretch.j)


def _one_sided(whole: Stretch, cuts: list[int], keys: Keys, alike: bool) -> Iterator[Stretch]:
    """Yield what stands before, at and after cuts that only the left side has.

    Words that both have at its edge are the same; else a few words beside a cut answer as many on
    the right; the first cut takes the others.
    """
    left, right = keys
    head = _shared(left[whole.i : cuts[0]][::-1], right[whole.k : whole.m])
    tail = _shared(left[cuts[-1] + 1 : whole.j], right[whole.k + head : whole.m][::-1])
    if head or tail:
        i, j, k, m = cuts[0] - head, cuts[-1] + 1 + tail, whole.k + head, whole.m - tail
        yield Stretch("differs", whole.i, i, whole.k, whole.k)
        yield Stretch("same", i, cuts[0], whole.k, k)
        yield from _one_sided(Stretch(whole.kind, cuts[0], cuts[-1] + 1, k, m), cuts, keys, alike)
        yield Stretch("same", cuts[-1] + 1, j, m, whole.m)
        yield Stretch("differs", j, whole.j, whole.m, whole.m)
        return
    width = whole.m - whole.k
    before, after = cuts[0] - whole.i, whole.j - cuts[-1] - 1
    before = before if alike and before <= min(BESIDE, width) else 0
    after = after if alike and after <= min(BESIDE, width - before) else 0
    k, m = whole.k + before, whole.m - after
    yield Stretch("differs", whole.i, cuts[0], whole.k, k)
    for cut, following in pairwise([*cuts, whole.j]):
        yield Stretch("cut", cut, cut + 1, k, m)
        if following < whole.j:
            yield Stretch("differs", cut + 1, following, m, m)
        k = m
    yield Stretch("differs", cuts[-1] + 1, whole.j, m, whole.m)


def _shared(outward: Sequence[int], inward: Sequence[int]) -> int:
    """Return how many words beside a cut begin, or end, what the other side has there.

    Both are given from the cut's edge: ours away from the cut, theirs into it.
    """
    for size in range(min(len(outward), len(inward), EDGE), 0, -1):
        if list(outward[:size][::-1]) == list(inward[:size]):
            return size
    return 0


def _swallowed(parts: list[Stretch], left: list[int], right: list[int]) -> list[Stretch]:
    """Give a cut of one side the words beside it that only the other side has."""

    def swallows(cut: Stretch, other: Stretch) -> bool:
        return cut.kind == "cut" and bool(
            (other.added and _within(left, cut.i, cut.j))
            or (other.omitted and _within(right, cut.k, cut.m))
        )

    found: list[Stretch] = []
    for part in parts:
        if found and swallows(found[-1], part):
            found[-1] = replace(found[-1], j=part.j, m=part.m)
            continue
        wide = part
        while found and swallows(wide, found[-1]):
            wide = replace(wide, i=found[-1].i, k=found.pop().k)
        found.append(wide)
    return found
