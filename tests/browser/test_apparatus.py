"""The apparatus on the page: every reading is reached, without a script and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_access import SETTINGS, audit
from tests.conftest import run_pelican

HEAD = """---
title: A thousand variants
language: en
date: 1926
base: D
witnesses:
  D: {title: The extract, kind: extract, transcription: witnesses/D.txt}
  T: {title: The original, kind: original, transcription: witnesses/T.txt}
---

"""
HIDDEN = """() => [...document.querySelectorAll('.apparatus li')].filter(
    item => !item.checkVisibility({contentVisibilityAuto: true}) || !item.getClientRects().length
).length"""


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a thesis in which two witnesses differ a thousand times."""
    folder = tmp_path_factory.mktemp("thousand")
    witnesses = folder / "content" / "theses" / "witnesses"
    witnesses.mkdir(parents=True)
    texts = {
        siglum: "1. " + "\n\n".join(
            " ".join(f"the work of this {word}{row}x{at}," for at in range(50)) for row in range(20)
        )
        for siglum, word in (("D", "party"), ("T", "union"))
    }  # fmt: skip
    for siglum, text in texts.items():
        (witnesses / f"{siglum}.txt").write_text(text)
    (witnesses.parent / "text.md").write_text(HEAD + texts["D"])
    run = run_pelican(folder / "content", folder / "site")
    assert run.code == 0, run.messages
    return (run.output / "theses" / "1.html").as_uri()


def test_a_letter_in_the_text_leads_to_its_variant_and_back(page: Page, cases: Path) -> None:
    page.goto((cases / "apparatus" / "2.html").as_uri())
    page.get_by_role("link", name="Variant a", exact=True).click()
    assert page.url.endswith("2.html#v1-3")
    variant = page.locator("#v1-3")
    expect(variant).to_contain_text("campaigns] movements T : actions")
    expect(variant.get_by_text("perhaps a slip of the hand")).to_have_css("font-style", "italic")
    variant.get_by_role("link", name="Back to the text, variant a").click()
    assert page.url.endswith("2.html#x1-3")


def test_one_series_of_letters_serves_changes_and_variants(page: Page, cases: Path) -> None:
    page.goto((cases / "apparatus" / "2.html").as_uri())
    signs = page.locator("#p1 .key a").evaluate_all("all => all.map(a => a.lastChild.data)")
    assert signs == ["a", "b", "c", "d"]
    expect(page.locator("#p1 .margin")).to_contain_text("c the] teh D")
    listed = page.locator(".apparatus .sign").evaluate_all("all => all.map(a => a.lastChild.data)")
    assert [sign for sign in listed if sign.isalpha()] == ["a", "b", "d"]


def test_a_note_in_a_reading_stands_beside_that_reading(page: Page, cases: Path) -> None:
    page.goto((cases / "apparatus" / "2.html").as_uri())
    expect(page.locator("#v1-3 .beside")).to_contain_text("A note of the reading alone.")
    expect(page.locator(".notes")).to_have_count(0)


def test_a_siglum_leads_to_its_witness(page: Page, cases: Path) -> None:
    page.goto((cases / "apparatus" / "2.html").as_uri())
    page.locator("#v1-3").get_by_role("link", name="R", exact=True).click()
    assert page.url.endswith("principles.html#w-R")
    expect(page.locator("dt#w-R + dd")).to_contain_text("Another print")
    expect(page.get_by_role("region", name="Signs")).to_contain_text("transp.")


def test_the_principles_say_what_is_spelling_and_what_the_editor_decides(
    page: Page, editions: Path
) -> None:
    page.goto((editions / "rahmentarifvertrag" / "principles.html").as_uri())
    rules = page.get_by_role("region", name="How the witnesses are compared")
    expect(rules).to_contain_text("A variant is orthographic if")
    expect(page.get_by_role("region", name="Signs")).to_contain_text("what it adds or decides")


def test_a_comment_is_listed_with_the_words_it_speaks_of(page: Page, cases: Path) -> None:
    page.goto((cases / "commentary" / "1.html").as_uri())
    page.locator("#r-c1-4").click()
    expect(page.locator("#n-c1-4")).to_contain_text("‘to make use of everyone’] The quotation")
    page.locator("#n-c1-4").get_by_role("link").click()
    assert page.url.endswith("1.html#r-c1-4")


def test_every_variant_is_reached_without_javascript(unscripted: Page, editions: Path) -> None:
    page = unscripted
    page.goto((editions / "rahmentarifvertrag" / "6.html").as_uri())
    keys = page.locator(".key a")
    assert keys.count() == page.locator(".apparatus li").count() > 20
    for index in range(keys.count()):
        target = keys.nth(index).get_attribute("href")
        assert target
        keys.nth(index).click()
        expect(page.locator(f"[id='{target[1:]}']")).to_be_visible()  # a closed list opens


def test_on_paper_every_variant_is_printed(page: Page, editions: Path) -> None:
    page.goto((editions / "rahmentarifvertrag" / "6.html").as_uri())
    assert page.evaluate(HIDDEN) == 9  # spelling: closed on the screen
    page.emulate_media(media="print")
    assert page.evaluate(HIDDEN) == 0


def test_the_whole_text_has_the_apparatus_of_each_thesis(page: Page, editions: Path) -> None:
    page.goto((editions / "rahmentarifvertrag" / "text.html").as_uri())
    apparatus = page.get_by_role("region", name="Apparatus to thesis 19")
    expect(apparatus).to_contain_text("2010] 2004 A62")
    page.locator("#t19-p1 .key a").first.click()
    assert "#t19-v1-" in page.url


def test_on_a_phone_nothing_is_wider_than_the_page(browser: Browser, editions: Path) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for file in sorted((editions / "rahmentarifvertrag").glob("[0-9]*.html")):
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, file.name
    page.close()


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_in_an_apparatus(
    setting: dict[str, object], browser: Browser, cases: Path, editions: Path
) -> None:
    context = browser.new_context(bypass_csp=True, **setting)  # type: ignore[arg-type]
    files = [
        *(cases / "apparatus" / name for name in ("2.html", "2.0121.html", "principles.html")),
        cases / "commentary" / "1.html",
        *(editions / "rahmentarifvertrag" / name for name in ("6.html", "text.html")),
    ]
    opened = (editions / "rahmentarifvertrag" / "6.html").as_uri() + "#v2-3"
    assert audit(context, [*(file.as_uri() for file in files), opened]) == []


def test_of_a_thousand_variants_the_last_is_reached_as_the_first(page: Page, thousand: str) -> None:
    page.goto(thousand)
    expect(page.locator(".apparatus li")).to_have_count(1000)
    keys = page.locator(".key a")
    for index in (0, 999):
        keys.nth(index).click()
        target = page.locator(".apparatus :target")
        expect(target).to_be_in_viewport()
        target.locator(".sign").click()
        expect(keys.nth(index)).to_be_in_viewport()
