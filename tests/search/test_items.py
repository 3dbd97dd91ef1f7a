"""What can be found, in which layer, at which address, and whose words it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.criticism.variants import variants
from plugins.edition.model import Document
from plugins.search.items import Item, Layer, Passage, Piece, runs_of
from plugins.search.words import BREAK
from plugins.search.works import of_document, of_page
from tests.conftest import ROOT
from tests.criticism.witnesses import document
from tests.reader.desk import read_body


def thesis(body: str, number: str = "1") -> Item:
    """Return the item of a thesis."""
    read, _ = read_body(body)
    return next(item for item in of_document(read).items if item.thesis == number)


def found(item: Item, layer: Layer) -> list[tuple[str, str]]:
    """Return address and text of the passages of a layer."""
    rows = (passage for passage in item.passages if passage.layer == layer)
    return [(passage.anchor, passage.text.replace(BREAK, "|")) for passage in rows]


def spoken(item: Item, layer: Layer) -> list[tuple[str, str]]:
    """Return the words of a layer, each with the witnesses whose word it is."""
    runs = runs_of(item.passages, layer)
    return [(term, " ".join(sigla)) for found, _, sigla in runs for term, _ in found]


def positions(passages: Iterable[Passage], layer: Layer) -> list[tuple[str, int]]:
    """Return the words of a layer with their positions."""
    return [
        (term, start + at) for found, start, _ in runs_of(passages, layer) for term, at in found
    ]


def test_a_document_is_found_by_its_title_and_each_thesis_by_its_text(
    documents: list[Document],
) -> None:
    (resolution,) = (document for document in documents if document.key.startswith("1926"))
    work = of_document(resolution)
    assert [item.thesis for item in work.items] == ["", "1", "2", "4", "5", "8"]
    assert found(work.items[0], "title") == [
        ("", "|Resolution on organizing work among the masses")
    ]
    assert [anchor for anchor, _ in found(work.items[2], "text")] == ["p1", "p2"]
    assert (work.year, work.sigla) == ("1926", ("D", "T"))


def test_a_stray_line_of_the_source_is_found_with_the_document(documents: list[Document]) -> None:
    (resolution,) = (document for document in documents if document.key.startswith("1926"))
    strays = [anchor for anchor, _ in found(of_document(resolution).items[0], "text")]
    assert "f1" in strays


def test_an_ordinary_page_is_found_by_the_text_that_its_html_shows() -> None:
    html = "<p>Made by <em>hand</em> &amp; eye.</p><ul><li>one</li></ul><script>evil()</script>"
    work = of_page("About", "about.html", html)
    assert work.key == "about.html"
    (item,) = work.items
    assert found(item, "title") == [("", "|About")]
    assert found(item, "text") == [("", "|Made by hand & eye."), ("", "|one")]


def test_each_word_of_an_ordinary_page_is_found_once() -> None:
    html = "<ul><li><p>one</p><p>two</p></li><li>three<ul><li>four</li></ul></li></ul><h5>five</h5>"
    (item,) = of_page("About", "about.html", html).items
    assert [text for _, text in found(item, "text")] == ["|one", "|two", "|three", "|four", "|five"]


def test_the_reading_behind_an_emendation_is_found_in_a_heading_too() -> None:
    read, _ = read_body('On [teh]{.sic corr="the"} masses\n{: .heading}\n\n1. One.')
    itself, thesis = of_document(read).items
    assert found(itself, "text") == [("f1", "|On the masses")]
    assert found(itself, "apparatus") == [("f1", "|teh")]
    assert found(thesis, "apparatus") == []


def test_a_note_that_the_source_prints_is_in_its_language_and_its_words() -> None:
    read, _ = read_body("1. One[^a-one] two[^e-two].\n\n[^a-one]: Den Arbeitern.\n[^e-two]: Ours.")
    item = of_document(replace(read, language="de")).items[1]
    assert found(item, "notes") == [("n-one", "|Den Arbeitern."), ("n-two", "|Ours.")]
    assert spoken(item, "notes") == [("den", "D"), ("arbeit", "D"), ("our", "")]


def test_what_is_only_proposed_is_not_found_and_what_stands_is() -> None:
    item = thesis("1. The {~~broad~>organized~~} masses {>>which?<<}{++alone++}.")
    assert found(item, "text") == [("p1", "|The broad masses .")]


def test_the_readings_of_an_emendation_are_found_in_their_layers() -> None:
    item = thesis('1. In [teh]{.sic corr="the"} end[ surely]{.supplied from=T}.')
    assert found(item, "text") == [("p1", "|In the end surely.")]
    assert found(item, "apparatus") == [("a1-2", "|teh")]
    assert spoken(item, "text") == [("in", "D"), ("the", ""), ("end", "D"), ("sure", "T")]
    assert spoken(item, "apparatus") == [("teh", "D")]


def test_a_phrase_goes_on_over_a_paragraph_but_not_over_a_cut() -> None:
    item = thesis("1. One two\nthree.\n\nFour . . . five.\n\n. . .\n\nSix.")
    assert found(item, "text") == [
        ("p1", "|One two three."),
        ("p2", "Four . . .| five."),
        ("p3", "|Six."),
    ]
    assert [at for _, at in positions(item.passages, "text")] == [1, 2, 3, 4, 6, 8]


def test_what_another_witness_has_in_a_cut_is_found_there() -> None:
    text = (
        (ROOT / "tests" / "cases" / "restored" / "text.md")
        .read_text(encoding="utf-8")
        .partition("\n1. ")
    )
    item = thesis("1. " + text[2])
    assert found(item, "cuts") == [
        ("e1", "|und ihre Organe"),
        ("e2", "|Ein Absatz."),
        ("e2", "Noch einer."),
    ]
    assert {sigla for _, sigla in spoken(item, "cuts")} == {"T"}
    notes = [anchor for anchor, _ in found(item, "notes")]
    assert notes == ["n-organs", "n-end", "n-act", "n-will", "n-so"]


def test_a_variant_reading_is_found_with_its_witness() -> None:
    bare = document("1. The broad masses act.", T="1. The broad classes act.")
    collated = replace(bare, apparatus=tuple(one.variant for one in variants(bare)))
    item = of_document(collated).items[1]
    ((place, text),) = found(item, "apparatus")
    assert (place, text) == ("v1-3", "|classes")
    assert spoken(item, "apparatus") == [("class", "T")]


def test_who_is_named_in_a_thesis_is_known_of_it() -> None:
    item = thesis("1. [Lenin]{.person ref=lenin} and [Clara Zetkin]{.person ref=zetkin}.")
    assert item.names == {("person", "lenin"), ("person", "zetkin")}


@given(st.lists(st.text("ab' -." + BREAK, max_size=12), min_size=1, max_size=5))
def test_the_words_of_a_passage_are_the_same_however_it_is_pieced(texts: list[str]) -> None:
    pieces = tuple(Piece(text, (str(number),)) for number, text in enumerate(texts))
    whole = (Piece("".join(texts), ("0",)),)
    pieced = [Passage("text", "p1", "en", row) for row in (pieces, whole)]
    ours, theirs = (positions([passage], "text") for passage in pieced)
    assert ours == theirs
