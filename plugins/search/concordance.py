"""The concordance: every word of the texts with the places where it stands, by first letter.

It covers the edited texts, and neither cuts, apparatus and notes nor what this edition says. A
word is what the search takes for one, without case and diacritics, but is not stemmed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from plugins.edition.model import Document
from plugins.edition.reading import blocks, contents, edited
from plugins.search.items import Item, Passage, Work
from plugins.search.words import RUN, words

FOLDER = "concordance/"
LIMIT = 20_000  # running words: what a site has by default no more of, if it has a concordance
ROOM = 600  # of a page, in references, a word counting as one: it weighs less than 15 kB then
SPELLING = re.compile(r"[^\W_]+")
SIGN = re.compile(f"[{RUN}]")


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph, or a line outside the theses, that has a word."""

    work: Work
    thesis: str  # "" for a line outside the theses
    anchor: str  # p2, f1
    times: int  # that the word stands there

    @property
    def label(self) -> str:
        """Return how the place is cited, "4.2"."""
        return f"{self.thesis}.{self.anchor[1:]}" if self.thesis else "unnumbered line"

    @property
    def page(self) -> str:
        """Return the address of the page on which it is read."""
        return f"{self.work.key}/{self.thesis or 'text'}.html"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word with its references, or some of very many."""

    word: str  # folded
    form: str  # as the texts spell it most often, in small letters
    language: str  # BCP 47; "" is: the texts that have it are in several
    times: int  # in all texts
    references: tuple[Reference, ...]  # in the order of the texts
    continued: bool = False  # its first references stand on the page before

    @property
    def documents(self) -> list[tuple[Work, list[Reference]]]:
        """Return its references by document."""
        grouped = groupby(self.references, key=lambda reference: reference.work.key)
        rows = [list(row) for _, row in grouped]
        return [(row[0].work, row) for row in rows]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the concordance."""

    file: str  # a.html, a-2.html
    letter: str  # A, 0–9
    part: int  # from 1
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Found:
    """What the texts say of a word."""

    references: list[Reference] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    languages: set[str] = field(default_factory=set)


def wanted(setting: bool | None, documents: Iterable[Document]) -> bool:
    """Say whether a site has a concordance: as it is set, or if its texts are not too long."""
    if setting is not None:
        return setting
    running = 0
    for document in documents:
        for _, block in blocks(document):
            running += len(words(edited(contents(block))))
            if running > LIMIT:
                return False
    return True


def entries(works: Iterable[Work]) -> list[Entry]:
    """Return every word of the texts: numbers first, then by letter."""
    found: dict[str, _Found] = {}
    for work, item, passage in _texts(works):
        for word, times in Counter(word for word, _ in words(passage.text)).items():
            known = found.setdefault(word, _Found())
            known.references.append(Reference(work, item.thesis, passage.anchor, times))
            known.languages.add(passage.language)
        for form, spelled in ((f, words(f)) for f in SPELLING.findall(passage.text)):
            if len(spelled) == 1 and spelled[0][0] in found:
                found[spelled[0][0]].forms[form.lower()] += 1
    return [_entry(word, found[word]) for word in sorted(found, key=_order)]


def _texts(works: Iterable[Work]) -> Iterator[tuple[Work, Item, Passage]]:
    """Yield the passages of the texts; an introduction, which has no anchor, is none."""
    for work in works:
        for item in work.items if work.sigla else ():
            for passage in item.passages:
                if passage.layer == "text" and passage.anchor:
                    yield work, item, passage


def _order(word: str) -> tuple[bool, int, str]:
    number = word.isascii() and word.isdecimal()
    return not number, len(word) if number else 0, word


def _entry(word: str, found: _Found) -> Entry:
    form = min(found.forms, key=lambda form: (-found.forms[form], form), default=word)
    language = found.languages.pop() if len(found.languages) == 1 else ""
    times = sum(reference.times for reference in found.references)
    return Entry(word, form, language, times, tuple(found.references))


def sheets(entries: Iterable[Entry]) -> list[Sheet]:
    """Return the pages of the concordance: one for each first letter, parted where it is long."""
    found = []
    for name, group in groupby(entries, key=lambda entry: _name(entry.word)):
        rows = list(group)
        ends = (rows[0].word[0].title(), rows[-1].word[0].title())
        letter = "0–9" if name == "0-9" else "–".join(dict.fromkeys(ends))
        for part, row in enumerate(_parted(rows), 1):
            file = f"{name}-{part}.html" if part > 1 else f"{name}.html"
            found.append(Sheet(file, letter, part, tuple(row)))
    return found


def _name(word: str) -> str:
    """Return the name of a word's page; ideographs share one by the 256 of Unicode's charts."""
    if word[0].isascii():
        return word[0] if word[0].isalpha() else "0-9"
    code = ord(word[0])
    return f"u{code & ~0xFF if SIGN.match(word) else code:04x}"


def _parted(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    row: list[Entry] = []
    room = ROOM
    for entry in (part for whole in entries for part in _sliced(whole)):
        size = len(entry.references) + 1
        if row and size > room:
            yield row
            row, room = [], ROOM
        row.append(entry)
        room -= size
    yield row


def _sliced(entry: Entry) -> Iterator[Entry]:
    """Yield an entry in parts, each of which has room on a page."""
    every = entry.references
    for start in range(0, len(every), ROOM - 1):
        yield replace(entry, references=every[start : start + ROOM - 1], continued=start > 0)


def pages(works: list[Work], shared: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the address of each page of the concordance, and what its template is given."""
    every = entries(works)
    found = sheets(every)
    texts = [work for work in works if work.sigla]
    context = {**shared, "document": None, "root": "../", "sheets": found, "texts": texts}
    counts = {"running": sum(entry.times for entry in every), "different": len(every)}
    for file, sheet in (("index.html", None), *((sheet.file, sheet) for sheet in found)):
        path = FOLDER + file
        yield path, {**context, **counts, "path": path, "sheet": sheet}
