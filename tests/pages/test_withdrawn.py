"""A withdrawn address says what became of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plugins.pages.withdrawn import Gone, by_thesis, theses
from plugins.reader.lock import read
from tests.reader.desk import read_body

LOCK = """1#p2  withdrawn: now part of 1.1
1#n-x  withdrawn: a mistake
6  withdrawn: a year
text#f1  withdrawn: a cover
"""


def test_each_withdrawn_address_is_named_as_it_was_cited() -> None:
    document = replace(read_body("1. a")[0], published=read("ids.lock", LOCK, []))
    assert by_thesis(document) == {
        "1": (Gone("p2", "1.2", "now part of 1.1"), Gone("n-x", "note x of thesis 1", "a mistake")),
        "6": (Gone("", "thesis 6", "a year"),),
        "": (Gone("f1", "fragment 1", "a cover"),),
    }
    assert theses(document) == ("6",)


def test_a_withdrawn_thesis_keeps_its_page_and_a_paragraph_its_anchor(cases: Path) -> None:
    folder = cases / "withdrawn"
    assert "its number is a year; it is now 3.1" in (folder / "4.html").read_text()
    assert (
        '<p id="p2"><b>1.2</b> was withdrawn: now part of 1.1</p>'
        in (folder / "1.html").read_text()
    )
    whole = (folder / "text.html").read_text()
    assert all(f'id="{name}"' in whole for name in ("t1-p2", "t2-p1", "t4", "t4-p1", "f2"))
