"""What a reader types, and the order of terms that it is looked up in."""

from __future__ import annotations

import re

from plugins.edition.model import Document
from plugins.search.index import build
from plugins.search.works import of_document
from tests.search.conftest import Node


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
