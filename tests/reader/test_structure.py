"""Two real documents have the structure that a careful reader found in them by hand."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.edition.inline import Ellipsis
from plugins.edition.model import Document, Locus
from plugins.edition.reading import blocks, ellipses, ellipsis_locus, locus
from plugins.reader.document import read

TESTS = Path(__file__).parent.parent
EDITIONS = TESTS / "editions"
SEED = TESTS.parent / "content" / "1926-03-08-organization" / "text.md"
REED = EDITIONS / "resolution-of-factory-committees" / "text.md"
KINDS = {
    "inline": "inline",
    "block": "block",
    "leading": "initial",
    "sentence_final_mid_paragraph": "final",
    "sentence_final_paragraph_end": "final",
}
BOTH = pytest.mark.parametrize(("file", "name"), [(SEED, "seed"), (REED, "reed")])


def edition(file: Path) -> Document:
    """Read an edition, hold it against its base, and expect no fault."""
    report = Report()
    document = read(file, file.parent.parent, report)
    assert document
    collation = collate("text.md", document)
    assert not report.problems, str(report)
    assert not collation.problems
    return replace(document, concordance=collation.concordance)


def found_by_hand(name: str) -> dict[str, Any]:
    """Return what was found by hand."""
    text = (EDITIONS / f"{name}.expected.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def cuts(document: Document) -> list[tuple[Locus, Ellipsis]]:
    """Return every ellipsis with its place."""
    return [
        (ellipsis_locus(thesis, block, ellipsis), ellipsis)
        for thesis, block in blocks(document)
        for ellipsis in ellipses(block)
    ]


@BOTH
def test_the_numbers_present_are_those_of_the_source(file: Path, name: str) -> None:
    present = [int(thesis.number.text) for thesis in edition(file).theses]
    assert present == found_by_hand(name)["numbering"]["present"]


@BOTH
def test_the_numbers_absent_are_the_gaps_of_the_source(file: Path, name: str) -> None:
    gaps = found_by_hand(name)["numbering"]["gaps"]
    expected = [number for first, last in gaps for number in range(first, last + 1)]
    assert [int(absent.number.text) for absent in edition(file).absent] == expected


@BOTH
def test_every_ellipsis_is_of_the_kind_found_by_hand(file: Path, name: str) -> None:
    expected = [KINDS[place["kind"]] for place in found_by_hand(name)["ellipses"]["locations"]]
    assert [ellipsis.kind for _, ellipsis in cuts(edition(file))] == expected


@BOTH
def test_the_kinds_are_as_many_as_were_counted_by_hand(file: Path, name: str) -> None:
    counted = found_by_hand(name)["ellipses"]
    kinds = Counter(str(ellipsis.kind) for _, ellipsis in cuts(edition(file)))
    assert kinds["inline"] == counted["inline"]
    assert kinds["final"] == counted["sentence_final"]
    assert kinds["initial"] == counted["leading"]
    assert kinds["block"] == counted["block"]
    assert kinds.total() == counted["elisions"]


@BOTH
def test_the_dots_are_kept_as_the_source_prints_them(file: Path, name: str) -> None:
    printed = [ellipsis.printed for _, ellipsis in cuts(edition(file))]
    found = found_by_hand(name)["ellipses"]
    assert printed == [place["surface"] for place in found["locations"]]
    assert Counter(printed) == found["by_surface"]


@BOTH
def test_every_ellipsis_is_found_on_its_line_of_the_source(file: Path, name: str) -> None:
    document = edition(file)
    lines = {passage.locus: (passage.first, passage.last) for passage in document.concordance}
    places = found_by_hand(name)["ellipses"]["locations"]
    expected = [(place["line"], place["line"]) for place in places]
    assert [lines[place] for place, _ in cuts(document)] == expected


def test_every_label_of_the_seed_is_found_on_its_line_of_the_source() -> None:
    document = edition(SEED)
    lines = {passage.locus: passage.first for passage in document.concordance}
    labels = {
        thesis.number.text: lines[locus(thesis, thesis.blocks[0])] for thesis in document.theses
    }
    assert labels == found_by_hand("seed")["numbering"]["label_lines"]


def test_the_lines_of_a_wrapped_source_are_those_that_carry_the_label() -> None:
    document = edition(REED)
    transcription = document.base_witness.transcription
    assert transcription
    source = transcription.text.split("\n")
    lines = {passage.locus: passage.first for passage in document.concordance}
    for thesis in document.theses:
        line = lines[locus(thesis, thesis.blocks[0])]
        assert source[line - 1].startswith(f"{thesis.label} ")


def test_the_number_of_the_appendix_is_not_taken_for_a_thesis() -> None:
    first = edition(REED).theses[0]
    assert (first.number.text, len(first.blocks)) == ("1", 1)


def test_the_stray_heading_of_the_seed_is_kept_and_is_no_thesis() -> None:
    assert edition(SEED).body[-1] not in edition(SEED).theses
