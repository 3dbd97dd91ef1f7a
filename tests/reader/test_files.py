"""What stands beside text.md: read if it is a file, refused if it is something else."""

from __future__ import annotations

from pathlib import Path

from plugins.edition.errors import Report
from plugins.reader.files import beside


def test_what_is_not_there_is_not_missed(tmp_path: Path) -> None:
    report = Report()
    assert beside(tmp_path / "text.md", "apparatus.md", tmp_path, report) is None
    assert report.problems == []


def test_a_file_is_read_and_its_text_kept_for_the_messages(tmp_path: Path) -> None:
    (tmp_path / "apparatus.md").write_text("1.1 a] b T\r\n")
    report = Report()
    found = beside(tmp_path / "text.md", "apparatus.md", tmp_path, report)
    assert found == ("apparatus.md", "1.1 a] b T\n")
    assert report.texts == {"apparatus.md": "1.1 a] b T\n"}


def test_a_link_or_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "apparatus.md").symlink_to(tmp_path / "secret")
    (tmp_path / "commentary.md").mkdir()
    report = Report()
    for name in ("apparatus.md", "commentary.md"):
        assert beside(tmp_path / "text.md", name, tmp_path, report) is None
    assert [problem.code for problem in report.problems] == ["E161", "E161"]
    assert "secret" not in str(report)


def test_a_file_that_is_not_utf_8_is_refused_where_it_stops_being_so(tmp_path: Path) -> None:
    (tmp_path / "apparatus.md").write_bytes(b"1.1 a] b T\n1.2 \xe9] e T\n")
    report = Report()
    assert beside(tmp_path / "text.md", "apparatus.md", tmp_path, report) is None
    (problem,) = report.problems
    assert (problem.code, problem.line, problem.column) == ("E105", 2, 5)
