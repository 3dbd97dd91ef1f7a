"""What a front matter says of its witnesses."""

from __future__ import annotations

import pytest

from plugins.edition.witness import Witness
from tests.reader.desk import codes, read_bytes

HEAD = """---
title: Theses
language: en
numbering: roman
base: D
witnesses:
  D: {title: The extract, kind: extract}
  T: {title: The original, kind: original, %s}
---

I. One.
"""


def read(said: str) -> tuple[Witness, list[str]]:
    """Return the second witness of which this is said, and the codes of the problems."""
    document, report = read_bytes((HEAD % said).encode())
    assert document
    return document.witnesses[1], codes(report)


def test_a_witness_is_described_and_kept_somewhere() -> None:
    witness, problems = read("description: A copy., holding: 'Moscow, RGASPI, f. 492'")
    assert (witness.description, witness.holding) == ("A copy.", "Moscow, RGASPI, f. 492")
    assert problems == []


def test_what_is_not_said_or_unknown_is_empty() -> None:
    witness, problems = read("holding: unknown")
    assert (witness.description, witness.holding, witness.url) == ("", "", "")
    assert problems == []


@pytest.mark.parametrize("url", ["https://example.org/a?b#c", "http://example.org"])
def test_a_witness_may_have_an_address(url: str) -> None:
    witness, problems = read(f"url: '{url}'")
    assert (witness.url, problems) == (url, [])


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://",
        "https://user@example.org",
        "https://example.org/a b",
        "//example.org",
        "../other.html",
    ],
)
def test_an_address_is_whole_and_of_the_web(url: str) -> None:
    witness, problems = read(f"url: '{url}'")
    assert (witness.url, problems) == ("", ["E113"])


def test_a_transcription_has_the_documents_numbers_unless_its_own_are_named() -> None:
    assert read("pages: 1")[0].numbering == "roman"
    assert read("numbering: double")[0].numbering == "double"
    assert read("numbering: greek")[1] == ["E113"]
