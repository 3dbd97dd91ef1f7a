"""The bracketed span says what a place of the source is."""

from __future__ import annotations

from plugins.edition.inline import Ellipsis, Emendation, Omission, Pause, Supplied
from plugins.edition.model import Paragraph
from plugins.edition.reading import edited
from tests.reader.desk import codes, parts, read_body


def only(markdown: str) -> object:
    """Return the first part of a paragraph, which must have no fault."""
    document, report = read_body(f"1. {markdown}")
    assert not report.problems, str(report)
    return parts(document)[0]


def test_a_correction_keeps_the_reading_of_the_source() -> None:
    emendation = only('[teh *old*]{.sic corr="the *old*"} word')
    assert isinstance(emendation, Emendation)
    assert (edited(emendation.sic), edited(emendation.corr)) == ("teh old", "the old")


def test_corrected_dots_are_one_ellipsis_with_the_dots_of_the_source() -> None:
    ellipsis = only('[.. . .]{.sic corr=". . . ."} And')
    assert isinstance(ellipsis, Ellipsis)
    assert (ellipsis.glyphs, ellipsis.printed) == (". . . .", ".. . .")


def test_a_word_may_be_corrected_to_nothing() -> None:
    emendation = only('[the]{.sic corr=""} word')
    assert isinstance(emendation, Emendation)
    assert emendation.corr == ()


def test_an_ellipsis_may_be_of_another_hand_and_of_known_extent() -> None:
    ellipsis = only('[. . .]{.ellipsis extent="2 paragraphs" by=T} and')
    assert isinstance(ellipsis, Ellipsis)
    assert (ellipsis.by, ellipsis.extent, ellipsis.kind) == ("T", "2 paragraphs", "initial")


def test_an_ellipsis_is_of_the_hand_that_the_front_matter_names() -> None:
    ellipsis = only("... and")
    assert isinstance(ellipsis, Ellipsis)
    assert (ellipsis.by, ellipsis.extent) == ("D", "")


def test_an_extent_that_is_unknown_is_not_known() -> None:
    ellipsis = only("[...]{.ellipsis extent=unknown} and")
    assert isinstance(ellipsis, Ellipsis)
    assert ellipsis.extent == ""


def test_dots_that_stand_alone_with_a_mark_are_a_block() -> None:
    document, _ = read_body("1. One.\n\n[. . .]{.ellipsis by=T}")
    block = document.theses[0].blocks[1]
    assert isinstance(block, Ellipsis)
    assert block.kind == "block"


def test_a_pause_is_no_ellipsis() -> None:
    document, _ = read_body("1. I [...]{.pause} I ... do")
    assert [type(part) for part in parts(document) if not hasattr(part, "text")] == [
        Pause,
        Ellipsis,
    ]


def test_an_omission_gives_its_reason() -> None:
    omission = only("[…]{.omitted reason=editorial} and")
    assert isinstance(omission, Omission)
    assert omission.reason == "editorial"


def test_restored_words_name_the_witness_that_they_come_from() -> None:
    supplied = only("[and]{.supplied from=T} so")
    assert isinstance(supplied, Supplied)
    assert (edited(supplied.content), supplied.source) == ("and", "T")


def test_restored_words_without_a_witness_are_a_conjecture() -> None:
    supplied = only("[and]{.supplied} so")
    assert isinstance(supplied, Supplied)
    assert supplied.source == ""


def test_the_ellipses_of_a_thesis_are_numbered_through_it() -> None:
    document, _ = read_body("1. A ... b [. . .]{.ellipsis} c\n\n. . .\n\n2. D … e")
    numbers = [part.number for part in parts(document) if isinstance(part, Ellipsis)]
    assert numbers == ["1", "2", "3", "1"]


def test_a_span_over_two_lines_is_one_span() -> None:
    supplied = only("[the\nmasses]{.supplied\nfrom=T} so")
    assert isinstance(supplied, Supplied)


def test_a_bracket_of_the_source_before_a_brace_apart_is_text() -> None:
    (block,) = read_body("1. The [bracket] {brace}")[0].theses[0].blocks
    assert isinstance(block, Paragraph)
    assert edited(block.content) == "The [bracket] {brace}"


def test_a_key_that_stands_twice_is_refused() -> None:
    assert codes(read_body("1. [...]{.ellipsis by=D by=T} a")[1]) == ["E203"]


def test_an_ellipsis_can_be_given_a_number_and_the_others_count_on() -> None:
    document, report = read_body("1. a . . . b [. . .]{.ellipsis n=1a} c . . . d\n")
    found = [part.number for part in parts(document) if isinstance(part, Ellipsis)]
    assert found == ["1", "1a", "2"]
    assert codes(report) == []
    assert codes(read_body("1. a [. . .]{.ellipsis n=first} b\n")[1]) == ["E203"]
