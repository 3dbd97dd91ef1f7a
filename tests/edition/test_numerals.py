"""Roman numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.edition import numerals


@pytest.mark.parametrize("text", ["IIII", "VV", "IC", "IM", "XXXX"])
def test_a_roman_numeral_in_an_unusual_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        numerals.from_roman(text)


@given(st.integers(1, 3999))
def test_a_roman_numeral_names_the_number_that_it_was_made_from(value: int) -> None:
    assert numerals.from_roman(numerals.to_roman(value)) == value


def test_the_numerals_of_a_century_are_all_different() -> None:
    assert len({numerals.to_roman(value) for value in range(1, 4000)}) == 3999
