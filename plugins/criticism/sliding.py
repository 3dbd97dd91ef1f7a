"""Where an added or missing stretch begins, when the words around it leave a choice."""

from __future__ import annotations

from dataclasses import replace

from plugins.criticism.alignment import Stretch, flip
from plugins.criticism.tokens import Token

CLOSES = ((".", "!", "?"), (",", ";", ":"))  # signs that end a sentence, or a part of one
PARAGRAPH = 3
QUOTES = "\"'”’»)]"


def slid(parts: list[Stretch], ours: list[Token], theirs: list[Token]) -> list[Stretch]:
    """Move what only one side has to where a sentence or a paragraph ends, if it can stand there.

    "The cat and the bird and the dog" has one bird more after "cat" as well as after "and".
    """
    parts = list(parts)
    for at in range(1, len(parts) - 1):
        before, part, after = parts[at - 1 : at + 2]
        if before.kind == after.kind == "same" and (part.added or part.omitted):
            shift = (
                _shift(before, part, after, ours, theirs)
                if part.added
                else _shift(flip(before), flip(part), flip(after), theirs, ours)
            )
            parts[at - 1] = replace(before, j=before.j + shift, m=before.m + shift)
            parts[at] = Stretch(
                "differs", part.i + shift, part.j + shift, part.k + shift, part.m + shift
            )
            parts[at + 1] = replace(after, i=after.i + shift, k=after.k + shift)
    return [part for part in parts if part.i < part.j or part.k < part.m]


def _shift(
    before: Stretch, part: Stretch, after: Stretch, ours: list[Token], theirs: list[Token]
) -> int:
    """Return by how many words to move what the right side adds; the first of the best places."""
    low = high = 0
    while part.i + low > before.i and ours[part.i + low - 1].key == theirs[part.m + low - 1].key:
        low -= 1
    while part.i + high < after.j and ours[part.i + high].key == theirs[part.k + high].key:
        high += 1

    def worth(shift: int) -> int:
        at, last = part.i + shift - 1, part.m + shift - 1
        return min(_ends(ours, at), _ends(theirs, last)) if at >= 0 else _ends(theirs, last)

    if worth(0) == PARAGRAPH:
        return 0
    return max(range(low, high + 1), key=lambda shift: (worth(shift), -shift))


def _ends(tokens: list[Token], at: int) -> int:
    """Return what ends with a word: a paragraph, a sentence 2, a part of one 1, nothing 0."""
    if at + 1 == len(tokens) or tokens[at + 1].unit != tokens[at].unit:
        return PARAGRAPH
    text = tokens[at].text.rstrip(QUOTES)
    return next((2 - rank for rank, signs in enumerate(CLOSES) if text.endswith(signs)), 0)
