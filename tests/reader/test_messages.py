"""Every folder of tests/cases/errors is a faulty document and the message that an editor gets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.reader.document import read

CASES = Path(__file__).parent.parent / "cases" / "errors"
NAMES = sorted(folder.name for folder in CASES.iterdir())
PLUGINS = Path(__file__).parent.parent.parent / "plugins"


def faults(name: str) -> Report:
    """Read a case, and hold it against its transcription as a build does."""
    report = Report()
    document = read(CASES / name / "text.md", CASES, report)
    if document:
        report.problems += collate(f"{name}/text.md", document).problems
    return report


@pytest.mark.parametrize("name", NAMES)
def test_the_message_is_the_one_that_the_case_shows(name: str) -> None:
    expected = (CASES / name / "message.txt").read_text(encoding="utf-8")
    assert str(faults(name)) + "\n" == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_case_shows_the_code_in_its_name(name: str) -> None:
    code = name[:4].upper()
    report = faults(name)
    assert code in {problem.code for problem in report.problems}
    assert report.stops == any(problem.code.startswith("E") for problem in report.problems)


def test_every_code_of_the_reader_and_of_criticism_has_a_case() -> None:
    rooms = (PLUGINS / "reader", PLUGINS / "criticism")
    files = [file for room in rooms for file in room.glob("*.py") if file.name != "plugin.py"]
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    codes = set(re.findall(r"\b[EW][0-9]{3}\b", source))
    assert codes == {name[:4].upper() for name in NAMES}


def test_one_run_shows_the_problems_of_all_documents_in_the_order_of_their_places() -> None:
    report = Report()
    names = ["e214-note-not-defined", "e150-html", "e130-number-twice"]
    for name in names:
        read(CASES / name / "text.md", CASES, report)
    shown = re.findall(r"^([\w-]+)/text\.md:(\d+):(\d+): ", str(report), re.MULTILINE)
    places = [(name, int(line), int(column)) for name, line, column in shown]
    assert places == sorted(places)
    assert sorted({name for name, _, _ in places}) == sorted(names)
    assert len(places) == len(report.problems) == 8
