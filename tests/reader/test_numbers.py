"""The numbers of theses: how they are printed, how they follow each other, which are missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reader import numbers
from plugins.reader.numbers import SCHEMES
from tests.reader.desk import read_body

LABELS = [
    ("arabic", "1. The", "1"),
    ("arabic", "12a. The", "12a"),
    ("arabic", "12bis. The", "12bis"),
    ("arabic", "71 . He", "71"),
    ("double", "1. [26] Optime", "26"),
    ("double", "26. Optime", "26"),
    ("parenthesis", "1) The", "1"),
    ("roman", "XIV. The", "XIV"),
    ("roman", "IVbis. The", "IVbis"),
    ("section", "§ 12a The", "12a"),
    ("section", "§\u00a012. The", "12"),
    ("decimal", "2.0121 It", "2.0121"),
    ("decimal", "1. It", "1"),
]
TEXT = [
    ("arabic", "1.The"),
    ("arabic", "1.5 per cent"),
    ("arabic", "1) The"),
    ("arabic", "1917 was"),
    ("arabic", "1234567. The"),
    ("arabic", "1917 . . . was"),
    ("arabic", "1917 … was"),
    ("double", "[26] Optime"),
    ("double", "26] Optime"),
    ("parenthesis", "1. The"),
    ("roman", "I am"),
    ("roman", "Mr. Smith"),
    ("section", "12a The"),
    ("decimal", "2.0121, it"),
]


@pytest.mark.parametrize(("scheme", "text", "number"), LABELS)
def test_a_label_opens_a_thesis(scheme: str, text: str, number: str) -> None:
    label = SCHEMES[scheme].label.match(text)
    assert label
    assert numbers.number(SCHEMES[scheme], label[1]).text == number


@pytest.mark.parametrize(("scheme", "text"), TEXT)
def test_what_is_no_label_of_the_document_is_text(scheme: str, text: str) -> None:
    assert SCHEMES[scheme].label.match(text) is None


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_the_example_of_a_scheme_is_a_label_of_it(scheme: numbers.Scheme) -> None:
    assert scheme.label.fullmatch(scheme.example)


@pytest.mark.parametrize(
    ("scheme", "row"),
    [
        ("arabic", ["1", "2", "9", "10", "12", "12a", "12b", "13"]),
        ("arabic", ["12", "12bis", "12ter", "12quater", "13"]),
        ("roman", ["I", "IV", "V", "IX", "X", "XL", "L", "M"]),
        ("section", ["9", "9a", "10"]),
        ("decimal", ["1", "1.1", "1.11", "1.12", "1.2", "2", "2.01", "2.0121", "2.02", "2.1"]),
    ],
)
def test_numbers_follow_each_other_as_the_document_counts(scheme: str, row: list[str]) -> None:
    read = [numbers.number(SCHEMES[scheme], text) for text in row]
    assert sorted(read, key=lambda number: number.order) == read


@given(st.sampled_from(sorted(SCHEMES)), st.text("0123456789IVXbister.§ -", max_size=8))
def test_a_text_is_a_number_of_the_scheme_or_is_refused(scheme: str, text: str) -> None:
    try:
        number = numbers.number(SCHEMES[scheme], text)
    except ValueError:
        return
    assert number.text in text.replace(" ", "")


def test_nothing_is_said_of_numbers_before_the_first_or_after_the_last() -> None:
    document, _ = read_body("3. The third.\n\n5. The fifth.\n")
    assert [absent.number.text for absent in document.absent] == ["4"]


def test_an_absent_number_stands_between_the_two_that_are_there() -> None:
    (absent,) = read_body("3. The third.\n\n5. The fifth.\n")[0].absent
    assert (absent.after.text, absent.before.text) == ("3", "5")


def test_a_number_with_a_suffix_fills_no_gap_and_makes_none() -> None:
    document, report = read_body("12. Twelve.\n\n12bis. Again.\n\n13. Thirteen.\n")
    assert (document.absent, report.problems) == ((), [])


def test_every_number_up_to_a_first_with_a_suffix_is_absent_but_not_its_own() -> None:
    document, _ = read_body("1. One.\n\n3a. Three a.\n")
    assert [absent.number.text for absent in document.absent] == ["2"]
