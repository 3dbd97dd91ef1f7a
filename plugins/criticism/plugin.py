"""Door of criticism: once all is read, hold every document against its transcription."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report


def _criticise(generators: list[Any]) -> None:
    context = generators[0].context
    report: Report = context["EDITION_REPORT"]
    folder = Path(context["PATH"]).name
    documents = []
    for document in context["documents"]:
        path = f"{folder}/{document.key}/text.md"
        collation = collate(path, document, report.texts[path])
        report.problems += collation.problems
        documents.append(replace(document, concordance=collation.concordance))
    context["documents"] = documents


def register() -> None:
    """Connect to Pelican."""
    signals.all_generators_finalized.connect(_criticise)
