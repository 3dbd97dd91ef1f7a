"""References put into a text at places of its edited reading; no word of it changes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.edition.inline import (
    Emendation,
    Emphasis,
    Inline,
    NoteReference,
    Place,
    Supplied,
    Text,
    VariantReference,
)
from plugins.edition.reading import edited

Reference = NoteReference | VariantReference
Queue = deque[tuple[int, Reference]]


def insert(
    content: tuple[Inline, ...], references: Iterable[tuple[int, Reference]]
) -> tuple[Inline, ...]:
    """Return the content with each reference at its offset in `edited` of it.

    A reference that would stand in a link, in a name of a register or in a run of dots comes
    after it: on a page these lead somewhere themselves.
    """
    queue = deque(sorted(references, key=lambda pair: pair[0]))
    return (*_placed(content, 0, queue), *(reference for _, reference in queue))


def _placed(content: tuple[Inline, ...], at: int, queue: Queue) -> Iterator[Inline]:
    """Yield the parts, which begin at an offset, with the references among them."""
    for part in content:
        while queue and queue[0][0] <= at:
            yield queue.popleft()[1]
        end = at + len(edited((part,)))
        if queue and queue[0][0] < end:
            yield from _inside(part, at, end, queue)
        else:
            yield part
        at = end


def _inside(part: Inline, at: int, end: int, queue: Queue) -> Iterator[Inline]:
    """Yield a part in which at least one reference has its offset."""
    match part:
        case Text():
            yield from _split(part, at, end, queue)
        case Emphasis(content=inner) | Supplied(content=inner):
            yield replace(part, content=tuple(_placed(inner, at, queue)))
        case Emendation(corr=inner):
            yield replace(part, corr=tuple(_placed(inner, at, queue)))
        case _:
            yield part


def _split(part: Text, at: int, end: int, queue: Queue) -> Iterator[Inline]:
    text, place, cut = part.text, part.at, 0
    while queue and at + cut <= queue[0][0] < end:
        offset = queue[0][0] - at
        if offset > cut:
            yield Text(text[cut:offset], place)
            place, cut = _after(place, text[cut:offset]), offset
        yield queue.popleft()[1]
    yield Text(text[cut:], place)


def _after(place: Place, text: str) -> Place:
    """Return the place of what follows a text."""
    lines = text.count("\n")
    if lines:
        return Place(place.line + lines, len(text) - text.rfind("\n"))
    return Place(place.line, place.column + len(text))
