"""No silent change: what differs from the source without a mark is shown, and how to mark it."""

from __future__ import annotations

import re

import pytest

from plugins.criticism.fidelity import Collation, collate
from plugins.edition.errors import Problem
from tests.reader.desk import BODY_LINE, HEAD, read_body, read_bytes

PATH = "theses/text.md"


def collated(body: str, source: str) -> Collation:
    """Hold a text against a source."""
    return collate(PATH, read_body(body, source)[0])


def difference(body: str, source: str) -> Problem:
    """Return the one difference between a text and a source."""
    (problem,) = collated(body, source).problems
    assert problem.code == "E220"
    return problem


def test_a_faithful_text_has_no_differences() -> None:
    assert (
        collated("1. The broad masses.\n\n. . .", "1. The broad\nmasses.\n\n. . .").problems == ()
    )


def test_without_a_transcription_nothing_is_said() -> None:
    document, _ = read_bytes(HEAD.replace("base: D", "base: T").encode() + b"1. The masses.")
    assert document
    assert collate(PATH, document) == Collation((), ())


def test_a_changed_word_is_shown_with_its_place_and_both_readings() -> None:
    problem = difference("1. Win\nthe popular masses.", "1. Win the\nbroad masses.")
    assert (problem.path, problem.line, problem.column) == (PATH, BODY_LINE + 1, 5)
    assert problem.length == len("popular")
    assert "“popular”" in problem.message
    assert "“broad” (witnesses/D.txt, line 2)" in problem.message


def test_a_changed_word_comes_with_the_mark_to_write() -> None:
    problem = difference("1. Win the popular masses.", "1. Win the broad masses.")
    assert '[broad]{.sic corr="popular"}' in problem.hint


def test_an_added_word_comes_with_the_mark_to_write() -> None:
    problem = difference("1. Win the broad masses.", "1. Win the masses.")
    assert (problem.line, problem.column) == (BODY_LINE, 12)
    assert "“broad” is not in the source" in problem.message
    assert "[broad]{.supplied}" in problem.hint


def test_a_dropped_word_is_shown_where_the_text_goes_on_without_it() -> None:
    problem = difference("1. Win the masses.", "1. Win the broad masses.")
    assert (problem.line, problem.column) == (BODY_LINE, 12)
    assert "the source has “broad” here" in problem.message
    assert "[broad]{.omitted" not in problem.hint
    assert "{.omitted reason=editorial}" in problem.hint


@pytest.mark.parametrize(
    ("changed", "source"),
    [
        ("popular", "broad"),
        ("ungewiß", "ungewiss"),
        ("masses;", "masses:"),
        ("“so”", '"so"'),
        ('"so"', "“so”"),
        ("[so]", "(so)"),
        ("(so)", "[so]"),
        ("so", "[so"),
        ("and so on", "etc."),
        ("snake", "a_b_c*d"),
    ],
)
def test_the_mark_to_write_mends_the_text(changed: str, source: str) -> None:
    problem = difference(f"1. Win {changed} now.", f"1. Win {source} now.")
    mark = re.search(r"mark the change: (.*)", problem.hint)
    assert mark
    document, report = read_body(f"1. Win {mark[1]} now.", f"1. Win {source} now.")
    assert not report.problems, str(report)
    assert collate(PATH, document).problems == ()


def test_a_point_added_at_the_end_is_seen() -> None:
    assert (
        "“masses.” where the source has “masses”" in difference("1. masses.", "1. masses").message
    )


def test_a_paragraph_joined_to_the_one_before_is_a_change() -> None:
    problem = difference("1. One. Two.", "1. One.\n\nTwo.")
    assert "keep the source's own paragraphs" in problem.hint


def test_a_paragraph_parted_in_two_is_a_change() -> None:
    problem = difference("1. One.\n\nTwo.", "1. One. Two.")
    assert "keep the source's own paragraphs" in problem.hint


def test_a_changed_dot_is_a_change() -> None:
    assert collated("1. One ... two.", "1. One . . . two.").problems
    assert collated("1. One. . . . Two.", "1. One.. . . Two.").problems


def test_a_changed_number_is_a_change() -> None:
    assert "“3.”" in difference("2. Two.", "3. Two.").message


def test_every_difference_of_a_text_is_shown() -> None:
    problems = collated("1. A b c d e.", "1. A x c y e.").problems
    assert [problem.column for problem in problems] == [6, 10]


def test_a_line_of_the_source_that_is_left_out_is_shown() -> None:
    problem = difference("1. One.", "1. One.\n\nIII. International")
    assert "III. International" in problem.message


def test_a_text_without_a_word_of_its_source_is_shown_at_a_place() -> None:
    assert collated("1. One.", "Quite another text.").problems[0].line == BODY_LINE


def test_what_is_marked_as_left_out_may_be_any_words() -> None:
    body = "1. Win […]{.omitted reason=editorial} masses."
    for left_out in ("the broad", "the\n\nbroad\n\n", "the masses. Win the"):
        assert collated(body, f"1. Win {left_out} masses.").problems == ()


