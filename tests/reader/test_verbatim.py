"""Every word keeps its place in the file, whatever signs before it are escaped."""

from __future__ import annotations

from hypothesis import given

from plugins.edition.inline import Text
from tests.reader.desk import HEAD, parts, read_body
from tests.reader.texts import PLAIN, escaped


def texts(body: str) -> list[tuple[int, str]]:
    """Return every text of a body of one line, with its column."""
    return [(p.at.column, p.text) for p in parts(read_body(body)[0]) if isinstance(p, Text)]


def test_an_escape_parts_a_text_in_two_that_stand_so_in_the_file() -> None:
    assert texts(r"1. a\*b\\c") == [(4, "a"), (6, "*b"), (9, "\\c")]


def test_an_escaped_sign_is_not_taken_for_the_emphasis_before_it() -> None:
    assert texts(r"1. *\*a\** b") == [(6, "*a"), (9, "*"), (11, " b")]


@given(PLAIN)
def test_every_text_stands_in_the_file_where_it_says(plain: str) -> None:
    body = "1. Text " + escaped(plain)
    lines = (HEAD + body).split("\n")
    for part in parts(read_body(body)[0]):
        if isinstance(part, Text) and "\n" not in part.text:
            start = part.at.column - 1
            assert lines[part.at.line - 1][start : start + len(part.text)] == part.text
