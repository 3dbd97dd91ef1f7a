"""What a reader may type, and what the search makes of it."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from plugins.edition.model import Document
from plugins.search.works import of_document, of_page
from tests.search.desk import Answer, Desk, Files, passage, site, work

ORGANIZATION = "1926-03-08-organization"


@pytest.fixture(scope="module")
def editions(documents: list[Document]) -> Files:
    page = of_page("About", "about.html", "<h2>Of it</h2><p>The united front of all words.</p>")
    return site(*map(of_document, documents), page)


@pytest.fixture(scope="module")
def large() -> Files:
    """Two thousand words and more, in many shards."""
    words = [f"{first}{number:04}" for first in "ab" for number in range(1100)]
    chance = random.Random(1)
    return site(work(*((passage(" ".join(chance.choices(words, k=80))),) for _ in range(400))))


def found(answer: Answer) -> list[tuple[str, str]]:
    """Return what is found, in order."""
    return [(hit["key"], hit["thesis"]) for hit in answer["hits"]]


FORMS = [
    "united", "united front masses", "+united +front", "+soul -pope", "-the", "mass*", "*tion",
    "org*tion", "*ni*", "frunt~1", "orgnaization~2", "pope^4 soul", "text:soul", "notes:dots",
    "apparatus:reading", "title:theses", '"united front"', '"united front" front masses',
    '-"united front" masses', '-"united front"', '"the" "of the" of', "well-being", "Lenin's",
    "nothingofthis", "+nothingofthis the", "constructor", "__proto__", "toString", "rom 1:17",
    "soul~", "^2", "1517", "Tarif* Arbeit", "DER die", "«of the»", "a a a", "\"of of", "*",
    "", "+",
]  # fmt: skip


@pytest.mark.parametrize("query", FORMS)
def test_there_is_an_excerpt_for_every_occurrence(desk: Desk, editions: Files, query: str) -> None:
    answer = desk.search(editions, query)
    assert [hit["count"] for hit in answer["hits"]] == [
        len(hit["excerpts"]) for hit in answer["hits"]
    ]
    assert answer["occurrences"] == sum(hit["count"] for hit in answer["hits"])
    assert not answer["refused"]


def test_a_hit_shows_its_words_in_their_context(desk: Desk, editions: Files) -> None:
    hit = desk.search(editions, "defectively")["hits"][0]
    assert (hit["key"], hit["thesis"], hit["forms"]) == (ORGANIZATION, "1", "defectively")
    (excerpt,) = hit["excerpts"]
    assert excerpt["anchor"] == "p2"
    assert excerpt["before"] == "…. . . has until now been carried on unsystematically and "
    assert excerpt["match"] + excerpt["after"] == "defectively."


def test_the_context_ends_with_whole_words_and_says_that_it_is_cut(
    desk: Desk, editions: Files
) -> None:
    for hit in desk.search(editions, "the of")["hits"]:
        for excerpt in hit["excerpts"]:
            before, after = excerpt["before"], excerpt["after"]
            assert max(len(before), len(after)) <= 61
            assert "\x1f" not in before + after
            assert before[:2] != "… "
            assert after[-2:] != " …"


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("UNITED", "united"),
        ("unitèd", "united"),
        ("soul~9", "soul~2"),
        ("so*ul~1", "soul~1"),
        ("m**s", "m*s"),
        ("m*a*s*", "m*a*s"),
        ("rom 1:17", "rom 1 17"),
        ("pope: soul", "pope soul"),
        ("pope - soul", "pope soul"),
        ("pope/soul", "pope soul"),
        ("pope+soul", "pope soul"),
        ("pope *", "pope"),
        ("+pope +", "+pope"),
        ("(pope) [soul]!", "pope soul"),
        ('"soul"', "soul"),
        ("soul\\", "soul"),
    ],
)
def test_a_query_is_read_as_the_plainer_one(
    desk: Desk, editions: Files, query: str, same: str
) -> None:
    answer, plain = desk.search(editions, query), desk.search(editions, same)
    assert plain["hits"]
    assert found(answer) == found(plain)
    assert not answer["plain"]


@pytest.mark.parametrize("query", ["soul~ pope", "~2 soul pope", "soul^ pope", "^soul pope"])
def test_what_lunr_cannot_parse_is_read_as_words_and_says_so(
    desk: Desk, editions: Files, query: str
) -> None:
    answer = desk.search(editions, query)
    assert answer["plain"]
    assert set(found(desk.search(editions, "soul pope"))) <= set(found(answer))


def test_only_two_hundred_characters_are_read(desk: Desk, editions: Files) -> None:
    answer = desk.search(editions, "x" * 199 + " soul")
    assert answer["hits"] == []


def test_a_very_long_word_is_not_looked_for_with_slips(desk: Desk) -> None:
    word = "donaudampfschifffahrtsgesellschaft"
    made = site(work((passage(word),), (passage(word + "s"),)))
    assert found(desk.search(made, word + "~1")) == [("made", "1")]
    assert found(desk.search(made, word[:30] + "*")) == [("made", "1"), ("made", "2")]


@pytest.mark.parametrize("word", ["__proto__", "constructor", "hasOwnProperty"])
def test_the_words_of_programs_are_words(desk: Desk, word: str) -> None:
    made = site(work((passage(f"of {word} here"),), (passage("of nothing"),)))
    for query in (word, word.lower() + "~1", f"+{word}", f'"of {word}"', f"text:{word}"):
        assert found(desk.search(made, query)) == [("made", "1")]
    assert found(desk.search(made, f"of -{word.strip('_')}")) == [("made", "2")]


def test_a_layer_can_be_chosen_and_only_its_occurrences_count(desk: Desk) -> None:
    both = (passage("one two"), passage("one one", "notes", sigla=()))
    made = site(work(both, (passage("one"),)))
    answer = desk.search(made, "one", [3])
    assert [(hit["thesis"], hit["count"]) for hit in answer["hits"]] == [("1", 2)]
    assert [excerpt["field"] for excerpt in answer["hits"][0]["excerpts"]] == [3, 3]
    every = desk.search(made, "one")
    assert every["occurrences"] == 4
    assert desk.search(made, "notes:one")["occurrences"] == 2
    assert desk.search(made, "notes:one", [0])["hits"] == []


def test_a_hit_knows_the_witnesses_whose_words_it_has(desk: Desk) -> None:
    cut, note = passage("one", "cuts", sigla=("T",)), passage("one", "notes", sigla=())
    made = site(work((passage("one"), cut, note)))
    (hit,) = desk.search(made, "one")["hits"]
    assert hit["fields"] == {"0": 1, "3": 0, "4": 2}
    assert [excerpt["sigla"] for excerpt in hit["excerpts"]] == ["", "", "T"]


def test_a_phrase_belongs_to_a_witness_that_has_all_its_words(desk: Desk) -> None:
    readings = (
        passage("one four", "apparatus"),
        passage("one two", "apparatus", sigla=("T",)),
    )
    made = site(work(readings))
    assert desk.search(made, '"one two"')["hits"][0]["fields"] == {"2": 2}
    assert desk.search(made, '"one four"')["hits"][0]["fields"] == {"2": 1}
    assert desk.search(made, '"one two" four')["hits"][0]["fields"] == {"2": 3}
    assert desk.search(made, "one")["hits"][0]["fields"] == {"2": 3}


def test_one_word_costs_one_shard_and_the_context_of_a_hit_one_file(
    desk: Desk, large: Files
) -> None:
    answer = desk.search(large, "a0500")
    assert len(answer["files"]) == 1
    assert 0 < len(answer["texts"]) <= len(answer["hits"])
    assert len(desk.search(large, "a0500 b0500")["files"]) == 2
    assert len(desk.search(large, '"a0500 b0500"')["files"]) == 4


def test_the_beginning_of_a_word_costs_its_shards_and_not_the_list_of_words(
    desk: Desk, large: Files
) -> None:
    answer = desk.search(large, "a050*")
    assert 0 < len(answer["files"]) < 4
    assert len({term for hit in answer["hits"] for term in hit["terms"]}) == 10


@pytest.mark.parametrize("word", ["publishing", "organization", "indulgences", "Arbeitnehmer"])
def test_a_word_with_a_star_finds_what_the_word_finds(
    desk: Desk, editions: Files, word: str
) -> None:
    hits = found(desk.search(editions, word))
    assert hits
    assert set(hits) <= set(found(desk.search(editions, word + "*")))


@pytest.mark.parametrize(
    ("begun", "word"), [("organiza*", "organization"), ("indulgen*", "indulgence")]
)
def test_the_beginning_of_a_form_finds_its_word_though_the_stem_is_shorter(
    desk: Desk, editions: Files, begun: str, word: str
) -> None:
    hits = found(desk.search(editions, word))
    assert hits
    assert set(hits) <= set(found(desk.search(editions, begun)))


def test_a_word_of_a_phrase_may_be_only_begun(desk: Desk, editions: Files) -> None:
    assert found(desk.search(editions, '"united fro*"')) == found(
        desk.search(editions, '"united front"')
    )
    made = site(work((passage("one twofold three"),), (passage("one three"),)))
    assert found(desk.search(made, '"one two* th*"')) == [("made", "1")]


def test_a_word_that_stands_for_too_many_is_refused(desk: Desk, large: Files) -> None:
    for query in ("a*", "*a*", "a0500 b*"):
        answer = desk.search(large, query)
        assert answer["hits"] == []
        assert answer["refused"] == query.split()[-1]
        assert len(answer["files"]) < 3


def test_a_heavy_query_lets_the_page_have_its_turns(desk: Desk, large: Files) -> None:
    shards = len([name for name in large if len(name) == len("abcdef.js")])
    light, heavy = desk.search(large, "a0500"), desk.search(large, "*99")
    assert heavy["hits"]
    assert light["turns"] <= 2
    assert heavy["turns"] > shards / 3


def test_a_site_that_was_published_anew_is_searched_anew(desk: Desk) -> None:
    old = site(work((passage("one two"),)))
    new = site(work((passage("one two"),), (passage("one three"),)))
    (answer,) = desk.ask(new, {"text": "three"}, stale=old["index.js"])
    assert found(answer) == [("made", "2")]
    assert answer["hits"][0]["excerpts"][0]["match"] == "three"
    assert any(name.startswith("search/index.js?") for name in answer["files"])


REFERENCES = [
    ("4.2", "", [f"{ORGANIZATION}/4.html#p2", "rahmentarifvertrag/4.html#p2"]),
    ("4.2", "rahmentarifvertrag", ["rahmentarifvertrag/4.html#p2", f"{ORGANIZATION}/4.html#p2"]),
    ("organization 4.2", "", [f"{ORGANIZATION}/4.html#p2"]),
    ("Organization, 4", "", [f"{ORGANIZATION}/4.html"]),
    ("1926 4.2", "", [f"{ORGANIZATION}/4.html#p2"]),
    ("ninety-five theses 7", "", ["ninety-five-theses/7.html"]),
    ("Resolution on organization", "", [f"{ORGANIZATION}/index.html"]),
    ("RESOLUTION ON ORGANIZATION", "", [f"{ORGANIZATION}/index.html"]),
    ("ninety-five-theses", "", ["ninety-five-theses/index.html"]),
    ("95", "", ["ninety-five-theses/95.html"]),
    ("4.99", "", []),
    ("organization 3", "", []),
    ("resolution 1", "", []),  # of two
    ("theses", "", []),
    ("masses", "", []),
    ("about", "", []),
    ("", "", []),
]


@pytest.mark.parametrize(("text", "key", "addresses"), REFERENCES)
def test_a_reference_leads_to_its_place(
    desk: Desk, editions: Files, text: str, key: str, addresses: list[str]
) -> None:
    assert desk.refer(editions, text, key) == addresses


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("IV", ["made/IV.html"]),
        ("iv.2a", ["made/IV.html#p2a"]),
        ("made IV.2a.", ["made/IV.html#p2a"]),
        ("12BIS", ["made/12bis.html"]),
        ("§ 12bis", ["made/12bis.html"]),
        ("V", []),
        ("2a", []),
    ],
)
def test_numbers_that_are_not_plain_are_references_too(
    desk: Desk, text: str, addresses: list[str]
) -> None:
    thesis = (replace(passage("one"), anchor="p2a"),)
    one = work(thesis)
    items = (one.items[0], *(replace(one.items[1], thesis=number) for number in ("IV", "12bis")))
    assert desk.refer(site(replace(one, items=items)), text) == addresses


def test_one_of_many_places_is_not_taken_for_the_only_one(desk: Desk) -> None:
    many = site(*(work((passage("one"),), key=f"made-{number}") for number in range(4)))
    for text, only in (("1.1", False), ("made-3 1.1", True)):
        (places,) = desk.ask(many, {"reference": text, "key": ""})
        assert [place["only"] for place in places] == [only] * len(places)
        assert places
