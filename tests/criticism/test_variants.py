"""What collation prints: the lines that an apparatus of the text would have."""

from __future__ import annotations

from plugins.criticism.variants import variants
from tests.criticism.witnesses import document, line


def apparatus(body: str, language: str = "en", **texts: str) -> list[str]:
    """Return the variants of a text as lines."""
    return [line(one) for one in variants(document(body, language, **texts))]


def test_texts_that_agree_have_no_variants() -> None:
    assert apparatus("1. The broad masses.", T="1. The broad masses.") == []


def test_another_word() -> None:
    assert apparatus("1. The broad masses.", T="1. The great masses.") == ["1.1-2 broad] great T"]


def test_a_word_that_a_witness_omits() -> None:
    assert apparatus("1. The broad masses.", T="1. The masses.") == ["1.1-2 broad] om. T"]


def test_a_word_that_a_witness_adds_stands_by_the_word_before_it() -> None:
    assert apparatus("1. The masses.", T="1. The broad masses.") == ["1.1-1 The] add. broad T"]


def test_a_word_added_at_the_head_of_a_paragraph_goes_with_the_word_after_it() -> None:
    assert apparatus("1. The masses.", T="1. Only the masses.") == ["1.1-1 The] Only the T"]


def test_words_that_have_moved() -> None:
    lines = apparatus(
        "1. At last by great efforts the masses were won.",
        T="1. At last the masses were won by great efforts.",
    )
    assert lines == [
        "1.1-3 by great efforts the masses were won] transp. the masses were won by great efforts T"
    ]
