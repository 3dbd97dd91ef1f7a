"""Whether witnesses have the readings that an editor gives them: their transcriptions say."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.criticism.lemma import Searched, places
from plugins.criticism.lookup import problem
from plugins.criticism.tokens import plain
from plugins.criticism.variants import by_thesis
from plugins.criticism.words import signs_of_italics
from plugins.edition.apparatus import Entry, Reading
from plugins.edition.errors import Problem
from plugins.edition.model import Document
from plugins.edition.reading import edited, language_of
from plugins.edition.witness import Witness

LONG = 3  # words: so many in a row that stand in a witness are those of the lemma


class Witnesses:
    """What each witness has in each thesis, prepared once."""

    def __init__(self, document: Document) -> None:
        """Take the witnesses that can be asked: transcribed, and in the base's language."""
        language = language_of(document, document.base)
        self._texts = {
            witness.siglum: _theses(witness)
            for witness in document.witnesses
            if witness.paragraphs and language_of(document, witness.siglum) == language
        }

    def doubts(self, path: str, entry: Entry, lemma: str) -> Iterator[Problem]:
        """Yield E244 for each reading that a transcription contradicts."""
        for reading in entry.readings:
            for siglum in reading.sigla:
                if siglum in self._texts:
                    text = self._texts[siglum].get(entry.thesis)
                    message = _doubt(siglum, text, entry, reading, lemma)
                    hint = f"compare the transcription of {siglum}, and give what it has"
                    if message:
                        yield problem(path, entry, "E244", message, hint)


def _doubt(siglum: str, text: Searched | None, entry: Entry, reading: Reading, lemma: str) -> str:
    """Say what is wrong with a reading; "" is: nothing that a transcription could show."""
    if text is None:
        return f"{siglum} has no thesis {entry.thesis}: it says nothing of this place"
    words = edited(reading.content)
    if words and not _has(text, words):
        return f"{siglum} does not have “{words}” in thesis {entry.thesis}"
    if reading.kind == "om." and len(lemma.split()) >= LONG and _has(text, lemma):
        return f"{siglum} has “{lemma}” in thesis {entry.thesis}"
    return ""


def _theses(witness: Witness) -> dict[str, Searched]:
    """Return a witness's text by thesis, in one line, without signs of italics."""
    return {
        thesis: Searched(" ".join(_without_italics(row.text) for row in rows))
        for thesis, rows in by_thesis(witness).items()
    }


def _without_italics(text: str) -> str:
    signs = signs_of_italics(text)
    return plain("".join(letter for at, letter in enumerate(text) if at not in signs))


def _has(text: Searched, words: str) -> bool:
    """Say whether a text has some words, whole; a ¶ in them is the end of a paragraph."""
    return bool(places(text, plain(words.replace("¶", " "))))
