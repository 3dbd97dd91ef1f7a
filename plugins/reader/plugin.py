"""Door of the reader: Pelican's reader for text.md, and the generator that calls it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from pelican import signals
from pelican.generators import Generator
from pelican.readers import BaseReader, Readers

from plugins.edition.errors import Report
from plugins.reader.document import read

FORMAT = "edition"


class DocumentReader(BaseReader):  # type: ignore[misc]
    """Reads the text.md of a document; asked for by name, never by a file's ending."""

    file_extensions: ClassVar[list[str]] = [FORMAT]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return no content, and the document (None if it could not be read)."""
        report: Report = self.settings["EDITION_REPORT"]
        root = Path(self.settings["PATH"]).parent
        return "", {"document": read(Path(source_path), root, report)}


class DocumentGenerator(Generator):  # type: ignore[misc]
    """Puts every document of the content folder into the context, sorted by key."""

    def generate_context(self) -> None:
        """Read content/*/text.md."""
        reader = self.readers.readers[FORMAT]
        files = sorted(Path(self.path).glob("*/text.md"))
        found = [reader.read(str(file))[1]["document"] for file in files]
        self.context["documents"] = [document for document in found if document]


def _add_reader(readers: Readers) -> None:
    readers.reader_classes[FORMAT] = DocumentReader


def _generator(pelican: object) -> type[Generator]:
    return DocumentGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(_add_reader)
    signals.get_generators.connect(_generator)
