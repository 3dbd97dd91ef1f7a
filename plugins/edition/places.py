"""Where in a block something stands, in words of the source: identifiers that never move.

The source never changes, so its words can be counted: "2-14" is the fourteenth word that the base
prints in paragraph 2, "e3-1" the first of the third cut, where that stands alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeGuard

from plugins.edition.inline import (
    Change,
    Draft,
    Ellipsis,
    Emendation,
    Emphasis,
    Inline,
    Link,
    Mention,
    Omission,
    Supplied,
)
from plugins.edition.model import Block, Paragraph
from plugins.edition.reading import anchor, contents, printed, walk


def name(block: Block) -> str:
    """Return what a block is called in the identifiers of the places in it: "2", "e3", "f1"."""
    return block.number if isinstance(block, Paragraph) else anchor(block)


def changes_in(block: Block) -> Iterator[Change]:
    """Yield the edition's own changes in a block: emended, supplied, left out."""
    return (part for part in walk(contents(block)) if is_change(part))


def is_change(part: Inline) -> TypeGuard[Change]:
    """Say whether a part is a change of this edition."""
    match part:
        case Emendation() | Supplied() | Omission():
            return True
        case Ellipsis(printed=source, glyphs=glyphs):
            return source != glyphs
    return False


def change_ids(block: Block) -> Iterator[tuple[str, Change]]:
    """Yield each change of a block with the identifier of its place, unique in the thesis."""
    met: Counter[str] = Counter()
    for part, before in with_text_before(contents(block), ""):
        if is_change(part):
            place = f"{name(block)}-{word_number(before)}"
            met[place] += 1
            yield place + f"-{met[place]}" * (met[place] > 1), part


def word_number(before: str) -> int:
    """Return the number of the word that follows a text, or that the text's end is inside of."""
    return len(before.split()) + (not before or before[-1].isspace())


def with_text_before(content: Iterable[Inline], before: str) -> Iterator[tuple[Inline, str]]:
    """Yield the parts that `walk` yields, each with what the source prints before it."""
    for part in content:
        yield part, before
        match part:
            case Emphasis(content=inner) | Link(content=inner) | Mention(content=inner):
                yield from with_text_before(inner, before)
            case Draft(stands=True, content=inner):
                yield from with_text_before(inner, before)
            case Emendation(corr=inner) | Supplied(content=inner):
                yield from ((deep, before) for deep, _ in with_text_before(inner, ""))
        before += printed((part,))
