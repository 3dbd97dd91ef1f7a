"""Files in the content folder that look like texts, and that nothing reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from plugins.edition.errors import Problem

TEXTS = {
    ".adoc", ".doc", ".docx", ".htm", ".html", ".markdown", ".mdown", ".mkd", ".odt", ".org",
    ".pdf", ".rst", ".rtf", ".tex", ".xhtml", ".xml",
}  # fmt: skip


def problems(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield the files, named as messages name them, that an editor may think are read (E164)."""
    for path in paths:
        name = PurePosixPath(path)
        if name.suffix.lower() in TEXTS:
            hint = "put the text into text.md, a page into pages/*.md, or move the file away"
            yield Problem(path, 1, 1, "E164", f"'{name.suffix}' files are not read", hint)
