"""Names lead to their registers and back, on a desk, on a phone, by key and without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import KEY


def test_a_name_leads_to_its_entry_and_the_entry_back_to_it(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/1.html")
    page.locator("#p3").get_by_role("link", name="Lenin").click()
    assert page.url.endswith("registers/persons.html#lenin")
    entry = page.locator("#lenin")
    expect(entry.get_by_role("heading", level=2)).to_have_text("Vladimir Ilyich Lenin")
    expect(entry).to_contain_text("22 April 1870 – 21 January 1924")
    expect(entry.locator("q")).to_contain_text("in accordance with Lenin's instructions")
    expect(entry.locator("mark")).to_have_text("Lenin")
    entry.get_by_role("link", name="1.3").click()
    assert page.url.endswith(f"{KEY}/1.html#m-lenin")
    expect(page.locator("#m-lenin")).to_be_in_viewport()


def test_a_name_in_the_introduction_is_an_entrys_too(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/index.html")
    page.locator("#m-ecci").click()
    assert page.url.endswith("registers/organizations.html#ecci")
    page.locator("#ecci").get_by_role("link", name="introduction").click()
    assert page.url.endswith(f"{KEY}/index.html#m-ecci")


def test_a_name_inside_a_name_leads_to_its_own_entry(page: Page, cases: Path) -> None:
    page.goto((cases / "names" / "2.html").as_uri())
    page.get_by_role("link", name="Wittenberg", exact=True).click()
    assert page.url.endswith("registers/places.html#wittenberg")
    page.go_back()
    page.get_by_role("link", name="University of", exact=True).click()
    assert page.url.endswith("registers/organizations.html#leucorea")


def test_a_line_at_the_head_of_the_source_names_a_work(page: Page, root: str) -> None:
    page.goto(f"{root}registers/index.html")
    page.get_by_role("link", name="Thesen und Resolutionen").click()
    page.locator("#thesen").get_by_role("link", name="reference line").click()
    assert page.url.endswith(f"{KEY}/text.html#f2-m-thesen")
    expect(page.locator(":target")).to_have_text("Thesen und Resolutionen, VI Plenum")


def test_the_names_are_reached_from_every_page_of_the_site(page: Page, root: str) -> None:
    for start in ("index.html", "about.html", f"{KEY}/4.html", "registers/events.html"):
        page.goto(root + start)
        page.get_by_role("navigation", name="Site").get_by_role("link", name="Names").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Names")
        page.get_by_role("link", name="Events", exact=True).click()
        expect(page.locator("#third-congress")).to_contain_text("22 June 1921 – 12 July 1921")


def test_names_work_without_a_script_and_by_key(unscripted: Page, root: str) -> None:
    unscripted.goto(f"{root}{KEY}/8.html")
    unscripted.locator("#m-ecci").focus()
    unscripted.keyboard.press("Enter")
    unscripted.wait_for_url("**/registers/organizations.html#ecci")
    unscripted.locator("#ecci").get_by_role("link", name="8.1").click()
    unscripted.wait_for_url(f"**/{KEY}/8.html#m-ecci")


def test_a_name_is_told_from_text_by_more_than_its_colour(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/4.html")
    line = page.locator("#m-soviet-russia").evaluate("a => getComputedStyle(a).textDecoration")
    assert "underline" in line
    assert "dashed" in line
    text = page.locator("#p2 > p").evaluate("p => getComputedStyle(p).color")
    assert page.locator("#m-soviet-russia").evaluate("a => getComputedStyle(a).color") == text


def test_a_cut_and_a_note_inside_a_name_are_links_of_their_own(page: Page, cases: Path) -> None:
    page.goto((cases / "names" / "1.html").as_uri())
    page.locator("#m-luther-2 .cut").click()
    assert page.url.endswith("cuts.html#t1-e1")
    page.go_back()
    page.locator("#m-luther-2").get_by_role("link", name="Martin", exact=True).click()
    assert page.url.endswith("registers/persons.html#luther")


@pytest.mark.parametrize("kind", ["index", "persons", "organizations", "places", "works", "events"])
def test_a_register_is_read_on_a_phone(kind: str, browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((site / "registers" / f"{kind}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_a_copied_sentence_has_its_names_as_the_source_prints_them(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/8.html")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#p1 > p'))")
    assert "on the basis of ECCI decisions" in page.evaluate("getSelection().toString()")
