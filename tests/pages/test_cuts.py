"""What was cut from the resolution, as its list says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.edition.model import Document, Locus
from plugins.pages import cuts, entries, principles
from plugins.reader.document import read
from tests.conftest import CONTENT, KEY


@pytest.fixture(scope="module")
def resolution() -> Document:
    report = Report()
    document = read(CONTENT / KEY / "text.md", CONTENT.parent, report)
    assert document
    assert not report.problems
    return replace(document, concordance=collate("text.md", document).concordance)


def test_ten_ellipses_are_listed_by_kind(resolution: Document) -> None:
    found = cuts.cuts(resolution)
    assert cuts.kinds(found) == {"inline": 3, "final": 2, "initial": 1, "block": 4}
    assert all(cut.ellipsis.by == "D" and cut.ellipsis.extent == "" for cut in found)


def test_each_cut_names_its_line_of_the_source(resolution: Document) -> None:
    assert [cut.line for cut in cuts.cuts(resolution)] == [8, 12, 12, 15, 17, 24, 28, 30, 32, 36]


def test_the_cut_before_thesis_8_serves_the_gap_too(resolution: Document) -> None:
    serving = {cut.locus: cut.serves for cut in cuts.cuts(resolution) if cut.serves}
    assert serving[Locus("5", "e3")] == ("6", "7")


def test_the_absent_theses_show_where_in_the_source_they_are_missing(resolution: Document) -> None:
    rows = {row.absent.number.text: row for row in cuts.absences(resolution)}
    assert {n: (row.line_after, row.line_before) for n, row in rows.items()} == {
        "3": (12, 19),
        "6": (30, 34),
        "7": (30, 34),
    }


def test_the_unnumbered_paragraph_is_reached_from_thesis_3(resolution: Document) -> None:
    rows = {row.absent.number.text: row for row in cuts.absences(resolution)}
    assert rows["3"].paragraphs == (Locus("2", "p2"),)
    assert rows["6"].paragraphs == ()


def test_a_cut_is_shown_with_the_words_around_it(resolution: Document) -> None:
    first = cuts.cuts(resolution)[0]
    assert first.before.endswith("¶ This work")
    assert first.after.startswith("has until now been carried")


def test_the_contents_say_what_is_here_in_extract_and_absent(resolution: Document) -> None:
    states = {row.number: row.state for row in entries.entries(resolution)}
    partial, absent = "partial", "absent"
    assert states == {
        "1": partial, "2": partial, "3": absent, "4": partial, "5": partial, "6": absent,
        "7": absent, "8": partial,
    }  # fmt: skip


def test_the_bars_show_a_notch_for_every_cut(resolution: Document) -> None:
    notches = {row.number: len(row.cuts) for row in entries.entries(resolution)}
    assert notches == {"1": 1, "2": 4, "3": 0, "4": 1, "5": 3, "6": 0, "7": 0, "8": 1}


def test_the_emendation_is_listed(resolution: Document) -> None:
    (place,) = principles.changes(resolution)
    assert place.name == "2.1"


def test_what_is_not_known_is_computed_from_what_is_left_open(resolution: Document) -> None:
    assert [what for what, _ in principles.unknown(resolution)] == [
        "provenance",
        "extractor",
        "translator",
        "rights",
        "not consulted",
    ]
