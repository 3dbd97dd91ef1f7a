"""Notes: whose they are, where they are defined, where they are referred to."""

from __future__ import annotations

import pytest

from plugins.edition.inline import Ellipsis, NoteReference
from plugins.edition.reading import edited, walk
from tests.reader.desk import codes, parts, read_body


@pytest.mark.parametrize("series", ["e", "a", "s"])
def test_a_note_belongs_to_the_series_of_its_letter(series: str) -> None:
    (note,) = read_body(f"1. One[^{series}-x].\n\n[^{series}-x]: Text.")[0].notes
    assert (note.series, note.name, edited(note.content)) == (series, "x", "Text.")


@pytest.mark.parametrize("name", ["1", "x", "b-x", "e-", "e-X", "e-ä"])
def test_a_note_that_does_not_say_whose_it_is_is_refused(name: str) -> None:
    assert "E216" in codes(read_body(f"1. One[^{name}].\n\n[^{name}]: Text.")[1])


def test_a_note_may_be_defined_before_it_is_used() -> None:
    assert codes(read_body("[^e-x]: Text.\n\n1. One[^e-x].")[1]) == []


def test_references_to_a_note_are_counted_in_each_thesis() -> None:
    document, _ = read_body("1. A[^e-x] b[^e-x].\n\n2. C[^e-x].\n\n[^e-x]: Text.")
    found = [part.mention for part in parts(document) if isinstance(part, NoteReference)]
    assert found == [1, 2, 1]


def test_dots_in_a_note_are_no_ellipsis_of_the_source() -> None:
    (note,) = read_body("1. One[^e-x].\n\n[^e-x]: The dots ... are three.")[0].notes
    assert not [part for part in walk(note.content) if isinstance(part, Ellipsis)]


def test_a_note_is_no_paragraph_of_a_thesis() -> None:
    document, _ = read_body("1. One[^e-x].\n\n[^e-x]: Text.\n\nTwo.")
    assert len(document.theses[0].blocks) == 2


def test_a_note_in_words_that_are_restored_counts_as_used() -> None:
    body = "1. One [and[^e-x]]{.supplied from=T}.\n\n[^e-x]: Text."
    assert codes(read_body(body)[1]) == []


def test_a_note_stands_by_itself_and_refers_to_no_other() -> None:
    body = "1. One[^e-x], two[^e-y].\n\n[^e-x]: See[^e-y].\n\n[^e-y]: Text."
    assert codes(read_body(body)[1]) == ["E218"]
