"""Phrases are found as in the texts themselves, over line and paragraph ends and not over a cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.search.items import LAYERS, Passage, Piece, Work
from plugins.search.words import BREAK
from tests.search.desk import Desk, passage, site, work

CUT = "…" + BREAK
WORDS = st.sampled_from(["one", "two", "three", CUT])
TEXTS = st.lists(WORDS, min_size=1, max_size=8)
PHRASES = st.lists(st.sampled_from(["one", "two", "three"]), min_size=2, max_size=3)
PASSAGES = st.builds(
    lambda words, layer, on: Passage(layer, "p1", "mul", (Piece(" ".join(words), ()),), on),
    TEXTS,
    st.sampled_from(LAYERS[:3]),
    st.booleans(),
)
THESES = st.lists(st.lists(PASSAGES, max_size=4), min_size=1, max_size=4)
EVERY = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def layers(thesis: Sequence[Passage]) -> list[list[str]]:
    """Return the words of each layer of a thesis in order, with BREAK between what is apart."""
    texts = (
        " ".join(part.text for part in thesis if part.layer == layer).replace("…", "")
        for layer in LAYERS
    )
    return [re.findall(rf"\w+|{BREAK}", text) for text in texts]


def places(words: list[str], phrase: list[str]) -> list[int]:
    """Return where a phrase begins in some words."""
    width = len(phrase)
    return [at for at in range(len(words)) if words[at : at + width] == phrase]


def expected(thesis: Sequence[Passage], phrase: list[str], other: str) -> int:
    """Return how often a thesis has a phrase, and a word outside of it; 0 without the phrase."""
    found = alone = 0
    for words in layers(thesis):
        starts = places(words, phrase)
        within = {start + number for start in starts for number in range(len(phrase))}
        found += len(starts)
        alone += len(set(places(words, [other])) - within)
    return found and found + alone


@EVERY
@given(THESES, PHRASES, st.sampled_from(["one", "two", "four"]))
def test_a_phrase_is_counted_as_a_reader_would_count_it(
    desk: Desk, theses: list[list[Passage]], phrase: list[str], other: str
) -> None:
    made = site(work(*map(tuple, theses)))
    counts = {str(n): expected(thesis, phrase, other) for n, thesis in enumerate(theses, start=1)}
    answer = desk.search(made, f'"{" ".join(phrase)}" {other}')
    found = {hit["thesis"]: hit["count"] for hit in answer["hits"]}
    assert found == {thesis: count for thesis, count in counts.items() if count}
    assert answer["occurrences"] == sum(counts.values())


@EVERY
@given(THESES, PHRASES)
def test_each_occurrence_of_a_phrase_is_shown_with_just_its_words(
    desk: Desk, theses: list[list[Passage]], phrase: list[str]
) -> None:
    answer = desk.search(site(work(*map(tuple, theses))), f'"{" ".join(phrase)}"')
    for hit in answer["hits"]:
        assert len(hit["excerpts"]) == hit["count"]
        assert {excerpt["match"] for excerpt in hit["excerpts"]} == {" ".join(phrase)}
        assert hit["forms"] == f'"{" ".join(phrase)}"'


@EVERY
@given(THESES, PHRASES)
def test_a_phrase_with_a_minus_leaves_out_just_what_has_it(
    desk: Desk, theses: list[list[Passage]], phrase: list[str]
) -> None:
    made = site(work(*map(tuple, theses)))
    quoted = f'"{" ".join(phrase)}"'
    having, lacking = (
        {hit["ref"] for hit in desk.search(made, query)["hits"]} for query in (quoted, "-" + quoted)
    )
    assert having | lacking == set(range(len(theses) + 1))
    assert not having & lacking


@EVERY
@given(
    st.lists(st.text("義和團a ", min_size=1, max_size=9), min_size=1, max_size=3),
    st.text("義和團", min_size=1, max_size=4),
)
def test_a_run_of_signs_without_spaces_is_found_wherever_it_stands(
    desk: Desk, texts: list[str], run: str
) -> None:
    made = site(work(*((passage(text),) for text in texts)))
    counts = [sum(text.startswith(run, at) for at in range(len(text))) for text in texts]
    answer = desk.search(made, run)
    assert answer["occurrences"] == sum(counts)
    for hit in answer["hits"]:
        shown = [excerpt["match"] for excerpt in hit["excerpts"]]
        assert len(shown) == counts[int(hit["thesis"]) - 1]
        assert all(match.startswith(run) for match in shown)


@pytest.mark.parametrize(
    ("passages", "count"),
    [
        ([passage("of the united\nfront")], 1),
        ([passage("they united"), passage("front by front", goes_on=True)], 1),
        ([passage("they united"), passage("front by front")], 0),
        ([passage(f"they united . . .{BREAK} front")], 0),
        ([passage("they united", "notes"), passage("front", "apparatus")], 0),
        ([passage("united—front, ‘united’ (front), united\u00adfront")], 2),
    ],
)
def test_a_phrase_runs_over_the_ends_of_lines_and_paragraphs_and_not_over_a_cut(
    desk: Desk, passages: list[Passage], count: int
) -> None:
    answer = desk.search(site(work(tuple(passages))), '"united front"')
    assert answer["occurrences"] == count


def test_a_phrase_over_a_paragraphs_end_is_shown_at_the_paragraph_where_it_begins(
    desk: Desk,
) -> None:
    first = Passage("text", "p1", "en", (Piece("They are united", ("D",)),))
    second = Passage("text", "p2", "en", (Piece("front to front.", ("D",)),), goes_on=True)
    (hit,) = desk.search(site(work((first, second))), '"united front"')["hits"]
    (excerpt,) = hit["excerpts"]
    assert excerpt["anchor"] == "p1"
    assert excerpt["before"] + "|" + excerpt["match"] + "|" + excerpt["after"] == (
        "They are |united front| to front."
    )


@pytest.mark.parametrize("signs", ["“”", "„“", "«»", "»«", '""', '" '])
def test_quotes_of_every_language_make_a_phrase(desk: Desk, signs: str) -> None:
    made = site(work((passage("a united front"),), (passage("a front united"),)))
    answer = desk.search(made, f"{signs[0]}united front{signs[1]}")
    assert [hit["thesis"] for hit in answer["hits"]] == ["1"]


def test_a_phrase_can_be_looked_for_in_one_layer(desk: Desk) -> None:
    made = site(work((passage("united front"),), (passage("united front", "notes"),)))
    assert [hit["thesis"] for hit in desk.search(made, 'notes:"united front"')["hits"]] == ["2"]


def test_a_phrase_is_found_in_any_scheme_of_the_site(desk: Desk) -> None:
    german = Passage("text", "p1", "de", (Piece("die Arbeiten der Massen", ("D",)),))
    english = Passage("text", "p1", "en", (Piece("workers organizing", ("D",)),))
    made: Work = work((german,), (english,))
    assert desk.search(site(made), '"Arbeit der Masse"')["occurrences"] == 1
    assert desk.search(site(made), '"worker organize"')["occurrences"] == 1
