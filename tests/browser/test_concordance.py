"""The concordance in a browser: read, and gone from to the text, without a script."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import html
from playwright.sync_api import Page, expect

from tests.conftest import CONTENT, KEY, ROOT


def entry(page: Page, word: str) -> str:
    """Return what the page says of a word."""
    found = page.locator(".words > div").filter(has=page.get_by_text(word, exact=True))
    return " ".join(found.inner_text().split())


def test_a_reader_without_javascript_finds_a_word_and_its_paragraph(
    unscripted: Page, site: Path
) -> None:
    unscripted.goto((site / "search.html").as_uri())
    unscripted.get_by_role("link", name="concordance").click()
    unscripted.get_by_role("link", name="S", exact=True).click()
    assert "4.1, 4.2" in entry(unscripted, "sympathizing")
    found = unscripted.locator(".words > div", has_text="sympathizing")
    found.get_by_role("link", name="4.2").click()
    assert unscripted.url.split("?")[0].endswith(f"{KEY}/4.html")
    expect(unscripted.locator(":target > p")).to_contain_text("sympathizing")


def test_a_paragraph_that_has_a_word_twice_says_so(unscripted: Page, site: Path) -> None:
    unscripted.goto((site / "concordance" / "m.html").as_uri())
    text = (CONTENT / KEY / "text.md").read_text(encoding="utf-8")
    second = next(part for part in text.split("\n\n") if part.startswith("4. "))
    assert f"4.1 ({second.lower().split().count('may')})" in entry(unscripted, "may")


def test_a_document_is_named_once_and_a_foreign_word_has_its_language(
    unscripted: Page, editions: Path
) -> None:
    unscripted.goto((editions / "concordance" / "a.html").as_uri())
    told = entry(unscripted, "a")
    assert told.count("Ninety-five Theses") == told.count("Rahmentarifvertrag") == 1
    assert unscripted.get_by_text("abführung", exact=True).get_attribute("lang") == "de"
    assert unscripted.get_by_text("abrogated", exact=True).get_attribute("lang") is None


def test_the_parts_of_a_letter_lead_to_each_other(unscripted: Page, editions: Path) -> None:
    unscripted.goto((editions / "concordance" / "a.html").as_uri())
    unscripted.get_by_label("Parts").get_by_role("link").last.click()
    assert unscripted.url.endswith("a-2.html")
    expect(unscripted.get_by_label("Letters").locator("[aria-current]")).to_have_text("A")


def test_a_word_that_is_nowhere_else_to_be_found_is_looked_up_from_a_wrong_address(
    unscripted: Page, site: Path
) -> None:
    unscripted.goto((site / "404.html").as_uri())
    unscripted.get_by_role("link", name="concordance").click()
    expect(unscripted.get_by_role("heading", level=1)).to_have_text("Concordance")


def test_every_word_is_marked_where_the_concordance_says_and_as_often(
    page: Page, editions: Path
) -> None:
    thesis, marks = "rahmentarifvertrag/1.html", (editions / "theme" / "marks.js").read_text()
    page.goto((editions / thesis).as_uri())
    told = list(links(editions, thesis))[::3]
    assert len(told) > 30
    for word, anchor, times in told:
        page.evaluate("place => history.replaceState(null, '', place)", f"?mark={word}#{anchor}")
        page.evaluate(marks)
        found = page.locator(f"#{anchor} > p mark").all_text_contents()
        assert len(found) == times, (word, anchor, found)
        page.get_by_role("button", name="Remove marks").click()


def links(site: Path, page: str) -> Iterator[tuple[str, str, int]]:
    """Yield the words that lead to a page, with the paragraph and the number of times."""
    for file in sorted((site / "concordance").glob("*.html")):
        for link in html.document_fromstring(file.read_bytes()).iter("a"):
            path, _, place = (link.get("href") or "").partition("?mark=")
            if path == f"../{page}":
                word, _, anchor = place.partition("#")
                times = re.match(r" \((\d+)\)", link.tail or "")
                yield word, anchor, int(times[1]) if times else 1


def test_its_pages_are_light(editions: Path) -> None:
    style = len(gzip.compress((editions / "theme" / "style.css").read_bytes()))
    pages = list((editions / "concordance").glob("*.html"))
    assert len(pages) > 20
    assert max(len(gzip.compress(page.read_bytes())) for page in pages) + style <= 15_000


def test_a_site_without_one_does_not_speak_of_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pelican", "--fatal", "warnings", str(CONTENT)]
    command += ["--output", str(tmp_path / "site"), "--extra-settings", "CONCORDANCE=false"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert not (tmp_path / "site" / "concordance").exists()
    for page in ("search.html", "404.html"):
        assert "concordance" not in (tmp_path / "site" / page).read_text(encoding="utf-8")
