"""Numbers in the files of the search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.coding import gaps, name_of, numbers, vlq

RISING = st.sets(st.integers(0, 10**6)).map(sorted)


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_as_they_were_written(given: list[int]) -> None:
    assert list(numbers(b"".join(map(vlq, given)))) == given


def test_digits_are_those_of_source_maps_without_a_sign() -> None:
    assert [vlq(0), vlq(31), vlq(32), vlq(1000)] == [b"A", b"f", b"gB", b"of"]


@given(RISING)
def test_rising_numbers_are_written_as_their_differences(rising: list[int]) -> None:
    found, last = [], -1
    for gap in numbers(gaps(rising)):
        last += gap
        found.append(last)
    assert found == rising


def test_a_file_has_another_name_as_soon_as_its_content_differs() -> None:
    names = {name_of(f"content {number}") for number in range(2000)}
    assert len(names) == 2000
    assert all(len(name) == 6 and name.islower() | name.isdecimal() for name in names)
