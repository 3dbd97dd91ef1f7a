"""Words of the base for what only a witness has: an apparatus has no entry without a lemma.

At the head of a paragraph added words go with the word after them, and beside words that differ
with these; elsewhere they stay by themselves, after the word before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.criticism.alignment import Stretch, join
from plugins.criticism.tokens import Token, Unit


def leaning(
    parts: list[Stretch], base: Sequence[Unit], ours: list[Token], theirs: list[Token]
) -> list[Stretch]:
    """Return the stretches with the added ones joined to others where they must be."""
    names = [base[token.unit].name for token in ours]
    first = next((at for at, name in enumerate(names) if name), len(names))
    sides = _Sides(ours, theirs, names, first)
    found: list[Stretch] = []
    rest = list(reversed(parts))
    while rest:
        part = rest.pop()
        if part.added and rest and sides.heads(part, rest[-1]):
            following = rest.pop()
            if following.kind == "same":
                rest.append(replace(following, i=following.i + 1, k=following.k + 1))
                following = replace(following, j=following.i + 1, m=following.k + 1)
            rest.append(join(part, following))
        elif found and sides.continues(found[-1], part):
            found[-1] = join(found[-1], part)
        elif part.i < part.j or part.k < part.m:
            found.append(part)
    return found


@dataclass(frozen=True, slots=True)
class _Sides:
    ours: list[Token]
    theirs: list[Token]
    names: list[str]  # of the paragraphs that our words stand in; "" cannot be cited
    first: int  # our first word that can be cited

    def heads(self, part: Stretch, after: Stretch) -> bool:
        """Say whether added words can only go with the word of the base after them."""
        if after.kind in ("cut", "moved") or part.i == len(self.ours) or not self.names[part.i]:
            return False
        if part.i <= self.first:
            return True
        opens = self.ours[part.i].unit != self.ours[part.i - 1].unit
        return opens and part.m < len(self.theirs) and self._one(part.m)

    def _one(self, k: int) -> bool:
        """Say whether a word of the witness stands in the same paragraph as the one before it."""
        return self.theirs[k].unit == self.theirs[k - 1].unit

    def continues(self, before: Stretch, part: Stretch) -> bool:
        """Say whether a difference follows another without a word between them."""
        if before.kind not in ("differs", "moved") or part.kind != "differs":
            return False
        if before.added:
            return part.added
        if not self.names[part.i - 1]:
            return False
        return part.added or self.ours[part.i].unit == self.ours[part.i - 1].unit
