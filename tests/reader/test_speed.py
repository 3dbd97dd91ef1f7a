"""Reading takes a time that grows with the text, not with its square."""

from __future__ import annotations

import time

import pytest

from tests.reader.desk import read_body

SIZE = 60_000  # characters: about the largest paragraph that is read


@pytest.mark.parametrize("unit", ["word ", "a… ", "... a ", ". ", "a\n", "<b ", "{++ ", "\\a"])
def test_a_large_paragraph_is_read_in_half_a_second(unit: str) -> None:
    begun = time.process_time()
    read_body("1. " + unit * (SIZE // len(unit)))
    assert time.process_time() - begun < 0.5  # seconds; a megabyte then takes eight
