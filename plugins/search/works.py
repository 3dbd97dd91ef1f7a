"""Documents and ordinary pages -> works with their items."""

from __future__ import annotations

import re
from collections import defaultdict

from bs4 import BeautifulSoup

from plugins.edition.apparatus import Variant
from plugins.edition.model import Document, Note
from plugins.search.items import Item, Passage, Piece, Work
from plugins.search.layers import OWN, noted, of_itself, of_thesis, worded
from plugins.search.words import BREAK

YEAR = re.compile(r"-?[\dX]{4}")  # EDTF (ISO 8601-2): where a date begins with it
BLOCKS = ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "pre")


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
    for tag in soup.find_all(BLOCKS):  # one may stand in another, a paragraph in a list
        tag.insert_before(BREAK)
        tag.insert_after(BREAK)
    texts = [Passage("title", "", OWN, (Piece(title, ()),))]
    for text in soup.get_text().split(BREAK):
        texts.append(Passage("text", "", OWN, (Piece(text, ()),)))
    passages = tuple(worded(texts))
    return Work(address, title, "", OWN, (), (Item("", passages),))
