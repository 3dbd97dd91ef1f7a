"""The index of an edition, built with lunr.py: for each term, its postings in each layer.

Weights are left to the reader's browser, which makes them by lunr's own formula from what a posting
says: so a changed thesis changes the shards of its own terms, and not every weight of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from lunr.builder import Builder

from plugins.search.coding import gaps, numbers, vlq
from plugins.search.items import LAYERS, Item, Layer, Work, runs_of

SHARED: dict[str, int] = {"text": 1}  # whose words a layer's are, if a posting does not say: D's


class Entry:
    """The postings of a term in one layer, in the coding of the shards."""

    __slots__ = ("last", "places", "postings")

    def __init__(self) -> None:
        """Begin without any."""
        self.last = -1  # item of the last posting
        self.postings = bytearray()  # gap, length and flags, how often, whose
        self.places = bytearray()  # positions

    def put(self, ref: int, length: int, places: list[int], whose: int, shared: int) -> None:
        """Add an item: the length of its layer in words, its positions, the witnesses as bits."""
        often, own = len(places), whose != shared
        self.postings += vlq(ref - self.last) + vlq(length << 2 | (often > 1) << 1 | own)
        if often > 1:
            self.postings += vlq(often)
        if own:
            self.postings += vlq(whose)
        self.places += gaps(places, 0) if often > 1 else vlq(places[0])
        self.last = ref

    def counts(self) -> Iterator[tuple[int, int]]:
        """Yield each item, and how often it has the term."""
        ref, coded = -1, numbers(self.postings)
        for gap in coded:
            ref += gap
            flags = next(coded)
            often = next(coded) if flags & 2 else 1
            if flags & 1:
                next(coded)
            yield ref, often


class Index(Builder):  # type: ignore[misc]
    """A lunr.py Builder that takes terms as they are, and keeps their positions and hands."""

    def __init__(self) -> None:
        """Begin an empty index of all layers."""
        super().__init__()
        for layer in LAYERS:
            self.field(layer)
        self.entries = {layer: defaultdict[str, Entry](Entry) for layer in LAYERS}

    def put(self, item: Item, sigla: tuple[str, ...]) -> None:
        """Add an item of a work with these witnesses; its reference is its number, from 0."""
        ref = self.document_count
        bits = {siglum: 1 << number for number, siglum in enumerate(sigla)}
        self._documents[str(ref)] = {}
        self.document_count += 1
        for layer in LAYERS:
            places, whose, length = _counted(item, layer, bits)
            self.field_lengths[f"{layer}/{ref}"] = length
            entries, shared = self.entries[layer], SHARED.get(layer, 0)
            for term, at in places.items():
                entries[term].put(ref, length, at, whose[term], shared)

    @property
    def terms(self) -> list[str]:
        """Return the terms in the order of JavaScript, which compares strings by UTF-16 units."""
        terms = set[str]().union(*self.entries.values())
        return sorted(terms, key=lambda term: term.encode("utf-16-be"))

    @property
    def means(self) -> list[float]:
        """Return the mean number of words of each layer."""
        self._calculate_average_field_lengths()
        return [self.average_field_length[layer] for layer in LAYERS]

    def whole(self) -> dict[str, Any]:
        """Return all of it as lunr.py builds and lunr.js 2.3.9 loads it; the proof of the shards.

        Terms are numbered in their order, in which lunr.js adds weights up.
        """
        counts: dict[str, dict[str, int]] = {address: {} for address in self.field_lengths}
        self.field_term_frequencies = counts
        for number, term in enumerate(self.terms):
            posting: dict[str, Any] = {layer: {} for layer in LAYERS}
            for layer, entries in self.entries.items():
                for ref, often in entries[term].counts() if term in entries else ():
                    posting[layer][str(ref)] = {}
                    counts[f"{layer}/{ref}"][term] = often
            self.inverted_index[term] = {**posting, "_index": number}
        serialised: dict[str, Any] = self.build().serialize()
        serialised["invertedIndex"].sort(key=lambda entry: entry[1]["_index"])
        return serialised


def build(works: Iterable[Work]) -> Index:
    """Return the index of all items of all works, in their order."""
    index = Index()
    for work in works:
        for item in work.items:
            index.put(item, work.sigla)
    return index


def _counted(
    item: Item, layer: Layer, bits: dict[str, int]
) -> tuple[dict[str, list[int]], dict[str, int], int]:
    """Return for each term of a layer its positions and whose it is; and the number of words."""
    places, whose = defaultdict[str, list[int]](list), defaultdict[str, int](int)
    length = 0
    for found, start, sigla in runs_of(item.passages, layer):
        hands = sum(bits.get(siglum, 0) for siglum in sigla)
        for term, at in found:
            places[term].append(start + at)
            whose[term] |= hands
        length += len(found)
    return places, whose, length
