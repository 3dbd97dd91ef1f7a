"""Numbers that cannot all be true stop the build."""

from __future__ import annotations

import pytest

from tests.reader.desk import codes, read_body


def faults(*numbers: str) -> list[str]:
    """Return the codes for a document of theses with these numbers."""
    return codes(read_body("\n\n".join(f"{number}. Text." for number in numbers))[1])


def test_numbers_may_begin_anywhere_and_have_gaps() -> None:
    assert faults("4", "5", "9", "12a", "13") == []


def test_a_number_stands_once() -> None:
    assert faults("1", "2", "2") == ["E130"]


def test_a_number_comes_after_a_smaller_one() -> None:
    assert faults("1", "3", "2") == ["E132"]


def test_a_thousand_numbers_are_never_missing_together() -> None:
    assert faults("1", "1001") == []
    assert faults("1", "1917") == ["E133"]


def test_nought_is_no_number_of_a_thesis() -> None:
    assert faults("0", "1") == ["E132"]


def test_the_same_number_with_and_without_noughts_before_it_stands_twice() -> None:
    assert faults("1", "01") == ["E130"]


def test_gaps_are_not_counted_while_the_order_is_wrong() -> None:
    assert read_body("3. Three.\n\n1. One.\n\n5. Five.\n")[0].absent == ()


@pytest.mark.parametrize("number", ["3", "1"])
def test_a_doubt_may_name_a_thesis_that_is_here_or_one_that_is_missing(number: str) -> None:
    body = f"1. One.\n\nPerhaps.\n{{: .thesis n={number} cert=low}}\n\n4. Four.\n"
    assert codes(read_body(body)[1]) == []


def test_a_doubt_may_not_name_a_thesis_that_never_was() -> None:
    body = "1. One.\n\nPerhaps.\n{: .thesis n=7 cert=low}\n\n4. Four.\n"
    assert codes(read_body(body)[1]) == ["E134"]
