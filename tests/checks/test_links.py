"""Links of the editor lead somewhere, or are shown at their place with the nearest address."""

from __future__ import annotations

import pytest

from plugins.checks.links import problems
from tests.checks.desk import places, subject

TEXT = "1. One . . . one[^e-x].\n\n4. See [it]({}).\n\n[^e-x]: A note."


@pytest.mark.parametrize(
    "address",
    ["9.html", "1.html#p2", "1.html#e2", "1.html#n-y", "1.html#a1-1", "#p1", "2.html#p1"],
)
def test_a_link_that_leads_nowhere_is_an_error_at_its_place(address: str) -> None:
    assert places(problems, TEXT.format(address)) == [("E171", 3, 13)]


@pytest.mark.parametrize(
    "address",
    [
        "1.html",
        "1.html#p1",
        "1.html#e1",
        "1.html#n-x",
        "2.html",
        "principles.html#signs",
        "../other/9.html",
        "https://example.org/9.html#p9",
        "mailto:a@example.org",
    ],
)
def test_a_link_that_leads_somewhere_or_out_of_the_document_is_none(address: str) -> None:
    assert places(problems, TEXT.format(address)) == []


def test_the_nearest_place_is_named() -> None:
    (problem,) = problems(subject(TEXT.format("1.html#e3")))
    assert problem.hint == "did you mean #e1?"
