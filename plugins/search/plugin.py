"""Door of the search: writes the index, and the texts from which the excerpts are cut.

Both are classic scripts that hand over data (`omissis.index(…)`): a page opened from a disk may
load those, and nothing else.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.search.index import build, items

FOLDER = "search"


def _script(function: str, *values: Any) -> str:  # noqa: ANN401
    """Return a call of one of the page's functions with plain data."""
    given = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"omissis.{function}({','.join(given)})\n"


class SearchGenerator(Generator):  # type: ignore[misc]
    """Writes search/index.js and search/<document>.js."""

    def generate_output(self, writer: Writer) -> None:
        """Build the index of all documents."""
        documents = self.context["documents"]
        found = items(documents)
        table = {
            "documents": [[document.key, document.short] for document in documents],
            "items": [[item.document, item.thesis] for item in found],
            "lunr": build(found),
        }
        folder = Path(self.output_path) / FOLDER
        folder.mkdir()
        (folder / "index.js").write_text(_script("index", table), encoding="utf-8")
        for number, document in enumerate(documents):
            texts = {item.thesis: item.passages for item in found if item.document == number}
            script = _script("texts", number, texts)
            (folder / f"{document.key}.js").write_text(script, encoding="utf-8")


def _generator(pelican: object) -> type[Generator]:
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generator)
