"""The lunr index of an edition: one item a document and one a thesis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
    """One thing that is found; `thesis` is "" for the document itself."""

    document: int  # which of the documents
    thesis: str
    title: str
    passages: tuple[tuple[str, str], ...]  # anchor and text of each paragraph


def items(documents: list[Document]) -> list[Item]:
    """Return everything that can be found, in order; its place there is its reference."""
    found = []
    for number, document in enumerate(documents):
        opening = tuple(("", edited(paragraph)) for paragraph in document.introduction)
        found.append(Item(number, "", document.title, opening))
        for thesis in document.theses:
            passages = tuple(
                (anchor(block), edited(contents(block)))
                for block in thesis.blocks
                if isinstance(block, Paragraph)
            )
            found.append(Item(number, thesis.number.text, "", passages))
    return found


def build(found: list[Item]) -> dict[str, Any]:
    """Return the index in the serialised form of lunr.js 2.3.9."""
    builder = Builder()
    builder.ref("id")
    for field in FIELDS:
        builder.field(field)
    builder.search_pipeline.add(_words, _stem)
    for number, item in enumerate(found):
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
