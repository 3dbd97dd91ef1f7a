"""A document's folder, as a whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.edition.errors import Report
from plugins.edition.model import Document
from plugins.edition.reading import edited
from plugins.reader.document import read
from tests.reader.desk import HEAD, codes, read_body, read_bytes

TEXT = HEAD.replace(", transcription: witnesses/D.txt", "") + "1. One.\n"


def in_folder(root: Path, name: str, text: str = TEXT) -> tuple[Document | None, Report]:
    """Read a document from a folder of this name."""
    report = Report()
    (root / name).mkdir()
    (root / name / "text.md").write_text(text, encoding="utf-8")
    return read(root / name / "text.md", root, report), report


def test_the_address_of_a_document_is_the_name_of_its_folder(tmp_path: Path) -> None:
    document, report = in_folder(tmp_path, "1926-03-08-organization")
    assert document
    assert (document.key, report.problems) == ("1926-03-08-organization", [])


@pytest.mark.parametrize(
    "name", ["Theses", "my theses", "con", "lpt1", "-x", "thèses", "a.b", "search", "theme", "a_b"]
)
def test_a_folder_whose_name_is_no_address_is_refused(tmp_path: Path, name: str) -> None:
    document, report = in_folder(tmp_path, name)
    assert (document, codes(report)) == (None, ["E120"])


def test_a_link_to_another_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "theses").mkdir()
    (tmp_path / "theses" / "text.md").symlink_to(tmp_path / "secret")
    report = Report()
    assert read(tmp_path / "theses" / "text.md", tmp_path, report) is None
    assert codes(report) == ["E161"]
    assert "secret" not in report.texts.values()


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "theses").mkdir()
    os.mkfifo(tmp_path / "theses" / "text.md")
    report = Report()
    assert read(tmp_path / "theses" / "text.md", tmp_path, report) is None
    assert codes(report) == ["E161"]


@pytest.mark.parametrize("name", ["/etc/passwd", "../text.md", "witnesses/../../x", "D.txt", "~/x"])
def test_a_transcription_outside_its_folder_is_not_read(tmp_path: Path, name: str) -> None:
    text = TEXT.replace("kind: extract", f"kind: extract, transcription: {name}")
    document, report = in_folder(tmp_path, "theses", text)
    assert document
    assert (document.base_witness.transcription, codes(report)) == (None, ["E161"])


def test_a_transcription_is_kept_as_it_is() -> None:
    transcription = read_body("1. One.", " 1.  One.\n\n\n")[0].base_witness.transcription
    assert transcription
    assert (transcription.path, transcription.text) == ("witnesses/D.txt", " 1.  One.\n\n\n")


def test_the_base_is_the_first_witness_unless_another_is_named() -> None:
    second = HEAD.replace("base: D", "base: T").encode()
    assert read_body("1. One.")[0].base == "D"
    document, _ = read_bytes(second + b"1. One.")
    assert document
    assert document.base == "T"


def test_what_is_unknown_is_not_known() -> None:
    head = HEAD.replace("kind: original", "kind: original, rights: unknown").encode()
    document, _ = read_bytes(head + b"1. One.")
    assert document
    assert document.witnesses[1].rights == ""


def test_the_short_title_is_the_title_unless_another_is_given() -> None:
    assert read_body("1. One.")[0].short == "Theses"


def test_dots_of_the_introduction_are_no_ellipses() -> None:
    head = HEAD.replace("base: D", "base: D\nintroduction: The dots . . . are the source's")
    document, report = read_bytes((head + "1. One.").encode())
    assert document
    assert [edited(p) for p in document.introduction] == ["The dots . . . are the source's"]
    assert report.problems == []


@pytest.mark.parametrize("date", ["1926-03-08", "1926-03", "1926", "1926~", "1926/1927", "192X"])
def test_a_date_may_be_as_exact_as_it_is_known(date: str) -> None:
    head = HEAD.replace("base: D", f"base: D\ndate: {date}").encode()
    document, report = read_bytes(head + b"1. One.")
    assert document
    assert (document.date, report.problems) == (date, [])


def test_a_problem_of_the_introduction_is_shown_where_it_stands() -> None:
    head = HEAD.replace("base: D", "base: D\nintroduction: |\n  One.\n\n  See <b>this</b>.")
    (problem, _) = sorted(read_bytes((head + "1. One.").encode())[1].problems)
    assert (problem.code, problem.line, problem.column) == ("E150", 8, 7)
