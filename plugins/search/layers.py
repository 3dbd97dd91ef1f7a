"""Document -> the passages of its layers, each under the address where a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.edition.apparatus import Variant
from plugins.edition.inline import (
    Code,
    Draft,
    Ellipsis,
    Emendation,
    Inline,
    Mention,
    NoteReference,
    Omission,
    Supplied,
    Text,
)
from plugins.edition.inline import Pause as Dots
from plugins.edition.model import Block, Document, Fragment, Note, Paragraph, Thesis
from plugins.edition.places import change_ids, changes_in
from plugins.edition.reading import (
    anchor,
    blocks,
    contents,
    edited,
    ellipses,
    inner,
    language_of,
    printed,
    restored,
    walk,
)
from plugins.search.items import Item, Layer, Passage, Piece
from plugins.search.words import BREAK

OWN = "en"  # the language of what this edition says


def of_itself(document: Document) -> Item:
    """Return what is found at a document's own address: title, introduction, stray lines."""
    texts = [_own("title", "", document.title, document.language)]
    texts += [_own("text", "", edited(part), OWN) for part in document.introduction]
    fragments = [part for _, part in blocks(document) if isinstance(part, Fragment)]
    for fragment in fragments:
        pieces = tuple(_pieces(fragment.content, (document.base,)))
        texts.append(Passage("text", anchor(fragment), document.language, pieces))
        texts += _emended(document, fragment)
    every = [*document.introduction, *(fragment.content for fragment in fragments)]
    return Item("", tuple(worded(texts)), _names(every))


def of_thesis(
    document: Document, thesis: Thesis, variants: tuple[Variant, ...], notes: tuple[Note, ...]
) -> Item:
    """Return what is found of a thesis; `variants` and `notes` are its own."""
    own = [block for block in thesis.blocks if not isinstance(block, Fragment)]
    found = [
        *_text(document, thesis),
        *(passage for block in own for passage in _emended(document, block)),
        *_readings(document, variants),
        *(_noted(document, note) for note in notes),
        *_in_cuts(document, thesis),
    ]
    said = (*(variant.remark for variant in variants), *(note.content for note in notes))
    every = (*_contents(own, variants), *said)
    return Item(thesis.number.text, tuple(worded(found)), _names(every))


def noted(document: Document, variants: dict[str, tuple[Variant, ...]]) -> dict[str, str]:
    """Return the thesis at which each note is found: the first that refers to it."""
    found: dict[str, str] = {}
    for thesis in document.theses:
        for content in _contents(thesis.blocks, variants.get(thesis.number.text, ())):
            for part in walk(content):
                if isinstance(part, NoteReference):
                    found.setdefault(part.note, thesis.number.text)
    return found


def _contents(blocks: Iterable[Block], variants: Iterable[Variant]) -> Iterator[tuple[Inline, ...]]:
    """Yield what stands in some blocks, in their filled cuts, and in the readings of variants."""
    for block in blocks:
        yield contents(block)
        yield from restored(contents(block))
    for variant in variants:
        yield from (reading.content for reading in variant.readings)


def _own(layer: Layer, anchor: str, text: str, language: str) -> Passage:
    """Return a passage of this edition's own words."""
    return Passage(layer, anchor, language, (Piece(text, ()),))


def worded(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages in which there is a word to find."""
    for passage in passages:
        if any(any(map(str.isalnum, piece.text)) for piece in passage.pieces):
            yield passage


def _names(contents: Iterable[tuple[Inline, ...]]) -> frozenset[tuple[str, str]]:
    parts = (part for content in contents for part in walk(content))
    return frozenset((part.kind, part.ref) for part in parts if isinstance(part, Mention))


def _text(document: Document, thesis: Thesis) -> Iterator[Passage]:
    """Yield the paragraphs of a thesis; each goes on from the one before, but over a cut."""
    goes_on = False
    for block in thesis.blocks:
        if isinstance(block, Paragraph):
            pieces = tuple(_pieces(block.content, (document.base,)))
            yield Passage("text", anchor(block), document.language, pieces, goes_on)
        goes_on = isinstance(block, Paragraph)


def _pieces(content: Iterable[Inline], sigla: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the edited reading with the witnesses that have it; a cut breaks it."""
    for part in content:
        match part:
            case Text(text=text) | Code(text=text) | Dots(glyphs=text):
                yield Piece(text, sigla)
            case Ellipsis(glyphs=text) | Omission(glyphs=text):
                yield Piece(text + BREAK, sigla)
            case Emendation(corr=corr):
                yield from _pieces(corr, ())
            case Supplied(content=added, source=source):
                yield from _pieces(added, (source,) if source else ())
            case Draft(stands=False):
                pass
            case _:
                yield from _pieces(inner(part), sigla)


def _emended(document: Document, block: Block) -> Iterator[Passage]:
    """Yield the source's reading behind each emendation."""
    for id, change in change_ids(block) if any(changes_in(block)) else ():
        if isinstance(change, Emendation):
            place = anchor(block) if isinstance(block, Fragment) else f"a{id}"
            pieces = (Piece(printed(change.sic), (document.base,)),)
            yield Passage("apparatus", place, document.language, pieces)


def _readings(document: Document, variants: Iterable[Variant]) -> Iterator[Passage]:
    """Yield the readings of a thesis's apparatus, and what this edition says of them."""
    for variant in variants:
        place = f"v{variant.id}"
        for reading in variant.readings:
            language = language_of(document, reading.sigla[0])
            pieces = (Piece(edited(reading.content), reading.sigla),)
            yield Passage("apparatus", place, language, pieces)
        yield _own("apparatus", place, edited(variant.remark), OWN)


def _noted(document: Document, note: Note) -> Passage:
    """Return a note; the author's and those of the source's editor are the source's own words."""
    theirs = note.series in ("a", "s")
    pieces = (Piece(edited(note.content), (document.base,) if theirs else ()),)
    return Passage("notes", f"n-{note.name}", document.language if theirs else OWN, pieces)


def _in_cuts(document: Document, thesis: Thesis) -> Iterator[Passage]:
    """Yield what other witnesses have in the cuts: as restored, and as collation found it."""
    filled: set[tuple[str, str]] = set()
    for block in thesis.blocks:
        yield from _restored(document, block, filled)
    for lacuna in document.lacunae:
        if lacuna.thesis == thesis.number.text and (lacuna.ellipsis, lacuna.siglum) not in filled:
            language = language_of(document, lacuna.siglum)
            pieces = (Piece(lacuna.text, (lacuna.siglum,)),)
            yield Passage("cuts", f"e{lacuna.ellipsis}", language, pieces)


def _restored(document: Document, block: Block, filled: set[tuple[str, str]]) -> Iterator[Passage]:
    for cut in [] if isinstance(block, Fragment) else ellipses(block):
        if cut.restored:
            source = cut.restored.source
            filled.add((cut.number, source))
            language = language_of(document, source) if source else document.language
            for number, paragraph in enumerate(cut.restored.paragraphs):
                pieces = tuple(_pieces(paragraph, (source,) if source else ()))
                yield Passage("cuts", f"e{cut.number}", language, pieces, number > 0)
