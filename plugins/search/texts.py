"""The texts of a work, from which a hit's words are shown in their context."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plugins.search.coding import name_of
from plugins.search.items import LAYERS, Item, Passage, Work
from plugins.search.schemes import scheme_of
from plugins.search.script import script

SIZE = 2500  # bytes of a file, about: what one hit costs


def packed(work: Work, schemes: list[str]) -> tuple[str, int, tuple[str, ...]]:
    """Return the name of a work's texts, how many items are in a file, and the files."""
    rows = [_item(work, item, schemes) for item in work.items]
    whole = json.dumps(rows, ensure_ascii=False)
    each = max(1, SIZE * len(rows) // len(whole))
    name = name_of(whole)
    groups = (rows[start : start + each] for start in range(0, len(rows), each))
    files = (script("texts", f"{name}/{i}", group) for i, group in enumerate(groups))
    return name, each, tuple(files)


def _item(work: Work, item: Item, schemes: list[str]) -> list[list[Any]]:
    return [list(_passage(work, passage, schemes)) for passage in item.passages]


def _passage(work: Work, passage: Passage, schemes: list[str]) -> Iterator[Any]:
    """Yield layer, anchor, text, and as far as they differ from the work's: language, witnesses."""
    yield LAYERS.index(passage.layer)
    yield passage.anchor
    yield passage.text
    scheme = scheme_of(passage.language)
    sigla = "" if passage.layer == "text" else ", ".join(passage.sigla)
    if sigla or scheme != scheme_of(work.language):
        yield schemes.index(scheme)
    if sigla:
        yield sigla
