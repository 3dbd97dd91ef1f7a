"""What Python has indexed, the reader's browser finds: the two sides agree on every word."""

from __future__ import annotations

import random
import re
import sys
import unicodedata

import pytest
from lunr.index import Index

from plugins.edition.model import Document
from plugins.search import words as analysis
from plugins.search.index import build
from plugins.search.stemmer import STEP_2, STEP_3, STEP_4, stem
from plugins.search.works import of_document
from tests.conftest import ROOT
from tests.search.conftest import Node


def words(text: str) -> list[str]:
    """Return the words of a text without their positions."""
    return [word for word, _ in analysis.words(text)]


FIRST = ("s", "es", "ies", "ss", "sses", "ed", "eed", "ing", "y", "sion", "tion", "e", "ll", "le")
SUFFIXES = [*FIRST, *STEP_2, *STEP_3, *STEP_4]


def vocabulary() -> list[str]:
    """Return every word of every text in the repository, and stems with all suffixes."""
    files = [
        *ROOT.glob("content/**/*.*"),
        *ROOT.glob("tests/**/*.txt"),
        *ROOT.glob("tests/**/*.md"),
    ]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files if file.is_file()]
    found = {word for text in texts for word in words(text)}
    draw = random.Random(1926)
    letters = "aeioubcdlnrstyvwxz"
    for _ in range(6000):
        start = "".join(draw.choices(letters, k=draw.randint(0, 6)))
        found.add(start + draw.choice(SUFFIXES) + draw.choice(["", "", *SUFFIXES]))
    return sorted(found)


def test_both_sides_stem_every_word_of_the_vocabulary_alike(node: Node) -> None:
    known = vocabulary()
    assert len(known) > 6000
    assert [stem(word) for word in known] == node(words=known)["stems"]


@pytest.mark.parametrize("word", ["day", "always", "today", "may", "try", "publishing", "yes"])
def test_words_that_lunr_py_alone_would_lose_are_stemmed_as_in_lunr_js(
    word: str, node: Node
) -> None:
    assert node(words=[word])["stems"] == [stem(word)]


def test_both_sides_fold_and_cut_every_letter_of_unicode_alike(node: Node) -> None:
    letters = [chr(n) for n in range(sys.maxunicode) if unicodedata.category(chr(n))[0] not in "C"]
    known = node(assigned="".join(letters))["assigned"]
    texts = [f"a{c}b {c}" for c, both in zip(letters, known, strict=True) if both]
    found = node(texts=texts)["words"]
    assert [t for t, theirs in zip(texts, found, strict=True) if words(t) != theirs] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lenin's instructions", ["lenin", "instructions"]),
        ("workers' papers, calendars", ["workers", "papers", "calendars"]),
        ("social-democratic—workers/peasants", ["social", "democratic", "workers", "peasants"]),
        ("l’État", ["etat"]),
        ("ſancte Œuvre Straße", ["sancte", "oeuvre", "strasse"]),
        ("__proto__ 8 March", ["proto", "8", "march"]),
        ("a", ["a"]),
    ],
)
def test_words_are_cut_and_folded_as_a_reader_types_them(
    text: str, expected: list[str], node: Node
) -> None:
    assert words(text) == expected == node(texts=[text])["words"][0]


def queries(documents: list[Document]) -> list[str]:
    """Return 600 queries of all forms, from the words of the texts."""
    found = [item for document in documents for item in of_document(document).items]
    texts = [passage.text for item in found for passage in item.passages]
    known = sorted({word for text in texts for word in words(text)})
    draw = random.Random(8)
    forms = (
        "{0}", "{0} {1}", "+{0} +{1}", "{0} -{1}", "text:{0}", "title:{0} {1}", "{0}^4 {1}",
        "{2}*", "{0}~1", "{0} {1} {2}", "+{0} {2}*",
    )  # fmt: skip
    made = []
    for number in range(600):
        first, second, third = draw.sample(known, 3)
        form = forms[number % len(forms)]
        made.append(form.format(first, second, third[: max(2, len(third) // 2)]))
    return made


def test_six_hundred_queries_give_the_same_hits_in_the_same_order_with_the_same_scores(
    node: Node, documents: list[Document]
) -> None:
    index = build([of_document(d) for d in documents]).whole()
    asked = queries(documents)
    theirs = node(index=index, queries=asked)["results"]
    ours = Index.load(index)
    different = [
        query
        for query, hits in zip(asked, theirs, strict=True)
        if [[hit["ref"], hit["score"]] for hit in ours.search(query)] != hits
    ]
    assert different == []
    assert sum(bool(hits) for hits in theirs) > 500


def test_a_query_that_lunr_cannot_parse_is_made_harmless(node: Node) -> None:
    raw = ["rom 1:17", '"grace,"', "grace~99", "*", "^", "a^b", "title:lenin", "x" * 500, "—"]
    given = node(raw=raw)["queries"]
    assert given[0] == "rom 1 17"
    assert given[1].strip() == "grace"
    assert given[2] == "grace~2"
    assert given[3].strip() == ""
    assert given[6] == "title:lenin"
    assert len(given[7]) == 200


def test_the_index_lists_its_terms_in_the_order_of_javascript(documents: list[Document]) -> None:
    terms = [
        entry[0] for entry in build([of_document(d) for d in documents]).whole()["invertedIndex"]
    ]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    assert not any(re.search(r"[^\w]|_", term) for term in terms)
