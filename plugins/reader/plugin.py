"""Door of the reader: Pelican's reader for text.md, and the generator that calls it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from pelican import signals
from pelican.generators import Generator
from pelican.readers import BaseReader, MarkdownReader, Readers

from plugins.edition.errors import Problem, Report
from plugins.reader import ordinary
from plugins.reader.decode import decode
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


class PageReader(MarkdownReader):  # type: ignore[misc]
    """Reads ordinary pages; one with problems is reported and left out."""

    enabled = True
    file_extensions: ClassVar[list[str]] = []  # takes Pelican's place at `_add_readers`

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return a page's HTML and metadata."""
        report: Report = self.settings["EDITION_REPORT"]
        file = Path(source_path)
        path = file.relative_to(Path(self.settings["PATH"]).parent).as_posix()
        faults = self._faults(path, file, report)
        report.problems += faults
        if any(fault.stops for fault in faults):
            return "", {"status": "skip"}
        content, metadata = super().read(source_path)
        return content, metadata

    def _faults(self, path: str, file: Path, report: Report) -> list[Problem]:
        if file.is_symlink() or not file.is_file():
            hint = "put the page itself here"
            return [Problem(path, 1, 1, "E161", "this is not a regular file", hint)]
        text, faults = decode(path, file.read_bytes())
        report.texts[path] = text
        return faults or list(ordinary.problems(path, text))


class DocumentGenerator(Generator):  # type: ignore[misc]
    """Puts every document of the content folder into the context, sorted by key."""

    def generate_context(self) -> None:
        """Read content/*/text.md."""
        reader = self.readers.readers[FORMAT]
        files = sorted(Path(self.path).glob("*/text.md"))
        found = [reader.read(str(file))[1]["document"] for file in files]
        self.context["documents"] = [document for document in found if document]


def _add_readers(readers: Readers) -> None:
    readers.reader_classes |= {FORMAT: DocumentReader, "md": PageReader}


def _generator(pelican: object) -> type[Generator]:
    return DocumentGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(_add_readers)
    signals.get_generators.connect(_generator)
