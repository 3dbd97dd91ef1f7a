"""What a line of text is made of: words, cuts, the editor's marks, names, references."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EllipsisKind = Literal["inline", "final", "initial", "block"]
EllipsisState = Literal["restored", "located", "not located", "withheld"]
Certainty = Literal["high", "medium", "low"]
RegisterKind = Literal["person", "org", "place", "work", "event"]
DraftKind = Literal["insertion", "deletion", "highlight", "comment"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file of a document: line and column, both counted from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who answers for an editorial act, and how sure they are (TEI `@resp`, `@cert`)."""

    who: str = ""  # "" is: this edition
    certainty: Certainty | Literal[""] = ""  # "" is: not stated


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
    at: Place


@dataclass(frozen=True, slots=True)
class Code:
    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Restoration:
    """What another witness has where the source has a cut."""

    paragraphs: tuple[tuple[Inline, ...], ...]
    source: str  # siglum; "" is: by conjecture
    responsibility: Responsibility


@dataclass(frozen=True, slots=True)
class Ellipsis:
    """An omission that the source marks."""

    number: str  # within its thesis, or its fragment
    glyphs: str  # as the edited text shows them
    printed: str  # as the source has them; differs from glyphs inside an emendation
    kind: EllipsisKind
    by: str  # siglum of the witness whose dots they are
    extent: str  # "" is: not known
    at: Place
    restored: Restoration | None = None
    located: str = ""  # where the words are to be found, if the editor has found them
    withheld: str = ""  # why this edition does not give them, though it has them

    @property
    def state(self) -> EllipsisState:
        """Return what is known of the words that were cut."""
        if self.restored:
            return "restored"
        if self.withheld:
            return "withheld"
        return "located" if self.located else "not located"

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
    responsibility: Responsibility = Responsibility()


@dataclass(frozen=True, slots=True)
class Emendation:
    """The source's reading kept, ours beside it."""

    sic: tuple[Inline, ...]
    corr: tuple[Inline, ...]
    at: Place
    responsibility: Responsibility = Responsibility()


@dataclass(frozen=True, slots=True)
class Supplied:
    """Words that the base lacks, restored from another witness, or by conjecture."""

    content: tuple[Inline, ...]
    source: str  # siglum; "" is: by conjecture
    at: Place
    responsibility: Responsibility = Responsibility()


@dataclass(frozen=True, slots=True)
class Omission:
    """Text of the base that this edition leaves out."""

    glyphs: str
    reason: str
    at: Place
    responsibility: Responsibility = Responsibility()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that stands in a register."""

    content: tuple[Inline, ...]
    kind: RegisterKind
    ref: str  # key of the entry
    mention: int  # 1 for the first mention of the entry in its thesis (or fragment, or note)
    at: Place


@dataclass(frozen=True, slots=True)
class Draft:
    """A change under review (CriticMarkup); a published build refuses it."""

    kind: DraftKind
    content: tuple[Inline, ...]
    at: Place

    @property
    def stands(self) -> bool:
        """Say whether the content is in the text as long as nothing is decided."""
        return self.kind in ("deletion", "highlight")


@dataclass(frozen=True, slots=True)
class NoteReference:
    note: str  # Note.id
    mention: int  # 1 for the first reference to the note in its thesis
    at: Place


@dataclass(frozen=True, slots=True)
class VariantReference:
    """Stands at the end of the lemma of a variant; criticism puts it there."""

    variant: str  # Variant.id


Change = Emendation | Ellipsis | Supplied | Omission  # of the edition's own; an emended ellipsis
Inline = (
    Text | Emphasis | Link | Code | Ellipsis | Pause | Emendation | Supplied | Omission | Mention
    | Draft | NoteReference | VariantReference
)  # fmt: skip
