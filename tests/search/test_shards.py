"""The index in shards: the same postings as lunr.py's whole index, in files of a bounded size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from plugins.edition.model import Document
from plugins.search.coding import numbers
from plugins.search.index import SHARED, Index, build
from plugins.search.items import LAYERS, Item, Passage, Piece, Work
from plugins.search.shards import SMALLEST, Shard, shards
from plugins.search.works import of_document


def made(theses: int, **changed: str) -> list[Work]:
    """Return a work of some theses with words of their own and words of all."""
    texts = [
        " ".join(f"word{(n * k) % 997} common thing{n % 50}" for k in range(40))
        for n in range(theses)
    ]
    for number, word in changed.items():
        texts[int(number[1:])] = texts[int(number[1:])].replace("thing0", word)
    items = (
        Item(str(n), (Passage("text", "p1", "en", (Piece(text, ("D",)),)),))
        for n, text in enumerate(texts, start=1)
    )
    return [Work("made", "Made", "", "en", ("D",), (Item("", ()), *items))]


def postings(found: tuple[Shard, ...]) -> dict[str, Any]:
    """Return what the shards say, read back: by term and layer the items and their positions."""
    terms: dict[str, Any] = {}
    for shard in found:
        for term, coded, places in zip(shard.terms, shard.postings, shard.places, strict=True):
            pairs = zip(LAYERS, coded, places, strict=False)
            terms[term] = {layer: dict(_read(layer, c, p)) for layer, c, p in pairs if c}
    return terms


def _read(layer: str, coded: str, places: str) -> Iterator[tuple[int, tuple[int, int, list[int]]]]:
    ref, values, positions = -1, numbers(coded.encode()), numbers(places.encode())
    for gap in values:
        ref += gap
        flags = next(values)
        often = next(values) if flags & 2 else 1
        whose = next(values) if flags & 1 else SHARED.get(layer, 0)
        at, found = 0, []
        for _ in range(often):
            at += next(positions)
            found.append(at)
        yield ref, (flags >> 2, whose, found)


@pytest.fixture(scope="module")
def index(documents: list[Document]) -> Index:
    return build([of_document(document) for document in documents])


def test_the_shards_have_every_posting_of_the_whole_index_once(index: Index) -> None:
    whole = index.whole()["invertedIndex"]
    read = postings(shards(index))
    assert [term for term, _ in whole] == list(read)
    for term, posting in whole:
        for layer in LAYERS:
            assert list(map(str, read[term].get(layer, {}))) == list(posting[layer])


def test_positions_rise_and_lie_within_the_text(index: Index) -> None:
    for layers in postings(shards(index)).values():
        for items in layers.values():
            for length, _, places in items.values():
                assert places == sorted(set(places))
                assert 0 < len(places) <= length


def test_a_shard_has_about_the_size_that_was_asked_for() -> None:
    found = shards(build(made(800)))
    sizes = [sum(map(len, map("".join, shard.postings))) for shard in found]
    assert len(found) > 10
    assert max(sizes) < 6 * SMALLEST
    single = [shard for shard, size in zip(found, sizes, strict=True) if size > 3 * SMALLEST]
    assert all(len(shard.terms) == 1 for shard in single)


def test_one_changed_thesis_leaves_the_shards_of_other_words_as_they_were() -> None:
    before = {shard.name for shard in shards(build(made(800)))}
    after = {shard.name for shard in shards(build(made(800, n400="another")))}
    assert before != after
    assert len(before & after) > len(before) * 3 / 4
