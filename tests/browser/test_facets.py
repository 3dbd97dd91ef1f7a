"""Limits of a search: by document, date, layer, witness and name; all of it in the address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import KEY

SAID = ".found"


@pytest.fixture(params=["http", "disk"])
def several(request: pytest.FixtureRequest, hosted_editions: str, editions: Path) -> str:
    """The address of the test editions: once on a server, once opened from a disk."""
    return hosted_editions if request.param == "http" else editions.as_uri() + "/"


def group(page: Page, name: str) -> Locator:
    """Open a group of limits."""
    found = page.locator(".facets details", has=page.locator("summary", has_text=name))
    if not found.evaluate("group => group.open"):
        found.locator("summary").click()
    return found


def total(page: Page) -> int:
    """Return in how many theses or places something was found."""
    told = re.search(r"(\d+) (?:thes[ie]s|places?)\.", page.locator(SAID).inner_text())
    assert told
    return int(told[1])


def count(row: Locator) -> int:
    return int(row.locator("small").inner_text())


def test_a_limit_says_how_many_it_leaves_and_keeps_its_word(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=work* or church or der")
    expect(page.locator(SAID)).to_contain_text("occurrences")
    whole = total(page)
    rows = group(page, "Document").locator("label:visible")
    expect(rows.first).to_be_visible()
    counts = [count(row) for row in rows.all()]
    assert len(counts) > 1
    assert sum(counts) == whole
    rows.first.click()
    page.wait_for_url("**&document=*")
    expect(page.locator(SAID)).to_contain_text(f" {counts[0]} ")
    assert [count(row) for row in rows.all()] == counts


def test_two_ticks_of_a_group_leave_what_either_leaves(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=work* or church or der")
    rows = group(page, "Document").locator("label:visible")
    expect(rows.first).to_be_visible()
    counts = [count(row) for row in rows.all()]
    rows.nth(0).click()
    page.wait_for_url("**&document=*")
    rows.nth(1).click()
    page.wait_for_url("**&document=*&document=*")
    expect(page.locator(SAID)).to_contain_text(f" {counts[0] + counts[1]} ")


def test_groups_limit_each_other(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=pope&layer=apparatus")
    rows = group(page, "Document").locator("label:visible")
    expect(page.locator(SAID)).not_to_be_empty()
    narrow = sum(count(row) for row in rows.all())
    page.goto(f"{several}search.html?q=pope")
    expect(group(page, "Document").locator("label:visible").first).to_be_visible()
    assert narrow < sum(
        count(row) for row in group(page, "Document").locator("label:visible").all()
    )


def test_a_layer_leaves_only_its_own_lines(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=source")
    expect(page.locator(".hits ol a").first).to_be_visible()
    layers = group(page, "Layer")
    notes = layers.locator("label", has_text="notes")
    expect(notes).to_be_visible()
    theses = count(notes)
    notes.click()
    page.wait_for_url("**&layer=notes")
    expect(page.locator(".hits > li")).to_have_count(theses)
    expect(page.locator(".hits ol small").first).to_contain_text("note")
    assert all("note" in label for label in page.locator(".hits ol small").all_inner_texts())


def test_a_name_of_a_register_leaves_the_theses_that_mention_it(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=masses")
    expect(page.locator(".hits > li")).to_have_count(6)
    row = group(page, "Persons").locator("label", has_text="Lenin")
    expect(row).to_be_visible()
    theses = count(row)
    row.click()
    page.wait_for_url("**&person=lenin")
    expect(page.locator(".hits > li")).to_have_count(theses)


def test_registers_are_loaded_only_when_asked_for(page: Page, hosted: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(".hits ol a").first).to_be_visible()
    name = page.evaluate("omissis.load('search/index.js').then(table => table.registers[0][1])")
    assert not any(name in url for url in asked)
    group(page, "Persons")
    expect(page.get_by_label("Lenin")).to_be_visible()
    assert any(name in url for url in asked)


def test_a_search_is_its_address(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=masses&person=lenin&layer=text&date=1926&witness={KEY}/D")
    expect(page.get_by_role("checkbox", name="Lenin")).to_be_checked()
    expect(page.get_by_role("checkbox", name="1926")).to_be_checked()
    expect(page.get_by_role("checkbox", name="organization, D")).to_be_checked()
    said = page.locator(SAID).inner_text()
    assert "occurrence" in said
    page.reload()
    expect(page.get_by_role("checkbox", name="Lenin")).to_be_checked()
    expect(page.locator(SAID)).to_have_text(said)


def test_back_and_forward_go_through_the_searches(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=masses")
    expect(page.locator(SAID)).to_contain_text("occurrences")
    said = page.locator(SAID).inner_text()
    box = page.get_by_role("searchbox")
    box.clear()
    box.press_sequentially("calendars")
    expect(page.locator(SAID)).to_have_text("1 occurrence in 1 thesis.")
    page.go_back()
    expect(box).to_have_value("masses")
    expect(page.locator(SAID)).to_have_text(said)
    page.go_forward()
    expect(box).to_have_value("calendars")
    expect(page.locator(SAID)).to_have_text("1 occurrence in 1 thesis.")


def test_a_witness_leaves_what_has_its_words(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=Ausschlussfristen or der or die")
    expect(page.locator(SAID)).to_contain_text("occurrences")
    rows = group(page, "Witness").locator("label:visible")
    expect(rows.first).to_be_visible()
    row = rows.filter(has_text="A62")
    theses = count(row)
    assert 0 < theses < total(page)
    row.click()
    page.wait_for_url("**witness=rahmentarifvertrag%2FA62")
    expect(page.locator(SAID)).to_contain_text(re.compile(rf"\b{theses} (?:thes[ie]s|places?)"))


def test_limits_that_leave_nothing_say_so(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html?q=calendars&layer=notes")
    expect(page.locator(SAID)).to_contain_text("Nothing found within these limits")
    expect(page.get_by_role("checkbox", name="notes")).to_be_checked()


def test_ten_hits_at_a_time(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=pope")
    hits = page.locator(".hits > li")
    expect(hits).to_have_count(10)
    whole = total(page)
    while (shown := hits.count()) < whole:
        page.get_by_role("button", name="Show 10 more").click()
        expect(hits).to_have_count(min(shown + 10, whole))
        expect(hits.nth(shown).locator("a").first).to_be_focused()
    expect(page.get_by_role("button", name="Show 10 more")).to_be_hidden()
    links = page.locator(".hits > li > a").all_inner_texts()
    assert len(set(links)) == whole


def test_more_than_ten_lines_are_folded(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=the")
    folded = page.locator(".hits details").first
    expect(folded).to_be_visible()
    expect(folded.locator("a").first).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("a").first).to_be_visible()


def test_a_limit_is_set_with_the_keys_and_keeps_the_focus(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html?q=source")
    row = group(page, "Layer").get_by_role("checkbox", name="notes")
    row.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**&layer=notes")
    expect(page.locator(".hits ol small").first).to_contain_text("note")
    expect(row).to_be_focused()


def test_a_page_of_results_prints_without_its_controls(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(".hits ol a").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".facets")).to_be_hidden()
    expect(page.locator(".hits ol a").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("masses")


def test_on_a_phone_the_limits_fold_away_until_one_is_set(page: Page, hosted: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(".hits ol a").first).to_be_in_viewport()
    expect(page.locator(".facets details").first).to_be_hidden()
    page.goto(f"{hosted}search.html?q=masses&layer=title")
    expect(page.get_by_label("title")).to_be_checked()
    expect(page.get_by_label("title")).to_be_visible()


def test_what_is_pressed_to_open_a_group_stays_where_it_is(page: Page, hosted: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{hosted}search.html?q=masses")
    page.get_by_text("Limits").click()
    name = page.locator(".facets summary", has_text="Witness")
    before = name.bounding_box()
    name.click()
    expect(page.locator(".facets label:visible").first).to_be_visible()
    assert name.bounding_box() == before


def test_nothing_moves_when_a_search_finds_nothing(page: Page, hosted: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(".facets")).to_be_visible()
    before = page.locator(SAID).bounding_box()
    page.get_by_role("searchbox").fill("qwertyz")
    expect(page.locator(SAID)).to_contain_text("Nothing found")
    after = page.locator(SAID).bounding_box()
    assert before and after and before["y"] == after["y"]
    expect(page.locator(".facets")).to_be_hidden()


def test_a_limit_of_the_address_stays_however_soon_one_types(page: Page, several: str) -> None:
    page.goto(f"{several}search.html?q=work&document=ninety-five-theses")
    page.get_by_role("searchbox").fill("love")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=love*")
    assert "document=ninety-five-theses" in page.url
    expect(page.locator(".hits > li > a").first).to_contain_text("Ninety-five Theses")
