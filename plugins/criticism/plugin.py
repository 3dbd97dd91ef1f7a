"""Door of criticism: once all is read, hold every document against its transcription."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.criticism import entries
from plugins.criticism.comparison import comparisons
from plugins.criticism.fidelity import collate
from plugins.criticism.variants import findings
from plugins.edition.errors import Report


def _criticise(generators: list[Any]) -> None:
    context = generators[0].context
    report: Report = context["EDITION_REPORT"]
    folder = Path(context["PATH"]).name
    documents = []
    for read in context["documents"]:
        path = f"{folder}/{read.key}/text.md"
        collation = collate(path, read, report.texts[path])
        faithful = replace(read, concordance=collation.concordance)
        found = findings(faithful)
        document, problems = entries.apply(f"{folder}/{read.key}", faithful, found.variants)
        document = replace(document, lacunae=found.lacunae, comparisons=comparisons(read))
        report.problems += [*collation.problems, *problems]
        documents.append(document)
    context["documents"] = documents


def register() -> None:
    """Connect to Pelican."""
    signals.all_generators_finalized.connect(_criticise)
