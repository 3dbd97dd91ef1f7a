"""What the editor says of the text, apparatus.md and commentary.md, held against the text."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.criticism.apparatus import Commented, merged, with_apparatus
from plugins.criticism.attested import Witnesses
from plugins.criticism.folding import fold
from plugins.criticism.lemma import Found
from plugins.criticism.located import Located
from plugins.criticism.lookup import Texts, look_up, problem, texts
from plugins.edition.apparatus import Comment, Entry, Reading, Variant, Weight
from plugins.edition.errors import Problem
from plugins.edition.model import Document
from plugins.edition.reading import edited, language_of

HINTED = 20  # lemmata of a document for which the likeliest stretches are looked for


def apply(
    folder: str, document: Document, collated: Iterable[Located]
) -> tuple[Document, list[Problem]]:
    """Return the document with its apparatus and commentary, and what is wrong with them.

    `folder` is that of the document, for the paths of the problems.
    """
    problems: list[Problem] = []
    known, collated = texts(document), tuple(collated)
    witnesses = Witnesses(document, known, collated)
    entries = _entries(f"{folder}/apparatus.md", document, witnesses, known, problems)
    comments = _comments(f"{folder}/commentary.md", document, known, problems)
    return with_apparatus(document, merged(entries, collated), comments), problems


def _entries(
    path: str, document: Document, witnesses: Witnesses, texts: Texts, problems: list[Problem]
) -> list[Located]:
    """Return the editor's entries with their places; E244 and E245 go to the problems."""
    language = language_of(document, document.base)
    met: dict[tuple[str, str, int, int], Entry] = {}
    located = []
    for entry in document.entries:
        found = look_up(path, texts, entry, hinted=len(problems) < HINTED)
        if not isinstance(found, Found):
            problems.append(found)
            continue
        first = met.setdefault((entry.thesis, entry.paragraph, found.start, found.stop), entry)
        if first is not entry:
            message = f"line {first.at.line} speaks of the same words, “{found.shown}”"
            hint = "write all readings in one line, parted by ' : '"
            problems.append(problem(path, entry, "E245", message, hint))
        problems += witnesses.doubts(path, entry, found)
        words = texts[entry.thesis][entry.paragraph].text[found.start : found.stop]
        weight = _weight(words, entry.readings, language)
        place = entry.thesis, entry.paragraph, found.shown
        variant = Variant("", *place, entry.readings, weight, "editor", entry.remark)
        located.append(Located(variant, found.start, found.stop))
    return located


def _weight(lemma: str, readings: Iterable[Reading], language: str) -> Weight:
    """Say whether readings differ from a lemma in their spelling alone."""
    key = fold(lemma, language)
    same = all(r.kind == "reading" and fold(edited(r.content), language) == key for r in readings)
    return "orthographic" if same else "substantive"


def _comments(
    path: str, document: Document, texts: Texts, problems: list[Problem]
) -> list[Commented]:
    comments: list[tuple[Comment, Found]] = []
    for comment in document.comments:
        found = look_up(path, texts, comment, hinted=len(problems) < HINTED)
        if isinstance(found, Found):
            comments.append((comment, found))
        else:
            problems.append(found)
    return comments
