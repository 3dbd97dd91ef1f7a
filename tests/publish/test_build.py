"""A build publishes all or nothing, and says what is wrong where it is wrong."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from tests.conftest import CONTENT, KEY, Run, run_pelican


def tree(folder: Path) -> dict[str, str]:
    """Return the digest of every file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the site's content that a test may spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Path:
    """An output folder in which the good site stands."""
    return Path(shutil.copytree(site, tmp_path / "output"))


def change(content: Path, old: str, new: str) -> None:
    """Replace words in the resolution's text.md."""
    file = content / KEY / "text.md"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def stopped(run: Run, before: dict[str, str]) -> None:
    """Assert that a build has failed cleanly and left the output as it was."""
    assert run.code == 1
    assert "Traceback" not in run.messages + run.said
    assert "nothing was published" in run.messages
    assert tree(run.output) == before
    left = {path.name for path in run.output.parent.iterdir()}
    assert left <= {"content", "output", ".output.lock"}


def test_a_word_changed_without_a_mark_stops_the_build(content: Path, published: Path) -> None:
    before = tree(published)
    change(content, "should be published", "should be printed")
    run = run_pelican(content, published)
    stopped(run, before)
    assert f"content/{KEY}/text.md:" in run.messages
    assert "the text has “printed” where the source has “published”" in run.messages
    assert '[published]{.sic corr="printed"}' in run.messages
    assert "witnesses/D.txt, line 30" in run.messages


def test_the_mark_that_the_message_gives_lets_the_build_succeed(
    content: Path, tmp_path: Path
) -> None:
    change(content, "should be published", 'should be [published]{.sic corr="printed"}')
    run = run_pelican(content, tmp_path / "output")
    assert run.code == 0, run.messages
    page = (run.output / KEY / "5.html").read_text(encoding="utf-8")
    assert '<span class="emended now">printed</span>' in page
    assert '<span class="sic" hidden>published</span>' in page


def test_all_errors_of_all_documents_are_shown_in_one_run(content: Path, published: Path) -> None:
    before = tree(published)
    rest = b": x\nlanguage: en\nwitnesses:\n  D: {title: x, kind: extract}\n---\n\n"
    bad = {
        "a-front": b"---\ntitel" + rest + b"1. Text.\n",
        "b-twice": b"---\ntitle" + rest + b"4. One.\n\n4. Two[^e-lost].\n",
        "c-bytes": b"---\ntitle: caf\xe9\n---\n\n1. Text.\n",
        "d-open": b"---\ntitle: x\n\n1. Text.\n",
    }
    for name, data in bad.items():
        (content / name).mkdir()
        (content / name / "text.md").write_bytes(data)
    run = run_pelican(content, published)
    stopped(run, before)
    for place in (
        "content/a-front/text.md:2:1: E113 the key 'titel' is not known",
        "content/a-front/text.md:2:1: E110 'title' is missing",
        "content/b-twice/text.md:10:1: E130 two theses are numbered 4, the first on line 8",
        "content/b-twice/text.md:10:7: E214 note [^e-lost] is used but never defined",
        "content/c-bytes/text.md:2:11: E105 byte 0xE9 is not UTF-8",
        "content/d-open/text.md:1:1: E114 the front matter is never closed",
    ):
        assert place in run.messages
    assert "6 errors" in run.messages


def test_a_title_with_markup_is_shown_as_text(content: Path, tmp_path: Path) -> None:
    change(content, "title: Resolution on", "title: <script>alert(1)</script> & Resolution on")
    run = run_pelican(content, tmp_path / "output")
    assert run.code == 0, run.messages
    for page in run.output.rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in (run.output / "index.html").read_text(encoding="utf-8")


def test_markup_in_an_ordinary_page_is_shown_as_text(content: Path, tmp_path: Path) -> None:
    page = content / "pages" / "more.md"
    page.write_text(
        'Title: More <b>\n\nHello <img src=x onerror="alert(1)">\n\n<script>1</script>\n'
    )
    run = run_pelican(content, tmp_path / "output")
    assert run.code == 0, run.messages + run.said
    html = (run.output / "more.html").read_text(encoding="utf-8")
    assert "<img" not in html
    assert "<script>1" not in html
    assert "More &lt;b&gt;" in html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "{attach}../../secret", "//evil.example"]
)
def test_an_ordinary_page_may_not_link_anywhere(
    address: str, content: Path, published: Path
) -> None:
    before = tree(published)
    (content / "pages" / "more.md").write_text(f"Title: More\n\n[x]({address})\n")
    run = run_pelican(content, published)
    stopped(run, before)
    code = "E160" if address.startswith("{") else "E152"
    assert f"content/pages/more.md:3:5: {code}" in run.messages


