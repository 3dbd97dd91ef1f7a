"""An editor may answer for a remark, with a reason; never for a loss, and never for nothing."""

from __future__ import annotations

from dataclasses import replace

from plugins.checks.allowances import applied
from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Place
from plugins.edition.model import Allowance
from tests.checks.desk import subject

UNUSED = Problem("theses/text.md", 7, 3, "W211", "not used")
OTHER = replace(UNUSED, path="other/text.md")


def allowing(code: str, reason: str) -> Subject:
    """Return a document that allows a code."""
    given = subject("1. One.")
    allowances = (Allowance(code, reason, Place(5, 3)),)
    return replace(given, document=replace(given.document, allowances=allowances))


def test_what_is_allowed_with_a_reason_is_not_reported() -> None:
    assert applied(allowing("W211", "it is named in D"), [UNUSED]) == []


def test_an_allowance_is_of_its_own_document_only() -> None:
    assert applied(allowing("W211", "it is named in D"), [UNUSED, OTHER]) == [OTHER]


def test_an_allowance_without_a_reason_is_an_error_and_allows_nothing() -> None:
    assert [one.code for one in applied(allowing("W211", ""), [UNUSED])] == ["W211", "E198"]


def test_an_allowance_that_is_not_used_is_an_error() -> None:
    assert [one.code for one in applied(allowing("W211", "it is named in D"), [])] == ["E196"]


def test_a_silent_change_cannot_be_allowed() -> None:
    change = replace(UNUSED, code="E220")
    found = applied(allowing("E220", "I know better"), [change])
    assert [one.code for one in found] == ["E220", "E197"]


def test_what_is_no_code_cannot_be_allowed() -> None:
    (problem,) = applied(allowing("W2111", "a slip"), [])
    assert (problem.code, problem.hint) == ("E197", "did you mean W211?")
