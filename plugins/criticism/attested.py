"""Whether witnesses have the readings that an editor gives them: their transcriptions say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.criticism.apparatus import by_paragraph, sigla
from plugins.criticism.lemma import Found, Searched, places
from plugins.criticism.located import Located
from plugins.criticism.lookup import Texts, problem
from plugins.criticism.tokens import plain
from plugins.criticism.transcribed import signs_of_italics
from plugins.criticism.variants import by_thesis
from plugins.edition.apparatus import Entry, Reading
from plugins.edition.errors import Problem
from plugins.edition.model import Document
from plugins.edition.reading import edited, one_language
from plugins.edition.witness import Witness

LONG = 3  # words: so many in a row that stand in a witness are those of the lemma


class Witnesses:
    """What each witness has in each thesis, prepared once."""

    def __init__(self, document: Document, ours: Texts, collated: Iterable[Located]) -> None:
        """Take the witnesses that can be asked: transcribed, and in the base's language.

        `ours` is the edited text; `collated` is where they differ from it.
        """
        self._ours = ours
        self._collated = by_paragraph(collated)
        self._texts = {
            witness.siglum: _theses(witness)
            for witness in document.witnesses
            if witness.paragraphs and one_language(document, document.base, witness.siglum)
        }

    def doubts(self, path: str, entry: Entry, found: Found) -> Iterator[Problem]:
        """Yield E244 for each reading that a transcription contradicts."""
        for reading in entry.readings:
            for siglum in reading.sigla:
                if siglum in self._texts:
                    message = self._doubt(siglum, entry, reading, found)
                    hint = f"compare the transcription of {siglum}, and give what it has"
                    if message:
                        yield problem(path, entry, "E244", message, hint)

    def _doubt(self, siglum: str, entry: Entry, reading: Reading, found: Found) -> str:
        """Say what is wrong with a reading; "" is: nothing that a transcription could show."""
        text = self._texts[siglum].get(entry.thesis)
        if text is None:
            return f"{siglum} has no thesis {entry.thesis}: it says nothing of this place"
        words, lemma = edited(reading.content), found.shown
        if words and not _has(text, words):
            return f"{siglum} does not have “{words}” in thesis {entry.thesis}"
        if reading.kind != "om.":
            return ""
        if len(lemma.split()) >= LONG and _has(text, lemma):
            return f"{siglum} has “{lemma}” in thesis {entry.thesis}"
        if self._agrees(siglum, text, entry, found):
            return f"{siglum} has “{lemma}” here"
        return ""

    def _agrees(self, siglum: str, text: Searched, entry: Entry, found: Found) -> bool:
        """Say whether a witness has the words as often as the text, and no variant at them."""
        for one in self._collated.get((entry.thesis, entry.paragraph), ()):
            beside = one.stop < found.start or found.stop < one.start
            if siglum in sigla(one.variant) and not beside:
                return False
        rows = self._ours[entry.thesis].values()
        return len(places(text, plain(found.shown))) >= sum(
            len(places(row, found.shown)) for row in rows
        )


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
