"""Every name leads to its entry, and every entry to the places that mention it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.edition.apparatus import Reading, Variant
from plugins.edition.errors import Report
from plugins.edition.inline import Inline, Mention
from plugins.edition.model import Document
from plugins.edition.reading import contents, walk
from plugins.pages.registers import Occurrence, linkable, occurrences, rows
from plugins.pages.surroundings import CONTEXT
from plugins.reader import registers
from plugins.reader.document import read
from tests.conftest import CONTENT, KEY, ROOT
from tests.reader.desk import read_body

CASES = ROOT / "tests" / "cases"


def resolution() -> Document:
    document = read(CONTENT / KEY / "text.md", CONTENT.parent, Report())
    assert document
    return document


def found(body: str) -> list[tuple[Mention, Occurrence]]:
    """Return the mentions of a text with their places."""
    document, report = read_body(body)
    assert not report.problems, str(report)
    return list(occurrences(document))


def parsed(text: str) -> tuple[Inline, ...]:
    """Return the inline parts of a text."""
    return contents(read_body(f"1. {text}")[0].theses[0].blocks[0])


def soup(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")


def test_a_mention_is_listed_with_its_place_and_its_context() -> None:
    ((_, place),) = found("1. One.\n\nAfter [Lenin]{.person ref=lenin}'s words.")
    assert (place.address, place.place, place.language) == ("1.html#m-lenin", "1.2", "en")
    assert (place.before, place.name, place.after) == ("After ", "Lenin", "'s words.")


def test_a_context_is_cut_between_words() -> None:
    words = " ".join(["revolution"] * 20)
    ((_, place),) = found(f"1. {words} [Lenin]{{.person ref=lenin}} {words}")
    assert place.before == "…\u00a0" + "revolution " * (len(place.before) // 11)
    assert place.after == " revolution" * (len(place.after) // 11) + "\u00a0…"
    assert max(len(place.before), len(place.after)) <= CONTEXT + 2


def test_lines_of_the_file_are_no_lines_of_the_context() -> None:
    ((_, place),) = found("1. Of the\n[Third\nInternational]{.org ref=comintern}\nof 1919.")
    assert (place.before, place.name, place.after) == (
        "Of the ",
        "Third International",
        " of 1919.",
    )


def test_what_was_corrected_and_cut_is_in_the_context_as_it_is_read() -> None:
    body = '1. [teh]{.sic corr="the"} . . . [Lenin]{.person ref=lenin} [and]{.supplied from=T} so'
    ((_, place),) = found(body)
    assert (place.before, place.after) == ("the . . . ", " and so")


def test_a_mention_in_a_note_is_found_where_the_note_is_first_referred_to() -> None:
    note = "[^e-x]: [Lenin]{.person ref=lenin}."
    ((_, place),) = found(f"1. One.\n\n2. Two[^e-x].\n\n3. Three[^e-x].\n\n{note}")
    assert (place.address, place.place) == ("2.html#n-x.m-lenin", "note to thesis 2")


def test_a_name_in_a_reading_is_found_in_the_apparatus() -> None:
    reading = Reading("reading", parsed("[Lenin]{.person ref=lenin}"), ("T",))
    variant = Variant("1-1", "1", "1", "One", (reading,), "substantive", "editor")
    document = replace(read_body("1. One.")[0], apparatus=(variant,))
    ((_, place),) = occurrences(document)
    assert (place.address, place.place) == ("1.html#m-lenin", "apparatus to 1.1")


def test_lines_outside_the_theses_are_found_in_the_whole_text() -> None:
    body = "[Moscow]{.place ref=moscow}, 1926\n{: .dateline}\n\n1. One."
    ((_, place),) = found(body)
    assert (place.address, place.place) == ("text.html#f1-m-moscow", "date line")


def test_the_resolution_names_the_ecci_in_its_last_thesis_and_its_introduction() -> None:
    report = Report()
    registered = registers.read(CONTENT, report)
    assert not report.problems
    (organizations,) = (register for register in registered if register.kind == "org")
    (ecci,) = (row for row in rows(organizations, [resolution()]) if row.entry.key == "ecci")
    places = [place.place for _, places in ecci.documents for place in places]
    assert places == ["introduction", "8.1"]
    assert ecci.mentions == 2


def test_every_entry_of_the_edition_is_mentioned() -> None:
    for register in registers.read(CONTENT, Report()):
        assert all(row.mentions for row in rows(register, [resolution()])), register.path


@pytest.mark.parametrize(
    ("inside", "whole"),
    [
        ("Lenin", True),
        ("*V. I.* Lenin", True),
        ("V . . . Lenin", False),
        ("Lenin[^e-x]", False),
        ("[Lennin]{.sic corr=Lenin}", False),
        ("house of [Lenin]{.person ref=x}", False),
    ],
)
def test_a_name_is_one_link_unless_something_in_it_is_a_link(inside: str, whole: bool) -> None:
    document, _ = read_body(f"1. [{inside}]{{.place ref=y}}\n\n[^e-x]: Note.")
    content = contents(document.theses[0].blocks[0])
    name = next(part for part in walk(content) if isinstance(part, Mention))
    assert linkable(name.content) is whole


def test_no_link_stands_in_a_link_on_any_page(cases: Path) -> None:
    for page in (cases / "names").glob("*.html"):
        assert soup(page).select("a a") == []
        assert "<a" not in "".join(str(a.decode_contents()) for a in soup(page).select("a"))


def test_every_mention_and_its_entry_lead_to_each_other(cases: Path, site: Path) -> None:
    for root, name in ((cases, "names"), (site, KEY)):
        marked = {
            f"../{name}/{page.name}#{mark['id']}"
            for page in (root / name).glob("*.html")
            for mark in soup(page).select("[id*=m-]")
            if not str(mark["id"]).startswith("t") and page.name != "cuts.html"
        }
        pages = (root / "registers").glob("*.html")
        listed = {str(a["href"]) for page in pages for a in soup(page).select(".register li li a")}
        texts = {address for address in marked if "text.html" not in address or "#f" in address}
        assert listed <= marked
        assert {address for address in texts if "n-" not in address.split("#")[1]} <= listed


def test_a_register_says_what_is_known_of_a_name(cases: Path) -> None:
    luther = soup(cases / "registers" / "persons.html").select_one("#luther")
    assert luther
    assert "10 November 1483 – 18 February 1546. Professor of theology" in luther.get_text()
    assert {str(a["href"]) for a in luther.select("p a")} == {
        "https://www.wikidata.org/wiki/Q9554",
        "https://viaf.org/viaf/14773105",
        "https://d-nb.info/gnd/118575449",
    }
    assert "<elector>" in soup(cases / "registers" / "persons.html").get_text()


def test_the_names_are_in_the_navigation_where_there_are_any(site: Path, editions: Path) -> None:
    home, lost, about = (soup(site / f"{name}.html") for name in ("index", "404", "about"))
    for page in (home, lost, about):
        assert [a["href"] for a in page.select("header nav a") if a.text == "Names"] == [
            "registers/index.html"
        ]
    thesis = soup(site / KEY / "4.html")
    assert thesis.select_one('header nav a[href="../registers/index.html"]')
    assert not (editions / "registers").exists()
    assert not soup(editions / "index.html").select('header nav a[href*="registers"]')
