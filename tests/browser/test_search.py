"""Searching the edition in a real browser, over http and from a disk."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.conftest import KEY

LINES = ".hits ol a"
SAID = ".found"


def type_in(page: Page, words: str) -> None:
    """Type into the search box as a reader does."""
    page.get_by_role("searchbox").press_sequentially(words)


def ask(page: Page, root: str, words: str) -> None:
    """Open the search page and type into its box."""
    page.goto(f"{root}search.html")
    page.get_by_role("searchbox").fill(words)


def test_a_search_lands_on_the_marked_word(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/1.html")
    type_in(page, "calendars")
    expect(page.locator(SAID)).to_have_text("1 occurrence in 1 thesis.")
    hit = page.locator(LINES).first
    expect(hit.locator("mark")).to_have_text("calendars")
    expect(hit).to_contain_text("5.2")
    hit.click()
    page.wait_for_url("**/5.html?*#p2")
    expect(page.locator("#p2 mark")).to_have_text("calendars")


def test_each_occurrence_is_a_line_and_leads_to_its_own_paragraph(page: Page, root: str) -> None:
    page.goto(f'{root}search.html?q="united front" tactics')
    expect(page.locator(SAID)).to_contain_text("occurrences in")
    hit = page.locator(".hits > li", has_text="thesis 1").first
    lines = hit.locator("ol a")
    expect(lines.first).to_be_visible()
    anchors = [(line.get_attribute("href") or "").split("#")[1] for line in lines.all()]
    assert set(anchors) <= {"p1", "p2", "p3"}
    assert hit.locator("mark").count() == len(anchors)


def test_the_number_of_lines_is_the_number_that_is_said(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(LINES).first).to_be_visible()
    told = re.match(r"(\d+) occurrences in (\d+) places\.", page.locator(SAID).inner_text())
    assert told
    assert page.locator(LINES).count() == int(told[1])
    assert page.locator(".hits > li").count() == int(told[2])


def test_the_panel_shows_at_most_two_lines_of_eight_hits(page: Page, hosted_editions: str) -> None:
    page.goto(f"{hosted_editions}ninety-five-theses/1.html")
    type_in(page, "pope")
    expect(page.locator(".hits > li")).to_have_count(9)
    expect(page.locator(".hits > li").last).to_have_text("All results")
    assert all(hit.locator("ol li").count() <= 2 for hit in page.locator(".hits > li").all())
    page.get_by_role("link", name="All results").click()
    page.wait_for_url("**/search.html?q=pope")


def test_words_stand_one_under_the_other(page: Page, hosted_editions: str) -> None:
    page.goto(f"{hosted_editions}search.html?q=pope")
    expect(page.locator(LINES).nth(3)).to_be_visible()
    lefts = {round(mark.bounding_box()["x"]) for mark in page.locator(".hits mark").all()}  # type: ignore[index]
    assert len(lefts) == 1


def test_lines_keep_their_room_before_their_texts_are_here(page: Page, hosted: str) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/search/*/*.js", hold)
    page.goto(f"{hosted}search.html?q=masses", wait_until="domcontentloaded")
    expect(page.locator(SAID)).to_contain_text("21 occurrences")
    last = page.locator(".hits > li").last
    before = last.bounding_box()
    assert page.locator(LINES).count() == 0
    for route in waiting:
        route.continue_()
    expect(page.locator(LINES)).to_have_count(21)
    assert last.bounding_box() == before


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_a_search_is_opened_by_its_address(
    width: int, page: Page, hosted: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(
        "moved = 0; new PerformanceObserver(list => { for (const shift of list.getEntries())"
        " moved += shift.value }).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(LINES)).to_have_count(21)
    assert page.evaluate("moved") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_box_leads_to_a_page_of_results_with_an_address(page: Page, root: str) -> None:
    page.goto(f"{root}index.html")
    type_in(page, "sympathizing mass")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=sympathizing*")
    expect(page.get_by_role("searchbox")).to_have_value("sympathizing mass")
    expect(page.locator(".hits > li").first).to_contain_text("thesis 4")
    page.reload()
    expect(page.locator(".hits > li").first).to_contain_text("thesis 4")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("4.2", f"{KEY}/4.html#p2"),
        ("organization 5", f"{KEY}/5.html"),
        ("Resolution on organization", f"{KEY}/index.html"),
    ],
)
@pytest.mark.parametrize("start", [f"{KEY}/1.html", "search.html"])
def test_a_reference_leads_straight_to_its_place(
    start: str, text: str, place: str, page: Page, root: str
) -> None:
    page.goto(root + start)
    type_in(page, text)
    expect(page.locator(".hits a").first).to_have_attribute("href", re.compile(f"{place}$"))
    expect(page.locator(SAID)).not_to_contain_text("Nothing found")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{place}")


def test_a_reference_is_taken_in_the_document_that_is_read(
    page: Page, hosted_editions: str
) -> None:
    page.goto(f"{hosted_editions}resolution-of-factory-committees/1.html")
    type_in(page, "5")
    expect(page.locator(".hits a").first).to_contain_text("Factory-Shop Committees, 5")
    page.keyboard.press("Enter")
    page.wait_for_url("**/resolution-of-factory-committees/5.html")


def test_results_are_walked_with_the_keys(page: Page, root: str) -> None:
    page.goto(f"{root}{KEY}/1.html")
    type_in(page, "masses")
    links = page.locator(".hits a")
    expect(page.locator(LINES).first).to_be_visible()
    for key, at in [("ArrowDown", 0), ("ArrowDown", 1), ("End", -1), ("ArrowUp", -2), ("Home", 0)]:
        page.keyboard.press(key)
        expect(links.last if at == -1 else links.nth(at)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_have_value("masses")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".panel")).to_be_visible()


def test_enter_on_a_hit_opens_it(page: Page, root: str) -> None:
    ask(page, root, "calendars")
    expect(page.locator(LINES)).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/5.html?*#p2")
    expect(page.locator("main mark")).to_have_text("calendars")


def test_the_panel_closes_when_the_reader_goes_on(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}{KEY}/1.html")
    type_in(page, "calendars")
    expect(page.locator(".panel")).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(".panel")).to_be_hidden()


def test_a_slash_goes_to_the_box_unless_one_types_or_has_turned_it_off(
    page: Page, root: str
) -> None:
    page.goto(f"{root}{KEY}/1.html")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_value("/")
    page.goto(f"{root}search.html")
    page.get_by_text("How to ask").click()
    page.get_by_label("Keyboard shortcuts").uncheck()
    page.goto(f"{root}{KEY}/1.html")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.goto(f"{root}search.html")
    page.get_by_text("How to ask").click()
    expect(page.get_by_label("Keyboard shortcuts")).not_to_be_checked()


def test_where_nothing_can_be_stored_the_shortcut_is_off_and_the_search_works(
    page: Page, hosted: str
) -> None:
    denied = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied') }})"
    page.add_init_script(denied)
    page.goto(f"{hosted}{KEY}/1.html")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(LINES).first).to_be_visible()
    page.get_by_text("How to ask").click()
    page.get_by_label("Keyboard shortcuts").click()
    expect(page.get_by_label("Keyboard shortcuts")).not_to_be_checked()


def test_what_is_found_is_announced_once_the_reader_pauses(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}{KEY}/1.html")
    page.get_by_role("searchbox").focus()
    said = page.get_by_role("status")
    expect(said).to_be_attached()
    page.evaluate(
        "heard = []; new MutationObserver(() => heard.push("
        "document.querySelector('[role=status]').textContent))"
        ".observe(document.querySelector('[role=status]'), {childList: true})"
    )
    page.get_by_role("searchbox").press_sequentially("masses", delay=150)
    expect(said).to_contain_text("occurrences in")
    assert len(page.evaluate("heard")) == 1


@pytest.mark.parametrize("query", ["^", "~", "*", "+", "(((", "\\\\"])
def test_signs_alone_find_nothing(query: str, page: Page, hosted: str) -> None:
    ask(page, hosted, query)
    expect(page.locator(SAID)).to_contain_text("Nothing found")


def test_nothing_found_comes_with_advice(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=zeppelin")
    expect(page.locator(SAID)).to_contain_text("Nothing found")
    expect(page.locator(SAID)).to_contain_text("star")


def test_a_word_that_stands_for_too_many_is_named(page: Page, hosted_editions: str) -> None:
    page.goto(f"{hosted_editions}search.html?q=*e* *a*")
    expect(page.locator(SAID)).to_have_text(
        "With “*a*” this is a search for more than 1,000 words: add a letter."
    )


def test_a_query_that_is_no_query_is_read_as_words(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=masses^^ (party")
    expect(page.locator(SAID)).to_contain_text("read as plain words")
    expect(page.locator(LINES).first).to_be_visible()


def test_a_search_that_cannot_be_loaded_says_so_and_works_when_it_can(
    context: BrowserContext, hosted: str
) -> None:
    page = context.new_page()  # its console names the file that is missing
    page.goto(f"{hosted}{KEY}/1.html")
    page.route("**/search/index.js", lambda route: route.fulfill(status=404))
    page.on("console", lambda message: None)
    type_in(page, "masse")
    expect(page.locator(".panel")).to_be_visible()
    expect(page.locator(SAID)).to_contain_text("could not be loaded")
    page.unroute("**/search/index.js")
    type_in(page, "s")
    expect(page.locator(LINES).first).to_be_visible()


@pytest.mark.parametrize(
    "query",
    ['"united front"', "publish*", "day~1 masses", "Lenin’s", "rom 1:17 masses", "ÉCCI",
     "+party -cell", "*ganiz*", "-party"],
)  # fmt: skip
def test_queries_of_all_forms_find_something(query: str, page: Page, hosted: str) -> None:
    ask(page, hosted, query)
    expect(page.locator(".hits a").first).to_be_visible()


@pytest.mark.parametrize(
    "query",
    ["::", "+", "^^^", "~", "-", "* *", "<img src=x onerror=alert(1)>", "__proto__", "constructor"],
)
def test_no_query_breaks_the_page(query: str, page: Page, hosted: str) -> None:
    ask(page, hosted, query)
    expect(page.locator(SAID)).not_to_be_empty()
    expect(page.locator(SAID)).not_to_contain_text("loaded")
    assert page.locator("main img").count() == 0


def test_words_of_the_cut_and_the_source_before_it_are_one_text(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}search.html?q=footholds")
    page.locator(LINES).first.click()
    expect(page.locator("#p1 mark")).to_have_text("footholds")


def test_a_line_names_its_layer_where_it_is_not_the_text(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=source words")
    expect(page.locator(".hits small", has_text="note").first).to_be_visible()


def test_nothing_is_loaded_before_the_reader_turns_to_the_search(page: Page, hosted: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.goto(f"{hosted}{KEY}/1.html")
    page.wait_for_load_state("networkidle")
    assert [name for name in asked if name.endswith(".js")] == ["search.js"]
    page.get_by_role("searchbox").focus()
    expect(page.get_by_role("status")).to_be_attached()
    assert {"lunr.min.js", "panel.js", "index.js"} <= set(asked)


def test_all_that_is_asked_for_comes_from_the_site_itself(page: Page, hosted: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{hosted}search.html?q=masses")
    expect(page.locator(LINES).first).to_be_visible()
    assert all(url.startswith(hosted) for url in asked)


def test_ordinary_pages_are_found_too(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=AGPL+affero")
    page.locator(".hits > li", has_text="About").locator("a").first.click()
    page.wait_for_url("**/about.html?*")
    expect(page.locator("mark", has_text="Affero").first).to_be_visible()


def test_without_javascript_the_search_page_leads_to_the_texts(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}search.html?q=masses")
    page.get_by_role("link", name="whole text").first.click()
    expect(page.locator("#t1-p1")).to_be_visible()
    context.close()


@pytest.mark.parametrize(("word", "language"), [("Arbeitnehmer", "de"), ("pope", "en")])
def test_a_line_is_in_the_language_of_its_text(
    word: str, language: str, page: Page, hosted_editions: str
) -> None:
    page.goto(f"{hosted_editions}search.html?q={word}")
    expect(page.locator(".hits ol span").first).to_have_attribute("lang", language)


def test_an_older_search_that_fails_does_not_replace_a_newer_one(
    context: BrowserContext, hosted: str
) -> None:
    page = context.new_page()
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(re.compile(r"/search/\w{6}p\.js"), hold)
    page.route("**/search/index.js?*", lambda route: route.abort())
    with page.expect_request(re.compile(r"/search/\w{6}p\.js")):
        ask(page, hosted, '"united front"')
    page.get_by_role("searchbox").fill("calendars")
    expect(page.locator(SAID)).to_have_text("1 occurrence in 1 thesis.")
    with page.expect_event("requestfailed", lambda request: "index.js?" in request.url):
        for route in waiting:
            route.abort()
    page.wait_for_timeout(100)
    expect(page.locator(SAID)).to_have_text("1 occurrence in 1 thesis.")
    expect(page.locator(LINES)).to_have_count(1)
