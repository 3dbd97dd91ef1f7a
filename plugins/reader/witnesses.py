"""The witnesses that a front matter declares, and their transcriptions on the disk."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import cast, get_args

from plugins.edition.errors import Report
from plugins.edition.inline import Place
from plugins.edition.names import SIGLUM, SIGLUM_HINT
from plugins.edition.witness import Transcription, Witness, WitnessKind
from plugins.reader.decode import decode
from plugins.reader.fields import MISSING, Fields
from plugins.reader.frontmatter import Value
from plugins.reader.numbers import SCHEMES

FILE = re.compile(r"witnesses/[A-Za-z0-9][A-Za-z0-9._-]*")
KEYS = (
    "title", "kind", "language", "pages", "transcription", "taken-from", "extracted-by",
    "translated-by", "rights", "description", "holding", "url", "numbering",
)  # fmt: skip


def read(
    fields: Fields, folder: Path, root: Path, report: Report, numbering: str
) -> tuple[Witness, ...]:
    """Return the declared witnesses, in order; a nameless one where none is declared.

    `numbering` is the scheme of those that do not name their own.
    """
    value = fields.value("witnesses")
    if not value.entries:
        where = fields.mapping if value is MISSING else value
        hint = "declare the source: 'witnesses:', and under it 'D: {title: …, kind: extract}'"
        fields.fault(where, "E110", "'witnesses' is missing", hint)
        return (Witness("", "", "extract", "", "", "", "", "", "", None),)
    return tuple(
        _witness(key, Fields(fields.path, entry, fields.problems), folder, root, report, numbering)
        for key, entry in value.entries
    )


def _witness(
    key: Value, fields: Fields, folder: Path, root: Path, report: Report, numbering: str
) -> Witness:
    if not SIGLUM.fullmatch(key.text):
        fields.fault(key, "E113", f"'{key.text}' is no siglum", SIGLUM_HINT)
    if not fields.mapping.is_mapping:
        fields.fault(
            key, "E110", f"nothing is said of witness {key.text}", "add {title: …, kind: …}"
        )
    fields.known(*KEYS)
    return Witness(
        key.text,
        fields.text("title", required="…"),
        cast(WitnessKind, fields.choice("kind", get_args(WitnessKind))),
        fields.language("language"),
        fields.text("pages"),
        fields.text("taken-from"),
        fields.text("extracted-by"),
        fields.text("translated-by"),
        fields.text("rights"),
        _transcription(fields, folder, root, report),
        fields.text("description"),
        fields.text("holding"),
        fields.url("url"),
        fields.choice("numbering", tuple(SCHEMES), numbering),
        at=Place(key.line, key.column),
    )


def _transcription(
    fields: Fields, folder: Path, root: Path, report: Report
) -> Transcription | None:
    """Read a transcription; only a regular file in the document's own folder is taken."""
    name = fields.text("transcription")
    if not name:
        return None
    value = fields.value("transcription")
    file = folder / name
    inside = FILE.fullmatch(name) and not file.is_symlink() and not file.parent.is_symlink()
    if not inside or not file.is_file():
        hint = "name a file in the document's folder: witnesses/D.txt"
        fields.fault(value, "E161", f"'{name}' is no file of this document", hint)
        return None
    path = file.relative_to(root).as_posix()
    try:
        data = file.read_bytes()
    except OSError as error:
        fields.fault(value, "E161", f"'{name}' cannot be read: {error.strerror}", "")
        return None
    text, problems = decode(path, data)
    report.texts[path] = text
    report.problems += (dataclasses.replace(problem, mend=None) for problem in problems)
    return Transcription(name, text)
