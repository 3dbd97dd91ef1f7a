"""What mends a silent change: the exact stretch of text.md, and the mark to put in its place.

Only what is certain: plain words within one paragraph. Where other marks stand among the words,
a paragraph ends, or a run of dots changes, the editor decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.criticism.transcribed import BREAK
from plugins.criticism.words import Word
from plugins.edition.errors import Edit
from plugins.edition.inline import Place

SIGNS = re.compile(r"([\[\]*_\\<`{])")  # what would mean something in Markdown
UNESCAPED = re.compile(rf"(?<!\\){SIGNS.pattern}")
DOTS = re.compile(r"\.\.|…|\A\.\Z")
LABEL = re.compile(r"§|[0-9]|[IVXLCDM]+(?:bis|ter|quater)?\.\Z")  # might open a thesis
MOST = 200  # words in a stretch


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a text is written on: its file, and what stands in it."""

    path: str
    text: str
    source: str  # the name of the transcription

    def start(self, word: Word) -> Place:
        """Return the place of a word, its escape included."""
        escape = self.text.startswith("\\", self._offset(word.at) - 1)
        return Place(word.at.line, word.at.column - escape)

    def _offset(self, at: Place) -> int:
        """Return the character offset of a place."""
        return _starts(self.text)[at.line - 1] + at.column - 1

    def written(self, words: list[Word]) -> str:
        """Return how some words are written; "" where they are not plain, one after the other."""
        if not self.text or len(words) > MOST or any(word.depth < 0 for word in words):
            return ""
        pattern = r"\s+".join("".join(r"\\?" + re.escape(c) for c in w.key) for w in words)
        found = re.compile(pattern).match(self.text, self._offset(self.start(words[0])))
        return found[0] if found else ""


@lru_cache(maxsize=4)
def _starts(text: str) -> list[int]:
    """Return the offset at which each line begins."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def edit(sheet: Sheet, ours: list[Word], start: int, stop: int, source: list[str]) -> Edit | None:
    """Return what makes the words from start to stop agree with what the source has there."""
    words = ours[start:stop]
    if BREAK in (*source, *(word.key for word in words)) or len(source) > MOST:
        return None
    if not words:
        return _restored(sheet, ours, start, source)
    written = sheet.written(words)
    if not written or any(map(DOTS.search, source)) or len({w.depth for w in words}) > 1:
        return None
    length = len(written)
    if UNESCAPED.search(written):  # a lone sign might find a fellow
        written = escaped([word.key for word in words])
    mark = sic(escaped(source), written) if source else supplied(written)
    return None if mark.startswith("[^") else _edit(sheet, words[0], length, mark)


def _restored(sheet: Sheet, ours: list[Word], at: int, source: list[str]) -> Edit | None:
    """Return the words of the source put back, beside the neighbour that is plainest."""
    before = ours[at - 1] if at and ours[at - 1].key != BREAK else None
    after = ours[at] if at < len(ours) and ours[at].key != BREAK else None
    if any(map(DOTS.search, source)) and any(
        DOTS.search(word.key) or word.depth < 0 for word in (before, after) if word
    ):
        return None  # two runs of dots would become one
    text = escaped(source)
    labelled = LABEL.match(source[0]) and after and after.loci[0].thesis
    sides = [(w.depth, w is not after, w) for w in (after, before) if w and sheet.written([w])]
    if not sides or (labelled and not before):
        return None
    _, behind, word = min(sides, key=lambda side: side[:2])
    if behind:  # the word itself is written again: its end has no place of its own
        written = sheet.written([word])
        return _edit(sheet, word, len(written), f"{written} {text}")
    return _edit(sheet, word, 0, text + " ")


def _edit(sheet: Sheet, first: Word, length: int, replacement: str) -> Edit:
    at = sheet.start(first)
    return Edit(sheet.path, at.line, at.column, length, replacement)


def escaped(words: list[str]) -> str:
    """Return words with every sign escaped that would mean something in Markdown."""
    return SIGNS.sub(r"\\\1", " ".join(words))


def sic(source: str, edited: str) -> str:
    """Return the mark of an emendation; both readings are written as in text.md."""
    quoted = re.sub(r'(["\\])', r"\\\1", edited)
    return f'[{source}]{{.sic corr="{quoted}"}}'


def supplied(edited: str) -> str:
    """Return the mark of words that the source has not."""
    return f"[{edited}]{{.supplied}}"
