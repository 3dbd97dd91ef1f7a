"""The index, cut by term into shards: files that a query loads only as it needs them.

Why it stays exact: lunr.js 2.3.9 divides a score by the length of the query's vector only, so terms
that are not asked for change nothing.
"""

from __future__ import annotations

import math
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.search.coding import name_of
from plugins.search.index import Index
from plugins.search.items import LAYERS
from plugins.search.script import script

SMALLEST = 6000  # bytes of a shard, about
ENTRY = 10  # bytes that a shard adds to the manifest, about
CUT = 4  # a shard may end before one term in so many: so an edit does not move every border

Row = tuple[str, tuple[str, ...], tuple[str, ...]]  # a term, its postings and positions by layer


@dataclass(frozen=True, slots=True)
class Shard:
    """Some terms that follow each other, with their postings and their positions."""

    terms: tuple[str, ...]
    postings: tuple[tuple[str, ...], ...]  # of each term, by layer
    places: tuple[tuple[str, ...], ...]
    forms: tuple[str, ...] = ()  # "form term", from its first term to that of the next shard

    @property
    def name(self) -> str:
        """Return the name of its file, without the ending."""
        return name_of(repr((self.terms, self.postings, self.places, self.forms)))

    @property
    def files(self) -> Iterator[tuple[str, str]]:
        """Yield its three files: name and text."""
        rows = [(term, *coded) for term, coded in zip(self.terms, self.postings, strict=True)]
        yield f"{self.name}.js", script("shard", self.name, rows)
        yield f"{self.name}p.js", script("places", self.name, self.places)
        yield f"{self.name}f.js", script("forms", self.name, self.forms)


def shards(index: Index) -> tuple[Shard, ...]:
    """Return the index in shards, in the order of their terms."""
    rows = [_row(index, term) for term in index.terms]
    size = _size(sum(map(_weight, rows)))
    found: list[Shard] = []
    held: list[Row] = []
    bytes_held = 0
    for row in rows:
        own = _weight(row)
        if held and (own >= size or (bytes_held >= size and _border(row[0]))):
            found.append(_shard(held))
            held, bytes_held = [], 0
        held.append(row)
        bytes_held += own
        if own >= size:
            found.append(_shard(held))
            held, bytes_held = [], 0
    return tuple([*found, _shard(held)] if held else found)


def with_forms(found: tuple[Shard, ...], forms: list[tuple[str, str]]) -> tuple[Shard, ...]:
    """Return the shards with the forms of words, each form where it would stand as a term."""
    firsts = [shard.terms[0].encode("utf-16-be") for shard in found]
    rows: list[list[str]] = [[] for _ in found]
    for form, term in forms:
        number = bisect_right(firsts, form.encode("utf-16-be")) - 1
        rows[max(0, number)].append(f"{form} {term}")
    pairs = zip(found, rows, strict=True)
    return tuple(replace(shard, forms=tuple(row)) for shard, row in pairs)


def _row(index: Index, term: str) -> Row:
    layers = [index.entries[layer].get(term) for layer in LAYERS]
    while not layers[-1]:
        layers.pop()
    postings = tuple(entry.postings.decode() if entry else "" for entry in layers)
    places = tuple(entry.places.decode() if entry else "" for entry in layers)
    return term, postings, places


def _shard(held: list[Row]) -> Shard:
    terms, postings, places = zip(*held, strict=True)
    return Shard(terms, postings, places)


def _weight(row: Row) -> int:
    return len(row[0]) + sum(map(len, row[1])) + 5


def _size(total: int) -> int:
    """Return the bytes of a shard, for which manifest and shard together are smallest.

    It grows by doubling, so that an edit hardly ever changes it.
    """
    best = math.sqrt(ENTRY * total)
    return SMALLEST * 2 ** max(0, round(math.log2(best / SMALLEST))) if total else SMALLEST


def _border(term: str) -> bool:
    return zlib.crc32(term.encode()) % CUT == 0
