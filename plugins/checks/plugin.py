"""Door of the checks: when criticism has done with the documents, look at each of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.checks import (
    allowances,
    characters,
    drafts,
    identifiers,
    restored,
    sigla,
    transcriptions,
)
from plugins.checks.subject import Subject
from plugins.edition.errors import Report

CHECKS = (
    sigla.problems,
    drafts.problems,
    identifiers.problems,
    restored.problems,
    transcriptions.problems,
)  # Subject -> problems


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
    for subject in subjects:
        for check in CHECKS:
            report.problems += check(subject)
    for path, text in report.texts.items():
        if "/witnesses/" not in path:  # a transcription is as its source is
            report.problems += characters.problems(path, text)
        if path.startswith(pages):
            report.problems += drafts.on_page(path, text, publishing=publishing)
    for subject in subjects:
        report.problems[:] = allowances.applied(subject, report.problems)


def register() -> None:
    """Connect to Pelican, which calls receivers in the order of its plugins."""
    signals.all_generators_finalized.connect(_check)
