"""A change under review is read, and the text stays as it was until it is decided."""

from __future__ import annotations

import pytest

from plugins.edition.inline import Draft, Ellipsis
from plugins.edition.places import change_ids
from plugins.edition.reading import blocks, contents, edited, printed, walk
from tests.reader.desk import HEAD, codes, paragraphs, parts, read_body, read_bytes


def drafts(body: str) -> list[tuple[str, str]]:
    """Return kind and text of the drafts of a body without faults."""
    document, report = read_body(body)
    assert not report.problems, str(report)
    found = (p for _, block in blocks(document) for p in walk(contents(block), proposed=True))
    return [(part.kind, edited(part.content)) for part in found if isinstance(part, Draft)]


def test_the_five_marks_are_read() -> None:
    assert drafts("1. {++new++} {--old--} {~~old~>new~~} {==these==}{>>why?<<}") == [
        ("insertion", "new"),
        ("deletion", "old"),
        ("deletion", "old"),
        ("insertion", "new"),
        ("highlight", "these"),
        ("comment", "why?"),
    ]


def test_the_text_is_as_it_was_until_a_change_is_decided() -> None:
    paragraph = paragraphs(read_body("1. a {++b++} {--c--} {~~d~>e~~} {==f==}{>>g<<}")[0])[0]
    assert edited(paragraph.content).split() == ["a", "c", "d", "f"]
    assert printed(paragraph.content).split() == ["a", "c", "d", "f"]


def test_other_marks_may_stand_in_a_draft_and_a_draft_in_them() -> None:
    assert drafts('1. {~~[. . .]{.ellipsis}~>[teh]{.sic corr="the"}~~} *{--a {++b++}--}*') == [
        ("deletion", ". . ."),
        ("insertion", "the"),
        ("deletion", "a "),
        ("insertion", "b"),
    ]


def test_dots_that_are_only_proposed_are_no_cut() -> None:
    document, _ = read_body("1. a . . . b {++c . . .++} d {--. . .--} e")
    found = [part.number for part in parts(document) if isinstance(part, Ellipsis)]
    assert found == ["1", "2"]


def test_a_change_that_is_to_be_taken_out_keeps_its_place_in_the_apparatus() -> None:
    document, _ = read_body('1. a {--b [teh]{.sic corr="the"}--} {++[x]{.supplied}++}')
    assert [id for id, _ in change_ids(paragraphs(document)[0])] == ["1-3"]


def test_a_note_that_is_referred_to_in_an_insertion_is_used() -> None:
    assert drafts("1. a{++[^e-x]++}\n\n[^e-x]: A note.") == [("insertion", "")]


def test_what_stands_alone_goes_to_the_paragraph_before_and_takes_no_number() -> None:
    document, report = read_body("1. a\n\n{>>why?<<}\n\n{++b++}\n\n. . . {>>whose?<<}\n\nc")
    assert codes(report) == []
    assert [p.number for p in paragraphs(document)] == ["1", "2"]
    assert [type(block) for block in document.theses[0].blocks][1] is Ellipsis
    found = [part for part in paragraphs(document)[0].content if isinstance(part, Draft)]
    assert [edited(part.content) for part in found] == ["why?", "b", "whose?"]


def test_an_insertion_with_a_number_of_its_own_is_a_paragraph() -> None:
    document, _ = read_body("1. a\n\n{++b++}\n{: .paragraph n=1a}\n\nc")
    assert [p.number for p in paragraphs(document)] == ["1", "1a", "2"]


@pytest.mark.parametrize("body", ["1. {>>alone<<}", "1. a\n\n{--. . .--}", "1. a\n\n{==…==}"])
def test_a_draft_that_would_change_the_numbers_is_refused(body: str) -> None:
    assert codes(read_body(body)[1]) == ["E202"]


@pytest.mark.parametrize("text", ["{++a", "a--}", "{~~a~>b--}", "[a {++b]{.supplied} c++}"])
def test_a_mark_without_its_other_half_is_shown(text: str) -> None:
    document, report = read_body(f"1. {text}")
    assert set(codes(report)) == {"E201"}
    assert edited(paragraphs(document)[0].content)


def test_a_substitution_without_its_arrow_is_shown() -> None:
    assert codes(read_body("1. {~~a~~}")[1]) == ["E203"]


def test_a_draft_cannot_stand_in_the_reading_of_the_source() -> None:
    assert codes(read_body('1. [t{++e++}h]{.sic corr="the"}')[1]) == ["E202"]


def test_code_addresses_and_escaped_braces_hold_no_draft() -> None:
    assert drafts("1. `{++a++}` \\{++a++\\} {++https://example.org/++}") == [
        ("insertion", "https://example.org/")
    ]


def test_notes_headings_and_the_introduction_may_hold_drafts() -> None:
    head = HEAD.replace("base: D\n", "base: D\nintroduction: An {++old++} extract.\n")
    body = "A {--b--}\n{: .heading}\n\n1. a[^e-x]\n\n[^e-x]: A {++c++}."
    document, report = read_bytes((head + body).encode())
    assert document
    assert codes(report) == []
    found = [*document.introduction, document.notes[0].content, contents(next(blocks(document))[1])]
    assert all(any(isinstance(part, Draft) for part in content) for content in found)


def test_drafts_that_enclose_each_other_without_end_are_refused() -> None:
    assert codes(read_body("1. " + "{++" * 60 + "++}" * 60)[1]) == ["E180"]
