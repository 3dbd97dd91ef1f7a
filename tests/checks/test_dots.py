"""Dots that are no ellipsis by their form are pointed out, unless the editor has decided."""

from __future__ import annotations

import pytest

from plugins.checks.dots import problems
from tests.checks.desk import places


@pytest.mark.parametrize("dots", ["..", ".  .  .", "‥", "⋯", "· · ·", "··"])
def test_dots_of_another_form_are_pointed_out(dots: str) -> None:
    assert places(problems, f"1. One {dots} two.") == [("W206", 1, 8)]


@pytest.mark.parametrize(
    "text",
    [
        "one. Two",
        "1.2.3",
        "i.e. so",
        ". . .",
        "…",
        "\\..",
        "[..]{.pause}",
        "[..]{.ellipsis}",
        "a·b",
    ],
)
def test_other_dots_and_those_decided_upon_are_not(text: str) -> None:
    assert places(problems, f"1. One {text} two.") == []


def test_each_of_several_is_shown_at_its_place() -> None:
    assert places(problems, "1. One .. two .. \\.. three\nfour .. five.") == [
        ("W206", 1, 8), ("W206", 1, 15), ("W206", 2, 6),
    ]  # fmt: skip
