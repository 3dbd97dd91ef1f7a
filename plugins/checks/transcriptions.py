"""Transcriptions in which the theses of the text cannot be found."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield the transcribed witnesses that have no thesis in common with the text (W141)."""
    document = subject.document
    numbers = {thesis.number.text for thesis in document.theses}
    for witness in document.witnesses:
        found = {paragraph.thesis for paragraph in witness.paragraphs}
        if witness.siglum != document.base and witness.transcription and not found & numbers:
            message = f"no thesis of this text is found in the transcription of {witness.siglum}"
            hint = (
                f"its numbers are read as {witness.numbering}; if it has others, add 'numbering:'"
            )
            yield subject.problem(witness.at, "W141", message, hint, len(witness.siglum) or 1)
