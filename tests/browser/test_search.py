"""Searching the edition in a real browser, over http and from a disk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import KEY


def type_in(page: Page, words: str) -> None:
    """Type into the search box as a reader does."""
    page.get_by_role("searchbox").press_sequentially(words)


def test_a_search_lands_on_the_marked_word(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/1.html")
    type_in(page, "publishing")
    expect(page.get_by_role("status")).to_contain_text("found")
    hit = page.locator(".hits a").first
    expect(hit).to_contain_text("thesis 5.1")
    expect(hit.locator("mark")).to_have_text("publishing")
    hit.click()
    page.wait_for_url("**/5.html?*#p1")
    expect(page.locator("#p1 mark")).to_have_text("publishing")
    expect(page.locator("#p2 mark").first).to_have_text("publishers")


def test_the_box_leads_to_a_page_of_results_with_an_address(page: Page, root: str) -> None:
    page.goto(f"{root}index.html")
    type_in(page, "sympathizing mass")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=sympathizing*")
    expect(page.get_by_role("searchbox")).to_have_value("sympathizing mass")
    expect(page.locator(".hits a").first).to_contain_text("thesis 4")
    page.reload()
    expect(page.locator(".hits a").first).to_contain_text("thesis 4")


def test_results_are_walked_with_the_arrow_keys(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/1.html")
    type_in(page, "masses")
    expect(page.locator(".hits a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_enter_on_a_hit_opens_it(page: Page, root: str) -> None:
    page.goto(f"{root}search.html")
    type_in(page, "calendars")
    expect(page.locator(".hits a")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/5.html?*#p2")
    expect(page.locator("mark")).to_have_text("calendars")


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("communist fraction", "thesis 2.2"),
        ("soviet russia masses", "thesis 4.2"),
        ("make use of everyone", "thesis 1.3"),
    ],
)
def test_a_hit_opens_where_most_of_the_words_stand_together(
    query: str, place: str, page: Page, hosted: str
) -> None:
    page.goto(f"{hosted}search.html?q={query}")
    expect(page.locator(".hits a", has_text=place).first).to_be_visible()


@pytest.mark.parametrize("query", ["^", "~", "*", "+", "(((", "\\\\"])
def test_signs_alone_find_nothing(query: str, page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html")
    page.get_by_role("searchbox").fill(query)
    expect(page.get_by_role("status")).to_contain_text("Nothing found")


def test_the_panel_closes_when_the_reader_goes_on(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}{KEY}/1.html")
    type_in(page, "calendars")
    expect(page.locator(".panel")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".panel")).to_be_hidden()


def test_nothing_found_comes_with_advice(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=zeppelin")
    expect(page.get_by_role("status")).to_contain_text("Nothing found")
    expect(page.get_by_role("status")).to_contain_text("star")


@pytest.mark.parametrize(
    "query",
    [
        '"united front"',
        "publish*",
        "day~1 masses",
        "Lenin’s",
        "rom 1:17 masses",
        "ÉCCI",
        "+party -cell",
    ],
)
def test_queries_of_all_forms_find_something(query: str, page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html")
    page.get_by_role("searchbox").fill(query)
    expect(page.locator(".hits a").first).to_be_visible()


@pytest.mark.parametrize(
    "query", ["::", "+", "^^^", "~", "-", "* *", "<img src=x onerror=alert(1)>"]
)
def test_no_query_breaks_the_page(query: str, page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html")
    page.get_by_role("searchbox").fill(query)
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.locator("main img").count() == 0


def test_words_of_the_cut_and_the_source_before_it_are_one_text(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html?q=footholds")
    page.locator(".hits a").first.click()
    expect(page.locator("#p1 mark")).to_have_text("footholds")


def test_nothing_is_loaded_before_the_reader_turns_to_the_search(page: Page, hosted: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.goto(f"{hosted}{KEY}/1.html")
    page.wait_for_timeout(300)
    assert [name for name in asked if name.endswith(".js")] == ["search.js"]
    page.get_by_role("searchbox").focus()
    page.wait_for_function("Boolean(window.lunr && window.omissis.words)")
    assert {"lunr.min.js", "words.js", "index.js"} <= set(asked)


def test_all_that_is_asked_for_comes_from_the_site_itself(page: Page, hosted: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(".hits a").first).to_be_visible()
    assert all(url.startswith(hosted) for url in asked)


def test_ordinary_pages_are_found_too(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=AGPL+affero")
    page.locator(".hits a", has_text="About").click()
    page.wait_for_url("**/about.html?*")
    expect(page.locator("mark", has_text="Affero")).to_be_visible()
