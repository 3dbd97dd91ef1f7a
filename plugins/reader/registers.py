"""The registers, content/registers/*.yaml: what is said of each name."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.edition.errors import Problem, Report
from plugins.edition.inline import Place, RegisterKind
from plugins.edition.register import NAMES, Register, RegisterEntry
from plugins.reader import files, frontmatter
from plugins.reader.authorities import is_gnd, is_viaf, is_wikidata
from plugins.reader.fields import Fields
from plugins.reader.frontmatter import Value

FOLDER = "registers"
FILES = {kind: f"{name}.yaml" for kind, name in NAMES.items()}
SIZE = 200_000  # characters of a register
KEY = re.compile(r"[a-z0-9][a-z0-9-]*")
TAKEN = {"text", "q"}  # identifiers that every page of the site has already
NUMBERED = re.compile(r"-[0-9]+\Z")
KEYS = ("name", "sort", "dates", "description", "wikidata", "viaf", "gnd")
AUTHORITIES: dict[str, tuple[Callable[[str], bool], str, str]] = {
    "wikidata": (is_wikidata, "Wikidata", "write the item's number, as in Q1394"),
    "viaf": (is_viaf, "VIAF", "write the digits at the end of the record's address"),
    "gnd": (is_gnd, "the GND", "copy the number again, with its last digit: it checks the others"),
}


def read(content: Path, report: Report) -> tuple[Register, ...]:
    """Return the registers of a content folder, in a fixed order; none where it has none."""
    folder = content / FOLDER
    path = f"{content.name}/{FOLDER}"
    if not os.path.lexists(folder):
        return ()
    if folder.is_symlink() or not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        hint = "make it a folder that you may read, and put the registers themselves into it"
        report.problems.append(Problem(path, 1, 1, "E161", "this is not a folder", hint))
        return ()
    report.problems += [
        _stranger(f"{path}/{file.name}")
        for file in sorted(folder.iterdir())
        if file.name not in FILES.values() and not file.name.startswith(".")
    ]
    root = content.parent
    found = (_file(kind, folder / name, root, report) for kind, name in FILES.items())
    registers = tuple(register for register in found if register)
    report.problems += _ambiguous(registers)
    return registers


def unread(content: Path, found: tuple[Register, ...]) -> frozenset[RegisterKind]:
    """Return the kinds whose register is there and could not be read."""
    folder = content / FOLDER
    there = {kind for kind, name in FILES.items() if os.path.lexists(folder / name)}
    return frozenset(there - {register.kind for register in found})


def _stranger(path: str) -> Problem:
    hint = f"a register is one of {', '.join(FILES.values())}"
    return Problem(path, 1, 1, "E250", "this is no register", hint)


def _file(kind: RegisterKind, file: Path, root: Path, report: Report) -> Register | None:
    """Read one register; None where it is missing or nothing could be made of it."""
    found = files.read(file, root, report)
    if not found:
        return None
    path, text = found
    try:
        mapping = frontmatter.parse(path, text, SIZE)
    except frontmatter.MalformedError as malformed:
        report.problems += malformed.problems
        return None
    fields = Fields(path, mapping, report.problems)
    entries = [_entry(kind, key, value, fields) for key, value in mapping.entries or ()]
    return Register(kind, path, tuple(sorted(entries, key=_order)))


def _entry(kind: RegisterKind, key: Value, value: Value, file: Fields) -> RegisterEntry:
    if not KEY.fullmatch(key.text) or key.text in TAKEN:
        hint = (
            "a key has small letters, digits and hyphens, as in soviet-russia; text and q are taken"
        )
        file.fault(key, "E250", f"'{key.text}' cannot be the key of an entry", hint)
    if not value.is_mapping:
        hint = "write under it, or after it in braces, 'name: …'"
        file.fault(key, "E250", f"nothing is said of '{key.text}'", hint)
    problems = file.problems if value.is_mapping else []
    fields = Fields(file.path, value, problems)
    fields.known(*KEYS)
    name = fields.text("name", required="…")
    return RegisterEntry(
        kind,
        key.text,
        name,
        fields.text("sort") or name,
        fields.date("dates"),
        fields.text("description"),
        _authority(fields, "wikidata"),
        _authority(fields, "viaf"),
        _authority(fields, "gnd"),
        Place(key.line, key.column),
    )


def _authority(fields: Fields, which: str) -> str:
    """Return an authority number of the right form; "" where it is not given or wrong."""
    number = fields.text(which)
    good, authority, hint = AUTHORITIES[which]
    if number and not good(number):
        fields.fault(fields.value(which), "E253", f"'{number}' is no number of {authority}", hint)
        return ""
    return number


def _order(entry: RegisterEntry) -> tuple[str, str]:
    """Return by what entries are in order: letters without accents, small and great alike."""
    letters = unicodedata.normalize("NFKD", entry.sort)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.casefold(), entry.key


def _ambiguous(registers: tuple[Register, ...]) -> Iterator[Problem]:
    """Yield a problem for each key that is another's with a number after it.

    A page gives the second mention of `congress` the address `#m-congress-2`.
    """
    keys = {entry.key for register in registers for entry in register.entries}
    for register in registers:
        for entry in register.entries:
            stem = NUMBERED.sub("", entry.key)
            if stem != entry.key and stem in keys:
                message = f"'{entry.key}' could be taken for a further mention of '{stem}'"
                line, column, length = entry.at.line, entry.at.column, len(entry.key)
                hint = "rename one of the two"
                yield Problem(register.path, line, column, "E250", message, hint, length)
