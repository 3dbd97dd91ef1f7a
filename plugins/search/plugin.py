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

from plugins.search.index import Work, build, of_document, of_page

FOLDER = "search"


def _script(function: str, *values: Any) -> str:  # noqa: ANN401
    """Return a call of one of the page's functions with plain data."""
    given = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"omissis.{function}({','.join(given)})\n"


class SearchGenerator(Generator):  # type: ignore[misc]
    """Writes search/index.js and the texts of each work."""

    def generate_output(self, writer: Writer) -> None:
        """Build the index of all documents and ordinary pages."""
        works = self._works()
        table = {
            "works": [[work.folder, work.address, work.name] for work in works],
            "items": [[n, item.thesis] for n, work in enumerate(works) for item in work.items],
            "lunr": build(works),
        }
        folder = Path(self.output_path) / FOLDER
        folder.mkdir()
        (folder / "index.js").write_text(_script("index", table), encoding="utf-8")
        for number, work in enumerate(works):
            texts = {item.thesis: item.passages for item in work.items}
            script = _script("texts", number, texts)
            (folder / f"{number}.js").write_text(script, encoding="utf-8")

    def _works(self) -> list[Work]:
        pages = sorted(self.context["pages"], key=lambda page: str(page.save_as))
        return [
            *(of_document(document) for document in self.context["documents"]),
            *(of_page(page.title, page.save_as, page.content) for page in pages),
        ]


def _generator(pelican: object) -> type[Generator]:
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generator)
