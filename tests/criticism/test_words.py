"""The edited text with its marks undone gives the words of the transcription."""

from __future__ import annotations

import unicodedata
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.criticism.transcribed import BREAK, printed
from plugins.criticism.words import GAP, undone
from tests.reader.desk import BODY_LINE, read_body
from tests.reader.texts import PLAIN, escaped


def keys(body: str) -> str:
    """Return the words of a text with its marks undone, in one line."""
    return " ".join(word.key for word in undone(read_body(body)[0]))


def plain_words(source: str) -> list[str]:
    """Return the words of a transcription, with its paragraphs' ends, as simply as can be."""
    paragraphs = [unicodedata.normalize("NFC", part).split() for part in source.split("\n\n")]
    ended = [[*words, BREAK] for words in paragraphs if words]
    return list(chain.from_iterable(ended))[:-1]


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ('The [teh]{.sic corr="the"} word', "The teh word"),
        ('the party itself[.. . .]{.sic corr=". . . ."}', "the party itself.. . ."),
        ('A [  ]{.sic corr=""}word', "A word"),
        ("[. . .]{.ellipsis by=T extent=unknown} a", ". . . a"),
        ("I [...]{.pause} I", "I ... I"),
        ("The [and]{.supplied from=T} word", "The word"),
        ("The word[^e-x] is", "The word is"),
        ("*The* **word** [is](https://example.org) `this`", "The word is this"),
        ("The\nword", "The word"),
        ("Caf\u00e9 Cafe\u0301", "Caf\u00e9 Caf\u00e9"),
        ("\\[The\\] 5\\*6", "[The] 5*6"),
        ("The [whole *te[x]{.sic corr=z}t*]{.sic corr=word}", "The whole text"),
    ],
)
def test_a_mark_undone_gives_the_reading_of_the_source(body: str, source: str) -> None:
    assert keys(f"1. {body}") == f"1. {source}"


def test_what_the_edition_leaves_out_stands_for_any_words() -> None:
    assert keys("1. The […]{.omitted reason=editorial} word") == f"1. The {GAP} word"


def test_the_number_that_the_source_prints_is_a_word_of_it() -> None:
    assert keys("1. One.\n\n12bis. Again.") == f"1. One. {BREAK} 12bis. Again."


def test_the_number_that_the_editor_supplies_is_not() -> None:
    body = "1. One.\n\nSurely the third.\n{: .thesis n=3 cert=high}"
    assert keys(body) == f"1. One. {BREAK} Surely the third."


def test_a_number_that_stands_alone_is_a_word_of_the_source() -> None:
    assert keys("1.\n\n2. Two.") == f"1. {BREAK} 2. Two."


def test_fragments_are_words_of_the_source() -> None:
    assert (
        keys("8 March\n{: .dateline}\n\n1. One.\n\n* * *")
        == f"8 March {BREAK} 1. One. {BREAK} * * *"
    )


def test_a_word_knows_where_it_stands_in_the_text() -> None:
    words = {word.key: word.at for word in undone(read_body("1. The\nword *is* here.")[0])}
    places = {key: (at.line - BODY_LINE, at.column) for key, at in words.items()}
    assert places == {"1.": (0, 1), "The": (0, 4), "word": (1, 1), "is": (1, 7), "here.": (1, 11)}


def test_a_word_may_begin_in_italics_and_end_out_of_them() -> None:
    assert keys("1. The *work*ers") == "1. The workers"


def test_a_transcription_is_cut_at_white_space_and_at_blank_lines() -> None:
    words = printed("One two\nthree\n\n \n\nfour\n")
    assert [(word.key, word.line) for word in words] == [
        ("One", 1),
        ("two", 1),
        ("three", 2),
        (BREAK, 3),
        ("four", 6),
    ]


@pytest.mark.parametrize("source", ["_so_", "*so*", "**so**", "__so__"])
def test_the_signs_of_italics_in_a_transcription_are_not_words(source: str) -> None:
    assert [word.key for word in printed(f"It is {source}, they say")][2] == "so,"


@pytest.mark.parametrize("source", ["2 * 3 * 4", "snake_case_word", "* * *", "a*", "_ _"])
def test_other_asterisks_and_underscores_are_kept(source: str) -> None:
    assert [word.key for word in printed(source)] == source.split()


@given(st.lists(PLAIN, min_size=1, max_size=4))
def test_a_text_typed_as_its_source_has_it_gives_its_words(plain: list[str]) -> None:
    paragraphs = ["1. The masses.", *plain]
    source = "\n\n".join("\n".join(filter(str.strip, text.split("\n"))) for text in paragraphs)
    body = "\n\n".join(["1. The masses.", *map(escaped, plain)])
    assert [word.key for word in undone(read_body(body)[0])] == plain_words(source)
