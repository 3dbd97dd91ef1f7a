"""Whether words that are said to be another witness's are in its transcription."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Ellipsis, Inline, Place, Supplied
from plugins.edition.reading import blocks, contents, edited, walk

WORD = re.compile(r"[^\W_]+")


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield supplied and restored words that their witness's transcription does not have (E224).

    Case, punctuation and white space are not compared.
    """
    transcribed = {
        witness.siglum: witness.transcription.plain
        for witness in subject.document.witnesses
        if witness.transcription
    }
    for siglum, content, at in _claims(subject):
        if siglum in transcribed and _words(edited(content)) not in _words(transcribed[siglum]):
            shown = " ".join(edited(content).split()[:8])
            message = f"the transcription of {siglum} does not have “{shown}”"
            hint = f"give the words as {siglum} has them, or another source"
            yield subject.problem(at, "E224", message, hint)


def _claims(subject: Subject) -> Iterator[tuple[str, tuple[Inline, ...], Place]]:
    """Yield what is said to be in a witness: siglum, words, place of the mark."""
    for _, block in blocks(subject.document):
        for part in walk(contents(block)):
            match part:
                case Supplied(content=content, source=siglum, at=at):
                    yield siglum, content, at
                case Ellipsis(restored=restored, at=at) if restored:
                    yield from ((restored.source, words, at) for words in restored.paragraphs)


@lru_cache(maxsize=8)
def _words(text: str) -> str:
    """Return the words of a text, each between two spaces, to be looked for in another's."""
    plain = unicodedata.normalize("NFC", text).casefold()
    return " " + " ".join(WORD.findall(plain)) + " "
