"""The command as an editor meets it: exit codes, stdout and stderr, help, and what stays safe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from plugins.command.commands import cli
from tests.command.conftest import Omissis
from tests.conftest import KEY

TEXT = Path("content", KEY, "text.md")


def spoil(project: Path, old: str = "should be published", new: str = "should be printed") -> str:
    """Change words of the resolution; return its text before that."""
    before = (project / TEXT).read_text(encoding="utf-8")
    assert old in before
    (project / TEXT).write_text(before.replace(old, new), encoding="utf-8")
    return before


def test_a_good_content_is_well(omissis: Omissis) -> None:
    run = omissis("check")
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr.endswith("no errors\n")


def test_a_faulty_content_gives_1_and_its_messages_on_stderr(
    omissis: Omissis, project: Path
) -> None:
    spoil(project)
    run = omissis("check", below="content")
    assert (run.returncode, run.stdout) == (1, "")
    assert f"content/{KEY}/text.md:" in run.stderr
    assert "E220" in run.stderr
    assert "\x1b" not in run.stderr
    assert not (project / "output").exists()


def test_data_goes_to_stdout_and_nothing_else_does(omissis: Omissis, project: Path) -> None:
    spoil(project)
    run = omissis("check", "--format", "json")
    (problem,) = [p for p in json.loads(run.stdout) if p["severity"] == "error"]
    assert (run.returncode, run.stderr, problem["code"]) == (1, "", "E220")
    assert problem["mend"]["replacement"] == '[published]{.sic corr="printed"}'


def test_one_document_is_checked_by_its_name_and_another_is_not_read(
    omissis: Omissis, project: Path
) -> None:
    (project / "content" / "other").mkdir()
    (project / "content" / "other" / "text.md").write_text("no front matter")
    assert omissis("check").returncode == 1
    assert omissis("check", KEY).returncode == 0
    run = omissis("check", "../other", below=f"content/{KEY}")
    assert run.returncode == 1
    assert "content/other/text.md:1:1: E114" in run.stderr


def test_a_check_of_one_ordinary_page_speaks_of_that_page(omissis: Omissis, project: Path) -> None:
    spoil(project)
    assert omissis("check", "about.md", below="content/pages").returncode == 0
    (project / "content" / "pages" / "about.md").write_text("No title.\n")
    run = omissis("check", "content/pages")
    assert (run.returncode, run.stderr.count("E110"), "E220" in run.stderr) == (1, 1, False)


def test_outside_an_edition_the_command_says_so(omissis: Omissis) -> None:
    run = omissis("check", below="..")
    assert run.returncode == 2
    assert "There is no pelicanconf.py in this folder or above it" in run.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Did you mean 'check'?"),
        (["check", "1926-03-08-organisation"], f"Did you mean 'content/{KEY}'?"),
        (["check", "/etc/passwd"], "is not in content/"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["explain", "E2204"], "Did you mean E2"),
        (["new", "My Document"], "small letters, digits and hyphens"),
        (["new", "con"], "cannot be an address"),
        (["new", "x", "--siglum", "the copy"], "begins with a capital"),
        (["new", "x", "--language", "English"], "(BCP 47)"),
        (["new", KEY], "is there already; nothing was changed"),
        (["build", "--publish", "example.org"], "is no address"),
        (["serve", "--port", "99999"], "99999"),
    ],
)
def test_what_is_not_understood_gives_2_and_the_way_on(
    arguments: list[str], said: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    run = CliRunner().invoke(cli, arguments)
    assert run.exit_code == 2
    assert said in " ".join(run.stderr.split())


def test_every_command_teaches_itself() -> None:
    for name in ("check", "fix", "explain", "new", "build", "serve"):
        run = CliRunner().invoke(cli, [name, "--help"])
        assert run.exit_code == 0
        assert f"Example: omissis {name}" in run.stdout
    text = CliRunner().invoke(cli, ["--help"], terminal_width=100).stdout
    assert "Exit codes:" in text
    assert "..." not in text.replace("ARGS]...", "").split("Commands:")[1]


def test_a_code_is_explained_in_any_case_of_its_letter() -> None:
    run = CliRunner().invoke(cli, ["explain", "e220"])
    assert run.exit_code == 0
    assert run.stdout.startswith("# E220: ")


def test_all_codes_are_listed() -> None:
    lines = CliRunner().invoke(cli, ["explain"]).stdout.splitlines()
    assert len(lines) > 40
    assert all(line[:4].isalnum() and line[4:6] == "  " for line in lines)


def test_a_build_publishes_where_it_is_told(omissis: Omissis, project: Path) -> None:
    run = omissis(
        "build", "--publish", "https://example.org/e/", "--output", "../there", below="content"
    )
    assert run.returncode == 0, run.stderr
    page = (project / "there" / KEY / "4.html").read_text(encoding="utf-8")
    assert f'href="https://example.org/e/{KEY}/4.html"' in page
    assert "every link checked" in run.stdout


def test_fix_shows_the_diff_writes_the_mark_and_checks_again(
    omissis: Omissis, project: Path
) -> None:
    before = spoil(project)
    witness = project / "content" / KEY / "witnesses" / "D.txt"
    source = witness.read_bytes()
    run = omissis("fix")
    assert run.returncode == 0, run.stderr
    assert (
        "+But the publishers must really understand what should be [published]{.sic" in run.stdout
    )
    assert run.stderr.endswith("no errors\n")
    marked = before.replace("be published", 'be [published]{.sic corr="printed"}')
    assert (project / TEXT).read_text(encoding="utf-8") == marked
    assert witness.read_bytes() == source
    assert [path.name for path in (project / TEXT).parent.glob(".*")] == []


def test_a_dry_run_writes_nothing(omissis: Omissis, project: Path) -> None:
    spoil(project)
    before = (project / TEXT).read_bytes()
    run = omissis("fix", "--dry-run", KEY)
    assert run.returncode == 1
    assert "+But the publishers" in run.stdout
    assert "nothing was written" in run.stderr
    assert (project / TEXT).read_bytes() == before


def test_what_is_left_after_fix_is_shown(omissis: Omissis, project: Path) -> None:
    spoil(project)
    spoil(project, "1. Now", "1. Now[^e-nowhere]")
    run = omissis("fix")
    assert run.returncode == 1
    assert "1 mend written" in run.stderr
    assert "E214" in run.stderr
    assert "E220" not in run.stderr


def test_a_new_document_begins_as_its_transcription_and_the_check_says_what_is_missing(
    omissis: Omissis, project: Path, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.txt"
    scan.write_bytes(
        b"\xef\xbb\xbf1. The *masses* [sic] . . . <x> {a}\r\n\r\n[. . .]\r\n\r\n2. So.\r\n"
    )
    run = omissis("new", "1848-theses", "--title", 'So "be" it: #1', "--transcription", str(scan))
    folder = project / "content" / "1848-theses"
    assert (run.returncode, run.stdout) == (0, "content/1848-theses/text.md\n"), run.stderr
    assert (folder / "witnesses" / "D.txt").read_bytes() == scan.read_bytes()
    check = omissis("check", "1848-theses")
    assert check.returncode == 1
    assert [line.split()[1] for line in check.stderr.splitlines() if ": E" in line] == ["E110"] * 2
    text = (folder / "text.md").read_text(encoding="utf-8")
    filled = text.replace("    title:\n", "    title: A scan\n").replace(
        "kind:\n", "kind: extract\n"
    )
    (folder / "text.md").write_text(filled, encoding="utf-8")
    check = omissis("check", "1848-theses")
    assert check.returncode == 0, check.stderr


def test_a_new_document_without_a_transcription_can_be_filled_in(
    omissis: Omissis, project: Path
) -> None:
    assert omissis("new", "theses", "--language", "grc").returncode == 0
    assert "language: grc\n" in (project / "content" / "theses" / "text.md").read_text()
    run = omissis("check", "theses")
    assert run.returncode == 1
    assert "'title' is missing" in run.stderr


def test_a_transcription_that_is_not_utf_8_makes_nothing(
    omissis: Omissis, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "scan.txt").write_bytes(b"1. caf\xe9")
    run = omissis("new", "x", "--transcription", str(tmp_path / "scan.txt"))
    assert run.returncode == 2
    assert "is not UTF-8 (byte 7)" in run.stderr
    assert not (project / "content" / "x").exists()
