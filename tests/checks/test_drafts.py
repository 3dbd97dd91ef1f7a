"""A draft mark is remarked upon, and stops a build that is to be published."""

from __future__ import annotations

from dataclasses import replace

from plugins.checks.drafts import on_page, problems
from plugins.checks.subject import Subject
from tests.reader.desk import BODY_LINE, read_body

BODY = "1. {~~a {>>why?<<}~>b~~} c[^e-x]\n\n[^e-x]: A {++note++}.\n"


def found(*, publishing: bool) -> list[tuple[str, int, int]]:
    """Return code and place of each problem of a text with drafts."""
    document, _ = read_body(BODY)
    subject = Subject("theses/text.md", "", document, publishing)
    return sorted({(p.code, p.line, p.column) for p in problems(subject)})


def test_every_mark_is_named_once_by_its_place() -> None:
    line = BODY_LINE
    places = [(line, 4), (line, 9), (line + 2, 11)]
    assert found(publishing=False) == [("W207", *place) for place in places]


def test_in_a_build_to_be_published_they_are_errors() -> None:
    assert {code for code, _, _ in found(publishing=True)} == {"E205"}


def test_a_mark_in_a_comment_has_no_place_in_the_text() -> None:
    document, _ = read_body("1. a[^e-x] b\n\n[^e-x]: A {++note++}.\n")
    (note,) = document.notes
    commented = replace(document, notes=(replace(note, lemma="a"),))
    assert list(problems(Subject("theses/text.md", "", commented))) == []


def test_an_ordinary_page_is_looked_at_too_but_not_its_code() -> None:
    text = "Title: About\n\nA {>>why?<<} and `{++code++}` and \\{--this--}.\n\n    {++code++}\n"
    assert [
        (p.code, p.line, p.column) for p in on_page("pages/about.md", text, publishing=True)
    ] == [("E205", 3, 3)]
