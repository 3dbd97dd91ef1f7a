"""Two editions of several witnesses have what a careful reader found in their sources by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.edition.model import Document, Fragment
from plugins.edition.reading import blocks, edited, ellipses, ellipsis_locus
from plugins.edition.witness import Witness
from plugins.reader.document import read
from tests.conftest import ROOT

EDITIONS = ROOT / "tests" / "editions"
SECTIONS = ["1", "3", "4", "5", "6", "7", "8", "9", "10", "19"]


def edition(name: str) -> Document:
    """Read an edition, hold it against its base, and expect no fault."""
    report = Report()
    document = read(EDITIONS / name / "text.md", EDITIONS, report)
    assert document
    collation = collate(f"{name}/text.md", document)
    assert not report.stops, str(report)
    assert not collation.problems
    return replace(document, concordance=collation.concordance)


def witness(document: Document, siglum: str) -> Witness:
    """Return a witness by its siglum."""
    return next(witness for witness in document.witnesses if witness.siglum == siglum)


def theses(found: Witness) -> list[str]:
    """Return the numbers of the theses of a witness, in order."""
    return list(dict.fromkeys(p.thesis for p in found.paragraphs if p.thesis))


def shared_lines(found: Witness) -> list[str]:
    """Return the theses that begin on the line on which the one before does."""
    firsts: dict[str, int] = {}
    for paragraph in found.paragraphs:
        firsts.setdefault(paragraph.thesis, paragraph.first)
    lines = list(firsts.values())
    return [number for number in firsts if lines.count(firsts[number]) > 1]


def test_the_agreement_has_the_sections_of_its_source() -> None:
    document = edition("rahmentarifvertrag")
    assert [thesis.number.text for thesis in document.theses] == SECTIONS
    assert [absent.number.text for absent in document.absent] == ["2", *map(str, range(11, 19))]


def test_the_cuts_of_the_agreement_are_on_their_lines() -> None:
    document = edition("rahmentarifvertrag")
    lines = {passage.locus: passage.first for passage in document.concordance}
    found = [
        (lines[ellipsis_locus(thesis, block, ellipsis)], ellipsis.kind)
        for thesis, block in blocks(document)
        for ellipsis in ellipses(block)
    ]
    cuts = [55, 316, 372, 380, 458, 650, 666, 697, 743]
    assert found == [(line, "block") for line in cuts]


def test_the_last_line_of_the_agreement_is_of_the_next_annex() -> None:
    (*_, last) = edition("rahmentarifvertrag").body
    assert isinstance(last, Fragment)
    assert (last.kind, edited(last.content)) == ("residue", "(zu § 19 Absatz 2)")


@pytest.mark.parametrize("siglum", ["A61", "A62"])
def test_both_versions_of_the_agreement_have_the_same_sections(siglum: str) -> None:
    assert theses(witness(edition("rahmentarifvertrag"), siglum)) == SECTIONS


def test_the_theses_of_1517_are_ninety_five_and_none_is_absent() -> None:
    document = edition("ninety-five-theses")
    assert [thesis.number.text for thesis in document.theses] == [*map(str, range(1, 96))]
    assert document.absent == ()


def test_labels_of_the_theses_of_1517_are_as_they_are_printed() -> None:
    document = edition("ninety-five-theses")
    assert [thesis.number.text for thesis in document.theses if thesis.run_on] == ["8", "23", "81"]
    assert document.theses[70].label == "71 ."


@pytest.mark.parametrize(
    ("siglum", "run_on"),
    [
        ("E", ["7", "8", "22", "23", "80", "81"]),
        ("L", ["1", "2", "19", "20", "52", "53", "69", "70", "71"]),
    ],
)
def test_every_thesis_of_1517_is_found_in_both_languages(siglum: str, run_on: list[str]) -> None:
    found = witness(edition("ninety-five-theses"), siglum)
    assert theses(found) == [*map(str, range(1, 96))]
    assert shared_lines(found) == run_on


def test_a_passage_of_the_bible_is_no_thesis() -> None:
    found = witness(edition("ninety-five-theses"), "L")
    (text,) = [p.text for p in found.paragraphs if p.thesis == "78"]
    assert text.endswith("ut 1. Co. XII.")
