"""Signs that mark nothing are seen before a reader sees them."""

from __future__ import annotations

import pytest

from plugins.checks.markup import problems
from tests.checks.desk import places


def test_strong_emphasis_and_code_that_never_end_are_remarked_upon() -> None:
    assert places(problems, "1. The **masses.\n\nThe `parties.") == [
        ("W204", 1, 8), ("W204", 3, 5),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["**so**", "`so`", "\\*\\*so", "\\`so", "a ** b", "* so", "*so*"])
def test_signs_that_mark_something_or_are_kept_as_they_are_are_not(text: str) -> None:
    assert places(problems, f"1. The {text} it is.") == []


def test_a_picture_is_no_part_of_a_text() -> None:
    assert places(problems, "1. See ![the page](page.png).") == [("E172", 1, 8)]


def test_notes_are_looked_at_too() -> None:
    body = "1. So[^e-x].\n\n[^e-x]: The **masses."
    assert places(problems, body) == [("W204", 3, 13)]
