"""The concordance against the texts themselves, read word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.edition.model import Document
from plugins.search import concordance
from plugins.search.concordance import ROOM, Sheet, entries, pages, sheets, wanted
from plugins.search.items import Item, Layer, Passage, Piece, Work
from plugins.search.words import words
from plugins.search.works import of_document, of_page

Places = Counter[tuple[str, str, str, str]]  # word, document, thesis, anchor


def read(works: Iterable[Work]) -> Places:
    """Return every word of the texts where it stands, and how often."""
    return Counter(
        (word, work.key, item.thesis, passage.anchor)
        for work in works
        for item in work.items
        for passage in item.passages
        if work.sigla and passage.layer == "text" and passage.anchor
        for word, _ in words(passage.text)
    )


def told(found: Iterable[Sheet]) -> Places:
    """Return what the pages of a concordance tell."""
    return Counter(
        {
            (entry.word, reference.work.key, reference.thesis, reference.anchor): reference.times
            for sheet in found
            for entry in sheet.entries
            for reference in entry.references
        }
    )


def work(*texts: str, key: str = "a", language: str = "en", layer: Layer = "text") -> Work:
    """Return a document of a thesis with these paragraphs."""
    passages = (
        Passage(layer, f"p{number}", language, (Piece(text, ("D",)),))
        for number, text in enumerate(texts, 1)
    )
    return Work(key, key.upper(), "", language, ("D",), (Item("4", tuple(passages)),))


def forms(*works: Work) -> list[str]:
    """Return the words of a concordance as it spells them, in its order."""
    return [entry.form for entry in entries(works)]


@pytest.fixture(scope="module")
def works(documents: list[Document]) -> list[Work]:
    return [of_document(document) for document in documents]


def test_every_word_of_every_text_is_in_it_with_its_true_places(works: list[Work]) -> None:
    assert told(sheets(entries(works))) == read(works)


WORDS = st.sampled_from(
    ["a", "An", "état", "Etat", "l'art", "10", "2", "帝國主義", "Эта", "ſo", "—"]
)
TEXTS = st.lists(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=20), max_size=6)


@given(st.lists(TEXTS, max_size=4))
def test_no_word_is_lost_or_invented(found: list[list[str]]) -> None:
    works = [work(*texts, key=f"k{number}") for number, texts in enumerate(found)]
    pages = sheets(entries(works))
    assert told(pages) == read(works)
    assert len({sheet.file for sheet in pages}) == len(pages)


def test_a_word_twice_in_a_paragraph_is_one_reference() -> None:
    _and, found = entries([work("Mass and mass", "mass")])
    assert [(r.label, r.times) for r in found.references] == [("4.1", 2), ("4.2", 1)]
    assert found.times == 3


def test_a_word_is_spelled_as_the_texts_have_it_most_often() -> None:
    assert forms(work("L'État, l'état, etat")) == ["état"]
    assert forms(work("ſo So ſo")) == ["ſo"]
    assert forms(work("Lenin's Lenin")) == ["lenin"]


def test_numbers_come_first_in_their_own_order() -> None:
    assert forms(work("zebra 10 2 1926 1a état я")) == [
        "2",
        "10",
        "1926",
        "1a",
        "état",
        "zebra",
        "я",
    ]


def test_each_first_letter_has_a_page_and_the_figures_have_one() -> None:
    found = sheets(entries([work("zebra 10 2 état я Ямб 帝國 幣")]))
    assert [(sheet.file, sheet.letter) for sheet in found] == [
        ("0-9.html", "0–9"),
        ("e.html", "E"),
        ("z.html", "Z"),
        ("u044f.html", "Я"),
        ("u5700.html", "國"),
        ("u5e00.html", "帝–幣"),
    ]


def test_a_word_of_texts_in_two_languages_is_in_neither() -> None:
    both = [work("die so", language="de"), work("die", key="b")]
    assert [(entry.word, entry.language) for entry in entries(both)] == [("die", ""), ("so", "de")]


def test_only_the_texts_are_covered() -> None:
    page = of_page("About", "about.html", "<p>Words of a page.</p>")
    opening = Passage("text", "", "en", (Piece("An introduction", ()),))
    own = Work("c", "C", "", "en", ("D",), (Item("", (opening,)),))
    assert entries([page, own, work("a note", layer="notes"), work("a cut", layer="cuts")]) == []


def test_a_line_outside_the_theses_is_found_in_the_whole_text() -> None:
    line = Passage("text", "f1", "en", (Piece("Moscow", ("D",)),))
    (found,) = entries([Work("c", "C", "", "en", ("D",), (Item("", (line,)),))])
    assert (found.references[0].label, found.references[0].page) == (
        "unnumbered line",
        "c/text.html",
    )


def test_a_long_page_is_parted_and_a_very_long_word_goes_on() -> None:
    many = work(*["and all"] * (2 * ROOM))
    found = sheets(entries([many]))
    assert told(found) == read([many])
    assert len(found) > 3
    assert [sheet.file for sheet in found[:3]] == ["a.html", "a-2.html", "a-3.html"]
    assert all(len(e.references) < ROOM for sheet in found for e in sheet.entries)
    assert [e.continued for sheet in found for e in sheet.entries].count(False) == 2
    assert {e.times for sheet in found for e in sheet.entries} == {2 * ROOM}


def test_the_first_page_counts_what_there_is() -> None:
    path, context = next(pages([work("Mass and mass")], {}))
    assert (path, context["sheet"]) == ("concordance/index.html", None)
    assert (context["running"], context["different"]) == (3, 2)


def test_a_site_has_one_unless_its_texts_are_long_or_its_editor_says_otherwise(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert wanted(None, documents)
    assert not wanted(False, documents)
    monkeypatch.setattr(concordance, "LIMIT", 5_000)
    assert not wanted(None, documents)
    assert wanted(True, documents)
