"""One document's folder -> a Document, or the problems of its text.md."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from plugins.edition.errors import Problem, Report
from plugins.edition.inline import Inline, Place
from plugins.edition.model import Allowance, Document, Fragment, Note, Thesis
from plugins.edition.names import KEY_HINT, is_key
from plugins.edition.reading import contents, restored
from plugins.edition.witness import Witness
from plugins.reader import (
    apparatus,
    blocks,
    commentary,
    files,
    frontmatter,
    inline,
    lock,
    notes,
    numbers,
    order,
    transcriptions,
    witnesses,
)
from plugins.reader.blocks import Source
from plugins.reader.decode import decode, position
from plugins.reader.fields import MISSING, Fields
from plugins.reader.scope import Scope
from plugins.reader.theses import Body

KEYS = (
    "title", "short", "date", "language", "numbering", "base", "ellipses", "revised",
    "introduction", "witnesses", "allow",
)  # fmt: skip


def read(file: Path, root: Path, report: Report) -> Document | None:
    """Read the document whose text.md is given; None where nothing could be made of it.

    Paths in messages are relative to `root`. All problems go to the report; a Document that
    comes with problems that stop the build is as much of it as could be read.
    """
    path = file.relative_to(root).as_posix()
    fault = _unreadable(path, file)
    if fault:
        report.problems.append(fault)
        return None
    text, problems = decode(path, file.read_bytes())
    report.texts[path] = text
    report.problems += problems
    if any(problem.stops for problem in problems):
        return None
    try:
        head, start = frontmatter.split(path, text)
        mapping = frontmatter.parse(path, head)
    except frontmatter.MalformedError as malformed:
        report.problems += malformed.problems
        return None
    values = Fields(path, mapping, report.problems)
    values.known(*KEYS)
    scheme = numbers.SCHEMES[values.choice("numbering", tuple(numbers.SCHEMES), "arabic")]
    declared = witnesses.read(values, file.parent, root, report, scheme.name)
    body = blocks.split(text[start:], position(text, start)[0])
    names = (apparatus.NAME, commentary.NAME, lock.NAME)
    beside = {name: files.beside(file, name, root, report) for name in names}
    before = len(report.problems)
    document = _document(file.parent.name, values, scheme, declared, body, beside)
    report.problems[before:] = (notes.placed(p, report.texts) for p in report.problems[before:])
    lines = beside[lock.NAME]
    published = lock.read(*lines, report.problems) if lines else ()
    return replace(document, published=published)


def _unreadable(path: str, file: Path) -> Problem | None:
    """Return why a text.md is not to be read at all."""
    key = file.parent.name
    if not is_key(key):
        hint = f"name the folder with {KEY_HINT}"
        return Problem(path, 1, 1, "E120", f"'{key}' cannot be an address", hint)
    if file.is_symlink() or file.parent.is_symlink() or not file.is_file():
        return Problem(path, 1, 1, "E161", "this is not a regular file", "put the text itself here")
    if not os.access(file, os.R_OK):
        return Problem(path, 1, 1, "E161", "this file may not be read", "give yourself the right")
    return None


def _document(
    key: str,
    values: Fields,
    scheme: numbers.Scheme,
    declared: tuple[Witness, ...],
    chunks: list[blocks.Chunk],
    beside: dict[str, tuple[str, str] | None],
) -> Document:
    sigla = tuple(witness.siglum for witness in declared)
    base = values.choice("base", sigla, sigla[0])
    hand = values.choice("ellipses", sigla, base)
    scope = Scope(values.path, hand, frozenset(sigla), values.problems)
    body = Body(scheme, scope)
    found: list[Note] = []
    misnamed: set[str] = set()
    for chunk in chunks:
        if chunk.definition:
            found += notes.read(chunk, scope)
            misnamed |= notes.misnamed(chunk)
        else:
            body.add(chunk)
    title = values.text("title", required="…")
    document = Document(
        key=key,
        title=title,
        short=values.text("short") or title,
        date=values.date("date"),
        language=values.language("language", required="en"),
        base=base,
        revised=values.day("revised"),
        witnesses=declared,
        introduction=_introduction(values, scope),
        body=body.end(),
        absent=(),
        notes=tuple(found),
        allowances=_allowances(values),
    )
    document = transcriptions.filled(document, scheme)
    references = [(values.path, content) for content in _references(document)]
    if remarks := beside[commentary.NAME]:
        document = replace(document, comments=commentary.read(*remarks, scope, document))
    if lines := beside[apparatus.NAME]:
        document = replace(document, entries=apparatus.read(*lines, scope, document))
        readings = [reading for entry in document.entries for reading in entry.readings]
        references += [(lines[0], reading.content) for reading in readings]
    faults = values.problems
    faults += notes.problems(values.path, found, misnamed, references)
    return _checked(values, document, scheme)


def _checked(values: Fields, document: Document, scheme: numbers.Scheme) -> Document:
    """Add what is absent, and record what is wrong between the parts of a document."""
    faults = values.problems
    path = values.path
    if not document.theses:
        hint = f"open the first with its number, as in '{scheme.example} …'"
        faults.append(Problem(path, 1, 1, "E131", "the document has no thesis", hint))
    codes = {problem.code for problem in order.problems(path, document)}
    if not codes & {"E130", "E132", "E133"}:
        document = replace(document, absent=numbers.absent(scheme, document.theses))
    faults += order.problems(path, document)
    return document


def _references(document: Document) -> list[tuple[Inline, ...]]:
    """Return everything in which a note can be referred to."""
    parts: list[tuple[Inline, ...]] = [*document.introduction]
    for part in document.body:
        match part:
            case Fragment(content=content):
                parts.append(content)
            case Thesis(blocks=inner):
                parts += [contents(block) for block in inner]
                parts += [aside for block in inner for aside in restored(contents(block))]
    return parts


def _allowances(values: Fields) -> tuple[Allowance, ...]:
    """Return what the document allows; whether it may is for the checks to say."""
    value = values.value("allow")
    if value is not MISSING and not value.is_mapping:
        values.fault(value, "E113", "'allow' takes codes, each with a reason", "W211: the reason")
    return tuple(
        Allowance(code.text, reason.text, Place(code.line, code.column))
        for code, reason in value.entries or ()
    )


def _introduction(values: Fields, scope: Scope) -> tuple[tuple[Inline, ...], ...]:
    """Read the introduction's paragraphs; what the edition says has no ellipses of the source."""
    value = values.value("introduction")
    if value.is_mapping:
        values.fault(
            value, "E113", "'introduction' takes text", "begin it with | on the key's line"
        )
    source = (
        Source(value.block, value.line + 1)
        if value.block
        else Source(value.text, value.line, exact=False)
    )
    paragraphs = blocks.split(source.text, source.line)
    own = scope.inner(typed=False)  # one for all: they are read on one page
    return tuple(inline.parse(chunk.text, own) for chunk in paragraphs)
