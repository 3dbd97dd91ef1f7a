"""Two witnesses side by side: paragraphs that answer each other, and the words that differ."""

from __future__ import annotations

from dataclasses import replace

from plugins.criticism.comparison import comparisons
from plugins.edition.apparatus import Comparison, Piece
from plugins.edition.model import Document
from tests.criticism.witnesses import document, paragraphs


def held(source: str, languages: str = "en en", **texts: str) -> Document:
    """Return a document whose base and other witnesses have transcriptions."""
    found = document("1. Anything.", **texts)
    base = replace(found.witnesses[0], paragraphs=paragraphs(source))
    tongues = languages.split()
    others = tuple(
        replace(witness, language=tongue)
        for witness, tongue in zip(found.witnesses[1:], tongues[1:], strict=True)
    )
    return replace(found, language=tongues[0], witnesses=(base, *others))


def rows(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Return thesis, left and right of each row; what differs stands in brackets."""
    return [(row.thesis, said(row.left), said(row.right)) for row in comparison.rows]


def said(pieces: tuple[Piece, ...]) -> str:
    """Return pieces as text."""
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


def test_the_words_that_differ_are_marked_on_both_sides() -> None:
    (found,) = comparisons(held("1. The broad masses.", T="1. The great masses."))
    assert (found.left, found.right) == ("D", "T")
    assert rows(found) == [("1", "The [broad] masses.", "The [great] masses.")]


def test_a_paragraph_that_one_side_lacks_is_a_row_with_an_empty_side() -> None:
    (found,) = comparisons(held("1. One.\n\nSecond here.", T="1. One."))
    assert rows(found) == [("1", "One.", "One."), ("1", "Second here.", "")]
    assert (found.rows[1].left_line, found.rows[1].right_line) == (3, 0)


def test_a_split_paragraph_stays_in_one_row() -> None:
    source = "1. The masses were won by great efforts."
    (found,) = comparisons(held(source, T="1. The masses were won\n\nby great efforts."))
    assert rows(found) == [
        ("1", "The masses were won by great efforts.", "The masses were won\nby great efforts.")
    ]


def test_what_stands_before_the_first_thesis_is_compared_too() -> None:
    (found,) = comparisons(held("Resolution of June\n1. A.", T="Resolution of July\n1. A."))
    assert rows(found)[0] == ("", "Resolution of [June]", "Resolution of [July]")


def test_a_thesis_that_only_one_has_stands_in_its_place() -> None:
    (found,) = comparisons(held("1. One.\n3. Three.", T="1. One.\n2. Two.\n3. Three."))
    assert [row[0] for row in rows(found)] == ["1", "2", "3"]
    assert rows(found)[1] == ("2", "", "Two.")


def test_two_languages_are_set_side_by_side_without_marks() -> None:
    source = "1. The masses.\n\nLong words of explanation follow here.\n\nEnd."
    german = "1. Die Massen.\n\nLange Worte der Erklärung folgen hier.\n\nEnde."
    (found,) = comparisons(held(source, "en de", T=german))
    assert rows(found)[1] == (
        "1",
        "Long words of explanation follow here.",
        "Lange Worte der Erklärung folgen hier.",
    )


def test_in_two_languages_paragraphs_answer_each_other_by_their_length() -> None:
    source = f"1. {'a' * 100}\n\n{'b' * 300}\n\n{'c' * 90}"
    german = f"1. {'a' * 110}\n\n{'b' * 160}\n\n{'b' * 150}\n\n{'c' * 100}"
    (found,) = comparisons(held(source, "en de", T=german))
    assert [(len(left), len(right)) for _, left, right in rows(found)] == [
        (100, 110),
        (300, 311),
        (90, 100),
    ]


def test_every_two_transcribed_witnesses_are_compared_the_base_first() -> None:
    found = comparisons(held("1. A.", "en en en", T="1. A.", S="1. A."))
    assert [(one.left, one.right) for one in found] == [("D", "T"), ("D", "S"), ("T", "S")]


def test_the_pieces_of_a_row_are_the_text_of_the_transcription() -> None:
    text = "1. The  _broad_ masses . . . are – won."
    (found,) = comparisons(held(text, T="1. Broad masses of workers are won, at last."))
    (row,) = found.rows
    assert "".join(piece.text for piece in row.left) == text.removeprefix("1. ")
