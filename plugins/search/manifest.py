"""The manifest: what the reader's browser knows of the index before it loads any of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from plugins.edition.register import NAMES, Register
from plugins.search.coding import gaps, name_of
from plugins.search.forms import forms
from plugins.search.index import build
from plugins.search.items import Work
from plugins.search.schemes import scheme_of
from plugins.search.script import script
from plugins.search.shards import shards, with_forms
from plugins.search.texts import packed


def files(works: list[Work], registers: Iterable[Register]) -> Iterator[tuple[str, str]]:
    """Yield every file of the search, its name within the folder `search` and its text."""
    known = schemes(works)
    index = build(works)
    found = with_forms(shards(index), forms(works))
    terms = [" ".join(shard.terms) for shard in found]
    table: dict[str, Any] = {
        "n": index.document_count,
        "means": index.means,
        "schemes": known,
        "works": [],
        "shards": [shard.terms[0] for shard in found],
        "names": "".join(shard.name for shard in found),
        "words": name_of(repr(terms)),
        "registers": [],
    }
    for work in works:
        row, texts = _work(work, known)
        table["works"].append(row)
        yield from texts
    for shard in found:
        yield from shard.files
    yield f"{table['words']}.js", script("words", table["words"], terms)
    for register, entries in _registers(works, registers):
        name = name_of(repr(entries))
        table["registers"].append((register.kind, name, NAMES[register.kind].capitalize()))
        yield f"{name}.js", script("register", name, entries)
    yield "index.js", script("index", table)


def runs(numbers: Iterable[str]) -> str:
    """Return the numbers of theses in order, whole numbers that follow each other as `1:5`."""
    found: list[list[str]] = []
    for before, number in pairwise(["", *numbers]):
        if found and before.isdecimal() and number == str(int(before) + 1):
            found[-1] = [found[-1][0], number]
        else:
            found.append([number])
    return ",".join(":".join(run) for run in found)


def schemes(works: list[Work]) -> list[str]:
    """Return the ways in which the words of some works are made into terms."""
    passages = (p for work in works for item in work.items for p in item.passages)
    languages = {passage.language for passage in passages} | {work.language for work in works}
    return sorted({scheme_of(language) for language in languages})


def _work(work: Work, known: list[str]) -> tuple[list[Any], Iterator[tuple[str, str]]]:
    """Return what the manifest says of a work, and the files of its texts."""
    name, each, texts = packed(work, known)
    numbers = runs(item.thesis for item in work.items[1:])
    scheme = known.index(scheme_of(work.language))
    row = [work.key, work.short, work.year, numbers, name, each, scheme, " ".join(work.sigla)]
    return row, ((f"{name}/{number}.js", text) for number, text in enumerate(texts))


def _registers(
    works: list[Work], registers: Iterable[Register]
) -> Iterator[tuple[Register, list[tuple[str, str, str]]]]:
    """Yield each register with its entries: key, name, and the items that mention it."""
    items = [item for work in works for item in work.items]
    for register in registers:
        refs: dict[str, list[int]] = {}
        for ref, item in enumerate(items):
            for kind, key in item.names:
                if kind == register.kind:
                    refs.setdefault(key, []).append(ref)
        mentioned = (entry for entry in register.entries if entry.key in refs)
        rows = [(entry.key, entry.name, gaps(refs[entry.key]).decode()) for entry in mentioned]
        if rows:
            yield register, rows
