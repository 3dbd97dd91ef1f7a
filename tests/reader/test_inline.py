"""What the inside of a paragraph may hold, and how it is shown."""

from __future__ import annotations

import pytest

from plugins.edition.inline import Code, Emendation, Emphasis, Link, Text
from plugins.edition.model import Paragraph
from plugins.edition.reading import edited
from tests.reader.desk import BODY_LINE, codes, paragraphs, parts, read_body


def shown(markdown: str) -> str:
    """Return the edited reading of a paragraph, which must have no fault."""
    document, report = read_body(f"1. {markdown}")
    assert not report.problems, str(report)
    (paragraph,) = paragraphs(document)
    return edited(paragraph.content)


@pytest.mark.parametrize(
    "plain",
    [
        "a < b",
        "a & b &amp; c",
        "2 * 3 * 4",
        "snake_case_word",
        "a [bracket] of the source",
        "[one][two]",
        "![no image](a.png)",
        "{{ 7*7 }} {% include %}",
        "# no heading",
        "- no list",
        "> no quotation",
        "a  \nb",
        "4. no list either, 5. nor this",
        "ГОСТ § 5 “so” — and ‘so’",
    ],
)
def test_what_is_no_markup_is_shown_as_it_stands(plain: str) -> None:
    assert shown(plain) == plain


@pytest.mark.parametrize("sign", list("*_`[]{}<\\"))
def test_a_backslash_makes_a_sign_plain(sign: str) -> None:
    assert shown(f"a \\{sign}b") == f"a {sign}b"


def test_the_advice_about_html_shows_the_sign_itself() -> None:
    assert shown("a \\<b> tag") == "a <b> tag"


def test_emphasis_within_strong_emphasis_is_kept() -> None:
    strong = next(p for p in parts(read_body("1. **a *b* c**")[0]) if isinstance(p, Emphasis))
    assert strong.strong
    assert [type(part) for part in strong.content] == [Text, Emphasis, Text]


def test_a_note_within_emphasis_stays_within_it() -> None:
    document, _ = read_body("1. *a[^e-x] b*\n\n[^e-x]: A note.")
    (emphasis,) = (part for part in parts(document) if isinstance(part, Emphasis))
    assert len(emphasis.content) == 3


@pytest.mark.parametrize(
    "address",
    ["https://a.org/b?c=d&e", "http://a.org", "mailto:a@b.org", "2.html", "../x/2.html#p1"],
)
def test_an_address_in_the_web_or_in_the_site_may_be_linked(address: str) -> None:
    (link,) = (p for p in parts(read_body(f"1. [here]({address})")[0]) if isinstance(p, Link))
    assert link.href == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert",
        "JavaScript:alert",
        "java&#115;cript:alert",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//elsewhere.org",
        "/etc/passwd",
        "{static}/x",
        "|filename|x",
    ],
)
def test_any_other_address_stops_the_build(address: str) -> None:
    code = "E160" if address.startswith(("{", "|")) else "E152"
    assert codes(read_body(f"1. [here]({address})")[1]) == [code]


def test_of_a_link_with_a_refused_address_the_words_stay() -> None:
    document, report = read_body("1. a [link](https://[x) here")
    assert codes(report) == ["E152"]
    assert [part for part in parts(document) if isinstance(part, Link)] == []
    assert "link" in [part.text for part in parts(document) if isinstance(part, Text)]


def test_a_refused_address_is_shown_where_it_stands() -> None:
    (problem,) = read_body("1. [a](javascript:alert)")[1].problems
    assert (problem.line, problem.column) == (BODY_LINE, 8)


@pytest.mark.parametrize(
    "html", ["<b>", "</b>", "<!-- x -->", "<script>", "<?php", "<svg onload=x>"]
)
def test_html_stops_the_build(html: str) -> None:
    assert codes(read_body(f"1. a {html} b")[1]) == ["E150"]


def test_html_in_code_is_shown() -> None:
    (code,) = (part for part in parts(read_body("1. the `<b>` tag")[0]) if isinstance(part, Code))
    assert code.text == "<b>"


def test_the_words_of_a_correction_stand_where_they_are_written() -> None:
    document, _ = read_body('1. The [teh]{.sic corr="the"} word')
    (emendation,) = (part for part in parts(document) if isinstance(part, Emendation))
    (corr,) = emendation.corr
    assert isinstance(corr, Text)
    assert (corr.at.line, corr.at.column) == (BODY_LINE, 25)


@pytest.mark.parametrize("crowd", ["[" * 2001, "`" * 2001, "*" * 2001 + "a", "a " * 32_001])
def test_a_paragraph_too_large_to_read_is_refused_and_kept(crowd: str) -> None:
    document, report = read_body(f"1. {crowd}")
    assert codes(report) == ["E180"]
    assert [edited(block.content) for block in paragraphs(document)] == [crowd.strip()]


def test_a_paragraph_with_nothing_but_a_link_is_a_paragraph() -> None:
    (block,) = read_body("1. [1](https://example.org)")[0].theses[0].blocks
    assert isinstance(block, Paragraph)
