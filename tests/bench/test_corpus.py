"""The generated corpus is what the measurements say that it is."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.bench.corpus import write
from tests.conftest import run_pelican

WORD = re.compile(r"[^\W\d_]+")


def _bytes(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = (str(path.relative_to(folder)).encode() + path.read_bytes() for path in files)
    return hashlib.sha256(b"".join(named)).hexdigest()


def _words(folder: Path) -> Counter[str]:
    return Counter(
        word
        for path in folder.glob("*/witnesses/D.txt")
        for word in WORD.findall(path.read_text(encoding="utf-8").lower())
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write(10_000, folder)
    return folder


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write(95, tmp_path / name, seed)
    assert _bytes(tmp_path / "a") == _bytes(tmp_path / "b") != _bytes(tmp_path / "c")


def test_theses_have_about_150_words_of_a_large_vocabulary(large: Path) -> None:
    words = _words(large)
    assert 145 < words.total() / 10_000 < 160
    assert len(words) > 20_000


def test_words_are_as_frequent_as_zipf_says(large: Path) -> None:
    counts = [count for _, count in _words(large).most_common(10_000)]
    slope = math.log(counts[99] / counts[9_999]) / math.log(10_000 / 100)
    assert 1 < slope < 1.25
    assert 0.03 < counts[0] / sum(counts) < 0.07


def test_every_phenomenon_of_a_text_is_there(large: Path) -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in large.glob("*/text.md"))
    for form in (
        r"\w \. \. \. \w", r"\. \. \. \.\n", r"\n\n\. \. \. \w", r"\n\n\. \. \.\n\n",
        r"\{\.ellipsis extent=", r"\{\.sic corr=", r"\{\.supplied\}", r"\{\.person ref=",
        r"\[\^e-\d+\]: ", "language: de",
    ):  # fmt: skip
        assert re.search(form, text), form


def test_the_corpus_is_without_errors(tmp_path: Path) -> None:
    write(200, tmp_path / "content")
    run = run_pelican(tmp_path / "content", tmp_path / "site")
    assert run.code == 0, run.messages
    assert (tmp_path / "site" / "index.html").is_file()
