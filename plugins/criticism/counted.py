"""Words counted in what the base prints, for places given in the edited text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from plugins.edition.inline import Code, Emphasis, Inline, Link, Mention, Text
from plugins.edition.reading import edited, printed


class Ruler:
    """Counts the words of a content: identifiers of its places follow from the source alone."""

    def __init__(self, content: tuple[Inline, ...]) -> None:
        """Take the measure of a content once, for any number of places."""
        self.text = printed(content)
        self.words = [match.start() for match in re.finditer(r"\S+", self.text)]
        pieces = list(_pieces(content))
        self.pieces = pieces
        self.starts = [start for start, _, _ in pieces]

    def word(self, offset: int) -> int:
        """Return the number, from 1, of the word at an offset of the edited text.

        What the edition has put there is counted with the place where it stands, as in
        `edition.places`.
        """
        before = self._printed(offset)
        between = not before or self.text[before - 1].isspace()
        return bisect_left(self.words, before) + between

    def _printed(self, offset: int) -> int:
        """Return where in the printed text a place of the edited text is."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return 0
        start, at, size = self.pieces[index]
        return at + min(offset - start, size)


def _pieces(content: Iterable[Inline]) -> Iterator[tuple[int, int, int]]:
    """Yield each stretch by its start in the edited text, its start and length in the printed."""
    ours = theirs = 0
    for part in _flat(content):
        same = isinstance(part, Text | Code)
        text = printed((part,))
        width = len(edited((part,)))
        if width:
            yield ours, theirs, len(text) if same else 0
        ours, theirs = ours + width, theirs + len(text)


def _flat(content: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the parts, those with words of the source in both readings opened."""
    for part in content:
        if isinstance(part, Emphasis | Link | Mention):
            yield from _flat(part.content)
        else:
            yield part
