"""Changes under review are seen and heard, and what was withdrawn still has its address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_access import SETTINGS, audit


def test_what_is_proposed_stands_beside_the_text_as_it_is(page: Page, cases: Path) -> None:
    page.goto((cases / "drafts" / "1.html").as_uri())
    first = page.locator("#p1")
    expect(first.locator("del").first).to_contain_text("broad")
    expect(first.locator("ins").first).to_contain_text("of workers and peasants")
    expect(first.locator("mark")).to_have_text("Everywhere")
    expect(first.locator("small.draft").first).to_have_text("Comment: So the source, really.")
    expect(page.locator("#p2")).to_contain_text("is the second")
    expect(page.locator("#p2a ins")).to_be_visible()


def test_a_change_is_told_by_more_than_its_colour(unscripted: Page, cases: Path) -> None:
    unscripted.goto((cases / "drafts" / "1.html").as_uri())
    styles = [
        unscripted.locator(f"#p1 {tag}").first.evaluate("e => getComputedStyle(e).textDecoration")
        for tag in ("ins", "del")
    ]
    assert "underline double" in styles[0]
    assert "line-through" in styles[1]
    expect(unscripted.locator("#p1 ins .hidden").first).to_have_text("to be put in:")


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_beside_drafts_and_what_was_withdrawn(
    setting: dict[str, Any], browser: Browser, cases: Path
) -> None:
    names = ("drafts/1", "drafts/index", "drafts/text", "withdrawn/1", "withdrawn/2")
    pages = [cases / f"{name}.html" for name in (*names, "withdrawn/4", "withdrawn/text")]
    context = browser.new_context(bypass_csp=True, **setting)
    assert audit(context, [page.as_uri() for page in pages]) == []


def test_drafts_need_no_scrolling_sideways_on_a_phone(browser: Browser, cases: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((cases / "drafts" / "1.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("1.html#p2", "1.2 was withdrawn: now part of 1.1"),
        ("2.html#p1", "2.1 was withdrawn"),
        ("4.html#p1", "4.1 was withdrawn: now 3.1"),
        ("text.html#t1-e2", "cut 2 of thesis 1 was withdrawn: a speaker's pause, and no cut"),
        ("text.html#t4", "thesis 4 was withdrawn"),
        ("text.html#f2", "fragment 2 was withdrawn"),
    ],
)
def test_a_withdrawn_address_says_what_became_of_it(
    unscripted: Page, cases: Path, address: str, words: str
) -> None:
    unscripted.goto((cases / "withdrawn").as_uri() + "/" + address)
    expect(unscripted.locator(":target")).to_contain_text(words)
    expect(unscripted.locator(":target")).to_be_in_viewport()
