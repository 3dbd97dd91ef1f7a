"""Dates in words, signs of the apparatus."""

from __future__ import annotations

import pytest

from plugins.pages.dates import in_words
from plugins.pages.signs import greek, latin, roman


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1926-03-08", "8 March 1926"),
        ("1926-03", "March 1926"),
        ("1926", "1926"),
        ("1926~", "1926~"),
        ("1926/1927", "1926–1927"),
        ("1921-06-22/1921-07-12", "22 June 1921 – 12 July 1921"),
        ("1926~/1927", "1926~/1927"),
        ("156X", "156X"),
    ],
)
def test_a_date_is_said_in_words_and_a_doubtful_one_as_it_is_written(date: str, words: str) -> None:
    assert in_words(date) == words


def test_places_of_the_apparatus_are_lettered_past_z() -> None:
    assert [latin(n) for n in (1, 2, 26, 27, 52, 53, 703)] == [
        "a",
        "b",
        "z",
        "aa",
        "az",
        "ba",
        "aaa",
    ]


def test_each_series_of_notes_has_signs_of_its_own() -> None:
    assert [roman(n) for n in (1, 4, 9, 40)] == ["i", "iv", "ix", "xl"]
    assert [greek(n) for n in (1, 2, 24, 25)] == ["α", "β", "ω", "αα"]
