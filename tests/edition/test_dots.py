"""Which runs of dots are ellipses, and of what kind: the place tells, not the number of dots."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.edition import dots
from plugins.edition.inline import EllipsisKind
from tests.reader.texts import DOTS, PLAIN

SHAPES = ["...", ". . .", ". . . .", ".. . .", ". ...", "….", "…", "[…]", "[...]", "[. . .]", "(…)"]
NONE = ["one. two.", "two.. dots", "1.2.3", "* * *", "i.e.", "- - -", "[a]", "", ". .", ",,,"]


def found(text: str) -> str | None:
    run = dots.find(text, 0, len(text))
    return text[slice(*run)] if run else None


@pytest.mark.parametrize("glyphs", SHAPES)
def test_a_run_of_dots_is_found_whole(glyphs: str) -> None:
    assert found(f"the masses {glyphs} must") == glyphs


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_dots_is_not_found(text: str) -> None:
    assert found(text) is None


def test_the_point_of_a_number_is_not_one_of_the_dots() -> None:
    assert found("31. ...") == "..."
    assert found("in 1921. . . .") == ". . ."


def test_dots_may_be_parted_by_the_end_of_a_line() -> None:
    assert found("the masses . .\n. must") == ". .\n."


def test_dots_may_be_parted_by_spaces_that_do_not_break() -> None:
    assert found("the masses .\u00a0.\u00a0. must") == ".\u00a0.\u00a0."


def test_the_first_of_two_runs_is_found_first() -> None:
    assert dots.find("a … b ... c", 0, 11) == (2, 3)
    assert dots.find("a … b ... c", 3, 11) == (6, 9)


@pytest.mark.parametrize("glyphs", SHAPES)
def test_an_ellipsis_alone_in_its_paragraph_is_a_block(glyphs: str) -> None:
    assert dots.kind(glyphs, "", "") == "block"
    assert dots.kind(glyphs, " *", "* \n") == "block"


@pytest.mark.parametrize("glyphs", SHAPES)
def test_an_ellipsis_that_opens_a_paragraph_is_initial(glyphs: str) -> None:
    assert dots.kind(glyphs, "", " It must be impressed") == "initial"


@pytest.mark.parametrize("glyphs", SHAPES)
def test_an_ellipsis_before_a_small_letter_stands_inside_a_sentence(glyphs: str) -> None:
    assert dots.kind(glyphs, "This work ", " has been carried on") == "inline"


@pytest.mark.parametrize("before", ["He was adored. ", "“adored.” ", "why? ", "Act! ", "(so.) "])
def test_three_dots_after_a_closed_sentence_are_final(before: str) -> None:
    assert dots.kind("...", before, " Then they left.") == "final"


@pytest.mark.parametrize("glyphs", [". . . .", ".. . .", ". ...", "...."])
def test_a_full_stop_and_three_dots_are_final(glyphs: str) -> None:
    assert dots.kind(glyphs, "the party itself", " Then they left.") == "final"
    assert dots.kind(glyphs, "the party itself", "") == "final"


def test_three_dots_before_a_name_stand_inside_a_sentence() -> None:
    assert dots.kind("...", "The organs ", " Lenin founded") == "inline"


@given(DOTS, PLAIN, PLAIN)
def test_every_ellipsis_has_a_kind(glyphs: str, before: str, after: str) -> None:
    assert dots.kind(glyphs, before, after) in get_args(EllipsisKind)


@given(PLAIN)
def test_what_is_found_in_any_text_has_dots_in_it_and_a_kind(text: str) -> None:
    at = 0
    while run := dots.find(text, at, len(text)):
        start, at = run
        glyphs = text[start:at]
        assert dots.count(glyphs) >= 3
        assert glyphs == glyphs.strip()
        assert dots.kind(glyphs, text[:start], text[at:]) in get_args(EllipsisKind)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_run_lies_between_the_offsets_asked_for(text: str, start: int, end: int) -> None:
    run = dots.find(text, start, end)
    assert run is None or start <= run[0] < run[1] <= end
