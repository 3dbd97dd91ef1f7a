"""Every folder of tests/cases is a document and what a careful reader finds in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.criticism import entries
from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.reader.document import read
from tests.reader.dump import dump

CASES = Path(__file__).parent.parent / "cases"
NAMES = sorted(file.parent.name for file in CASES.glob("*/text.md"))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_is_what_the_case_expects(name: str) -> None:
    report = Report()
    document = read(CASES / name / "text.md", CASES, report)
    assert document
    report.problems += collate(f"{name}/text.md", document).problems
    document, faults = entries.apply(name, document, ())
    report.problems += faults
    expected = json.loads((CASES / name / "expected.json").read_text(encoding="utf-8"))
    assert dump(document, report) == expected
