"""Authority numbers have a form, and those of the GND a check digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reader.authorities import is_gnd, is_viaf, is_wikidata

KNOWN = [  # records of the German National Library's catalogue
    "118575449", "118601121", "1043833846", "4015701-5", "2024703-5", "2001630-X", "2-4",
]  # fmt: skip


@pytest.mark.parametrize("number", KNOWN)
def test_a_number_of_the_gnd_agrees_with_its_check_digit(number: str) -> None:
    assert is_gnd(number)


@given(st.sampled_from(KNOWN), st.data())
def test_one_digit_copied_wrongly_is_seen(number: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([i for i, sign in enumerate(number) if sign.isdigit()]))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != number[at]]))
    assert not is_gnd(number[:at] + other + number[at + 1 :])


@pytest.mark.parametrize("number", ["", "X", "-", "0", "118575449 ", "11857544-9", "gnd118575449"])
def test_what_is_no_number_of_the_gnd_is_refused(number: str) -> None:
    assert not is_gnd(number)


def test_a_number_of_wikidata_is_a_q_and_digits() -> None:
    assert is_wikidata("Q1394")
    assert not any(map(is_wikidata, ["1394", "q1394", "Q0", "Q", "Q1394\n", "P31", "Q١"]))


def test_a_number_of_viaf_is_digits() -> None:
    assert is_viaf("7393146")
    assert not any(map(is_viaf, ["", "0123", "VIAF7393146", "7393146/", "1" * 23]))
