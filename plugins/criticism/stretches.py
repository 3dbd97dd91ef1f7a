"""From aligned words to what a person would print: no crumbs, no false starts, moved words seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.criticism.alignment import Stretch, align, join, words
from plugins.criticism.paragraphs import Match
from plugins.criticism.sliding import slid
from plugins.criticism.tokens import Token, Unit

MOVED = 3  # words that must move together to be called transposed
FAR = 30  # words of a lemma that shows the new order; what moves farther is shown at both places
CRUMB = 2  # words in common that may be too few to keep two rewritten halves apart
NEAR = 9  # words among which a divided word is looked for


def stretches(
    base: Sequence[Unit], witness: Sequence[Unit], answers: Iterable[Match]
) -> list[Stretch]:
    """Return the stretches of two texts, whose paragraphs answer each other so."""
    ours, theirs = words(base), words(witness)
    found = slid(align(base, witness, answers), ours, theirs)
    found = [part for one in found for part in _divided(one, ours, theirs)]
    return _moved(_whole(found, ours, theirs), ours, theirs)


def _divided(part: Stretch, ours: list[Token], theirs: list[Token]) -> Iterator[Stretch]:
    """Yield apart, at either end of a stretch, words that are the same, or but divided."""
    if part.kind != "differs" or part.added or part.omitted:
        yield part
        return
    i, k, j, m = part.i, part.k, part.j, part.m
    while head := _same_letters(ours[i:j][:NEAR], theirs[k:m][:NEAR]):
        yield _spelt(i, i + head[0], k, k + head[1])
        i, k = i + head[0], k + head[1]
    tails = []
    while tail := _same_letters(ours[i:j][:-NEAR:-1], theirs[k:m][:-NEAR:-1], backward=True):
        tails.append(_spelt(j - tail[0], j, m - tail[1], m))
        j, m = j - tail[0], m - tail[1]
    if i < j or k < m:
        yield Stretch("differs", i, j, k, m)
    yield from reversed(tails)


def _spelt(i: int, j: int, k: int, m: int) -> Stretch:
    return Stretch("same" if j - i == m - k == 1 else "spelt", i, j, k, m)


def _same_letters(
    ours: list[Token], theirs: list[Token], *, backward: bool = False
) -> tuple[int, int] | None:
    """Return how many words of each side, at their head, have the same letters together."""
    left = right = ""
    i = k = 0
    while i <= len(ours) and k <= len(theirs):
        if left and left == right:
            return (i, k) if ours[0].unit == ours[i - 1].unit else None
        if len(left) <= len(right):
            if i == len(ours):
                return None
            left = ours[i].key + left if backward else left + ours[i].key
            i += 1
        else:
            if k == len(theirs):
                return None
            right = theirs[k].key + right if backward else right + theirs[k].key
            k += 1
        short, long = sorted((left, right), key=len)
        if not (long.endswith(short) if backward else long.startswith(short)):
            return None
    return None


def _whole(parts: list[Stretch], ours: list[Token], theirs: list[Token]) -> list[Stretch]:
    """Join two rewritten halves over a word or two that they have in common by chance."""
    found: list[Stretch] = []
    for part in parts:
        found.append(part)
        while len(found) > 2 and _crumb(found[-3], found[-2], found[-1], ours, theirs):
            found[-3:] = [join(found[-3], found[-1])]
    return found


def _crumb(
    left: Stretch, middle: Stretch, right: Stretch, ours: list[Token], theirs: list[Token]
) -> bool:
    """Say whether what stands between two differences is less than either of them."""
    width = middle.j - middle.i
    return (
        left.kind == right.kind == "differs"
        and middle.kind in ("same", "spelt")
        and width <= CRUMB
        and width < min(_size(left), _size(right))
        and not (left.added or left.omitted)
        and not (right.added or right.omitted)
        and len({token.unit for token in ours[left.i : right.j]}) == 1
        and len({token.unit for token in theirs[left.k : right.m]}) == 1
    )


def _size(part: Stretch) -> int:
    return max(part.j - part.i, part.m - part.k)


def _moved(parts: list[Stretch], ours: list[Token], theirs: list[Token]) -> list[Stretch]:
    """Join what one place lacks and another near it has, where it is the same words."""
    found: list[Stretch] = []
    for part in parts:
        found.append(part)
        for count in (1, 3):
            first = found[-count] if count <= len(found) else part
            whole = join(first, part)
            if first.kind == part.kind == "differs" and _rotated(whole, ours, theirs):
                found[-count:] = [replace(whole, kind="moved")]
                break
    return found


def _rotated(part: Stretch, ours: list[Token], theirs: list[Token]) -> bool:
    """Say whether a stretch differs only in that words at its one end stand at the other."""
    size = part.j - part.i
    if not MOVED < size <= FAR or size != part.m - part.k:
        return False
    if len({token.unit for token in ours[part.i : part.j]}) > 1:
        return False
    left = [token.key for token in ours[part.i : part.j]]
    right = [token.key for token in theirs[part.k : part.m]]
    turns = (at for at in range(1, size) if right == left[at:] + left[:at])
    return any(max(at, size - at) >= MOVED for at in turns)
