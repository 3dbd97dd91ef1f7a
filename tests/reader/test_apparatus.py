"""apparatus.md: the classical line, as an editor may write it."""

from __future__ import annotations

import pytest

from plugins.edition.apparatus import Entry
from plugins.edition.inline import Emphasis, NoteReference, Text
from plugins.edition.reading import edited
from tests.reader.desk import codes, read_body

BODY = "1. The mass campaigns of A work: and so on[^e-one].\n\n2. More.\n\n[^e-one]: A note.\n"


def entry(line: str) -> Entry:
    """Read one line that is well written."""
    document, report = read_body(BODY, apparatus=line)
    assert report.problems == []
    (found,) = document.entries
    return found


def readings(line: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the readings of a line: kind, words, sigla."""
    return [(r.kind, edited(r.content), r.sigla) for r in entry(line).readings]


def test_a_line_names_place_and_lemma_and_the_readings_with_their_witnesses() -> None:
    found = entry("1.1 campaigns] movements T : actions D")
    assert (found.thesis, found.paragraph, found.lemma) == ("1", "1", "campaigns")
    assert (found.occurrence, found.at.line, found.at.column) == (0, 1, 5)
    assert [(edited(r.content), r.sigla) for r in found.readings] == [
        ("movements", ("T",)),
        ("actions", ("D",)),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1.1 mass] om. T", [("om.", "", ("T",))]),
        ("1.1 mass] om. T, D", [("om.", "", ("T", "D"))]),
        ("1.1 mass] add. and all T D", [("add.", "and all", ("T", "D"))]),
        ("1.1 mass campaigns] transp. T", [("transp.", "", ("T",))]),
        ("1.1 mass campaigns] transp. campaigns mass T", [("transp.", "campaigns mass", ("T",))]),
        ("1.1 mass] \\om. T", [("reading", "om.", ("T",))]),
        ("1.1 mass] vitamin \\D T", [("reading", "vitamin D", ("T",))]),
        ("1.1 mass] ratio 1 \\: 2 T", [("reading", "ratio 1 : 2", ("T",))]),
        ("1.1 mass] ratio 1:2 T", [("reading", "ratio 1:2", ("T",))]),
        ("1.1 mass] big,\n  bigger T :\n\tgreat D", [("reading", "big,\n  bigger", ("T",)),
                                                 ("reading", "great", ("D",))]),
    ],
)  # fmt: skip
def test_what_a_reading_says(line: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert readings(line) == expected


@pytest.mark.parametrize(
    ("line", "lemma", "occurrence"),
    [
        ("1.1 work (2)] x T", "work", 2),
        ("1.1 mass … work] x T", "mass … work", 0),
        ("1.1 [of sin]] x T", "[of sin]", 0),
        ("1.1 of\n  work] x T", "of work", 0),
        ("1.1 a \\] b] x T", "a ] b", 0),
        ("1.1 *mass* campaigns] x T", "mass campaigns", 0),
        ("1.1 work \\(2)] x T", "work (2)", 0),
    ],
)
def test_how_a_lemma_is_written(line: str, lemma: str, occurrence: int) -> None:
    found = entry(line)
    assert (found.lemma, found.occurrence) == (lemma, occurrence)


def test_the_editors_own_words_follow_in_italics() -> None:
    found = entry("1.1 mass] big T *perhaps a slip*")
    assert edited(found.remark) == "perhaps a slip"
    assert edited(found.readings[0].content) == "big"


def test_italics_before_the_siglum_are_the_witnesss() -> None:
    (reading,) = entry("1.1 mass] *big* T").readings
    assert [type(part) for part in reading.content] == [Emphasis]


def test_a_note_in_a_reading_counts_on_from_those_of_the_text() -> None:
    (reading,) = entry("1.1 mass] big[^e-one] T").readings
    word, note = reading.content
    assert isinstance(word, Text)
    assert isinstance(note, NoteReference)
    assert (note.note, note.mention) == ("e-one", 2)


def test_a_note_that_only_a_reading_refers_to_is_used() -> None:
    body = BODY + "\n[^e-two]: Another.\n"
    assert codes(read_body(body)[1]) == ["E215"]
    assert codes(read_body(body, apparatus="1.1 mass] big[^e-two] T")[1]) == []


def test_a_note_of_a_reading_that_is_not_defined_is_reported_in_its_own_file() -> None:
    _, report = read_body(BODY, apparatus="1.1 mass] big[^e-none] T")
    (problem,) = report.problems
    assert (problem.path, problem.code) == ("theses/apparatus.md", "E214")
    assert (problem.line, problem.column) == (1, 14)


def test_headings_and_blank_lines_part_the_entries() -> None:
    document, report = read_body(BODY, apparatus="# One\n1.1 a] b T\n\n## Two\n2.1 c] d T\n")
    assert report.problems == []
    assert [(e.thesis, e.at.line) for e in document.entries] == [("1", 2), ("2", 5)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x", ["E240"]),
        ("1.1 mass", ["E240"]),
        ("1.1 ] x T", ["E240"]),
        ("1.1 mass]", ["E240"]),
        ("1.1 mass] T", ["E240"]),
        ("1.1 mass] x", ["E240"]),
        ("1.1 mass] x T : ", ["E240"]),
        ("1.1 mass] : x T", ["E240"]),
        ("1.1 mass] om. x T", ["E240"]),
        ("1.1 mass] om. T, T", ["E240"]),
        ("1.1 mass] om. T : x T", ["E240"]),
        ("1.1 mass] x T : add. y T", []),
        ("1.1 mass] add. T", ["E240"]),
        ("  1.1 mass] x T", ["E240"]),
        ("1.1 mass] x Q", ["E210"]),
        ("1.1 mass] x Q, T", ["E210"]),
        ("1.2 mass] x T", ["E241"]),
        ("3.1 mass] x T", ["E241"]),
        ("1.1 mass] D T", ["E246"]),
        ("1.1 mass] x T *see [^e-one]*", ["E218"]),
        ("<!-- 1.1 mass] x T -->", ["E240"]),
        ("1.1 mass] x <b>y</b> T", ["E150", "E150"]),
    ],
)
def test_what_is_wrong_with_a_line(line: str, expected: list[str]) -> None:
    assert codes(read_body(BODY, apparatus=line)[1]) == expected


def test_a_siglum_that_is_a_word_of_the_paragraph_is_taken_for_one_after_a_comma() -> None:
    body = "1. What D says."
    assert codes(read_body(body, apparatus="1.1 What] vitamin D T")[1]) == ["E246"]
    assert codes(read_body(body, apparatus="1.1 What] vitamin D, T")[1]) == []
    assert codes(read_body(body, apparatus="1.1 What] vitamin \\D T")[1]) == []
