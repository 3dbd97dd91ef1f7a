"""Witnesses of the theses at the editor's desk, as if their transcriptions had been read."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.criticism.located import Located
from plugins.edition.model import Document
from plugins.edition.reading import edited
from plugins.edition.witness import Witness, WitnessParagraph
from tests.reader.desk import read_body

LABEL = re.compile(r"(\d+)\.\s+")


def paragraphs(text: str) -> tuple[WitnessParagraph, ...]:
    """Return the paragraphs of a transcription whose theses are numbered 1., 2., …"""
    thesis, found = "", []
    for number, line in enumerate(text.split("\n"), start=1):
        label = LABEL.match(line)
        thesis = label[1] if label else thesis
        if line:
            found.append(
                WitnessParagraph(thesis, line[label.end() if label else 0 :], number, number)
            )
    return tuple(found)


def document(body: str, language: str = "en", **texts: str) -> Document:
    """Return the document of a body, with other witnesses: siglum = transcription."""
    base, _ = read_body(body)
    base = replace(base, language=language)
    others = tuple(
        Witness(siglum, "", "original", "", "", "", "", "", "", None, paragraphs=paragraphs(text))
        for siglum, text in texts.items()
    )
    return replace(base, witnesses=(base.base_witness, *others))


def line(located: Located) -> str:
    """Return a variant as an apparatus prints it, the orthographic ones in brackets."""
    variant = located.variant
    readings = " : ".join(
        " ".join(
            [reading.kind] * (reading.kind != "reading")
            + [edited(reading.content)] * bool(reading.content)
            + list(reading.sigla)
        )
        for reading in variant.readings
    )
    text = f"{variant.thesis}.{variant.id} {variant.lemma}] {readings}"
    return f"({text})" if variant.weight == "orthographic" else text
