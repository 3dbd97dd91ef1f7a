"""Edits change what they name and nothing else: line ends and all other bytes stay."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.command import edits, files, mending
from plugins.edition.errors import Edit

PATH = "content/theses/text.md"


def edited(data: bytes, *mends: tuple[int, int, int, str]) -> bytes:
    """Apply edits given by line, column, length and replacement."""
    return edits.apply(data, [Edit(PATH, *mend) for mend in mends])[0]


def test_a_stretch_is_replaced_in_its_line() -> None:
    assert edited("a\nbüb c\n".encode(), (2, 2, 2, "X\nY")) == b"a\nbX\nY c\n"


def test_the_line_ends_of_the_file_are_kept() -> None:
    assert edited(b"a\r\nb c\r\n", (2, 1, 1, "x\ny")) == b"a\r\nx\r\ny c\r\n"
    assert edited(b"a\r\nb\nc\n", (3, 1, 1, "x\ny")) == b"a\r\nb\nx\ny\n"
    assert edited(b"a\r\nb\r\nc", (1, 1, 3, "-")) == b"-\r\nc"


def test_a_byte_order_mark_and_lone_carriage_returns_go() -> None:
    assert edited(b"\xef\xbb\xbfa\n", (1, 1, 0, "")) == b"a\n"
    assert edited(b"a\rb\rc\n", (3, 1, 1, "x")) == b"a\nb\nx\n"


def test_edits_at_one_place_keep_their_order() -> None:
    assert edited(b"ab", (1, 2, 0, "1"), (1, 2, 0, "2"), (1, 2, 1, "B")) == b"a12B"


def test_of_two_edits_that_overlap_one_waits() -> None:
    data, made = edits.apply(b"abcd", [Edit(PATH, 1, 1, 3, "X"), Edit(PATH, 1, 2, 2, "Y")])
    assert (data, made) == (b"aYd", 1)


def test_the_same_edit_twice_is_one() -> None:
    assert edited(b"a", (1, 2, 0, "b"), (1, 2, 0, "b")) == b"ab"


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    mends = (Edit("ids.lock", 1, 1, 0, "1\n"), Edit("ids.lock", 1, 1, 0, "1#p1\n"))
    (change,) = mending.changes(tmp_path, mends)
    change.write()
    assert (tmp_path / "ids.lock").read_text() == "1\n1#p1\n"
    assert change.diff[2:] == ["@@ -0,0 +1,2 @@\n", "+1\n", "+1#p1\n"]


def test_a_transcription_is_never_written(tmp_path: Path) -> None:
    (tmp_path / "witnesses").mkdir()
    (tmp_path / "witnesses" / "D.txt").write_text("a")
    assert list(mending.changes(tmp_path, (Edit("witnesses/D.txt", 1, 1, 1, "b"),))) == []


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a")
    (tmp_path / "text.md").symlink_to("secret")
    assert list(mending.changes(tmp_path, (Edit("text.md", 1, 1, 1, "b"),))) == []


def test_a_file_keeps_its_rights_and_a_full_disk_keeps_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "text.md"
    file.write_text("old")
    file.chmod(0o600)
    files.write(file, b"new")
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o600)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write(file, b"newer")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["new"]


@given(st.text(st.sampled_from("ab\n"), max_size=20), st.data())
def test_what_no_edit_names_stays_byte_for_byte(text: str, data: st.DataObject) -> None:
    wide = "".join(c if c != "\n" else data.draw(st.sampled_from(["\n", "\r\n"])) for c in text)
    at = data.draw(st.integers(0, len(text)))
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    after = edited(wide.encode(), (line, column, 0, "X"))
    assert after.replace(b"X", b"") == wide.encode()
    assert after.replace(b"\r\n", b"\n").decode() == text[:at] + "X" + text[at:]
