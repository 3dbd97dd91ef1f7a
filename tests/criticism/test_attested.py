"""Readings that an editor gives to a witness are held against its transcription."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.criticism.entries import apply
from plugins.edition.errors import Report
from plugins.reader.document import read

HEAD = """---
title: Theses
language: en
base: D
witnesses:
  D: {title: The extract, kind: extract, transcription: witnesses/D.txt}
  T: {title: The original, kind: original, language: en-GB, transcription: witnesses/T.txt}
  L: {title: In Latin, kind: translation, language: la, transcription: witnesses/L.txt}
  R: {title: Not transcribed, kind: original}
---

"""
BODY = "1. The work of the party, and its press.\n\n2. More.\n"
SOURCES = {
    "D": BODY,
    "T": "1. The *labour* of the whole party, and its press.\n\nA new paragraph.\n",
    "L": "1. Opus.\n",
}


def messages(line: str, folder: Path) -> list[str]:
    """Return what is said of one line of an apparatus."""
    document = folder / "theses"
    (document / "witnesses").mkdir(parents=True)
    for siglum, text in SOURCES.items():
        (document / "witnesses" / f"{siglum}.txt").write_text(text)
    (document / "text.md").write_text(HEAD + BODY)
    (document / "apparatus.md").write_text(line)
    report = Report()
    found = read(document / "text.md", folder, report)
    assert found
    assert not report.problems, str(report)
    _, problems = apply("theses", found, ())
    assert {problem.code for problem in problems} <= {"E244"}
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    "line",
    [
        "1.1 work] labour T",
        "1.1 work] labour T : toil R",
        "1.1 party] whole party T",
        "1.1 press] press. ¶ A new paragraph T",
        "1.1 The … press] The labour … press T",
        "1.1 the] add. whole T",
        "1.1 work of] om. T",
        "1.1 work of the party] om. T",
        "1.1 work] opus L",
        "1.1 work] work D",
        "2.1 More] Less R",
    ],
)
def test_what_a_witness_has_or_cannot_be_asked_for_is_taken(line: str, tmp_path: Path) -> None:
    assert messages(line, tmp_path) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1.1 work] labours T", "T does not have “labours” in thesis 1"),
        ("1.1 work] lab T", "T does not have “lab” in thesis 1"),
        ("1.1 the] add. entire T", "T does not have “entire” in thesis 1"),
        ("1.1 and its press] om. T", "T has “and its press” in thesis 1"),
        ("1.1 press] om. T", "T has “press” here"),
        ("1.1 work] toil D", "D does not have “toil” in thesis 1"),
        ("2.1 More] om. T", "T has no thesis 2: it says nothing of this place"),
    ],
)
def test_what_a_transcription_contradicts_is_refused(
    line: str, message: str, tmp_path: Path
) -> None:
    assert messages(line, tmp_path) == [message]
