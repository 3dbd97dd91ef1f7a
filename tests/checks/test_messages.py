"""Every folder of tests/cases/errors is a faulty content folder, its messages, and it mended."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plugins.edition import guide
from plugins.edition.errors import Report
from tests import gate

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "errors"
NAMES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
CODE = re.compile(r"\b[EW][0-9]{3}\b")


def faults(name: str, folder: str) -> Report:
    """Return what a build says of a folder of a case."""
    case = CASES / name
    return gate.report(case / folder, publish=(case / "publish").exists())


def codes(report: Report) -> set[str]:
    """Return the codes of a report."""
    return {problem.code for problem in report.problems}


@pytest.mark.parametrize("name", NAMES)
def test_the_message_is_the_one_that_the_case_shows(name: str) -> None:
    expected = (CASES / name / "message.txt").read_text(encoding="utf-8")
    assert str(faults(name, "in")) + "\n" == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_case_shows_the_code_in_its_name(name: str) -> None:
    report = faults(name, "in")
    assert name[:4].upper() in codes(report)
    assert report.stops == any(code.startswith("E") for code in codes(report))


@pytest.mark.parametrize("name", NAMES)
def test_a_mended_case_is_built(name: str) -> None:
    report = faults(name, "mended")
    assert name[:4].upper() not in codes(report)
    assert not report.stops, str(report)


def test_every_code_has_a_case_and_a_page_in_the_guide() -> None:
    files = (ROOT / "plugins").rglob("*.py")
    used = set(CODE.findall("".join(file.read_text(encoding="utf-8") for file in files)))
    assert used == {name[:4].upper() for name in NAMES}
    assert used == set(guide.codes())


def test_one_run_shows_the_problems_of_all_documents_in_the_order_of_their_places(
    tmp_path: Path,
) -> None:
    names = ["e214-note-not-defined", "e150-html", "e130-number-twice"]
    for name in names:
        shutil.copytree(CASES / name / "in" / "theses", tmp_path / "content" / name)
    report = gate.report(tmp_path / "content")
    shown = re.findall(r"^content/([\w-]+)/text\.md:(\d+):(\d+): ", str(report), re.MULTILINE)
    places = [(name, int(line), int(column)) for name, line, column in shown]
    assert places == sorted(places)
    assert sorted({name for name, _, _ in places}) == sorted(names)
    assert len(places) == len(report.problems) == 8
