"""A new document's text says what its transcription says, whatever signs stand in that."""

from __future__ import annotations

import pytest
from hypothesis import given

from plugins.command import document
from plugins.criticism.fidelity import collate
from plugins.edition.witness import Transcription
from tests.reader.desk import read_body
from tests.reader.texts import PLAIN


@given(PLAIN)
def test_any_text_is_begun_without_a_silent_change(plain: str) -> None:
    source = f"1. Text {plain}\n\nand more."
    read, report = read_body(document.body(source), source)
    assert {problem.code for problem in report.problems if problem.stops} <= {
        "E130",
        "E132",
        "E133",
    }
    assert collate("text.md", read).problems == ()


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("1. *So* [sic] <b> {x} _y_ `z`\\", r"1. \*So\* \[sic\] \<b> \{x} \_y\_ \`z\`\\"),
        ("[. . .] (…) ...", "[. . .] (…) ..."),
        ("* * *\n\nText", "* * *\n\nText"),
        ("a\r\n\r\n\r\nb\r\n", "a\n\n\nb"),
    ],
)
def test_signs_are_escaped_and_dots_are_kept(source: str, body: str) -> None:
    assert document.body(source) == body + "\n"


def test_a_transcription_in_markdown_gives_its_text() -> None:
    written = Transcription("witnesses/D.md", "## Theses\n\n1\\. The *masses*")
    assert document.body(written.plain) == "Theses\n\n1. The \\*masses\\*\n"


def test_a_title_with_signs_of_yaml_stays_a_title() -> None:
    text = document.Draft('So: "it" #1', "en", "D").text
    assert 'title: "So: \\"it\\" #1"\n' in text
    assert "transcription" not in text.replace(
        "taken-from: the copy, book or site that the transcription", ""
    )
