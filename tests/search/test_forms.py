"""The forms of words, for what is typed with a star."""

from __future__ import annotations

from itertools import pairwise

from plugins.search.forms import forms
from plugins.search.index import build
from plugins.search.items import Item, Passage, Piece, Work
from plugins.search.shards import shards, with_forms


def work(text: str, language: str = "en") -> Work:
    """Return a work of one thesis."""
    passage = Passage("text", "p1", language, (Piece(text, ("D",)),))
    return Work("made", "Made", "", language, ("D",), (Item("", ()), Item("1", (passage,))))


def test_a_form_is_listed_with_its_term_where_the_two_differ() -> None:
    made = work("An organization’s organs, an ORGAN")
    assert forms([made]) == [("organization", "organ"), ("organs", "organ")]


def test_words_of_a_language_without_a_stemmer_are_their_own_terms() -> None:
    assert forms([work("universitas vniuersitatis", "la"), work("ordo", "it")]) == []


def test_each_form_is_in_the_shard_in_which_it_would_stand() -> None:
    words = [f"{a}{b}{c}{d}ing" for a in "bdfgk" for b in "aeiou" for c in "bdgkmn" for d in "bdkp"]
    works = [work(" ".join(words))] * 60
    found = with_forms(shards(build(works)), forms(works))
    assert len(found) > 3
    assert sum(len(shard.forms) for shard in found) == len(forms(works)) > 500
    for shard, following in pairwise(found):
        rows = [row.split(" ")[0] for row in shard.forms]
        assert all(form < following.terms[0] for form in rows)
        assert all(form >= shard.terms[0] for form in rows) or shard is found[0]
