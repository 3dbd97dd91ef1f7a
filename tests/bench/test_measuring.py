"""What is measured is what was sent and asked."""

from __future__ import annotations

import gzip
import http.client
import re
from pathlib import Path

import pytest

from tests.bench.corpus import write
from tests.bench.queries import EACH, queries
from tests.bench.server import serve

TEXT = "word " * 200


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    write(1_000, folder)
    return folder


def test_a_text_goes_over_the_wire_in_gzip_and_is_counted_with_its_head(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(TEXT)
    with serve(tmp_path) as wire:
        connection = http.client.HTTPConnection(wire.address.removeprefix("http://"))
        connection.request("GET", "/a.js?new")
        answer = connection.getresponse()
        body = answer.read()
    assert gzip.decompress(body).decode() == TEXT
    assert answer.headers["Content-Encoding"] == "gzip"
    head = sum(len(f"{name}: {value}\r\n") for name, value in answer.getheaders())
    (counted,) = wire.taken()
    assert counted.path == "/a.js?new"
    assert counted.size == len(body) + head + len("HTTP/1.1 200 OK\r\n\r\n")
    assert wire.taken() == []


def test_a_file_that_is_compressed_already_goes_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.pf_index").write_bytes(b"\x1f\x8b as it is")
    with serve(tmp_path) as wire:
        connection = http.client.HTTPConnection(wire.address.removeprefix("http://"))
        connection.request("GET", "/a.pf_index")
        answer = connection.getresponse()
        assert answer.read() == b"\x1f\x8b as it is"
    assert "Content-Encoding" not in answer.headers


def test_a_phrase_that_is_asked_for_stands_in_a_text(content: Path) -> None:
    texts = [path.read_text(encoding="utf-8").lower() for path in content.glob("*/text.md")]
    for query in queries(content)["phrase"]:
        assert any(query.ours.strip('"') in text for text in texts)


def test_words_of_a_query_stand_in_one_thesis(content: Path) -> None:
    texts = [path.read_text(encoding="utf-8").lower() for path in content.glob("*/text.md")]
    theses = [thesis for text in texts for thesis in re.split(r"(?m)^\d+\. ", text)]
    asked = queries(content)
    assert {len(rows) for rows in asked.values()} == {EACH}
    for query in asked["two words"] + asked["three words"]:
        assert any(all(word in thesis for word in query.ours.split()) for thesis in theses)
