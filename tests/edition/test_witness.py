"""A transcription is kept as it is; the signs of its transcriber's Markdown can be passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.edition.witness import Transcription


def plain(text: str, path: str = "witnesses/D.md") -> str:
    """Return a transcription without the signs of Markdown."""
    return Transcription(path, text).plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## § 1", "§ 1"),
        ("1\\. Geltungsbereich", "1. Geltungsbereich"),
        ("*    *   4.1.1 Für Mehrarbeit", "4.1.1 Für Mehrarbeit"),
        ("    *   25 %,", "25 %,"),
        ("- one\n+ two\n* three", "one\ntwo\nthree"),
        ("* *so*", "*so*"),
        ("\\# no heading, and 2 \\* 2", "# no heading, and 2 * 2"),
    ],
)
def test_headings_lists_and_escapes_are_the_transcribers(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "–   15,34 € pro Urlaubstag",
        "* * *",
        "*Workers’ Control*",
        "#1 and C:\\temp",
        "a - b",
        "--",
        "-5 degrees",
        "1. The first.",
    ],
)
def test_what_only_looks_like_markdown_is_the_texts(text: str) -> None:
    assert plain(text) == text


def test_a_transcription_in_plain_text_is_taken_as_it_stands() -> None:
    text = "## 1\\. *   so"
    assert plain(text, "witnesses/D.txt") == text


@given(st.text(alphabet="# *+-\\.a1[]\t\n"))
def test_every_line_stays_on_its_line(text: str) -> None:
    assert plain(text).count("\n") == text.count("\n")


def test_a_long_row_of_asterisks_takes_no_longer_than_it_is_long() -> None:
    text = "* " * 200_000
    assert plain(text).startswith("*")
