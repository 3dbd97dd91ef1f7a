"""Paragraphs of two languages that answer each other, by their lengths alone.

William A. Gale and Kenneth W. Church, A Program for Aligning Sentences in Bilingual Corpora,
Computational Linguistics 19 (1993): what is long in one language is long in the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, log, sqrt

from plugins.criticism.paragraphs import Match

VARIANCE = 6.8  # of the characters that answer one, as measured by Gale and Church
CHANCES = {
    (1, 1): 0.89,
    (1, 0): 0.0099,
    (0, 1): 0.0099,
    (2, 1): 0.089,
    (1, 2): 0.089,
    (2, 2): 0.011,
}
CELLS = 40_000  # pairs to weigh; in a longer text the paragraphs answer each other one by one


def by_length(left: Sequence[int], right: Sequence[int]) -> list[Match]:
    """Return the paragraphs that answer each other, from their lengths in characters.

    As many on either side answer each other one by one.
    """
    if len(left) == len(right) or len(left) * len(right) > CELLS:
        return _one_by_one(len(left), len(right))
    ratio = max(1, sum(right)) / max(1, sum(left))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(left) + 1):
        for k in range(len(right) + 1):
            for step, chance in CHANCES.items():
                h, g = i - step[0], k - step[1]
                if (h, g) in best:
                    cost = (
                        best[h, g][0] + _cost(sum(left[h:i]), sum(right[g:k]), ratio) - log(chance)
                    )
                    if (i, k) not in best or cost < best[i, k][0]:
                        best[i, k] = cost, (h, g)
    found = []
    i, k = len(left), len(right)
    while i or k:
        h, g = best[i, k][1]
        found.append(Match(h, i, g, k, h < i and g < k))
        i, k = h, g
    return found[::-1]


def _cost(left: int, right: int, ratio: float) -> float:
    """Return how unlikely it is that texts of these lengths say the same."""
    mean = (left + right / ratio) / 2
    if not mean:
        return 0.0
    distance = abs(right - left * ratio) / sqrt(mean * VARIANCE)
    return -log(max(erfc(distance / sqrt(2)), 1e-300))


def _one_by_one(left: int, right: int) -> list[Match]:
    both = min(left, right)
    pairs = [Match(at, at + 1, at, at + 1) for at in range(both)]
    rest = [Match(both, left, both, right, False)] * (left != right)
    return pairs + rest
