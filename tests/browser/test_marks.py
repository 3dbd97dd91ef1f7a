"""A page that a hit has led to: its words marked where they stand, and the way through them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_access import SETTINGS, faults
from tests.conftest import KEY


def reach(page: Page, root: str, address: str) -> None:
    """Open a page as a hit's link does, and wait for its marks."""
    page.goto(root + address)
    page.locator(".marks").wait_for()


def marked(page: Page) -> list[str]:
    """Return what is marked, each mark for itself, in the order of the page."""
    return [" ".join(text.split()) for text in page.locator("mark").all_text_contents()]


def said(page: Page) -> str:
    """Return what the bar says: which hit of how many."""
    return page.locator(".marks").get_by_role("status").inner_text()


def test_the_words_of_a_hit_are_marked_where_they_stand(page: Page, root: str) -> None:
    reach(page, root, f"{KEY}/5.html?mark=publishing+publishers#p1")
    expect(page.locator("#p1 > p mark")).to_have_text("publishing")
    expect(page.locator("#p2 > p mark").first).to_have_text("publishers")
    assert said(page).startswith("1 of ")


def test_the_first_hit_is_the_one_of_the_address(page: Page, root: str) -> None:
    reach(page, root, f"{KEY}/5.html?mark=the#p2")
    assert not said(page).startswith("1 of")
    expect(page.locator("mark[aria-current]")).to_be_in_viewport()
    assert page.locator("#p2 mark").first.get_attribute("aria-current") == "true"


def test_previous_and_next_go_round(page: Page, hosted: str) -> None:
    reach(page, hosted, f"{KEY}/4.html?mark=the#p1")
    number = len(marked(page))
    assert number > 2
    assert said(page) == f"1 of {number}"
    page.get_by_role("button", name="Next").click()
    assert said(page) == f"2 of {number}"
    expect(page.locator("mark").nth(1)).to_have_attribute("aria-current", "true")
    expect(page.locator("mark[aria-current]")).to_have_count(1)
    page.get_by_role("button", name="Previous").click()
    page.get_by_role("button", name="Previous").click()
    assert said(page) == f"{number} of {number}"
    expect(page.locator("mark[aria-current]")).to_be_in_viewport()


def test_the_keys_go_from_hit_to_hit(page: Page, root: str) -> None:
    reach(page, root, f"{KEY}/4.html?mark=the#p1")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert said(page).startswith("3 of")
    expect(page.locator("mark[aria-current]")).to_be_focused()
    page.keyboard.press("p")
    page.keyboard.press("Shift+N")
    assert said(page).startswith("1 of")
    page.keyboard.press("Escape")
    expect(page.locator("mark")).to_have_count(0)


def test_keys_that_are_switched_off_do_nothing(page: Page, hosted: str) -> None:
    page.goto(hosted + "404.html")
    page.evaluate("localStorage.setItem('omissis-keys', 'off')")
    reach(page, hosted, f"{KEY}/4.html?mark=the#p1")
    page.keyboard.press("n")
    page.keyboard.press("Escape")
    assert said(page).startswith("1 of")
    page.get_by_role("button", name="Next").click()
    assert said(page).startswith("2 of")


def test_who_types_a_query_is_left_alone(page: Page, hosted: str) -> None:
    reach(page, hosted, f"{KEY}/4.html?mark=the#p1")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("union n p")
    assert said(page).startswith("1 of")
    expect(page.get_by_role("searchbox")).to_have_value("union n p")


