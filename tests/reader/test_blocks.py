"""The body is cut at blank lines, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.reader.blocks import Source, split
from tests.reader.texts import BODIES


def test_a_blank_line_ends_a_block() -> None:
    assert [chunk.text.text for chunk in split("One\ntwo.\n\n\nThree.\n", 1)] == [
        "One\ntwo.",
        "Three.",
    ]


def test_a_line_of_spaces_is_a_blank_line() -> None:
    assert [chunk.text.text for chunk in split("One.\n \t\nTwo.", 1)] == ["One.", "Two."]


def test_a_block_knows_the_line_and_column_at_which_its_text_begins() -> None:
    text = split("\n\n  One.\n\nTwo.", 10)
    assert [(chunk.text.line, chunk.text.column) for chunk in text] == [(12, 3), (14, 1)]


def test_the_mark_under_a_paragraph_is_no_part_of_its_text() -> None:
    (chunk,) = split("8 March 1926\n{: .dateline}\n", 5)
    assert chunk.mark
    assert (chunk.text.text, chunk.mark.text, chunk.mark.line) == (
        "8 March 1926",
        "{: .dateline}",
        6,
    )


def test_braces_within_a_paragraph_are_no_mark() -> None:
    (chunk,) = split("One\n{: .dateline}\ntwo.", 1)
    assert chunk.mark is None


def test_an_empty_body_has_no_blocks() -> None:
    assert split(" \n\n", 1) == []


@given(BODIES)
def test_the_blocks_joined_again_are_the_body(body: str) -> None:
    chunks = split(body, 1)
    assert "".join(chunk.source for chunk in chunks) == (body if body.strip() else "")


@given(BODIES)
def test_every_block_stands_where_it_says(body: str) -> None:
    lines = body.split("\n")
    for chunk in split(body, 1):
        first = chunk.text.text.split("\n")[0]
        assert lines[chunk.text.line - 1][chunk.text.column - 1 :].startswith(first)


@given(st.text(alphabet="ab \n", max_size=30), st.data())
def test_a_part_of_a_part_stands_where_the_whole_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    further = data.draw(st.integers(0, len(text) - start))
    whole = Source(text, 7, 5)
    part = whole.part(start)
    assert part.place(further) == whole.place(start + further)
