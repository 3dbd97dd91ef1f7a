"""The apparatus of a thesis, and the keys by which its text points there: a, b, c … as met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from plugins.edition.apparatus import Variant, Weight
from plugins.edition.inline import Change, Place, VariantReference
from plugins.edition.model import Fragment, Thesis
from plugins.edition.places import change_ids, is_change
from plugins.edition.reading import contents, walk
from plugins.pages.signs import latin

WEIGHTS: tuple[Weight, ...] = ("substantive", "orthographic")


@dataclass(frozen=True, slots=True)
class Key:
    """A change of this edition; its id gives its address, `#a2-14`."""

    id: str
    sign: str
    part: Change


@dataclass(frozen=True, slots=True)
class Keys:
    """The signs of a thesis, one series for its changes and its variants."""

    changes: dict[Place, Key] = field(default_factory=dict)  # by the place in text.md
    variants: dict[str, str] = field(default_factory=dict)  # by the variant's id


@dataclass(frozen=True, slots=True)
class Line:
    """The variants of one paragraph, as they are run on."""

    paragraph: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The variants of one weight."""

    weight: Weight
    lines: tuple[Line, ...]
    number: int  # of variants


def of_thesis(thesis: Thesis) -> Keys:
    """Return the keys of a thesis, in the order of its text; a heading and the like has none."""
    keys = Keys()
    signs = map(latin, count(1))
    for block in (block for block in thesis.blocks if not isinstance(block, Fragment)):
        ids = change_ids(block)
        for part in walk(contents(block)):
            if is_change(part):
                id, change = next(ids)
                keys.changes[change.at] = Key(id, next(signs), change)
            elif isinstance(part, VariantReference):
                keys.variants[part.variant] = next(signs)
    return keys


def sections(variants: Iterable[Variant]) -> tuple[Section, ...]:
    """Return the variants of a thesis, substantive before orthographic, by paragraph."""
    found = []
    for weight in WEIGHTS:
        lines: dict[str, list[Variant]] = {}
        for variant in variants:
            if variant.weight == weight:
                lines.setdefault(variant.paragraph, []).append(variant)
        rows = tuple(Line(paragraph, tuple(row)) for paragraph, row in lines.items())
        if rows:
            found.append(Section(weight, rows, sum(len(row.variants) for row in rows)))
    return tuple(found)
