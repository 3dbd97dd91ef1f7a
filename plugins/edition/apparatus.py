"""Where the witnesses differ: variants with lemma, readings and sigla, and texts side by side.

TEI P5: variant `app`, lemma `lem`, reading `rdg`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plugins.edition.inline import Inline, Place

ReadingKind = Literal["reading", "om.", "add.", "transp."]
Weight = Literal["substantive", "orthographic"]
Origin = Literal["collation", "editor"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have in place of a lemma (`add.`: after it)."""

    kind: ReadingKind
    content: tuple[Inline, ...]  # empty for om., may be empty for transp.
    sigla: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A place where witnesses differ; its id says where: "2-14" is word 14 of paragraph 2."""

    id: str  # unique in its thesis; words are counted in what the base prints
    thesis: str
    paragraph: str
    lemma: str  # of the edited text
    readings: tuple[Reading, ...]
    weight: Weight
    origin: Origin
    remark: tuple[Inline, ...] = ()  # the editor's own words


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of apparatus.md, before its lemma is looked up."""

    thesis: str
    paragraph: str
    lemma: str
    occurrence: int  # from 1; 0 is: not said, the lemma must stand once
    readings: tuple[Reading, ...]
    remark: tuple[Inline, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark of commentary.md on some words, before they are looked up."""

    thesis: str
    paragraph: str
    lemma: str
    occurrence: int
    content: tuple[Inline, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Lacuna:
    """What another witness has where the base has a cut, as the collation found it."""

    thesis: str
    ellipsis: str  # number within its thesis
    siglum: str
    text: str
    first: int  # line of that witness's transcription


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a witness in a comparison."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that answer each other; a side is empty where its witness has none."""

    thesis: str
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    left_line: int  # first line in the transcription; 0 where the side is empty
    right_line: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two witnesses side by side."""

    left: str  # siglum
    right: str
    rows: tuple[Row, ...]
