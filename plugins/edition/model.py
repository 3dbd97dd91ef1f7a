"""The nouns of an edition: frozen values that name only each other.

Words and their TEI P5 counterparts: document `TEI`, thesis `div`, paragraph `p`, ellipsis
`ellipsis`, omission `gap`, supplied `supplied`, emendation `choice/sic/corr`, note `note`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plugins.edition.apparatus import Comment, Comparison, Entry, Lacuna, Variant
from plugins.edition.inline import Certainty, Ellipsis, Inline, Place
from plugins.edition.witness import Witness

FragmentKind = Literal["heading", "dateline", "reference", "residue", "ornament"]
Series = Literal["a", "s", "e", "t"]  # author, source's editor, this edition's editor, textual


@dataclass(frozen=True, slots=True)
class Note:
    id: str  # as written, "e-masses"
    series: Series
    name: str  # "masses"; names are unique in a document, for they become anchors
    content: tuple[Inline, ...]
    at: Place
    lemma: str = ""  # the words that a commentary speaks of


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
    number: str  # within its thesis
    content: tuple[Inline, ...]
    doubt: Doubt | None
    at: Place
    run_on: bool = False  # in the source it follows without a new paragraph


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
    run_on: bool = False  # its label stands in the middle of a paragraph of the source


@dataclass(frozen=True, slots=True)
class AbsentThesis:
    """A number that the source skips, between two that it has."""

    number: Number
    after: Number
    before: Number


@dataclass(frozen=True, slots=True)
class Locus:
    """What an address points to: `thesis` is "" for a fragment outside the theses."""

    thesis: str
    anchor: str  # p2, e1 or f3; "" is: the thesis itself

    def __str__(self) -> str:
        return (self.thesis or "text") + f"#{self.anchor}" * bool(self.anchor)


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the base's transcription carries a locus: lines from 1, both included."""

    locus: Locus
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Allowance:
    """A rule that the editor lets pass in a document, and why."""

    code: str
    reason: str
    at: Place


@dataclass(frozen=True, slots=True)
class Published:
    """A line of ids.lock: an identifier that has been published, and what it denoted."""

    locus: Locus
    words: str  # "" for a note, which its name tells
    withdrawn: str  # what became of it; "" is: it stands
    at: Place
    length: int  # of the line, in characters


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
    allowances: tuple[Allowance, ...] = ()
    published: tuple[Published, ...] = ()  # ids.lock
    entries: tuple[Entry, ...] = ()  # of apparatus.md
    comments: tuple[Comment, ...] = ()  # of commentary.md
    # what follows is empty until criticism has held the text against its witnesses
    concordance: tuple[Passage, ...] = ()
    apparatus: tuple[Variant, ...] = ()
    lacunae: tuple[Lacuna, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    @property
    def theses(self) -> tuple[Thesis, ...]:
        """Return the theses that are present, in order."""
        return tuple(part for part in self.body if isinstance(part, Thesis))

    @property
    def withdrawn(self) -> tuple[Published, ...]:
        """Return what was published and is no more, in the order of ids.lock."""
        return tuple(line for line in self.published if line.withdrawn)

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
