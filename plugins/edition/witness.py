"""The sources that carry a text, and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from plugins.edition.inline import Place

START = Place(1, 1)
WitnessKind = Literal["original", "extract", "translation"]
HEADING = r"#{1,6}[ \t]+"
BULLETS = r"(?:[*+-][ \t]++)++(?![*+\-_ \t]*$)"  # a row of asterisks is no list
SIGNS = re.compile(rf"^[ \t]*(?:{HEADING}|{BULLETS})", re.MULTILINE)
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Transcription:
    path: str  # relative to the document's folder; .md is written in Markdown
    text: str  # the witness's text, never edited

    @property
    def plain(self) -> str:
        """Return the text, line for line, without the signs of a transcriber's Markdown.

        Headings, lists and backslash escapes (CommonMark) are passed over in a file named .md.
        """
        if not self.path.endswith(".md"):
            return self.text
        return ESCAPE.sub(r"\1", SIGNS.sub("", self.text))


@dataclass(frozen=True, slots=True)
class WitnessParagraph:
    """One paragraph of a transcription, as it stands there."""

    thesis: str  # number of its thesis, as the base prints it; "" where it is in none
    text: str  # without the label that opens its thesis, white space as single spaces
    first: int  # line of the transcription, from 1
    last: int


@dataclass(frozen=True, slots=True)
class Witness:
    """A source that carries the text. An empty string says: not known."""

    siglum: str
    title: str
    kind: WitnessKind
    language: str
    pages: str
    taken_from: str  # the copy, book or site that the transcription was made from
    extracted_by: str
    translated_by: str
    rights: str
    transcription: Transcription | None
    description: str = ""
    holding: str = ""  # the library or archive that keeps it, with its shelf mark
    url: str = ""  # https or http
    numbering: str = ""  # scheme of its transcription
    paragraphs: tuple[WitnessParagraph, ...] = ()  # of its transcription
    at: Place = START  # of its siglum in the front matter