def test_to_remove_the_marks_leaves_the_page_as_it_was(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/4.html#p2")
    before = page.locator("main").inner_html()
    nodes = "Array.from(document.querySelectorAll('#p2 > p'), p => p.childNodes.length)"
    number = page.evaluate(nodes)
    reach(page, root, f'{KEY}/4.html?mark=of+"the+masses"#p2')
    assert page.locator("main").inner_html() != before
    page.get_by_role("button", name="Remove marks").click()
    assert page.locator("main").inner_html() == before
    assert page.evaluate(nodes) == number
    assert page.url.endswith(f"{KEY}/4.html#p2")
    page.keyboard.press("n")
    assert page.locator("mark").count() == 0


def test_who_removes_the_marks_goes_on_from_the_last_one(page: Page, hosted: str) -> None:
    reach(page, hosted, f"{KEY}/text.html?mark=calendars")
    page.get_by_role("button", name="Remove marks").click()
    page.keyboard.press("Tab")
    word = page.get_by_text("calendars", exact=False).first
    after = "word => Boolean(word.compareDocumentPosition(document.activeElement) & 4)"
    assert word.evaluate(after)  # 4: what has the focus follows the word


def test_a_phrase_is_one_hit_over_a_sign_of_a_note(page: Page, cases: Path) -> None:
    reach(page, cases.as_uri() + "/", 'restored/1.html?mark="must+act"#p1')
    assert marked(page) == ["must act"]
    reach(page, cases.as_uri() + "/", 'restored/1.html?mark="the+end+surely"#p2')
    assert said(page) == "1 of 1"
    assert marked(page) == ["the", "end", "⟨ surely"]
    expect(page.locator("mark[aria-current]")).to_have_count(3)


def test_no_phrase_runs_over_a_cut(page: Page, cases: Path) -> None:
    reach(page, cases.as_uri() + "/", 'restored/1.html?mark="act+so"+"party+must"+party#p1')
    assert marked(page) == ["party"]


def test_a_phrase_runs_from_one_paragraph_to_the_next(page: Page, hosted: str) -> None:
    reach(page, hosted, f'{KEY}/1.html?mark="defectively+from+now"#p2')
    assert said(page) == "1 of 1"
    assert marked(page) == ["defectively.", "From now"]


def test_a_hit_in_what_another_witness_has_shows_it(page: Page, cases: Path) -> None:
    reach(page, cases.as_uri() + "/", "restored/1.html?mark=organe#e1")
    expect(page.get_by_label("restored")).to_be_checked()
    expect(page.locator(".restored mark")).to_be_visible()
    expect(page.locator("details mark")).to_be_visible()
    assert said(page) == "1 of 2"


def test_the_view_stays_where_the_hit_is_in_the_text_itself(page: Page, cases: Path) -> None:
    reach(page, cases.as_uri() + "/", "restored/1.html?mark=teh+end#p2")
    expect(page.get_by_label("edited")).to_be_checked()
    expect(page.locator("mark[aria-current]")).to_have_text("end")
    page.keyboard.press("p")
    expect(page.get_by_label("as printed")).to_be_checked()
    expect(page.locator("mark[aria-current]")).to_have_text("teh")
    expect(page.locator("mark[aria-current]")).to_be_visible()


def test_notes_and_variants_are_marked_and_their_signs_are_not(page: Page, cases: Path) -> None:
    reach(page, cases.as_uri() + "/", "restored/1.html?mark=author+a+i+1+conjecture#n-act")
    expect(page.locator("mark[aria-current]")).to_have_text("author")
    assert set(marked(page)) == {"author", "A", "conjecture"}  # “A. Reader”, “A conjecture.”
    expect(page.locator("sup mark, b mark, nav mark, h1 mark, h2 mark")).to_have_count(0)


SPELLINGS = [
    ("Straße ſo Œuvre Ærø", "strasse so oeuvre aero", ["Straße", "ſo", "Œuvre", "Ærø"]),
    ("cafe\u0301 CAFÉ", "cafe", ["cafe\u0301", "CAFÉ"]),
    ("front fronts front-line", "front", ["front", "front"]),
    ("the united front", 'front united "united front"', ["united front"]),
    ("Lenin's work, Lenin’s work", '"lenin work"', ["Lenin's work", "Lenin’s work"]),
    ("art de l’État", '"de etat"', ["de l’État"]),
    ("revo\u00adlution", "revolution", ["revo\u00adlution"]),
    ("ёлка Мойка", "елка мойка", ["ёлка", "Мойка"]),
    ("反帝國主義的帝國", '"帝國 國主 主義"', ["帝國主義"]),
    ("反帝國主義的帝國", "帝國", ["帝國", "帝國"]),
    ("한국 하늘", '"하늘 늘"', ["하늘"]),
    ("かが", "が", ["が"]),
]


@pytest.mark.parametrize(("text", "forms", "found"), SPELLINGS)
def test_a_word_is_marked_in_all_its_spellings(
    text: str, forms: str, found: list[str], page: Page, hosted: str, site: Path
) -> None:
    page.goto(f"{hosted}{KEY}/4.html")
    page.locator("#p1 > p").evaluate("(paragraph, text) => { paragraph.textContent = text }", text)
    page.evaluate("forms => history.replaceState(null, '', '?mark=' + forms)", forms)
    page.evaluate((site / "theme" / "marks.js").read_text(encoding="utf-8"))
    assert page.locator("#p1 > p mark").all_text_contents() == found


def test_accents_and_capitals_do_not_matter(page: Page, editions: Path) -> None:
    reach(page, editions.as_uri() + "/", "rahmentarifvertrag/1.html?mark=fur+geltungsbereich")
    assert {"für", "Geltungsbereich"} & set(marked(page))


@pytest.mark.parametrize("asked", ["(((", "%22", "*", "__proto__", "|", "[", "", "%00", "zeppelin"])
def test_an_address_that_marks_nothing_leaves_the_page_alone(
    asked: str, page: Page, hosted: str
) -> None:
    with page.expect_request_finished(lambda request: request.url.endswith("marks.js")):
        page.goto(f"{hosted}{KEY}/4.html?mark={asked}")
    expect(page.locator(".marks")).to_have_count(0)
    expect(page.locator("mark")).to_have_count(0)


def test_the_bar_covers_no_last_line_and_moves_nothing(browser: Browser, hosted: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{hosted}{KEY}/4.html")
    before = page.locator("#p2 > p").bounding_box()
    reach(page, hosted, f"{KEY}/4.html?mark=the#p1")
    bar = page.locator(".marks").bounding_box()
    assert bar
    assert bar["x"] >= 0
    assert bar["x"] + bar["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("scrollTo(0, 0)")
    assert page.locator("#p2 > p").bounding_box() == before
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator("footer.site p").last.bounding_box()
    assert last
    assert last["y"] + last["height"] <= bar["y"]
    page.close()


def test_on_paper_the_marks_stay_and_the_bar_does_not(page: Page, hosted: str) -> None:
    reach(page, hosted, f"{KEY}/4.html?mark=the#p1")
    page.emulate_media(media="print")
    expect(page.locator(".marks")).to_be_hidden()
    expect(page.locator("mark").first).to_be_visible()


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_on_a_marked_page(
    setting: dict[str, Any], browser: Browser, cases: Path
) -> None:
    context = browser.new_context(bypass_csp=True, **setting)
    page = context.new_page()
    reach(page, cases.as_uri() + "/", "restored/1.html?mark=organe+act+author#e1")
    assert faults(page) == []
    context.close()
