"""The search's door with a clock at it: in the place of plugins.search.plugin while measuring."""

from __future__ import annotations

import json
import os
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.search.index import build
from plugins.search.items import LAYERS, Item
from plugins.search.plugin import SearchGenerator


class MeasuredGenerator(SearchGenerator):
    """Writes beside the site what the index cost, and what others are to be measured on."""

    def generate_output(self, writer: Writer) -> None:
        """Index as always; then write the cost, the same texts, and the whole index."""
        start = sum(os.times()[:4])
        super().generate_output(writer)
        cost = sum(os.times()[:4]) - start
        folder = Path(self.settings["BENCH"])
        works = self._works()
        items = [item for work in works for item in work.items]
        (folder / "cost.json").write_text(json.dumps(cost))
        (folder / "texts.json").write_text(json.dumps([_texts(item) for item in items]))
        (folder / "whole.json").write_text(json.dumps(build(works).whole()))


def _texts(item: Item) -> dict[str, str]:
    """Return the text of each layer of an item."""
    passages = {layer: [p.text for p in item.passages if p.layer == layer] for layer in LAYERS}
    return {layer: " ".join(texts) for layer, texts in passages.items()}


def _generator(pelican: object) -> type[Generator]:
    return MeasuredGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generator)
