"""A report for programs says what the report for an editor says, in their own forms."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from plugins.edition.errors import Edit, Problem, Report
from plugins.edition.formats import render

PATH = "content/ü 1/text.md"
NOTE = Problem(PATH, 2, 5, "E214", "note, [^e-x]: 100% lost", "define it", 6)
MARK = Problem("content/x/text.md", 1, 1, "W102", "a byte order mark")
REPORT = Report([MARK, NOTE, NOTE], {PATH: "one\nthe [^e-x].\nthree"})


def sarif(report: Report, site: str = "") -> Any:  # noqa: ANN401
    """Return the only run of a SARIF log."""
    log = json.loads(render(report, "sarif", site))
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def test_the_text_is_what_an_editor_reads() -> None:
    assert render(REPORT, "text") == str(REPORT)


def test_json_lists_every_problem_once_in_order() -> None:
    shown = json.loads(render(REPORT, "json"))
    assert [one["code"] for one in shown] == ["W102", "E214"]
    assert shown[1] == {
        "path": PATH,
        "line": 2,
        "column": 5,
        "length": 6,
        "code": "E214",
        "severity": "error",
        "message": NOTE.message,
        "hint": "define it",
        "mend": None,
        "documentation": "guide/E214.html",
    }


def test_json_says_what_mends_a_problem() -> None:
    mended = replace(NOTE, mend=Edit(PATH, 2, 5, 6, ""))
    shown = json.loads(render(Report([mended]), "json", "https://example.org/e"))
    assert shown[0]["mend"] == {
        "path": PATH, "line": 2, "column": 5, "length": 6, "replacement": "",
    }  # fmt: skip
    assert shown[0]["documentation"] == "https://example.org/e/guide/E214.html"


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_report_without_problems_is_still_data(form: str) -> None:
    assert json.loads(render(Report(), form)) is not None


def test_sarif_names_rule_level_and_region() -> None:
    run = sarif(REPORT)
    result = run["results"][1]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "E214"
    assert rule["shortDescription"]["text"] == "A note is used but never defined"
    assert "helpUri" not in rule
    assert [one["level"] for one in run["results"]] == ["warning", "error"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/%C3%BC%201/text.md"
    assert place["region"] == {
        "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 11,
    }  # fmt: skip


def test_sarif_gives_the_full_address_of_a_rule_where_there_is_one() -> None:
    rule = sarif(REPORT, "https://example.org")["tool"]["driver"]["rules"][0]
    assert rule["helpUri"] == "https://example.org/guide/E214.html"


def test_sarif_carries_a_mend_over_the_end_of_a_line() -> None:
    mended = replace(NOTE, mend=Edit(PATH, 2, 5, 9, "x"))
    fix = sarif(Report([mended], REPORT.texts))["results"][0]["fixes"][0]
    change = fix["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "x"}
    assert change["deletedRegion"] == {
        "startLine": 2, "startColumn": 5, "endLine": 3, "endColumn": 2,
    }  # fmt: skip


def test_github_gets_one_escaped_line_a_problem() -> None:
    first, second = render(REPORT, "github").split("\n")
    assert first.startswith("::warning file=content/x/text.md,line=1,")
    assert second == (
        "::error file=content/ü 1/text.md,line=2,endLine=2,col=5,endColumn=11,title=E214"
        "::note, [^e-x]: 100%25 lost%0Ahint: define it"
    )


def test_a_path_cannot_end_the_command_for_github() -> None:
    odd = Problem("a,b::c\n::add-mask::x", 1, 1, "E161", "no\r\n::stop-commands::x")
    shown = render(Report([odd]), "github")
    assert "\n" not in shown
    assert "\r" not in shown
    assert "file=a%2Cb%3A%3Ac%0A%3A%3Aadd-mask%3A%3Ax," in shown


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_no_format_sends_a_control_sign_to_the_terminal(form: str) -> None:
    odd = Problem("x", 1, 1, "E104", "a\x1b[31m \x9b \u202e b", "\x07")
    shown = render(Report([odd]), form)
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(shown)
