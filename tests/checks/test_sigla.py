"""A witness is there for something, and cannot be taken for another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.checks.sigla import problems
from plugins.checks.subject import Subject
from tests.checks.desk import places, subject


def test_a_witness_that_nothing_is_taken_from_is_remarked_upon() -> None:
    assert [code for code, _, _ in places(problems, "1. One.")] == ["W211"]


@pytest.mark.parametrize(
    "body",
    [
        "1. One [two]{.supplied from=T}.",
        "1. One [. . .]{.ellipsis by=T} two.",
        '1. One [. . .]{.ellipsis supplied="and" from=T} two.',
    ],
)
def test_a_witness_that_is_named_is_used(body: str) -> None:
    assert places(problems, body) == []


def test_a_witness_of_the_apparatus_is_used() -> None:
    assert places(problems, "1. One two.", apparatus="1.1 One] Eins T\n") == []


@pytest.mark.parametrize(("first", "second"), [("A", "Α"), ("MS", "Ms"), ("P1", "Ρ1")])
def test_sigla_that_look_alike_are_an_error(first: str, second: str) -> None:
    given = subject("1. One [two]{.supplied from=T}.")
    base, other = given.document.witnesses
    named = replace(base, siglum=first), replace(base, siglum=second), other
    document = replace(given.document, base=first, witnesses=named)
    (problem,) = problems(Subject(given.path, given.text, document))
    assert problem.code == "E192"
