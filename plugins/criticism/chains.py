"""The best way through pairs without going back, as paragraphs of two texts are paired in order."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

Pair = tuple[int, int]


def chain(gains: Mapping[Pair, int], width: int) -> list[Pair]:
    """Return pairs that rise on both sides and gain most together; the earlier of two as good.

    `width` is the number of places on the right. The time is that of sorting the pairs.
    """
    best = _Best(width)
    after: dict[Pair, Pair | None] = {}
    for _, row in groupby(sorted(gains, reverse=True), key=lambda pair: pair[0]):
        found = []
        for pair in row:
            gain, following = best.after(pair[1])
            after[pair] = following
            found.append((gain + gains[pair], pair))
        for gain, pair in found:
            best.put(gain, pair)
    result = []
    _, first = best.after(-1)
    while first:
        result.append(first)
        first = after[first]
    return result


class _Best:
    """The best chain that begins to the right of a place (a Fenwick tree of maxima)."""

    def __init__(self, width: int) -> None:
        """Begin with no chains."""
        self.width = width
        self.tree: list[tuple[int, int, int]] = [(0, 0, 0)] * (width + 1)

    def put(self, gain: int, pair: Pair) -> None:
        """Take in a chain that begins with a pair."""
        at = self.width - pair[1]
        while at <= self.width:
            self.tree[at] = max(self.tree[at], (gain, -pair[0], -pair[1]))
            at += at & -at

    def after(self, place: int) -> tuple[int, Pair | None]:
        """Return the gain and the first pair of the best chain to the right of a place."""
        best = (0, 0, 0)
        at = self.width - place - 1
        while at:
            best = max(best, self.tree[at])
            at -= at & -at
        return best[0], (-best[1], -best[2]) if best[0] else None
