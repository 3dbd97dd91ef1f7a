"""Characters that deceive are found in any file; those that a script needs are left alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.characters import SHOWN, problems
from plugins.edition.errors import Problem


def codes(text: str) -> list[str]:
    """Return the codes of what is wrong with a file."""
    return [problem.code for problem in problems("text.md", text)]


@pytest.mark.parametrize("sign", "\u00ad\u200b\u200d\u200e\u202e\u2066\ufeff")
def test_a_character_that_cannot_be_seen_is_an_error(sign: str) -> None:
    (problem,) = problems("text.md", f"The mas{sign}ses")
    assert (problem.code, problem.column) == ("E191", 8)
    assert problem.mend
    assert problem.mend.replacement == ""


@pytest.mark.parametrize(
    "text", ["می\u200cخواهم", "क्\u200dष", "👩\u200d👩", "(שלום\u200e) and so", "naïve"]
)
def test_what_a_script_needs_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_letters_of_two_alphabets_in_a_word_are_remarked_upon() -> None:
    assert codes("mаsses") == ["W192"]
    assert codes("masses and партия, α-particles, λόγος, 3мм") == []


def test_a_letter_may_carry_eight_marks_and_no_more() -> None:
    assert codes("q" + "\u0323" * 8) == []
    assert codes("q" + "\u0323" * 9) == ["E193"]


def test_a_word_that_is_not_composed_has_its_mend() -> None:
    (problem,) = problems("text.md", "the Cafe\u0301.")
    assert problem.code == "W194"
    assert problem.mend
    assert problem.mend.replacement == "Café."


def test_a_lost_character_is_remarked_upon() -> None:
    assert codes("Caf\ufffd") == ["W106"]


def test_a_file_full_of_them_is_not_shown_whole() -> None:
    assert len(codes("\u200b" * 1000)) == SHOWN


def _mended(line: str, found: list[Problem]) -> str:
    for problem in sorted(found, reverse=True):
        if problem.mend:
            start = problem.mend.column - 1
            end = start + problem.mend.length
            line = line[:start] + problem.mend.replacement + line[end:]
    return line


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_a_line_whose_words_are_composed_is_composed(line: str) -> None:
    found = [one for one in problems("text.md", line) if one.code == "W194"]
    whole = unicodedata.normalize("NFC", line)
    assert unicodedata.normalize("NFC", _mended(line, found)) == whole
