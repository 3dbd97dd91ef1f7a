"""Transcriptions cut into paragraphs, each with the thesis that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plugins.edition.model import Document, Fragment, Thesis
from plugins.edition.witness import Transcription, Witness, WitnessParagraph
from plugins.reader import heads, labels, numbers
from plugins.reader.labels import Opening, Word
from plugins.reader.numbers import SCHEMES, Scheme


def filled(document: Document, scheme: Scheme) -> Document:
    """Return a document of this scheme whose transcribed witnesses have their paragraphs."""
    found = tuple(_filled(witness, document, scheme) for witness in document.witnesses)
    return replace(document, witnesses=found)


def _filled(witness: Witness, document: Document, scheme: Scheme) -> Witness:
    if not witness.transcription:
        return witness
    if witness.siglum == document.base:
        found = paragraphs(witness.transcription, scheme, document.body)
        return replace(witness, paragraphs=found)
    own = SCHEMES[witness.numbering]
    found = paragraphs(witness.transcription, own)
    names = {
        thesis: numbers.printed(scheme, numbers.number(own, thesis)).text
        for thesis in {paragraph.thesis for paragraph in found} - {""}
    }
    renamed = tuple(replace(p, thesis=names.get(p.thesis, "")) for p in found)
    return replace(witness, paragraphs=renamed)


def paragraphs(
    transcription: Transcription,
    scheme: Scheme,
    body: tuple[Thesis | Fragment, ...] | None = None,
) -> tuple[WitnessParagraph, ...]:
    """Return the paragraphs of a transcription, in order.

    Where the body of the text that follows it is given, theses open as they do there, else by
    their labels. A number with nothing after it is a paragraph without text.
    """
    words = tuple(_words(transcription.plain))
    if body is None:
        return tuple(_cut(words, labels.openings(words, scheme)))
    return tuple(_cut(words, heads.openings(words, body)))


def _words(text: str) -> Iterator[Word]:
    first = True
    for number, line in enumerate(text.split("\n"), start=1):
        first = first or not line.strip(" \t")
        for word in line.split():
            yield Word(word, number, first)
            first = False


def _cut(words: Sequence[Word], openings: list[Opening]) -> Iterator[WitnessParagraph]:
    opened = {opening.at: opening for opening in openings}
    starts = [at for at, word in enumerate(words) if word.first or at in opened]
    thesis = ""
    for start, stop in pairwise([*starts, len(words)]):
        opening = opened.get(start, Opening(start, 0, thesis))
        thesis = opening.thesis
        text = " ".join(word.text for word in words[start + opening.length : stop])
        if text or stop in opened or stop == len(words):
            yield WitnessParagraph(thesis, text, words[start].line, words[stop - 1].line)
