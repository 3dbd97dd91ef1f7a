"""What a site says of itself is true of each of its documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.edition.model import Document
from plugins.pages import principles


def main(page: Path) -> Tag:
    found = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").main
    assert found
    return found


def said(page: Path, element: str) -> str:
    """Return the words of an element of a page, white space as one space each."""
    found = main(page).select_one(element)
    return " ".join(found.get_text().split()) if found else ""


def test_a_cut_whose_words_a_witness_has_is_not_called_unknown(cases: Path) -> None:
    known = said(cases / "several-witnesses" / "principles.html", "[aria-labelledby=unknown]")
    assert "held" not in known
    some = said(cases / "restored" / "principles.html", "[aria-labelledby=unknown]")
    assert "held" not in some
    none = said(cases / "ellipsis-final" / "principles.html", "[aria-labelledby=unknown]")
    assert "What the 5 cuts held, and how long they were." in none


def test_what_is_not_declared_of_a_second_transcription_is_not_known(twofold: Document) -> None:
    asked = [(what, witness.siglum) for what, witness in principles.unknown(twofold)]
    assert ("rights", "T") in asked
    assert ("provenance", "T") in asked


def test_where_nothing_is_unknown_the_page_says_so(editions: Path) -> None:
    page = editions / "ninety-five-theses" / "principles.html"
    assert said(page, "[aria-labelledby=unknown] p") == "Nothing that this page asks after."


def test_a_document_without_cuts_has_no_list_of_them(editions: Path) -> None:
    folder = editions / "ninety-five-theses"
    lead = said(folder / "cuts.html", ".lead")
    assert lead == "The source marks no cut, and no thesis is absent."
    assert "lists them all" not in said(folder / "principles.html", "[aria-labelledby=extent]")


@pytest.mark.parametrize(
    ("case", "words"),
    [("restored", "1 thesis is here, partial."), ("notes", "Of the numbers 1 to 2, 2 theses")],
)
def test_a_range_of_numbers_is_told_where_there_are_two(cases: Path, case: str, words: str) -> None:
    assert said(cases / case / "index.html", ".lead").startswith(words)


def test_translations_are_not_said_to_lack_a_paragraph(editions: Path, cases: Path) -> None:
    page = editions / "ninety-five-theses" / "compare-E-L.html"
    assert said(page, "#r2 .none") == "nothing beside it in L"
    assert said(cases / "several-witnesses" / "compare-D-T.html", "#r1 .none") == "not in D"


def test_hands_of_different_documents_are_not_counted_as_one(editions: Path) -> None:
    assert "By hand" not in said(editions / "cuts.html", ".tallies")
    assert "By hand" in said(editions / "rahmentarifvertrag" / "cuts.html", ".tallies")


def test_the_dots_are_a_transcriptions_only_where_there_is_one(cases: Path) -> None:
    signs = said(cases / "explicit-numbers" / "principles.html", ".signs")
    assert "something was left out. A first dot" in signs


def test_a_title_is_in_the_language_of_its_document(editions: Path) -> None:
    page = main(editions / "rahmentarifvertrag" / "6.html")
    assert [found["lang"] for found in page.select(".crumbs [lang], .cite [lang]")] == ["de", "de"]


def test_our_own_words_inside_a_text_are_in_our_language(editions: Path) -> None:
    page = main(editions / "rahmentarifvertrag" / "6.html")
    assert {found.get("lang") for found in page.select("p[lang=de] .hidden")} == {"en"}
