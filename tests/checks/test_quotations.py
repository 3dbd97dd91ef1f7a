"""A cut may have taken a quotation mark with it: the editor is asked to look."""

from __future__ import annotations

import pytest

from plugins.checks.quotations import problems
from tests.checks.desk import places


@pytest.mark.parametrize(
    "text", ["“One . . . two.", "One . . . two.”", '"One . . .', "„Eins . . .", "«Un . . ."]
)
def test_a_mark_without_its_partner_beside_a_cut_is_remarked_upon(text: str) -> None:
    assert [code for code, _, _ in places(problems, f"1. {text}")] == ["W212"]


@pytest.mark.parametrize(
    "text",
    [
        "“One . . . two.”",
        "„Eins . . . zwei.“",
        "„Eins . . . zwei.” And “so” on.",
        "»Eins . . . zwei.«",
        "« Un . . . deux. »",
        "“No cut here.",
        "the masses’ . . . 'one",
        "“One . . . two.[”]{.supplied}",
    ],
)
def test_marks_that_answer_each_other_are_not(text: str) -> None:
    assert places(problems, f"1. {text}") == []


def test_a_quotation_of_several_paragraphs_opens_each_of_them() -> None:
    assert places(problems, "1. “One . . . two.\n\n“And three.”") == []
