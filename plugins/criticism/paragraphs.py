"""Which paragraphs of two texts answer each other: those that share enough of their letters.

What stands once on both sides, and is the same, is found first; between two such paragraphs the
best pairs in order are chosen; a paragraph that one side has split or joined then goes to the pair
that its words are missing from. Letters are counted, not words: long words tell more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product, takewhile

from rapidfuzz.distance import Indel

from plugins.criticism.chains import chain
from plugins.criticism.tokens import CUT, Bag, Unit

ALIKE = 0.4  # share of the letters of the shorter paragraph that both have
STRANGE = 10  # letters that only one of two has weigh as much as one that both have
ABSORBED = 0.5  # share of a paragraph's letters that are missing from its neighbour's pair
PAIRS = 2500  # to weigh between two fixed points; beyond, only those with a word that is
RARE = 4  # in no more paragraphs of either side than this


@dataclass(slots=True)
class Match:
    """Paragraphs from `i` to `j` on the left and from `k` to `m` on the right."""

    i: int
    j: int
    k: int
    m: int
    alike: bool = True  # False: paragraphs of one side, or of both, that nothing answers


def matches(left: Sequence[Unit], right: Sequence[Unit]) -> list[Match]:
    """Return all paragraphs of both sides in order, those that answer each other together."""
    found: list[Match] = []
    i = k = 0
    end = Match(len(left), len(left), len(right), len(right))
    for fixed in [*_fixed(left, right), end]:
        gap = Match(i, fixed.i, k, fixed.k)
        found += _between(left[i : gap.j], right[k : gap.m], gap)
        found.append(fixed)
        i, k = fixed.j, fixed.m
    _grow([unit.bag for unit in left], [unit.bag for unit in right], found)
    return list(_filled(found))


def _fixed(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Match]:
    """Yield the paragraphs that are the same and stand once on either side, most of them."""
    counts = Counter(unit.keys for unit in left), Counter(unit.keys for unit in right)
    once = {
        keys
        for keys, count in counts[0].items()
        if count == counts[1][keys] == 1 and set(keys) - {CUT, ""}
    }
    ours, theirs = (
        [index for index, unit in enumerate(side) if unit.keys in once] for side in (left, right)
    )
    for i, k in _same([left[i] for i in ours], [right[k] for k in theirs]):
        yield Match(ours[i], ours[i] + 1, theirs[k], theirs[k] + 1)


def _same(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Yield as many pairs of paragraphs as are the same in order."""
    names: dict[tuple[str, ...], int] = {}
    numbers = [[names.setdefault(unit.keys, len(names)) for unit in side] for side in (left, right)]
    for block in Indel.opcodes(*numbers).as_matching_blocks():
        yield from ((block.a + at, block.b + at) for at in range(block.size))


def _between(left: Sequence[Unit], right: Sequence[Unit], gap: Match) -> list[Match]:
    """Return the best pairs of a stretch, in order."""
    pairs: Iterable[tuple[int, int]] = product(range(len(left)), range(len(right)))
    if len(left) * len(right) > PAIRS:
        pairs = {*_with_rare_words(left, right), *_same(left, right)}
    gains = {pair: gain for pair in pairs if (gain := _gain(left[pair[0]], right[pair[1]]))}
    return [
        Match(gap.i + i, gap.i + i + 1, gap.k + k, gap.k + k + 1)
        for i, k in chain(gains, len(right))
    ]


def _with_rare_words(left: Sequence[Unit], right: Sequence[Unit]) -> set[tuple[int, int]]:
    """Return the pairs of paragraphs that have a word in common which few others have."""
    places: tuple[dict[str, list[int]], dict[str, list[int]]] = defaultdict(list), defaultdict(list)
    for side, units in zip(places, (left, right), strict=True):
        for index, unit in enumerate(units):
            for word in unit.bag:
                side[word].append(index)
    return {
        pair
        for word, ours in places[0].items()
        if len(ours) <= RARE and len(places[1].get(word, ())) <= RARE
        for pair in product(ours, places[1].get(word, ()))
    }


def _gain(left: Unit, right: Unit) -> int:
    """Return how well two paragraphs answer each other; 0 if they do not.

    What both begin or end with counts twice: a number tells more than the words in the middle.
    """
    shared = _shared(left.bag, right.bag)
    ours, theirs = _letters(left.bag), _letters(right.bag)
    if left.keys != right.keys and shared <= ALIKE * min(ours, theirs):
        return 0
    ends = _opening(left.keys, right.keys) + _opening(left.keys[::-1], right.keys[::-1])
    gain = STRANGE * (shared + ends) - (ours + theirs - 2 * shared)
    return max(gain, int(left.keys == right.keys))  # a dash has no letters


def _opening(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many letters two texts have in common at their head, by whole words."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return sum(len(word) for word, _ in same)


def _letters(bag: Bag) -> int:
    return sum(len(word) * count for word, count in bag.items())


def _shared(left: Bag, right: Bag) -> int:
    """Return how many letters two bags have in common, by whole words."""
    few, many = sorted((left, right), key=len)
    return sum(len(word) * min(count, many[word]) for word, count in few.items() if word in many)


def _grow(left: list[Bag], right: list[Bag], found: list[Match]) -> None:
    """Give each match the paragraphs beside it whose words are missing from its other side."""
    for index, match in enumerate(found):
        before = found[index - 1] if index else Match(0, 0, 0, 0)
        after = found[index + 1] if index + 1 < len(found) else match
        ours, theirs = sum(left[match.i : match.j], Bag()), sum(right[match.k : match.m], Bag())
        here, there = ours - theirs, theirs - ours
        match.i -= _absorbed([left[i] for i in reversed(range(before.j, match.i))], there)
        match.k -= _absorbed([right[k] for k in reversed(range(before.m, match.k))], here)
        match.j += _absorbed(left[match.j : after.i], there)
        match.m += _absorbed(right[match.m : after.k], here)


def _absorbed(bags: list[Bag], missing: Bag) -> int:
    """Return how many of the paragraphs beside a match it takes; a cut between two goes along."""
    taken = 0
    for index, bag in enumerate(bags):
        if bag.keys() == {CUT}:
            continue
        if not missing or _shared(bag, missing) < max(1, ABSORBED * _letters(bag)):
            break
        missing -= bag
        taken = index + 1
    return taken


def _filled(found: list[Match]) -> Iterator[Match]:
    """Yield the matches and what lies between them."""
    i = k = 0
    for match in found:
        if (i, k) != (match.i, match.k):
            yield Match(i, match.i, k, match.k, False)
        if match.j > match.i or match.m > match.k:
            yield match
        i, k = match.j, match.m
