"""Every address of a document that can be cited, with words of the source that tell it apart.

Theses, paragraphs, cuts, changes and notes on the page of their thesis; fragments on the page of
the whole text. Not among them are what another hand can move: variants (`v…`), which come and go
with the transcriptions of other witnesses, mentions of names, which the registers count and list,
and lines of a transcription, which is never edited.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.edition.apparatus import Variant
from plugins.edition.inline import Ellipsis, Inline, NoteReference
from plugins.edition.model import Block, Document, Fragment, Locus, Note, Thesis
from plugins.edition.places import change_ids, with_text_before
from plugins.edition.reading import (
    contents,
    ellipsis_locus,
    locus,
    printed,
    restored,
    walk,
)

ABSENT = "absent"
FIRST = 6  # words that a paragraph is known by
BESIDE = 3  # words on either side of a cut
WINDOW = 160  # characters in which they are looked for


@dataclass(frozen=True, slots=True)
class Identifier:
    """An address, and a few words of what the source prints there."""

    locus: Locus
    words: str


def identifiers(document: Document) -> tuple[Identifier, ...]:
    """Return every identifier of a document, in the order of the text."""
    names = {note.id: note for note in document.notes}
    variants: dict[str, list[Variant]] = defaultdict(list)
    for variant in document.apparatus:
        variants[variant.thesis].append(variant)
    absent: dict[str, list[str]] = defaultdict(list)
    for gap in document.absent:
        absent[gap.after.text].append(gap.number.text)
    found: list[Identifier] = []
    for part in document.body:
        if isinstance(part, Fragment):
            found += _blocks(None, (part,))
            continue
        number = part.number.text
        found += _thesis(part)
        found += _notes(part, variants[number], names)
        found += [Identifier(Locus(missing, ""), ABSENT) for missing in absent[number]]
    return tuple(found)


def _thesis(thesis: Thesis) -> Iterator[Identifier]:
    rows = (_first(_without_dots((block,))) for block in thesis.blocks)
    yield Identifier(Locus(thesis.number.text, ""), next(filter(None, rows), ""))
    yield from _blocks(thesis, thesis.blocks)


def _blocks(thesis: Thesis | None, blocks: tuple[Block, ...]) -> Iterator[Identifier]:
    """Yield blocks, and the cuts and changes in them, each by its place in the source's text."""
    text = _without_dots(blocks)
    start = 0
    for block in blocks:
        stop = start + len(printed(contents(block)))
        if not isinstance(block, Ellipsis):
            yield Identifier(locus(thesis, block), _first(text, start, stop))
        changed = {} if isinstance(block, Fragment) else {id(p): n for n, p in change_ids(block)}
        for part, at, end in _stretches(block, start):
            if isinstance(part, Ellipsis):
                around = f"{_last(text, at, BESIDE)} … {_first(text, end, count=BESIDE)}"
                yield Identifier(ellipsis_locus(thesis, block, part), around.strip())
            if thesis and id(part) in changed:
                words = f"{_last(text, at, BESIDE)} {_first(text, at, end)}".strip()
                place = Locus(thesis.number.text, f"a{changed[id(part)]}")
                yield Identifier(place, words or _first(text, end))
        start = stop + 1


def _stretches(block: Block, start: int) -> Iterator[tuple[Inline, int, int]]:
    """Yield each part of a block with the offsets between which the source prints it."""
    for part, before in with_text_before(contents(block), ""):
        at = start + len(before)
        yield part, at, at + len(printed((part,)))


def _without_dots(blocks: tuple[Block, ...]) -> str:
    """Return what the source prints, a space for each sign of a cut."""
    text = list("\n".join(printed(contents(block)) for block in blocks))
    start = 0
    for block in blocks:
        for part, at, end in _stretches(block, start):
            if isinstance(part, Ellipsis) and "".join(text[at:end]) == part.printed:
                text[at:end] = " " * (end - at)
        start += len(printed(contents(block))) + 1
    return "".join(text)


def _notes(
    thesis: Thesis, variants: Iterable[Variant], names: dict[str, Note]
) -> Iterator[Identifier]:
    """Yield the notes that a thesis refers to, in its text and in readings."""
    texts = [contents(block) for block in thesis.blocks]
    texts += [paragraph for content in texts for paragraph in restored(content)]
    texts += [reading.content for variant in variants for reading in variant.readings]
    parts = (part for content in texts for part in walk(content))
    used = (part.note for part in parts if isinstance(part, NoteReference))
    for id in dict.fromkeys(used):
        if id in names:
            yield Identifier(Locus(thesis.number.text, f"n-{names[id].name}"), "")


def _first(text: str, start: int = 0, end: int | None = None, count: int = FIRST) -> str:
    """Return the first words of a stretch of a text."""
    stretch = text[start : min(start + WINDOW, len(text) if end is None else end)]
    return " ".join([word for word in stretch.split() if _is_word(word)][:count])


def _last(text: str, end: int, count: int) -> str:
    """Return the last words before an offset of a text."""
    stretch = text[max(0, end - WINDOW) : end]
    return " ".join([word for word in stretch.split() if _is_word(word)][-count:])


def _is_word(word: str) -> bool:
    """Say whether a word is more than signs: the dots of a cut are no words of the source."""
    return any(letter.isalnum() for letter in word)
