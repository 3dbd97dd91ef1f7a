"""Queries of rare, middling and frequent words, drawn from the theses of a corpus."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+")
PAIR = re.compile(r"[^\W\d_]+ [^\W\d_]+")
EACH = 9  # queries of a kind
# Of a thousand theses: in how many a word stands that is rare, middling, frequent
BANDS = ((0, 2), (3, 15), (50, 300))


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed into our box, and into that of Pagefind ("" if it has no such query)."""

    ours: str
    theirs: str


def queries(content: Path, seed: int = 1) -> dict[str, list[Query]]:
    """Return queries by kind; each finds something."""
    chance = random.Random(f"queries {seed}")
    texts = _theses(content)
    theses = [WORD.findall(text) for text in texts]
    spread = Counter(word for thesis in theses for word in set(thesis))
    bands = [_band(spread, len(theses), *band) for band in BANDS]
    single = [chance.choice(bands[place % 3]) for place in range(2 * EACH)]
    found = {
        "one word": [_same(word) for word in single[:EACH]],
        "two words": [_same(_together(chance, theses, 2, bands)) for _ in range(EACH)],
        "three words": [_same(_together(chance, theses, 3, bands)) for _ in range(EACH)],
        "later query": [_same(word) for word in single[EACH:]],
        "phrase": [_same(f'"{_phrase(chance, texts)}"') for _ in range(EACH)],
    }
    found["prefix"] = [Query(word[:4] + "*", word[:4]) for word in single[:EACH]]
    # A fuzzy word is compared with stems: its slip is to leave its ending as it is
    found["fuzzy"] = [Query("x" + word[1:] + "~1", "") for word in single[:EACH]]
    return found


def _theses(content: Path) -> list[str]:
    """Return each English thesis as the editor writes it, without what is said of its marks."""
    texts: list[str] = []
    for path in sorted(content.glob("*/text.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        if "language: en" in head:
            bare = re.sub(r"\{[^}]*\}", "", body).lower()
            texts += re.split(r"(?m)^\d+\. ", bare)[1:]
    return texts


def _band(spread: Counter[str], theses: int, low: float, high: float) -> list[str]:
    """Return the words of five letters and more that stand in so many of a thousand theses."""
    return [
        word
        for word, number in sorted(spread.items())
        if low < number * 1000 / theses <= high and len(word) > 4
    ]


def _together(
    chance: random.Random, theses: list[list[str]], number: int, bands: list[list[str]]
) -> str:
    """Return words that stand in one thesis, the first of them of the middle band."""
    middle = set(bands[1])
    while True:
        thesis = chance.choice(theses)
        if first := sorted(middle.intersection(thesis)):
            others = chance.sample([word for word in thesis if len(word) > 2], number - 1)
            return " ".join([chance.choice(first), *others])


def _phrase(chance: random.Random, texts: list[str]) -> str:
    """Return two words that stand together, no cut between them."""
    pairs: list[str] = PAIR.findall(chance.choice(texts))
    return chance.choice(pairs)


def _same(text: str) -> Query:
    return Query(text, text)
