"""The lunr index of an edition: one item a document, a thesis, an ordinary page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from lunr.builder import Builder
from lunr.pipeline import Pipeline
from lunr.token import Token

from plugins.edition.model import Document, Paragraph
from plugins.edition.reading import anchor, contents, edited
from plugins.search.stemmer import stem
from plugins.search.words import terms, words

FIELDS = ("title", "text")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is found: a thesis, or (with `thesis` "") what is at its work's address."""

    thesis: str
    title: str
    passages: tuple[tuple[str, str], ...]  # anchor and text of each paragraph


@dataclass(frozen=True, slots=True)
class Work:
    """A document, or an ordinary page, with what can be found in it."""

    folder: str  # of its theses, "" for a page
    address: str
    name: str
    items: tuple[Item, ...]


def of_document(document: Document) -> Work:
    """Return what can be found in a document: its title and introduction, and each thesis."""
    opening = tuple(("", edited(paragraph)) for paragraph in document.introduction)
    rows = [Item("", document.title, opening)]
    for thesis in document.theses:
        passages = tuple(
            (anchor(block), edited(contents(block)))
            for block in thesis.blocks
            if isinstance(block, Paragraph)
        )
        rows.append(Item(thesis.number.text, "", passages))
    folder = document.key + "/"
    return Work(folder, folder + "index.html", document.short, tuple(rows))


def of_page(title: str, address: str, html: str) -> Work:
    """Return what can be found on an ordinary page, whose text Pelican has only as HTML."""
    soup = BeautifulSoup(html, "lxml")
    found = soup.find_all(["p", "li", "h2", "h3", "h4", "td", "pre"])
    passages = tuple(("", " ".join(tag.get_text().split())) for tag in found)
    return Work("", address, title, (Item("", title, passages),))


def build(works: list[Work]) -> dict[str, Any]:
    """Return the index in the serialised form of lunr.js 2.3.9.

    The reference of an item is its place among all items of all works, in order.
    """
    builder = Builder()
    builder.ref("id")
    for field in FIELDS:
        builder.field(field)
    builder.search_pipeline.add(_words, _stem)
    for number, item in enumerate(item for work in works for item in work.items):
        text = " ".join(text for _, text in item.passages)
        builder.add({"id": number, "title": terms(item.title), "text": terms(text)})
    serialised: dict[str, Any] = builder.build().serialize()
    # lunr.js builds its set of terms from this list, and compares strings by UTF-16 units
    serialised["invertedIndex"].sort(key=lambda entry: entry[0].encode("utf-16-be"))
    return serialised


def _words(token: Token, i: int, tokens: list[Token]) -> list[Token]:
    return [token.clone(lambda _, __, word=word: word) for word in words(str(token))]


def _stem(token: Token, i: int, tokens: list[Token]) -> Token:
    return token.update(lambda word, _: stem(word))


Pipeline.register_function(_words, "words")
# lunr.js has its own under this name
Pipeline.registered_functions["stemmer"] = _stem
_stem.label = "stemmer"  # type: ignore[attr-defined]
