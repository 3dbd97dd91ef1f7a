"""What a reader does with the edition, and what is met on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import KEY


def test_a_reader_comes_from_home_to_a_thesis_and_turns_the_page(page: Page, root: str) -> None:
    page.goto(root + "index.html")
    page.get_by_role("link", name="Resolution on organizing work").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Resolution on organizing work among the masses"
    )
    page.get_by_role("link", name="A particularly important form").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thesis 4")
    expect(page.locator("#p2 > p")).to_contain_text("peace leagues")
    page.get_by_role("link", name="next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thesis 5")
    page.get_by_role("link", name="previous").click()
    assert page.url.endswith(f"{KEY}/4.html")


def test_an_ellipsis_leads_to_the_list_of_cuts_and_back(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/5.html")
    page.locator("#e2").click()
    assert page.url.endswith("cuts.html#t5-e2")
    entry = page.locator("#t5-e2")
    expect(entry).to_contain_text("Inline, inside a sentence (5.2)")
    expect(entry).to_contain_text("extent unknown")
    entry.get_by_role("link", name="Thesis 5, cut 2").click()
    assert page.url.endswith("5.html#e2")


def test_a_cut_is_read_aloud_as_an_omission_and_reached_by_key(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/1.html")
    cut = page.get_by_role(
        "link",
        name="Cut 1: omission marked in source D, inside a sentence, extent unknown",
    )
    expect(cut).to_have_text(". . .")
    cut.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cuts.html#t1-e1")


@pytest.mark.parametrize(
    ("place", "glyphs"),
    [
        ("1.html#e1", ". . ."),
        ("2.html#e1", ". . ."),
        ("2.html#e3", ". . ."),
        ("4.html#e1", ". . ."),
        ("5.html#e1", ". . ."),
        ("5.html#e2", ". . ."),
        ("5.html#e3", ". . ."),
        ("8.html#e1", "..."),
    ],
)
def test_the_dots_stand_as_the_source_prints_them(
    place: str, glyphs: str, page: Page, hosted: str
) -> None:
    page.goto(f"{hosted}{KEY}/{place}")
    expect(page.locator(":target")).to_have_text(glyphs)


def test_four_dots_are_a_full_stop_and_a_cut(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}{KEY}/2.html")
    expect(page.locator("#p2 > p")).to_contain_text("labour parties. . . .")
    expect(page.locator("#e4")).to_have_text(". . .")


def test_the_emended_dots_keep_the_reading_of_the_source_beside_them(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/2.html")
    expect(page.locator("#p1 > p")).to_contain_text("outside the party itself. . . .")
    page.get_by_role("link", name="Apparatus a").click()
    expect(page.locator("#a1-115")).to_have_text("a . . . .] .. . . D")


def test_an_absent_thesis_has_a_page_that_shows_where_it_is_missing(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/index.html")
    page.get_by_role("link", name="3 absent from the source").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("The source has no thesis numbered 3.")
    main.get_by_role("link", name="line 12").click()
    assert page.url.endswith("source.html#l12")
    expect(page.locator("#l12")).to_contain_text("2. The organization of mass campaigns")
    page.go_back()
    main.get_by_role("link", name="2.2").click()
    expect(page.locator("#p2 .margin")).to_contain_text("it may be what is left of thesis 3")
    expect(page.get_by_role("link", name="Paragraph 2.2, doubtful")).to_have_count(1)


def test_theses_6_and_7_share_the_cut_before_8(page: Page, root: str) -> None:
    for number in ("6", "7"):
        page.goto(f"{root}{KEY}/{number}.html")
        page.get_by_role("link", name="cut 3 of thesis 5").click()
        entry = page.locator(":target")
        expect(entry).to_contain_text("It may stand for theses 6 and 7 too.")


def test_the_source_leads_line_by_line_to_the_edition(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/source.html")
    expect(page.locator(".lines > li")).to_have_count(40)
    expect(page.locator("#l40")).to_contain_text("III. International")
    expect(page.locator("#l40")).to_contain_text("residue")
    page.locator("#l30").get_by_role("link", name="5.2").click()
    assert page.url.endswith("5.html#p2")


def test_what_belongs_to_no_thesis_is_kept_in_the_whole_text(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/text.html")
    for line in (
        "8 March 1926",
        "Thesen und Resolutionen, VI Plenum, p. 189",
        "III. International",
    ):
        expect(page.get_by_text(line, exact=False).first).to_be_visible()
    expect(page.locator("section.whole")).to_have_count(5)
    expect(page.locator(".gap")).to_have_count(3)


def test_the_principles_say_what_is_not_known(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/principles.html")
    unknown = page.get_by_role("region", name="What is not known")
    for words in (
        "Who made the extract",
        "Who translated",
        "The rights in",
        "What the 10 cuts held",
    ):
        expect(unknown).to_contain_text(words)
    expect(page.get_by_role("region", name="Changes to the source")).to_contain_text(
        ". . . .] .. . ."
    )


def test_every_place_that_is_cited_is_shown_when_it_is_opened(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/2.html#p2")
    outline = page.locator("#p2 > p").evaluate("p => getComputedStyle(p).outlineStyle")
    assert outline == "solid"
    expect(page.locator("section.cite").first).to_contain_text("thesis 2, in extract")


def test_a_note_leads_there_and_back(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/8.html")
    page.locator("#r-dots").click()
    expect(page.locator("#n-dots")).to_contain_text("Three dots without spaces")
    page.locator("#n-dots [role=doc-backlink]").click()
    assert page.url.endswith("8.html#r-dots")


def test_all_but_search_works_without_javascript(unscripted: Page, root: str) -> None:
    page = unscripted
    page.goto(f"{root}index.html")
    page.get_by_role("link", name="Resolution on organizing work").click()
    page.get_by_role("link", name="The organization of mass campaigns").click()
    page.locator("#e3").click()
    expect(page.locator("#t2-e3")).to_contain_text("Block, between paragraphs")
    page.get_by_role("link", name="Thesis 2, cut 3").click()
    expect(page.locator("#e3")).to_be_visible()
    page.get_by_role("searchbox").fill("publishing")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Resolution on organizing").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Resolution")


@pytest.mark.parametrize(("width", "size"), [(320, 100), (360, 100), (768, 100), (360, 200)])
def test_no_page_scrolls_sideways(width: int, size: int, browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700}, bypass_csp=True)
    page = context.new_page()
    for file in sorted(site.rglob("*.html")):
        page.goto(file.as_uri())
        page.add_style_tag(content=f"html {{ font-size: {size * 1.12}% !important }}")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{file.name} is {wide} wide"
    context.close()


def test_a_copied_sentence_is_the_text_alone(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/2.html")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#p1 > p'))")
    copied = page.evaluate("getSelection().toString()")
    assert copied.startswith("The organization of mass campaigns . . . should be studied")
    assert copied.endswith("outside the party itself. . . .")


@pytest.mark.parametrize("width", [360, 700, 990, 1440])
def test_lines_are_no_longer_than_a_reader_can_follow(width: int, page: Page, root: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{root}{KEY}/2.html")
    ems = page.locator("#p1 > p").evaluate(
        "p => p.clientWidth / parseFloat(getComputedStyle(p).fontSize)"
    )
    assert ems < 33.1


def test_on_paper_the_text_is_whole_and_the_navigation_gone(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/2.html")
    page.emulate_media(media="print")
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.locator("#p1 .margin")).to_be_visible()
    expect(page.locator("#e3")).to_be_visible()
    expect(page.locator("section.cite").first).to_be_visible()


def test_a_wrong_address_is_answered_with_the_documents(page: Page, hosted: str) -> None:
    page.goto(hosted + "404.html")
    page.get_by_role("main").get_by_role("link").first.click()
    assert KEY in page.url
