"""Ways to go through a text: its inline parts one by one, its edited reading, its addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from plugins.edition.inline import (
    Code,
    Draft,
    Ellipsis,
    Emendation,
    Emphasis,
    Inline,
    Link,
    Mention,
    NoteReference,
    Omission,
    Pause,
    Supplied,
    Text,
    VariantReference,
)
from plugins.edition.model import Block, Document, Fragment, Locus, Paragraph, Thesis


def walk(content: Iterable[Inline], *, proposed: bool = False) -> Iterator[Inline]:
    """Yield every inline part of the edited reading, outer before inner, in order.

    With `proposed` the insertions and comments of drafts are gone through too.
    """
    for part in content:
        yield part
        if proposed and isinstance(part, Draft):
            yield from walk(part.content, proposed=True)
        else:
            yield from walk(inner(part), proposed=proposed)


def inner(part: Inline) -> tuple[Inline, ...]:
    """Return what a part holds in the edited reading; nothing for one that holds no others."""
    match part:
        case (
            Emphasis(content=content)
            | Link(content=content)
            | Supplied(content=content)
            | Mention(content=content)
            | Draft(stands=True, content=content)
            | Emendation(corr=content)
        ):
            return content
    return ()


def restored(content: Iterable[Inline]) -> Iterator[tuple[Inline, ...]]:
    """Yield the paragraphs that other witnesses have where the source has cuts."""
    for part in walk(content):
        if isinstance(part, Ellipsis) and part.restored:
            yield from part.restored.paragraphs


def leaves(content: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the parts of the edited reading that hold no others; joined, they are its text."""
    for part in walk(content):
        if not isinstance(part, Emphasis | Link | Supplied | Emendation | Mention | Draft):
            yield part


def edited(content: Iterable[Inline]) -> str:
    """Return the edited reading as plain text: emended, restored, with its dots, without notes."""
    return "".join(map(_edited, content))


def _edited(part: Inline) -> str:
    match part:
        case Text(text=text) | Code(text=text):
            return text
        case Emphasis(content=inner) | Link(content=inner) | Supplied(content=inner):
            return edited(inner)
        case Emendation(corr=inner) | Mention(content=inner):
            return edited(inner)
        case Draft(stands=stands, content=inner):
            return edited(inner) if stands else ""  # not decided: as it was
        case Ellipsis(glyphs=glyphs) | Pause(glyphs=glyphs) | Omission(glyphs=glyphs):
            return glyphs
        case NoteReference() | VariantReference():
            return ""
    assert_never(part)


def printed(content: Iterable[Inline]) -> str:
    """Return what the source has: its slips and dots, without what this edition has added."""
    return "".join(map(_printed, content))


def _printed(part: Inline) -> str:
    match part:
        case Text(text=text) | Code(text=text):
            return text
        case Emphasis(content=inner) | Link(content=inner) | Mention(content=inner):
            return printed(inner)
        case Emendation(sic=inner):
            return printed(inner)
        case Draft(stands=stands, content=inner):
            return printed(inner) if stands else ""
        case Ellipsis(printed=glyphs) | Pause(glyphs=glyphs):
            return glyphs
        case Omission() | Supplied() | NoteReference() | VariantReference():
            return ""
    assert_never(part)


def contents(block: Block) -> tuple[Inline, ...]:
    """Return what a block holds: for an ellipsis that stands alone, itself."""
    return (block,) if isinstance(block, Ellipsis) else block.content


def blocks(document: Document) -> Iterator[tuple[Thesis | None, Block]]:
    """Yield every block of a document in the source's order, with the thesis it stands in."""
    for part in document.body:
        if isinstance(part, Fragment):
            yield None, part
        else:
            for block in part.blocks:
                yield part, block


def ellipses(block: Block) -> list[Ellipsis]:
    """Return the ellipses of a block, in order."""
    return [part for part in walk(contents(block)) if isinstance(part, Ellipsis)]


def anchor(block: Block) -> str:
    """Return the identifier of a block on the page of its thesis (of the whole text: f…)."""
    match block:
        case Paragraph(number=number):
            return f"p{number}"
        case Ellipsis(number=number):
            return f"e{number}"
        case Fragment(number=number):
            return f"f{number}"
    assert_never(block)


def locus(thesis: Thesis | None, block: Block) -> Locus:
    """Return the place of a block in its document; fragments are numbered through it."""
    if thesis is None or isinstance(block, Fragment):
        return Locus("", anchor(block))
    return Locus(thesis.number.text, anchor(block))


def ellipsis_locus(thesis: Thesis | None, block: Block, ellipsis: Ellipsis) -> Locus:
    """Return the place of an ellipsis; one in a fragment is numbered within the fragment."""
    place = locus(thesis, block)
    if isinstance(block, Fragment):
        return Locus("", f"{place.anchor}-e{ellipsis.number}")
    return Locus(place.thesis, f"e{ellipsis.number}")


def language_of(document: Document, siglum: str) -> str:
    """Return the language of a witness; the document's where it has none of its own."""
    found = (witness.language for witness in document.witnesses if witness.siglum == siglum)
    return next(found, "") or document.language


def one_language(document: Document, left: str, right: str) -> bool:
    """Say whether two witnesses are in one language, of whatever region or time."""
    tongues = {language_of(document, siglum).lower().split("-")[0] for siglum in (left, right)}
    return len(tongues) == 1


def reference(thesis: Thesis | None, block: Block) -> str:
    """Return how a paragraph is cited, "4.2"; "" for what has no number of its own."""
    return f"{thesis.number}.{block.number}" if thesis and isinstance(block, Paragraph) else ""
