"""Ordinary pages are Markdown, with nothing in it that could do harm."""

from __future__ import annotations

import pytest
from markdown import markdown

from plugins.reader.ordinary import Ordinary, problems

HEAD = "Title: About\n\n"


def page(text: str) -> str:
    """Return the HTML of a page."""
    return markdown(text, extensions=[Ordinary()])


def test_a_page_may_have_headings_lists_and_links() -> None:
    html = page("# About\n\n- one\n\n[here](principles.html)")
    assert "<h1>" in html
    assert "<li>" in html
    assert '<a href="principles.html">' in html


@pytest.mark.parametrize("html", ["<script>", "<b onclick=x>", "<div>", "<!-- -->", "<iframe/>"])
def test_html_is_shown_as_text(html: str) -> None:
    for text in (html, f"a {html}"):
        assert html not in page(text)
        assert html.replace("<", "&lt;").replace(">", "&gt;") in page(text)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x",
        "data:text/html,x",
        "{static}/x",
        "{attach}../x",
        "//x.org",
        "java&#115;cript:x",
    ],
)
def test_an_address_that_could_do_harm_is_a_problem_and_is_not_published(address: str) -> None:
    for text in (f"[a]({address})", f"![a]({address})", f"[a][b]\n\n[b]: {address}"):
        found = [problem.code for problem in problems("about.md", "about", HEAD + text)]
        assert found == ["E160" if address.startswith("{") else "E152"]
        assert f'"{address}"' not in page(text)


def test_a_problem_is_shown_where_it_stands() -> None:
    (problem,) = problems("about.md", "about", f"{HEAD}See\n[a](javascript:x).")
    assert (problem.line, problem.column) == (4, 5)


def test_a_page_has_a_title() -> None:
    assert [problem.code for problem in problems("about.md", "about", "Text.")] == ["E110"]


@pytest.mark.parametrize("key", ["save_as", "slug", "template", "status", "url"])
def test_a_page_may_not_say_where_it_goes(key: str) -> None:
    found = list(problems("about.md", "about", f"Title: About\n{key}: ../x\n\nText."))
    assert [(problem.code, problem.line) for problem in found] == [("E113", 2)]


def test_a_picture_cannot_be_shown() -> None:
    (problem,) = problems("about.md", "about", f"{HEAD}See\n![a](picture.png).")
    assert (problem.code, problem.line, problem.column) == ("E172", 4, 6)


@pytest.mark.parametrize(
    "body",
    [
        "\n".join("    " * depth + "- x" for depth in range(400)),
        ">" * 2000 + " x",
        "- " * 2000 + "x",
        "[" * 100_000,
        "![" * 50_000,
        "<a " * 50_000,
        "x" * 100_000,
    ],
)
def test_a_page_that_no_person_has_written_is_refused_and_not_read(body: str) -> None:
    (problem,) = problems("about.md", "about", HEAD + body)
    assert problem.code in ("E180", "E181")
    assert problem.line == HEAD.count("\n") + 1
