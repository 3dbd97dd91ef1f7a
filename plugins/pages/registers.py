"""The registers as pages: each entry with every place that mentions it, in its context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.edition.inline import Code, Emphasis, Inline, Mention, Pause, Text
from plugins.edition.model import Block, Document, Fragment, Note, Thesis
from plugins.edition.reading import contents, edited, inner, language_of, reference, restored, walk
from plugins.edition.register import NAMES, Register, RegisterEntry
from plugins.pages.surroundings import first_words, last_words
from plugins.pages.view import views

SPACE = re.compile(r"\s+")
FRAGMENTS = {"dateline": "date line", "reference": "reference line"}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place that mentions an entry; its address is within the folder of its document."""

    address: str  # 4.html#m-lenin
    place: str  # "4.2", "date line", "introduction"
    language: str  # of the words; "" is: the edition's own
    before: str
    name: str
    after: str


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with its mentions, by document."""

    entry: RegisterEntry
    documents: tuple[tuple[Document, tuple[Occurrence, ...]], ...]

    @property
    def mentions(self) -> int:
        """Return how often the texts mention it."""
        return sum(len(found) for _, found in self.documents)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Text with the page and the prefix of identifiers under which it is read."""

    content: tuple[Inline, ...]
    page: str
    prefix: str
    place: str
    language: str


def rows(register: Register, documents: Iterable[Document]) -> tuple[Row, ...]:
    """Return the entries of a register in order, each with its mentions."""
    found = [(document, list(occurrences(document))) for document in documents]
    return tuple(Row(entry, tuple(_of(entry, found))) for entry in register.entries)


def _of(
    entry: RegisterEntry, found: list[tuple[Document, list[tuple[Mention, Occurrence]]]]
) -> Iterator[tuple[Document, tuple[Occurrence, ...]]]:
    for document, pairs in found:
        own = tuple(o for m, o in pairs if (m.kind, m.ref) == (entry.kind, entry.key))
        if own:
            yield document, own


def occurrences(document: Document) -> Iterator[tuple[Mention, Occurrence]]:
    """Yield every mention of a document in the order in which it is read."""
    for stretch in _stretches(document):
        text = edited(stretch.content)
        for mention, start in _mentions(stretch.content, 0):
            name = edited(mention.content)
            address = f"{stretch.page}#{stretch.prefix}{anchor(mention)}"
            around = (
                last_words(_flat(text[:start])),
                _flat(name),
                first_words(_flat(text[start + len(name) :])),
            )
            yield mention, Occurrence(address, stretch.place, stretch.language, *around)


def title(register: Register) -> str:
    """Return the heading of a register."""
    return NAMES[register.kind].capitalize()


def anchor(mention: Mention) -> str:
    """Return the identifier of a mention in its thesis, fragment or note: `m-lenin-2`."""
    return f"m-{mention.ref}" + f"-{mention.mention}" * (mention.mention > 1)


def entry(mention: Mention) -> str:
    """Return the address of a mention's entry, from a page of a document."""
    return f"../registers/{NAMES[mention.kind]}.html#{mention.ref}"


def linkable(content: tuple[Inline, ...]) -> bool:
    """Say whether a text may stand inside a link: nothing in it is a link itself."""
    return all(isinstance(part, Text | Emphasis | Code | Pause) for part in walk(content))


def _stretches(document: Document) -> Iterator[_Stretch]:
    for paragraph in document.introduction:
        yield _Stretch(paragraph, "index.html", "", "introduction", "")
    found, shown = views(document), set[str]()
    for part in document.body:
        if isinstance(part, Fragment):
            yield _fragment(document, part)
            continue
        for block in part.blocks:
            yield from _block(document, part, block)
        yield from _apparatus(document, part.number.text)
        for id, numbered in found[part.number.text].notes.items():
            if id not in shown:
                yield _note(part, numbered.note)
            shown.add(id)


def _block(document: Document, thesis: Thesis, block: Block) -> Iterator[_Stretch]:
    """Yield a block, and what other witnesses have in its cuts."""
    if isinstance(block, Fragment):
        yield _fragment(document, block)
        return
    page = f"{thesis.number}.html"
    name = reference(thesis, block) or f"thesis {thesis.number}"
    yield _Stretch(contents(block), page, "", name, document.language)
    for paragraph in restored(contents(block)):
        yield _Stretch(paragraph, page, "", f"cut in {name}", "")


def _fragment(document: Document, fragment: Fragment) -> _Stretch:
    place = FRAGMENTS.get(fragment.kind, fragment.kind)
    prefix = f"f{fragment.number}-"
    return _Stretch(fragment.content, "text.html", prefix, place, document.language)


def _apparatus(document: Document, thesis: str) -> Iterator[_Stretch]:
    """Yield the readings of a thesis's apparatus, and what this edition says of them."""
    for variant in document.apparatus:
        if variant.thesis == thesis:
            page, place = f"{thesis}.html", f"apparatus to {thesis}.{variant.paragraph}"
            for reading in variant.readings:
                language = language_of(document, reading.sigla[0])
                yield _Stretch(reading.content, page, "", place, language)
            yield _Stretch(variant.remark, page, "", place, "")


def _note(thesis: Thesis, note: Note) -> _Stretch:
    place = f"note to thesis {thesis.number}"
    return _Stretch(note.content, f"{thesis.number}.html", note_prefix(note), place, "")


def note_prefix(note: Note) -> str:
    """Return the prefix of identifiers in a note; a name has no full stop, so it is unique."""
    return f"n-{note.name}."


def _mentions(content: tuple[Inline, ...], start: int) -> Iterator[tuple[Mention, int]]:
    """Yield each mention with its offset in the edited text of the whole."""
    for part in content:
        if isinstance(part, Mention):
            yield part, start
        yield from _mentions(inner(part), start)
        start += len(edited((part,)))


def _flat(text: str) -> str:
    """Return a text without the lines of its file."""
    return SPACE.sub(" ", text)
