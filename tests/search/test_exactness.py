"""The shards give what the whole index gives: the same items in the same order, the same scores."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from plugins.edition.errors import Report
from plugins.edition.model import Document
from plugins.reader.document import read
from plugins.search.index import build
from plugins.search.items import Work
from plugins.search.manifest import files
from plugins.search.works import of_document, of_page
from tests.bench import corpus
from tests.conftest import ROOT

PROGRAM = Path(__file__).parent / "exactness.mjs"
PAGE = of_page("About", "about.html", "<h2>Of it</h2><p>The united front of all words.</p>")


def documents_in(folder: Path) -> list[Document]:
    """Return the documents of a content folder."""
    found = (read(file, folder, Report()) for file in sorted(folder.glob("*/text.md")))
    return [document for document in found if document]


def told(works: list[Work], folder: Path, queries: int) -> dict[str, Any]:
    """Return what the program says of generated queries in an index of some works."""
    for name, text in files(works, []):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    whole = folder / "whole.json"
    whole.write_text(json.dumps(build(works).whole()))
    command = ["node", "--no-warnings", str(PROGRAM), str(folder), str(whole), str(queries)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    *different, last = done.stdout.splitlines() or [done.stderr]
    assert different == []
    answer: dict[str, Any] = json.loads(last)
    return answer


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> list[Work]:
    """Three hundred theses of many words."""
    folder = tmp_path_factory.mktemp("content")
    corpus.write(300, folder)
    return [*map(of_document, documents_in(folder)), PAGE]


def test_the_editions_and_the_golden_cases_are_searched_as_in_the_whole_index(
    documents: list[Document], tmp_path: Path
) -> None:
    cases = documents_in(ROOT / "tests" / "cases")
    works = [*map(of_document, documents + cases), PAGE]
    found = told(works, tmp_path, 1000)
    assert found["queries"] == 1000
    assert found["different"] == found["refused"] == 0
    assert found["found"] > 600


def test_a_larger_edition_is_searched_as_in_the_whole_index(
    generated: list[Work], tmp_path: Path
) -> None:
    found = told(generated, tmp_path, 1000)
    assert len(list(tmp_path.glob("??????.js"))) > 20
    assert found["different"] == 0
    assert found["found"] > 600
    assert found["refused"] < 20


def test_the_index_lists_its_terms_in_the_order_of_javascript(documents: list[Document]) -> None:
    terms = [term for term, _ in build(map(of_document, documents)).whole()["invertedIndex"]]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    assert not any(re.search(r"[^\w]|_", term) for term in terms)
