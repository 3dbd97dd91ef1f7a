"""A report as text for an editor, or as data for a program: JSON, SARIF 2.1.0, GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from plugins.edition.errors import CONTROL, Edit, Problem, Report
from plugins.edition.guide import address, explanation

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, form: str, site: str = "") -> str:
    """Return the report in one of FORMATS; `site` is the full address of the site, if it has one.

    None of them sends a control character to a terminal. Raises KeyError for another format.
    """
    return FORMATS[form](report, site)


def _text(report: Report, site: str) -> str:
    return str(report)


def _documentation(code: str, site: str) -> str:
    return f"{site}/{address(code)}" if site else address(code)


def _json(report: Report, site: str) -> str:
    """Return a list of objects, one a problem; line and column from 1, length in characters."""
    return json.dumps([_object(problem, site) for problem in report.in_order], indent=1)


def _object(problem: Problem, site: str) -> dict[str, Any]:
    mend = problem.mend
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "code": problem.code,
        "severity": _level(problem),
        "message": problem.message,
        "hint": problem.hint,
        "mend": mend and {name: getattr(mend, name) for name in Edit.__slots__},
        "documentation": _documentation(problem.code, site),
    }


def _level(problem: Problem) -> str:
    return "error" if problem.stops else "warning"


def _sarif(report: Report, site: str) -> str:
    """Return a SARIF log of one run (OASIS SARIF 2.1.0); paths are relative to %SRCROOT%."""
    found = report.in_order
    codes = sorted({problem.code for problem in found})
    run = {
        "tool": {"driver": {"name": "Omissis", "rules": [_rule(code, site) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, problem, codes.index(problem.code)) for problem in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(code: str, site: str) -> dict[str, Any]:
    told = explanation(code)
    rule: dict[str, Any] = {"id": code}
    if told:
        rule["shortDescription"] = {"text": told.title}
        rule["help"] = {"text": told.text, "markdown": told.text}
    if site:  # SARIF takes full addresses only
        rule["helpUri"] = _documentation(code, site)
    rule["defaultConfiguration"] = {"level": "error" if code.startswith("E") else "warning"}
    return rule


def _result(report: Report, problem: Problem, index: int) -> dict[str, Any]:
    place = {
        "artifactLocation": _artifact(problem.path),
        "region": _region(report, problem),
    }
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": _level(problem),
        "message": {"text": _message(problem)},
        "locations": [{"physicalLocation": place}],
    }
    mend = problem.mend
    if mend:
        change = {
            "deletedRegion": _region(report, mend),
            "insertedContent": {"text": mend.replacement},
        }
        changes = {"artifactLocation": _artifact(mend.path), "replacements": [change]}
        result["fixes"] = [
            {"description": {"text": problem.hint or problem.message}, "artifactChanges": [changes]}
        ]
    return result


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _message(problem: Problem) -> str:
    return problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")


def _region(report: Report, place: Problem | Edit) -> dict[str, int]:
    """Return a stretch as SARIF counts it: its end is the first character that it has not."""
    line, column = _end(report.texts.get(place.path, ""), place)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": line,
        "endColumn": column,
    }


def _end(text: str, place: Problem | Edit) -> tuple[int, int]:
    """Return line and column of the end of a stretch, which may go over the end of its line."""
    line, column, rest = place.line, place.column, place.length
    lines = text.split("\n")
    while line < len(lines) and column + rest > len(lines[line - 1]) + 1:
        rest -= len(lines[line - 1]) + 2 - column
        line, column = line + 1, 1
    return line, column + rest


def _github(report: Report, site: str) -> str:
    """Return GitHub's workflow commands, which annotate a pull request."""
    return "\n".join(_command(report, problem) for problem in report.in_order)


def _command(report: Report, problem: Problem) -> str:
    line, column = _end(report.texts.get(problem.path, ""), problem)
    values = {"file": problem.path, "line": problem.line, "endLine": line, "col": problem.column}
    if line == problem.line:
        values["endColumn"] = column
    values["title"] = problem.code
    given = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f"::{_level(problem)} {given}::{_data(_message(problem))}"


def _data(text: str) -> str:
    """Escape the message of a workflow command."""
    lines = (CONTROL.sub("\ufffd", line) for line in text.split("\n"))
    return "\n".join(lines).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a value before the message of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Report, str], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}
