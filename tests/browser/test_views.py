"""A text as printed, edited and restored, and what other witnesses have: without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import KEY


@pytest.fixture
def thesis(unscripted: Page, cases: Path) -> Page:
    unscripted.goto((cases / "restored" / "1.html").as_uri())
    return unscripted


def test_a_reader_sees_the_text_as_it_is_printed(thesis: Page) -> None:
    thesis.get_by_label("as printed").check()
    expect(thesis.get_by_text("teh", exact=True).first).to_be_visible()
    expect(thesis.locator(".supplied")).to_be_hidden()
    expect(thesis.locator(".p .emended")).to_be_hidden()


def test_the_letters_of_the_apparatus_stay_in_every_view(unscripted: Page, cases: Path) -> None:
    unscripted.goto((cases / "apparatus" / "2.html").as_uri())
    unscripted.get_by_label("as printed").check()
    shown = [key.inner_text() for key in unscripted.locator("#p1 .key").all() if key.is_visible()]
    assert [key[-1] for key in shown] == ["a", "b", "d"]  # c is the change, now undone


def test_a_cut_keeps_its_place_when_what_fills_it_is_opened(thesis: Page) -> None:
    cut = thesis.locator("#e2")
    before = cut.bounding_box()
    thesis.locator(".block summary").click()
    assert cut.bounding_box() == before


def test_what_is_said_of_a_cut_leads_back_to_it_by_name(thesis: Page) -> None:
    thesis.get_by_role("link", name="Back to cut 4 in the text").click()
    assert thesis.url.endswith("#e4")


def test_on_paper_only_the_rights_stand_at_the_foot(thesis: Page) -> None:
    thesis.emulate_media(media="print")
    assert thesis.locator("footer").inner_text().strip() == "Rights in the text: not determined."


def test_a_filled_cut_is_in_the_language_of_its_witness(thesis: Page) -> None:
    expect(thesis.locator("#p1 .restored")).to_have_attribute("lang", "de")


def test_a_reader_sees_the_cut_filled_from_another_witness(thesis: Page) -> None:
    expect(thesis.locator("#p1 .restored")).to_be_hidden()
    thesis.get_by_label("restored").check()
    expect(thesis.locator("#p1 .restored")).to_have_text("⟨und ihre Organe⟩")
    expect(thesis.locator("#e1")).to_be_hidden()
    expect(thesis.locator("#e3")).to_be_visible()


def test_what_another_witness_has_opens_beside_the_cut_with_its_source(thesis: Page) -> None:
    detail = thesis.locator("#p1 details")
    expect(detail.locator("summary")).to_have_text("What T has here (certainty high)")
    expect(detail.locator("p")).to_be_hidden()
    detail.locator("summary").click()
    expect(detail.locator("p")).to_be_visible()
    expect(detail.locator("p")).to_have_attribute("lang", "de")


def test_a_note_inside_a_reading_stands_beside_that_reading(thesis: Page) -> None:
    expect(thesis.locator("details #n-organs")).to_have_count(1)
    expect(thesis.locator(".notes #n-organs")).to_have_count(0)


def test_on_paper_every_reading_and_note_is_there(thesis: Page) -> None:
    thesis.emulate_media(media="print")
    expect(thesis.locator("#p1 details p")).to_be_visible()
    expect(thesis.locator("#n-organs")).to_be_visible()
    expect(thesis.get_by_label("edited")).to_be_hidden()
    expect(thesis.locator(".views label", has_text="edited")).to_be_visible()
    expect(thesis.locator(".views label", has_text="restored")).to_be_hidden()


def test_each_series_of_notes_has_its_own_list_and_count(thesis: Page) -> None:
    lists = {
        section.locator("h2").inner_text(): section.locator(".sign").all_inner_texts()
        for section in thesis.locator("section.notes").all()
    }
    assert lists == {
        "Notes of the author": ["1"],
        "Notes of the source’s editor": ["i"],
        "Notes of this edition": ["[2]"],
        "Textual notes": ["α"],
    }


def test_a_thesis_without_changes_offers_no_views(unscripted: Page, hosted: str) -> None:
    unscripted.goto(f"{hosted}{KEY}/1.html")
    expect(unscripted.locator(".views")).to_have_count(0)
    unscripted.goto(f"{hosted}{KEY}/2.html")
    unscripted.get_by_label("as printed").check()
    expect(unscripted.locator("#e2 .sic")).to_have_text(".. . .")
