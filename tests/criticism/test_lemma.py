"""Where a lemma stands: white space as one, all else as it is."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.criticism.lemma import Searched, candidates, nearest, places

TEXT = "The work of the masses\nand the work of the party: ‘work’, co-work, works (2) … no more."


def found(lemma: str, text: str = TEXT) -> list[str]:
    """Return what a lemma is found as."""
    return [
        " ".join(text[place.start : place.stop].split()) for place in places(Searched(text), lemma)
    ]


@pytest.mark.parametrize(
    ("lemma", "times"),
    [
        ("masses and", 1),
        ("of the", 2),
        ("masse", 0),
        ("works", 1),
        ("work", 4),
        ("the", 3),
        ("‘work’", 1),
        ("'work'", 4),
        ("'masses'", 1),
        ("party: ‘work’", 1),
        ("works (2)", 1),
        ("Party", 0),
    ],
)
def test_how_often_a_lemma_stands_there(lemma: str, times: int) -> None:
    assert len(found(lemma)) == times


def test_a_long_lemma_is_found_by_its_first_and_last_words() -> None:
    (place,) = places(Searched(TEXT), "masses … the party")
    assert TEXT[place.start : place.stop] == "masses\nand the work of the party"
    assert place.shown == "masses … the party"


def test_a_shortened_lemma_that_may_begin_twice_is_found_twice() -> None:
    long, short = found("work … party")
    assert (long, short) == ("work of the masses and the work of the party", "work of the party")


def test_an_ellipsis_sign_of_the_text_may_stand_in_a_lemma() -> None:
    assert found("(2) … no") == ["(2) … no"]


def test_composed_and_decomposed_letters_are_the_same_lemma() -> None:
    text = unicodedata.normalize("NFD", "Die Größe der Partei")
    assert found("Größe", text) == [unicodedata.normalize("NFD", "Größe")]


def test_candidates_are_shown_with_what_to_write() -> None:
    shown = candidates(TEXT, places(Searched(TEXT), "of the"))
    assert shown == (
        "“of the (1)]” in “The work of the masses and the”, "
        "“of the (2)]” in “and the work of the party: ‘work’, co-work,”"
    )


def test_of_very_many_candidates_some_are_shown() -> None:
    text = "work " * 40
    assert candidates(text, places(Searched(text), "work")).endswith("and 34 more")


def test_the_nearest_stretches_are_offered() -> None:
    assert nearest(TEXT, "the massses")[0] == "the masses"
    assert nearest(TEXT, "Zyxwvut") == []
