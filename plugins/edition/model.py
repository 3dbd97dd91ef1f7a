"""The nouns of an edition: frozen values that name only each other.

Words and their TEI P5 counterparts: document `TEI`, thesis `div`, paragraph `p`, ellipsis
`ellipsis`, omission `gap`, supplied `supplied`, emendation `choice/sic/corr`, note `note`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EllipsisKind = Literal["inline", "final", "initial", "block"]
WitnessKind = Literal["original", "extract", "translation"]
FragmentKind = Literal["heading", "dateline", "reference", "residue", "ornament"]
Certainty = Literal["high", "medium", "low"]
Series = Literal["e", "a", "s"]  # this edition's editor, the author, the source's editor


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document's text.md: line and column, both counted from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Text:
    text: str  # without any markup; may hold the line ends of the file
    at: Place


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: tuple[Inline, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Link:
    content: tuple[Inline, ...]
    href: str  # https, http, mailto or relative: the reader refuses the rest


@dataclass(frozen=True, slots=True)
class Code:
    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Ellipsis:
    """An omission that the source marks."""

    number: int  # within its thesis, or its fragment
    glyphs: str  # as the edited text shows them
    printed: str  # as the source has them; differs from glyphs inside an emendation
    kind: EllipsisKind
    by: str  # siglum of the witness whose dots they are
    extent: str  # "" is: not known
    at: Place

    @property
    def full_stop(self) -> str:
        """Return the full stop of a closed sentence, the first of four dots, with its space."""
        closes = self.kind == "final" and self.glyphs.startswith(".")
        rest = self.glyphs[1:].lstrip()
        return (
            self.glyphs[: -len(rest)]
            if closes and rest.count(".") + 3 * rest.count("…") == 3
            else ""
        )

    @property
    def dots(self) -> str:
        """Return the glyphs that mark the omission, without a full stop before them."""
        return self.glyphs[len(self.full_stop) :]


@dataclass(frozen=True, slots=True)
class Pause:
    """Dots that are no omission."""

    glyphs: str
    at: Place


@dataclass(frozen=True, slots=True)
class Emendation:
    """The source's reading kept, ours beside it."""

    sic: tuple[Inline, ...]
    corr: tuple[Inline, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Supplied:
    """Words that the base lacks, restored from another witness, or by conjecture."""

    content: tuple[Inline, ...]
    source: str  # siglum; "" is: by conjecture of this edition
    at: Place


@dataclass(frozen=True, slots=True)
class Omission:
    """Text of the base that this edition leaves out."""

    glyphs: str
    reason: str
    at: Place


@dataclass(frozen=True, slots=True)
class NoteReference:
    note: str  # Note.id
    mention: int  # 1 for the first reference to the note in its thesis
    at: Place


Inline = (
    Text | Emphasis | Link | Code | Ellipsis | Pause | Emendation | Supplied | Omission
    | NoteReference
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    id: str  # as written, "e-masses"
    series: Series
    name: str  # "masses"; names are unique in a document, for they become anchors
    content: tuple[Inline, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Number:
    """A thesis's number in the full original; `order` compares numbers of one document."""

    text: str  # without the punctuation of the label: "12bis", "IV", "2.0121"
    order: tuple[tuple[int, str], ...]

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Doubt:
    """The editor assigns an unnumbered paragraph to a thesis without being sure."""

    number: Number
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Paragraph:
    number: int  # within its thesis
    content: tuple[Inline, ...]
    doubt: Doubt | None
    at: Place


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines of the source that are no thesis's text."""

    number: int  # within the document
    kind: FragmentKind
    content: tuple[Inline, ...]
    at: Place


Block = Paragraph | Ellipsis | Fragment


@dataclass(frozen=True, slots=True)
class Thesis:
    number: Number
    label: str  # as printed, "12bis."; "" where the editor supplied the number
    blocks: tuple[Block, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class AbsentThesis:
    """A number that the source skips, between two that it has."""

    number: Number
    after: Number
    before: Number


@dataclass(frozen=True, slots=True)
class Transcription:
    path: str  # relative to the document's folder
    text: str  # the witness's text, never edited


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


@dataclass(frozen=True, slots=True)
class Locus:
    """What an address points to: `thesis` is "" for a fragment outside the theses."""

    thesis: str
    anchor: str  # p2, e1 or f3


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the base's transcription carries a locus: lines from 1, both included."""

    locus: Locus
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Document:
    key: str  # the name of its folder, and its address
    title: str
    short: str  # for running heads and citations
    date: str  # EDTF (ISO 8601-2); "" is: not known
    language: str  # BCP 47
    base: str  # siglum
    revised: str  # ISO 8601 date of this edition's last revision; "" is: not stated
    witnesses: tuple[Witness, ...]
    introduction: tuple[tuple[Inline, ...], ...]
    body: tuple[Thesis | Fragment, ...]  # in the order of the source
    absent: tuple[AbsentThesis, ...]
    notes: tuple[Note, ...]
    concordance: tuple[Passage, ...] = ()  # empty until criticism has collated the base

    @property
    def theses(self) -> tuple[Thesis, ...]:
        """Return the theses that are present, in order."""
        return tuple(part for part in self.body if isinstance(part, Thesis))

    @property
    def title_supplied(self) -> bool:
        """Say whether the title is this edition's: the source has no heading."""
        for part in self.body:
            if isinstance(part, Thesis):
                break
            if part.kind == "heading":
                return False
        return True

    @property
    def base_witness(self) -> Witness:
        """Return the witness that the edited text follows."""
        return next(w for w in self.witnesses if w.siglum == self.base)
