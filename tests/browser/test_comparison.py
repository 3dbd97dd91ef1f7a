"""Witnesses on pages of their own, and two side by side, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect, Locator, Page, expect

SIDES = "rahmentarifvertrag/compare-A61-A62.html"
TONGUES = "ninety-five-theses/compare-E-L.html"
CHANGED = "Der 24. Dezember und der 31. Dezember sind arbeitsfrei"


@pytest.fixture
def versions(page: Page, editions: Path) -> Page:
    """Two versions of one agreement, side by side."""
    page.goto((editions / SIDES).as_uri())
    return page


def changed(page: Page) -> Locator:
    """Return the row of the paragraph on Christmas Eve, which the two versions word differently."""
    return page.locator(".facing tr", has_text=CHANGED)


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found
    return found


def test_the_words_that_differ_are_marked_by_more_than_colour(versions: Page) -> None:
    row = changed(versions)
    left, right = row.locator("td").all()
    expect(left.locator("mark", has_text="und der 31. Dezember")).to_have_count(1)
    expect(right.locator("mark", has_text="Arbeitsstunden")).to_have_count(1)
    expect(left.locator("mark", has_text="Der 24. Dezember")).to_have_count(0)
    line = left.locator("mark").first.evaluate("m => getComputedStyle(m).textDecorationLine")
    assert line == "underline"


def test_a_side_that_has_nothing_says_so(versions: Page) -> None:
    row = versions.locator(".facing tr", has_text="Der 31. Dezember ist arbeitsfrei und wird")
    expect(row.locator("td").first).to_have_text("not in A61")


def test_each_side_leads_to_its_line_and_each_row_to_its_thesis(versions: Page) -> None:
    changed(versions).get_by_role("link", name="A62 line 247").click()
    assert versions.url.endswith("witness-A62.html#l247")
    expect(versions.locator(":target")).to_contain_text("Der 24. Dezember ist arbeitsfrei")
    versions.locator(":target").get_by_role("link", name="thesis 3").click()
    assert versions.url.endswith("rahmentarifvertrag/3.html")
    versions.get_by_role("link", name="A61 and A62").click()
    expect(versions.locator(":target th")).to_contain_text("3")
    versions.locator(":target").get_by_role("link", name="3", exact=False).first.click()
    assert "rahmentarifvertrag/3.html" in versions.url


def test_a_row_that_differs_leads_to_the_next(versions: Page) -> None:
    row = changed(versions)
    number = int(str(row.get_attribute("id"))[1:])
    row.get_by_role("link", name="next").click()
    target = versions.locator(":target")
    expect(target.locator("mark, .none").first).to_be_visible()
    assert int(str(target.get_attribute("id"))[1:]) > number


def test_the_head_that_stays_does_not_cover_the_row_that_was_asked_for(versions: Page) -> None:
    versions.goto(versions.url + "#" + str(changed(versions).get_attribute("id")))
    head = box(versions.locator(".facing thead th").nth(1))
    assert head["y"] >= 0
    assert box(versions.locator(":target"))["y"] >= head["y"] + head["height"] - 1


def test_a_table_with_headers_says_whose_words_are_read(versions: Page) -> None:
    table = versions.get_by_role("table", name="A61 and A62, paragraph by paragraph")
    for name in ("A61", "A62"):
        expect(table.get_by_role("columnheader", name=name)).to_have_count(1)
    expect(table.get_by_role("rowheader").first).to_be_visible()


@pytest.mark.parametrize("address", [SIDES, TONGUES])
def test_on_a_phone_the_two_come_one_under_the_other(
    address: str, browser: Browser, editions: Path
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((editions / address).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    row = page.locator(".facing tbody tr:not(:has(.none))").last
    left, right = row.locator("td").all()
    assert box(right)["y"] >= box(left)["y"] + box(left)["height"] - 1
    for cell in (left, right):
        assert box(cell.locator(".siglum"))["width"] > 4
    assert row.get_by_role("cell").count() == 2  # still a table to who hears it
    context.close()


@pytest.mark.parametrize("name", ["rahmentarifvertrag", "ninety-five-theses"])
def test_no_page_of_a_witness_scrolls_sideways(name: str, browser: Browser, editions: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    files = [*(editions / name).glob("wit*.html"), *(editions / name).glob("compare*.html")]
    assert len(files) >= 3
    for file in (*files, editions / name / "source.html"):
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, file.name
    context.close()


def test_on_paper_the_two_stand_side_by_side_under_their_sigla(versions: Page) -> None:
    versions.set_viewport_size({"width": 640, "height": 900})
    versions.emulate_media(media="print")
    left, right = changed(versions).locator("td").all()
    assert box(right)["x"] >= box(left)["x"] + box(left)["width"] - 1
    expect(versions.locator(".facing thead")).to_be_visible()
    expect(versions.get_by_role("navigation", name="Theses on this page")).to_be_hidden()
    display = versions.locator(".facing thead").evaluate("t => getComputedStyle(t).display")
    assert display == "table-header-group"  # repeated on every sheet


def test_a_reader_without_javascript_comes_from_the_witnesses_to_a_comparison(
    unscripted: Page, editions: Path
) -> None:
    page = unscripted
    page.goto((editions / "ninety-five-theses" / "1.html").as_uri())
    page.get_by_role("link", name="Witnesses").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("Original, in Latin")
    main.get_by_role("listitem").get_by_role("link", name="E and L").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("E and L side by side")
    row = page.locator(".facing tr", has_text="Dominus et magister noster")
    expect(row).to_contain_text("Our Lord and Master Jesus Christ")
    expect(row.locator("td").nth(1)).to_have_attribute("lang", "la")
    row.get_by_role("link", name="L line").click()
    expect(page.locator(":target")).to_contain_text("Dominus et magister noster")


def test_the_witness_says_what_is_known_of_it(context: BrowserContext, editions: Path) -> None:
    page = context.new_page()
    page.goto((editions / "ninety-five-theses" / "witness-L.html").as_uri())
    main = page.get_by_role("main")
    expect(main).to_contain_text("p. 233–238. Original, in Latin")
    expect(main.get_by_role("link", name="E and L")).to_be_visible()
    expect(page.locator(".lines p").first).to_have_attribute("lang", "la")


def test_what_the_base_lacks_is_found_in_the_witness_that_has_it(page: Page, cases: Path) -> None:
    page.goto((cases / "several-witnesses" / "2.html").as_uri())
    main = page.get_by_role("main")
    expect(main).to_contain_text("A thesis of this number stands in T (line 7) and in G (line 5).")
    main.get_by_role("link", name="line 7").click()
    expect(page.locator(":target")).to_contain_text("What the extract has left out.")
    page.goto((cases / "several-witnesses" / "principles.html").as_uri())
    unknown = page.get_by_role("region", name="What is not known")
    expect(unknown).not_to_contain_text("What thesis 2 said")
