"""Door of the search: the index in shards, its texts, their scripts, and the concordance."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.search import concordance
from plugins.search.bundle import bundle
from plugins.search.items import Work
from plugins.search.manifest import files, schemes
from plugins.search.opensearch import NAME, description
from plugins.search.works import of_document, of_page

FOLDER = "search"
ROOT = Path(__file__).parents[2]  # of the project: theme/scripts and node_modules


class SearchGenerator(Generator):  # type: ignore[misc]
    """Writes the folder `search`, the theme's scripts, and the concordance."""

    def generate_output(self, writer: Writer) -> None:
        """Index all documents and ordinary pages."""
        gc.freeze()  # what was read stays: the collector need not look through it again and again
        works = self._works()
        folder = Path(self.output_path) / FOLDER
        for name, text in files(works, self.context["registers"]):
            file = folder / name
            if not file.parent.is_dir():
                file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
        bundle(ROOT, Path(self.output_path) / "theme", schemes(works))
        if self.context["site"].concordance:
            self._concordance(works, writer)
        if self.context["site"].url:
            self._describe()

    def _concordance(self, works: list[Work], writer: Writer) -> None:
        template = self.get_template("concordance")
        for path, context in concordance.pages(works, {"site": self.context["site"]}):
            writer.write_file(path, template, context)

    def _describe(self) -> None:
        """Describe the search to browsers; that needs the site's own address."""
        site = self.context["site"]
        text = description(site.name, site.description, site.url)
        (Path(self.output_path) / NAME).write_text(text, encoding="utf-8", newline="")

    def _works(self) -> list[Work]:
        pages = sorted(self.context["pages"], key=lambda page: str(page.save_as))
        return [
            *(of_document(document) for document in self.context["documents"]),
            *(of_page(page.title, page.save_as, page.content) for page in pages),
        ]


def _announce(generators: list[Generator]) -> None:
    """Let all pages know whether there is a concordance."""
    context, setting = generators[0].context, generators[0].settings["CONCORDANCE"]
    there = concordance.wanted(setting, context["documents"])
    context["site"] = replace(context["site"], concordance=there)


def _generator(pelican: object) -> type[Generator]:
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generator)
    signals.all_generators_finalized.connect(_announce)
