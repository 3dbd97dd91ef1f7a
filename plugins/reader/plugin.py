"""Door of the reader: Pelican's reader for text.md, and the generator that calls it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from pelican import signals
from pelican.generators import Generator
from pelican.readers import BaseReader, MarkdownReader, Readers

from plugins.edition.errors import Problem, Report
from plugins.edition.model import Document
from plugins.reader import mentions, ordinary, registers
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
        root = Path(self.settings["PATH"]).resolve()
        if file.is_symlink() or not file.is_file() or root not in file.resolve().parents:
            hint = "put the page itself here"
            return [Problem(path, 1, 1, "E161", "this is not a regular file", hint)]
        text, faults = decode(path, file.read_bytes())
        report.texts[path] = text
        return faults or list(ordinary.problems(path, file.stem, text))


class DocumentGenerator(Generator):  # type: ignore[misc]
    """Puts documents, sorted by key, and registers of the content folder into the context."""

    def generate_context(self) -> None:
        """Read content/*/text.md and content/registers/*.yaml."""
        reader = self.readers.readers[FORMAT]
        report: Report = self.settings["EDITION_REPORT"]
        files = [folder / "text.md" for folder in self._folders()]
        track = self.settings.get("EDITION_TRACK", lambda items, what: items)
        found = [reader.read(str(file))[1]["document"] for file in track(files, "reading")]
        documents = [document for document in found if document]
        self.context["documents"] = documents
        self.context["registers"] = registers.read(Path(self.path), report)
        report.problems += self._names(
            documents, complete=all(found) and "EDITION_ONLY" not in self.settings
        )

    def _names(self, documents: list[Document], *, complete: bool) -> Iterator[Problem]:
        """Yield what does not fit between texts and registers; silent of what was not read."""
        content, found = Path(self.path), self.context["registers"]
        unread = registers.unread(content, found)
        for document in documents:
            folder = f"{content.name}/{document.key}"
            yield from mentions.unknown(folder, document, found, unread)
        if complete:
            yield from mentions.unused(documents, found)

    def _folders(self) -> list[Path]:
        """Return the folders of documents; one without a text.md is remarked upon."""
        report: Report = self.settings["EDITION_REPORT"]
        root = Path(self.path)
        others = {*self.settings["PAGE_PATHS"], registers.FOLDER}
        only: tuple[str, ...] | None = self.settings.get("EDITION_ONLY")
        found = root.iterdir() if only is None else (root / name for name in only)
        folders = sorted(p for p in found if p.is_dir() and p.name not in others)
        with_text = [p for p in folders if os.path.lexists(p / "text.md")]
        hint = "name the file text.md, in small letters"
        report.problems += [
            Problem(f"{root.name}/{p.name}", 1, 1, "W162", "this folder has no text.md", hint)
            for p in folders
            if p not in with_text and not p.name.startswith(".")
        ]
        if not with_text and only is None:
            hint = "add a folder with a text.md"
            report.problems.append(Problem(root.name, 1, 1, "E101", "there is no document", hint))
        return with_text


def _add_readers(readers: Readers) -> None:
    others = dict.fromkeys(("markdown", "mkd", "mdown"))  # one ending, and its checks
    readers.reader_classes |= {FORMAT: DocumentReader, "md": PageReader, **others}


def _generator(pelican: object) -> type[Generator]:
    return DocumentGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(_add_readers)
    signals.get_generators.connect(_generator)
