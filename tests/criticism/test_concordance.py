"""Every place of a faithful text is found on its lines of the source."""

from __future__ import annotations

from plugins.criticism.fidelity import collate
from plugins.edition.model import Locus, Passage
from tests.reader.desk import read_body


def passages(body: str, source: str) -> tuple[Passage, ...]:
    """Return where a source carries the places of a text."""
    return collate("theses/text.md", read_body(body, source)[0]).concordance


def lines(body: str, source: str) -> dict[str, tuple[int, int]]:
    """Return where the source carries each place of a text, "1 p1"."""
    return {
        f"{passage.locus.thesis} {passage.locus.anchor}".strip(): (passage.first, passage.last)
        for passage in passages(body, source)
    }


def test_a_place_is_found_on_its_line_of_an_unwrapped_source() -> None:
    body = "Title\n{: .heading}\n\n1. One.\n\n. . .\n\n2. Two … and\nmore."
    source = "Title\n\n1. One.\n\n\n. . .\n\n2. Two … and more."
    assert lines(body, source) == {
        "f1": (1, 1),
        "1 p1": (3, 3),
        "1 e1": (6, 6),
        "2 p1": (8, 8),
        "2 e1": (8, 8),
    }


def test_a_place_is_found_on_its_lines_of_a_wrapped_source() -> None:
    body = "1. One paragraph that . . . goes on and on.\n\nAnother one."
    source = "1. One\nparagraph\nthat . .\n. goes\non and on.\n\nAnother\none."
    assert lines(body, source) == {"1 p1": (1, 5), "1 e1": (3, 4), "1 p2": (7, 8)}


def test_a_place_after_words_left_out_is_found_on_its_line() -> None:
    body = "1. One.\n\n[…]{.omitted}\n\n2. Two."
    assert lines(body, "1. One.\n\nThree.\n\nFour.\n\n2. Two.")["2 p1"] == (7, 7)


def test_a_text_that_differs_has_no_concordance() -> None:
    assert passages("1. One.", "1. Two.") == ()


def test_the_dots_of_a_fragment_have_a_place_of_their_own() -> None:
    (_, passage, *_) = passages("I. Title ...\n{: .heading}\n\n1. One.", "I. Title ...\n\n1. One.")
    assert passage.locus == Locus("", "f1-e1")
