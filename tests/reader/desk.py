"""The editor's desk: a text.md put into a folder of its own, and read."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.edition.errors import Report
from plugins.edition.inline import Inline
from plugins.edition.model import Document, Fragment, Paragraph
from plugins.edition.reading import blocks, contents, walk
from plugins.reader.document import read

HEAD = """---
title: Theses
language: en
base: D
witnesses:
  D: {title: The extract, kind: extract, transcription: witnesses/D.txt}
  T: {title: The original, kind: original}
---
"""
BODY_LINE = HEAD.count("\n") + 1  # where the body of a text with this head begins


def read_bytes(data: bytes, source: str = "", **beside: str) -> tuple[Document | None, Report]:
    """Read a text.md of these bytes, with this transcription of the witness D.

    `beside` are files that stand beside it: apparatus="…" is apparatus.md.
    """
    report = Report()
    with TemporaryDirectory() as root:
        folder = Path(root, "theses")
        (folder / "witnesses").mkdir(parents=True)
        (folder / "witnesses" / "D.txt").write_bytes(source.encode() or b"-")
        (folder / "text.md").write_bytes(data)
        for name, text in beside.items():
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
        return read(folder / "text.md", folder.parent, report), report


def read_body(body: str, source: str = "", **beside: str) -> tuple[Document, Report]:
    """Read a text.md of a plain front matter and this body, with what stands beside it."""
    document, report = read_bytes((HEAD + body).encode(), source, **beside)
    assert document, str(report)
    return document, report


def parts(document: Document) -> list[Inline]:
    """Return every inline part of a document's body, in order."""
    return [part for _, block in blocks(document) for part in walk(contents(block))]


def paragraphs(document: Document) -> list[Paragraph]:
    """Return every paragraph of a document, in order."""
    return [block for _, block in blocks(document) if isinstance(block, Paragraph)]


def fragments(document: Document) -> list[Fragment]:
    """Return every fragment of a document, in order, those within theses too."""
    return [block for _, block in blocks(document) if isinstance(block, Fragment)]


def codes(report: Report) -> list[str]:
    """Return the codes of the problems, in the order of the text."""
    return [problem.code for problem in sorted(report.problems)]