def test_a_bad_ordinary_page_is_reported_like_a_bad_text(content: Path, published: Path) -> None:
    before = tree(published)
    pages = {
        "a.md": b"No title here.\n",
        "b.md": b"Title: B\nSave_as: ../../evil.html\n\nx\n",
        "c.md": b"Title: C\nDate: yesterday\n\nx\n",
        "d.md": b"Title: \xe9\n",
        "e.md": b"",
    }
    for name, data in pages.items():
        (content / "pages" / name).write_bytes(data)
    run = run_pelican(content, published)
    stopped(run, before)
    for place in (
        "content/pages/a.md:1:1: E110",
        "content/pages/b.md:2:1: E113 the key 'save_as' is not known",
        "content/pages/c.md:2:7: E111",
        "content/pages/d.md:1:8: E105",
        "content/pages/e.md:1:1: E101",
    ):
        assert place in run.messages


def test_a_link_that_leads_nowhere_stops_the_build(content: Path, published: Path) -> None:
    before = tree(published)
    (content / "pages" / "more.md").write_text("Title: More\n\n[x](about.html#nothing)\n")
    run = run_pelican(content, published)
    stopped(run, before)
    message = "the link 'about.html#nothing' names no place on about.html"
    assert f"content/pages/more.md:3:5: E171 {message}" in run.messages


def test_a_link_to_a_page_of_another_document_is_shown_where_it_was_written(
    content: Path, published: Path
) -> None:
    before = tree(published)
    change(content, "(principles.html)", "(../principels.html)")
    run = run_pelican(content, published)
    stopped(run, before)
    assert f"content/{KEY}/text.md:" in run.messages
    assert "E171 the link '../principels.html' leads nowhere" in run.messages
    assert "1 fault in the built pages" in run.messages


def test_a_folder_without_a_text_is_remarked_upon(content: Path, tmp_path: Path) -> None:
    (content / "forgotten").mkdir()
    (content / "forgotten" / "Text.md").write_text("1. Text.")
    run = run_pelican(content, tmp_path / "output")
    assert run.code == 0
    assert "content/forgotten:1:1: W162 this folder has no text.md" in run.messages


@pytest.mark.parametrize("name", ["index.md", "search.md", "404.md", "My Page.md"])
def test_a_page_may_not_take_the_address_of_another(
    name: str, content: Path, published: Path
) -> None:
    before = tree(published)
    (content / "pages" / name).write_text("Title: More\n\nText.\n")
    run = run_pelican(content, published)
    stopped(run, before)
    assert f"content/pages/{name}:1:1: E120" in run.messages


def test_a_text_in_which_nothing_could_be_placed_gets_its_messages(
    content: Path, published: Path
) -> None:
    before = tree(published)
    change(content, "language: en", "language: en\nnumbering: section")
    run = run_pelican(content, published)
    stopped(run, before)
    assert "E131 this paragraph stands before the first thesis" in run.messages


def test_a_folder_that_no_build_has_made_is_not_replaced(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "thesis.doc").write_text("years of work")
    run = run_pelican(content, output)
    assert run.code == 2
    assert "move it away" in run.messages
    assert tree(output).keys() == {"thesis.doc"}


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    other = run_pelican(CONTENT, tmp_path / "o", PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C")
    assert tree(other.output) == tree(site)


def test_files_are_readable_by_the_web_server(site: Path) -> None:
    modes = {path.stat().st_mode & 0o777 for path in site.rglob("*") if path.is_file()}
    assert modes == {0o644}
    assert site.stat().st_mode & 0o777 == 0o755


def test_the_old_site_is_replaced_whole(content: Path, published: Path) -> None:
    (content / "pages" / "about.md").unlink()
    run = run_pelican(content, published)
    assert run.code == 0, run.messages
    assert not (published / "about.html").exists()


def test_publishing_gives_full_addresses_where_they_are_needed(tmp_path: Path) -> None:
    where = {"PUBLISH": "1", "SITEURL": "https://example.org/edition"}
    run = run_pelican(CONTENT, tmp_path / "output", **where)
    assert run.code == 0, run.messages
    page = (run.output / KEY / "4.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="https://example.org/edition/{KEY}/4.html">' in page
    assert f"https://example.org/edition/{KEY}/index.html" in (run.output / "feed.xml").read_text()
    assert 'type="application/opensearchdescription+xml"' in page
    assert "edition/search.html?q={searchTerms}" in (run.output / "opensearch.xml").read_text()
    lost = (run.output / "404.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/edition/theme/style.css"' in lost


def test_a_site_that_is_not_published_names_no_address(site: Path) -> None:
    assert not (site / "feed.xml").exists()
    assert not (site / "opensearch.xml").exists()
    assert not any("canonical" in page.read_text() for page in site.rglob("*.html"))
