"""A page for every transcription, each line with its place in the edition."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from plugins.edition.model import Document, Locus
from plugins.edition.witness import Witness
from plugins.pages import source
from plugins.pages.site import Site, pages
from plugins.reader.numbers import SCHEMES, number
from tests.conftest import KEY
from tests.pages.conftest import SECOND


def witness(document: Document, siglum: str) -> Witness:
    return next(w for w in document.witnesses if w.siglum == siglum)


def names(document: Document) -> list[str]:
    return [page.path for page in pages(Site("", "", "", ()), [document])]


def test_a_line_of_the_base_knows_its_paragraph(twofold: Document) -> None:
    lines = source.lines(twofold, twofold.base_witness)
    assert [target.href for target in lines[29].targets if target.name == "5.2"] == ["5.html#p2"]


def test_a_paragraph_of_another_witness_knows_its_thesis(twofold: Document) -> None:
    lines = source.lines(twofold, witness(twofold, "T"))
    hrefs = [[target.href for target in line.targets] for line in lines[:4]]
    assert hrefs == [[], [], ["1.html"], []]
    assert "\n".join(line.text for line in lines) == SECOND


def test_a_thesis_that_the_base_lacks_leads_to_the_page_that_says_so(twofold: Document) -> None:
    lines = source.lines(twofold, witness(twofold, "T"))
    assert [target.locus for target in lines[5].targets] == [Locus("3", "")]


def test_a_thesis_that_the_edition_does_not_know_is_not_linked(twofold: Document) -> None:
    assert source.lines(twofold, witness(twofold, "T"))[7].targets == ()


def test_a_thesis_is_looked_up_in_the_witnesses_beside_the_base(twofold: Document) -> None:
    found = source.carriers(twofold)
    assert found["3"] == (("T", 6),)
    assert "2" not in found


def test_a_witness_that_is_not_transcribed_has_no_lines(twofold: Document) -> None:
    bare = replace(witness(twofold, "T"), transcription=None)
    assert source.lines(twofold, bare) == ()


def test_the_base_is_the_source_and_another_witness_goes_by_its_siglum(twofold: Document) -> None:
    found = names(twofold)
    assert f"{KEY}/source.html" in found
    assert f"{KEY}/witness-T.html" in found
    assert f"{KEY}/witness-D.html" not in found
    assert f"{KEY}/witnesses.html" in found


def test_one_transcription_needs_no_list_of_witnesses(twofold: Document) -> None:
    found = names(replace(twofold, witnesses=(twofold.base_witness,)))
    assert f"{KEY}/source.html" in found
    assert f"{KEY}/witnesses.html" not in found


def test_runs_of_dots_are_kept_together_and_nothing_is_lost() -> None:
    text = "studied . . . thoroughly. . . . And...so"
    assert source.runs(text)[1::2] == [". . .", "thoroughly. . . .", "And..."]
    assert "".join(source.runs(text)) == text


@pytest.mark.parametrize(
    "name", ["source", "witness-T", "witnesses", "compare-A-B", "compare-A-B-2", "compare-IV-XL"]
)
def test_no_thesis_can_take_the_name_of_a_page(name: str) -> None:
    for scheme in SCHEMES.values():
        for spelling in (name, name.upper()):  # a disk may not tell capitals apart
            with pytest.raises(ValueError, match=re.escape(spelling)):
                number(scheme, spelling)
