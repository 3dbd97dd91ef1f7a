"""Door of the checks: when criticism has done with the documents, look at each of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.checks import (
    allowances,
    characters,
    dots,
    drafts,
    foreign,
    identifiers,
    links,
    markup,
    numbering,
    quotations,
    restored,
    sigla,
    transcriptions,
)
from plugins.checks.subject import Subject
from plugins.edition.errors import Problem, Report

CHECKS = (  # Subject -> problems
    numbering.problems,
    dots.problems,
    quotations.problems,
    markup.problems,
    links.problems,
    sigla.problems,
    drafts.problems,
    restored.problems,
    transcriptions.problems,
)


def _check(generators: list[Any]) -> None:
    """Add what the checks find, and take away what a document allows."""
    context = generators[0].context
    report: Report = context["EDITION_REPORT"]
    folder = Path(context["PATH"]).name
    publishing = bool(context.get("PUBLISH"))
    pages = tuple(f"{folder}/{name}/" for name in context["PAGE_PATHS"])
    subjects = []
    for document in context["documents"]:
        path = f"{folder}/{document.key}/text.md"
        subjects.append(Subject(path, report.texts[path], document, publishing))
    unread = {p.path.rpartition("/")[0] for p in report.problems if p.stops and _of_reading(p)}
    for subject in subjects:
        for check in CHECKS:
            report.problems += check(subject)
        if subject.path.rpartition("/")[0] not in unread:  # else some identifiers were not seen
            report.problems += identifiers.problems(subject)
    for path, text in report.texts.items():
        if "/witnesses/" not in path:  # a transcription is as its source is
            report.problems += characters.problems(path, text)
        if path.startswith(pages):
            report.problems += drafts.on_page(path, text, publishing=publishing)
        elif path.endswith((".yaml", "/text.md")):
            report.problems += drafts.in_values(path, text, publishing=publishing)
    root = Path(context["PATH"])
    documents = [root / document.key for document in context["documents"]]
    report.problems += foreign.problems(_files([root, *documents], root.parent))
    for subject in subjects:
        if subject.document.allowances:
            report.problems[:] = allowances.applied(subject, report.problems)


def _of_reading(problem: Problem) -> bool:
    """Say whether a problem may have kept some text from being read: those of criticism do not."""
    return not problem.code.startswith("E22")


def _files(folders: list[Path], root: Path) -> Iterator[str]:
    """Yield the files that stand in some folders themselves, by their path from the root."""
    for folder in folders:
        for file in folder.iterdir():
            if file.is_file():
                yield file.relative_to(root).as_posix()


def register() -> None:
    """Connect to Pelican, which calls receivers in the order of its plugins."""
    signals.all_generators_finalized.connect(_check)
