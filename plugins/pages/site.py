"""Every page of the edition: its address, its template and what the template is given.

Addresses follow from document and thesis number alone (`<document>/<number>.html`); links are
relative and end in a file name, so that the site works in any folder and from a disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.edition.model import Document
from plugins.edition.reading import blocks
from plugins.edition.register import Register
from plugins.edition.rules import COLLATION, NORMALISATIONS
from plugins.pages import comparison, cuts, guide, ledger, principles, registers, source, withdrawn
from plugins.pages.entries import Entry, entries
from plugins.pages.view import View, changed, restored, views

WINDOW = 20  # theses that the strip of a thesis's page shows on either side


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share; `url` is "" unless the site is built to be published."""

    name: str
    description: str
    url: str
    pages: tuple[tuple[str, str], ...]  # ordinary pages: title and file name
    registers: tuple[Register, ...] = ()
    concordance: bool = False  # it has one: the search says so


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be written."""

    path: str
    template: str
    context: dict[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    """Data to be written beside the pages."""

    path: str
    text: str


def pages(site: Site, documents: list[Document]) -> Iterator[Page | File]:
    """Yield every page of the edition, and its data, sorted by document."""
    shared = {"site": site, "document": None}
    rows = [{"document": document, **_summary(document)} for document in documents]
    yield _page("index.html", "home", {**shared, "rows": rows})
    yield _page("search.html", "search", {**shared, "rows": rows})
    yield _not_found(site, {**shared, "rows": rows})
    yield from _ledger(shared, rows)
    yield from _registers(shared, site.registers, documents)
    yield from _guide(shared)
    for row in rows:
        yield from _document(site, row)


def _registers(
    shared: dict[str, Any], found: tuple[Register, ...], documents: list[Document]
) -> Iterator[Page]:
    """Yield a page for each register, and one for all; none where there are no registers."""
    tables = [(register, registers.rows(register, documents)) for register in found]
    for register, rows in tables:
        context = {**shared, "register": register, "rows": rows}
        yield _page(f"registers/{register.page}", "register", context)
    if found:
        yield _page("registers/index.html", "registers", {**shared, "tables": tables})


def _page(path: str, template: str, context: dict[str, Any]) -> Page:
    return Page(path, template, {**context, "path": path, "root": "../" * path.count("/")})


def _guide(shared: dict[str, Any]) -> Iterator[Page]:
    found = guide.entries()
    yield _page("guide/index.html", "guide", {**shared, "told": None, "entries": found})
    for entry in found:
        yield _page(entry.address, "guide", {**shared, "told": entry})


def _not_found(site: Site, context: dict[str, Any]) -> Page:
    """Return the page for a wrong address; a host shows it at any depth, so its links are full."""
    page = _page("404.html", "404", context)
    return Page(page.path, page.template, {**page.context, "root": site.url + "/" * bool(site.url)})


def _summary(document: Document) -> dict[str, Any]:
    """Return what home and the document's page say of how much there is."""
    found = cuts.cuts(document)
    rows = entries(document)
    states = {
        state: [row.number for row in rows if row.state == state]
        for state in ("present", "partial", "absent")
    }
    return {"entries": rows, "cuts": found, "kinds": cuts.kinds(found), "states": states}


def _ledger(shared: dict[str, Any], rows: list[dict[str, Any]]) -> Iterator[Page | File]:
    """Yield what was cut in all documents, as a page and as data."""
    every = [cut for row in rows for cut in row["cuts"]]
    lines = [line for row in rows for line in ledger.lines(row["document"], row["cuts"])]
    counts = ledger.counts(every)
    if len(rows) > 1:
        del counts["hand"]  # a siglum is another hand in another document
    yield _page("cuts.html", "ledger", {**shared, "rows": rows, "counts": counts, "cuts": every})
    yield File("cuts.json", ledger.as_json(lines))
    yield File("cuts.csv", ledger.as_csv(lines))


def _document(site: Site, row: dict[str, Any]) -> Iterator[Page | File]:
    document: Document = row["document"]
    folder = document.key + "/"
    absences = {absence.absent.number.text: absence for absence in cuts.absences(document)}
    shared = {"site": site, **row}
    shared["opening"] = principles.opening(document)
    shared["residue"] = principles.fragments(document, "residue")
    shared["unknown"] = principles.unknown(document)
    shared["synopses"] = synopses = comparison.synopses(document)
    shared["carriers"] = source.carriers(document)
    yield _page(folder + "index.html", "document", shared)
    found = views(document)
    gone = withdrawn.by_thesis(document)
    every = [block for _, block in blocks(document)]
    choice = {"changed": changed(every), "restored": restored(every)}
    yield _page(folder + "text.html", "text", {**shared, "views": found, "gone": gone, **choice})
    counts = ledger.counts(row["cuts"])
    yield _page(folder + "cuts.html", "cuts", {**shared, "absences": absences, "counts": counts})
    own_lines = ledger.lines(document, row["cuts"])
    yield File(folder + "cuts.json", ledger.as_json(own_lines))
    yield File(folder + "cuts.csv", ledger.as_csv(own_lines))
    yield from _witnesses(document, shared)
    own = {
        "changes": principles.changes(document),
        "run_ons": principles.run_ons(document),
        "strays": principles.strays(document),
        "named": any(registers.occurrences(document)),
        "normalisations": NORMALISATIONS,
        "collation": COLLATION if comparison.collated(document) else (),
    }
    yield _page(folder + "principles.html", "principles", {**shared, **own})
    facing = comparison.by_thesis(synopses)
    yield from _theses(site, document, row["entries"], absences, found, facing, gone)
    for number in withdrawn.theses(document):
        lost = {"number": number, "gone": gone[number]}
        yield _page(f"{folder}{number}.html", "withdrawn", {**shared, **lost})


def _witnesses(document: Document, shared: dict[str, Any]) -> Iterator[Page]:
    """Yield a page for each transcription, their list, and the pages of every comparison."""
    folder = document.key + "/"
    transcribed = [witness for witness in document.witnesses if witness.transcription]
    for witness in transcribed:
        own = {"witness": witness, "lines": source.lines(document, witness)}
        yield _page(folder + source.page(witness.siglum, document), "source", {**shared, **own})
    if len(transcribed) > 1:
        yield _page(folder + "witnesses.html", "witnesses", shared)
    for synopsis in shared["synopses"]:
        for index, sheet in enumerate(synopsis.sheets):
            own = {"synopsis": synopsis, "index": index}
            yield _page(folder + sheet.file, "comparison", {**shared, **own})


def _theses(
    site: Site,
    document: Document,
    rows: tuple[Entry, ...],
    absences: dict[str, cuts.Absence],
    found: dict[str, View],
    facing: dict[str, tuple[tuple[comparison.Synopsis, comparison.Pair], ...]],
    gone: dict[str, tuple[withdrawn.Gone, ...]],
) -> Iterator[Page]:
    carriers = source.carriers(document)
    for index, entry in enumerate(rows):
        context = {
            "site": site,
            "document": document,
            "entry": entry,
            "previous": rows[index - 1] if index else None,
            "next": rows[index + 1] if index + 1 < len(rows) else None,
            "entries": rows[max(0, index - WINDOW) : index + WINDOW + 1],
            "facing": facing.get(entry.number, ()),
            "gone": gone.get(entry.number, ()),
        }
        path = f"{document.key}/{entry.page}"
        if entry.number in found:
            yield _page(path, "thesis", {**context, "view": found[entry.number]})
        else:
            own = {"absence": absences[entry.number], "carriers": carriers.get(entry.number, ())}
            yield _page(path, "absent", {**context, **own})
