"""What the numbers leave open is said; what the source marks, or may well do, is not."""

from __future__ import annotations

import pytest

from plugins.checks.numbering import problems
from tests.checks.desk import places


def test_a_suffix_without_its_number_is_remarked_upon() -> None:
    assert places(problems, "3. Three.\n\n4bis. Four.") == [("W135", 3, 1)]


@pytest.mark.parametrize(
    "body",
    ["3. Three.\n\n3bis. More.", "3. Three.\n\n4a. Half.\n\n4b. Half.", "4bis. The first here."],
)
def test_a_suffix_that_explains_itself_is_not(body: str) -> None:
    assert places(problems, body) == []


def test_a_gap_without_a_cut_is_silent() -> None:
    assert places(problems, "1. One.\n\n4. Four.") == [("W136", 3, 1)]


@pytest.mark.parametrize(
    "between",
    [
        " . . .\n\n",
        "\n\n. . .\n\n",
        "\n\n. . .\n\nIII. More\n{: .residue}\n\n",
        "\n\n. . .\n{: .residue}\n\n",
        " […]{.omitted reason=length}\n\n",
        " [. . .]{.ellipsis by=T}[^e-x]\n\n",
    ],
)
def test_a_gap_with_a_cut_is_marked(between: str) -> None:
    assert places(problems, f"1. One.{between}4. Four.\n\n[^e-x]: A note.") == []


def test_a_cut_inside_the_text_marks_no_gap() -> None:
    assert places(problems, "1. One . . . one.\n\n4. Four.") == [("W136", 3, 1)]
