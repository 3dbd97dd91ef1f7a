"""Paragraphs come into theses, and nothing is dropped."""

from __future__ import annotations

import pytest

from plugins.edition.inline import Ellipsis
from plugins.edition.model import Fragment, Paragraph, Thesis
from plugins.edition.reading import edited
from tests.reader.desk import codes, fragments, paragraphs, read_body

KINDS = ["heading", "dateline", "reference", "residue", "ornament"]


def numbers(body: str) -> list[str]:
    """Return the numbers of the theses of a text."""
    return [thesis.number.text for thesis in read_body(body)[0].theses]


def test_a_number_at_the_head_of_a_paragraph_opens_a_thesis() -> None:
    assert numbers("1. One.\n\n2. Two.") == ["1", "2"]


def test_a_number_within_a_paragraph_opens_none() -> None:
    assert numbers("1. One.\n2. No thesis of its own.") == ["1"]


def test_a_number_after_a_backslash_opens_none_and_loses_the_backslash() -> None:
    document, _ = read_body("1. One.\n\n\\2. No thesis.")
    assert [edited(block.content) for block in paragraphs(document)] == ["One.", "2. No thesis."]


def test_paragraphs_are_numbered_within_their_thesis() -> None:
    document, _ = read_body("1. A.\n\n. . .\n\nB.\n\n2. C.")
    assert [block.number for block in paragraphs(document)] == ["1", "2", "1"]


def test_a_cut_paragraph_takes_no_number() -> None:
    blocks = read_body("1. A.\n\n. . .\n\nB.")[0].theses[0].blocks
    assert [type(block) for block in blocks] == [Paragraph, Ellipsis, Paragraph]


@pytest.mark.parametrize("kind", KINDS)
def test_lines_that_are_no_thesis_are_kept_as_what_they_are(kind: str) -> None:
    document, report = read_body(f"1. One.\n\nIII. Other\n{{: .{kind}}}")
    assert report.problems == []
    assert [(f.kind, edited(f.content)) for f in fragments(document)] == [(kind, "III. Other")]


def test_a_fragment_after_the_last_paragraph_of_a_thesis_is_no_part_of_it() -> None:
    body = read_body("1. One.\n\nTitle\n{: .heading}\n\n2. Two.")[0].body
    assert [type(part) for part in body] == [Thesis, Fragment, Thesis]


def test_a_fragment_between_two_paragraphs_of_a_thesis_stays_between_them() -> None:
    (thesis,) = read_body("1. One.\n\nTitle\n{: .heading}\n\nMore.")[0].theses
    assert [type(block) for block in thesis.blocks] == [Paragraph, Fragment, Paragraph]


def test_a_thesis_may_have_a_number_and_nothing_else() -> None:
    document, report = read_body("1.\n\n2. Two.")
    assert (document.theses[0].blocks, report.problems) == ((), [])


def test_a_doubtful_paragraph_stays_where_it_stands() -> None:
    document, _ = read_body("2. Two.\n\nPerhaps.\n{: .thesis n=3 cert=low}\n\n4. Four.")
    doubt = document.theses[0].blocks[1]
    assert isinstance(doubt, Paragraph)
    assert doubt.doubt
    assert (doubt.doubt.number.text, doubt.doubt.certainty) == ("3", "low")
    assert [absent.number.text for absent in document.absent] == ["3"]


def test_a_paragraph_assigned_without_doubt_opens_its_thesis() -> None:
    document, _ = read_body("2. Two.\n\nSurely.\n{: .thesis n=3 cert=high}\n\nMore.\n\n4. Four.")
    assert [thesis.label for thesis in document.theses] == ["2.", "", "4."]
    assert (len(document.theses[1].blocks), document.absent) == (2, ())


def test_a_mark_that_stands_under_nothing_is_refused() -> None:
    assert codes(read_body("1. One.\n\n{: .residue}\n\n2. Two.")[1]) == ["E203"]


def test_a_doubt_about_a_cut_is_not_lost_in_silence() -> None:
    document, report = read_body("1. One.\n\n. . .\n{: .thesis n=2 cert=low}\n\n3. Three.")
    blocks = document.theses[0].blocks
    assert report.problems or getattr(blocks[1], "doubt", None)


def test_a_paragraph_can_be_given_a_number_and_the_others_count_on_as_if_it_were_not_there() -> (
    None
):
    document, report = read_body("1. a\n\nb\n{: .paragraph n=1a}\n\nc\n")
    assert [paragraph.number for paragraph in paragraphs(document)] == ["1", "1a", "2"]
    assert codes(report) == []


@pytest.mark.parametrize("mark", [".paragraph", ".paragraph n=a", ".paragraph n=2-a"])
def test_a_number_of_another_form_is_refused(mark: str) -> None:
    document, report = read_body(f"1. a\n\nb\n{{: {mark}}}\n")
    assert [paragraph.number for paragraph in paragraphs(document)] == ["1", "2"]
    assert codes(report) == ["E203"]


@pytest.mark.parametrize(
    "text", ["1.\n{: .paragraph n=2}\n", "1. a\n\n. . .\n{: .paragraph n=2}\n"]
)
def test_a_number_that_no_paragraph_takes_is_not_passed_over(text: str) -> None:
    assert codes(read_body(text)[1]) == ["E203"]


def test_a_thesis_may_run_on_from_the_one_before() -> None:
    document, report = read_body("7. Seven.\n\n8. Eight.\n{: .run-on}")
    assert [thesis.run_on for thesis in document.theses] == [False, True]
    assert not any(paragraph.run_on for paragraph in paragraphs(document))
    assert report.problems == []


def test_a_paragraph_may_run_on_and_be_doubtful_too() -> None:
    for mark in (".run-on .thesis n=7 cert=low", ".thesis n=7 cert=low .run-on"):
        document, report = read_body(f"7. Seven.\n\nMore.\n{{: {mark}}}")
        last = paragraphs(document)[-1]
        assert last.run_on
        assert last.doubt
        assert report.problems == []


def test_a_thesis_whose_number_is_supplied_may_run_on() -> None:
    document, _ = read_body("7. Seven.\n\nEight.\n{: .run-on .thesis n=8 cert=high}")
    assert [thesis.run_on for thesis in document.theses] == [False, True]


@pytest.mark.parametrize(
    "body",
    [
        "7. Seven.\n{: .run-on}",
        "7. Seven.\n\n. . .\n{: .run-on}",
        "7. Seven.\n\nTitle\n{: .run-on .heading}",
        "7. Seven.\n\n* * *\n{: .run-on}",
    ],
)
def test_only_a_thesis_or_paragraph_with_something_before_it_runs_on(body: str) -> None:
    document, report = read_body(body)
    assert codes(report) == ["E140"]
    assert not any(thesis.run_on for thesis in document.theses)
