"""Whether witnesses have the readings that an editor gives them: their transcriptions say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plugins.criticism.lookup import problem
from plugins.edition.apparatus import Entry, Reading
from plugins.edition.errors import Problem
from plugins.edition.model import Document
from plugins.edition.reading import edited
from plugins.edition.witness import Witness

LONG = 3  # words: so many in a row that stand in a witness are those of the lemma
SIGNS = re.compile(r"[*_]+(?=\w)|(?<=[\w.,;:!?])[*_]+")  # of italics


class Witnesses:
    """What each witness has in each thesis, prepared once."""

    def __init__(self, document: Document) -> None:
        """Take the witnesses that can be asked: transcribed, and in the base's language."""
        language = document.base_witness.language or document.language
        self._texts = {
            witness.siglum: _theses(witness)
            for witness in document.witnesses
            if witness.paragraphs and (witness.language or document.language) == language
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


def _doubt(siglum: str, text: str | None, entry: Entry, reading: Reading, lemma: str) -> str:
    """Say what is wrong with a reading; "" is: nothing that a transcription could show."""
    if text is None:
        return f"{siglum} has no thesis {entry.thesis}: it says nothing of this place"
    words = edited(reading.content)
    if words and not _has(text, words):
        return f"{siglum} does not have “{words}” in thesis {entry.thesis}"
    if reading.kind == "om." and len(lemma.split()) >= LONG and _has(text, lemma):
        return f"{siglum} has “{lemma}” in thesis {entry.thesis}"
    return ""


def _theses(witness: Witness) -> dict[str, str]:
    """Return a witness's text by thesis."""
    texts: dict[str, list[str]] = {}
    for paragraph in witness.paragraphs:
        texts.setdefault(paragraph.thesis, []).append(paragraph.text)
    return {thesis: _plain(" ".join(rows)) for thesis, rows in texts.items()}


def _plain(text: str) -> str:
    """Return a text with single spaces, composed letters, and without signs of italics."""
    return unicodedata.normalize("NFC", SIGNS.sub("", " ".join(text.split())))


def _has(text: str, words: str) -> bool:
    """Say whether a text has some words, as whole ones."""
    words = _plain(words)
    start = r"(?<!\w)" if re.match(r"\w", words) else ""
    end = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return re.search(start + re.escape(words) + end, text) is not None
