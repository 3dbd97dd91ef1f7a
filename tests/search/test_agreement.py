"""What Python has indexed, the reader's browser finds: the two sides agree on every word."""

from __future__ import annotations

import random
import re

from lunr.index import Index

from plugins.edition.model import Document
from plugins.search import words as analysis
from plugins.search.index import build
from plugins.search.works import of_document
from tests.search.conftest import Node


def words(text: str) -> list[str]:
    """Return the words of a text without their positions."""
    return [word for word, _ in analysis.words(text)]


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
