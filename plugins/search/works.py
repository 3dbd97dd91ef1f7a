"""Documents and ordinary pages -> works with their items."""

from __future__ import annotations

import re
from collections import defaultdict

from bs4 import BeautifulSoup

from plugins.edition.apparatus import Variant
from plugins.edition.model import Document, Note
from plugins.search.items import Item, Passage, Piece, Work
from plugins.search.layers import OWN, noted, of_itself, of_thesis, worded

YEAR = re.compile(r"-?[\dX]{4}")  # EDTF (ISO 8601-2): where a date begins with it


def of_document(document: Document) -> Work:
    """Return what can be found in a document: itself, and each thesis."""
    variants: dict[str, tuple[Variant, ...]] = defaultdict(tuple)
    for variant in document.apparatus:
        variants[variant.thesis] += (variant,)
    places, notes = noted(document, variants), defaultdict[str, tuple[Note, ...]](tuple)
    for note in document.notes:
        notes[places.get(note.id, "")] += (note,)
    theses = (
        of_thesis(document, thesis, variants[number], notes[number])
        for thesis in document.theses
        for number in (thesis.number.text,)
    )
    others = (w.siglum for w in document.witnesses if w.siglum != document.base)
    year = YEAR.match(document.date)
    return Work(
        document.key,
        document.short,
        year[0] if year else "",
        document.language,
        (document.base, *others),
        (of_itself(document), *theses),
    )


def of_page(title: str, address: str, html: str) -> Work:
    """Return what can be found on an ordinary page, whose text Pelican has only as HTML."""
    soup = BeautifulSoup(html, "lxml")
    found = soup.find_all(["p", "li", "h2", "h3", "h4", "td", "pre"])
    texts = [Passage("title", "", OWN, (Piece(title, ()),))]
    for tag in found:
        words = " ".join(tag.get_text().split())
        texts.append(Passage("text", "", OWN, (Piece(words, ()),)))
    passages = tuple(worded(texts))
    return Work(address, title, "", OWN, (), (Item("", passages),))