def test_an_omission_of_nothing_is_a_fault() -> None:
    body = "1. Win […]{.omitted reason=editorial} masses."
    assert [problem.code for problem in collated(body, "1. Win masses.").problems] == ["E222"]


def test_an_omission_of_nothing_at_the_end_is_a_fault() -> None:
    body = "1. Win masses. […]{.omitted reason=editorial}"
    assert [problem.code for problem in collated(body, "1. Win masses.").problems] == ["E222"]


def test_what_is_left_out_at_the_end_may_be_whole_paragraphs() -> None:
    body = "1. Win.\n\n[…]{.omitted reason=editorial}"
    assert collated(body, "1. Win.\n\nThe masses.\n\nAnd more.").problems == ()


def test_what_follows_the_words_left_out_must_be_in_the_source() -> None:
    body = "1. Win […]{.omitted reason=editorial} parties."
    assert collated(body, "1. Win the masses.").problems


def test_two_stretches_may_be_left_out() -> None:
    body = "1. A […]{.omitted} c […]{.omitted} e."
    assert collated(body, "1. A b c d e.").problems == ()


def test_supplied_words_are_not_looked_for_in_the_source() -> None:
    body = "1. Win [the broad]{.supplied from=T} masses."
    assert collated(body, "1. Win masses.").problems == ()
    assert collated(body, "1. Win the broad masses.").problems


def test_notes_are_not_looked_for_in_the_source() -> None:
    body = "1. Win[^e-x] masses.\n\n[^e-x]: Words of ours."
    assert collated(body, "1. Win masses.").problems == ()


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert collated("1. Caf\u00e9.", "1. Cafe\u0301.").problems == ()


def test_asterisks_that_the_editor_keeps_as_the_source_prints_them_are_no_change() -> None:
    assert collated("1. The \\*masses\\*.", "1. The *masses*.").problems == ()


def test_a_line_with_nothing_but_a_hard_space_is_no_change_where_the_text_has_it_too() -> None:
    assert collated("1. One.\n\u00a0\nTwo.", "1. One.\n\u00a0\nTwo.").problems == ()


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("1. foo ¶ bar", "1. foo\n\nbar"),
        ("1. foo\n\nbar", "1. foo ¶ bar"),
        ("1. foo", "1. foo\n\n¶"),
        (r"1. foo \*bar\* baz", "1. foo bar baz"),
        ("1. foo () bar () baz", "1. foo (*) bar (*) baz"),
        ("1. foo bar", "1. foo bar *"),
    ],
)
def test_signs_that_look_like_marks_are_compared_too(body: str, source: str) -> None:
    assert collated(body, source).problems


@pytest.mark.parametrize(
    ("body", "source"),
    [
        (r"1. foo \*bar\* baz", "1. foo *bar* baz"),
        ("1. foo *bar* baz", "1. foo _bar_ baz"),
        ("1. foo\n\n[A paragraph.]{.supplied from=D}\n\n2. bar", "1. foo\n\n2. bar"),
        ("1. foo ¶ bar", "1. foo ¶ bar"),
    ],
)
def test_a_text_that_keeps_every_sign_of_its_source_is_faithful(body: str, source: str) -> None:
    assert collated(body, source).problems == ()


def test_only_dots_stand_for_what_is_left_out() -> None:
    body = "1. foo [Our own sentence.]{.omitted reason=editorial} baz"
    assert "E204" in [problem.code for problem in read_body(body)[1].problems]


def test_a_thesis_that_this_edition_leaves_out_is_not_called_absent() -> None:
    source = "1. foo\n\n2. bar\n\n3. baz"
    (problem,) = collated("1. foo\n\n[…]{.omitted reason=length}\n\n3. baz", source).problems
    assert problem.code == "E221"
    assert "thesis 2 (source, line 3)" in problem.message
    opened = "1. foo\n\n2. […]{.omitted reason=length}\n\n3. baz"
    assert collated(opened, source).problems == ()


def test_a_paragraph_of_our_own_comes_with_the_mark_to_write() -> None:
    problem = difference("7. Seven.\n\n8. Eight.", "7. Seven. 8. Eight.")
    assert "“¶” is not in the source" in problem.message
    assert "write {: .run-on} under the one that follows" in problem.hint


def test_what_runs_on_in_the_source_is_no_difference() -> None:
    body = "7. Seven.\n\n8. Eight.\n{: .run-on}\n\nMore.\n{: .run-on}"
    assert collated(body, "7. Seven. 8. Eight. More.").problems == ()


def test_what_does_not_run_on_in_the_source_is_a_difference() -> None:
    assert difference("7. Seven.\n\n8. Eight.\n{: .run-on}", "7. Seven.\n\n8. Eight.")


def test_each_of_two_theses_on_a_line_has_that_line() -> None:
    passages = collated("7. Seven.\n\n8. Eight.\n{: .run-on}", "7. Seven. 8. Eight.").concordance
    assert [(p.locus.thesis, p.first) for p in passages] == [("7", 1), ("8", 1)]
