"""The keys by which a thesis's text points to its apparatus: a, b, c … in the order met."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.inline import Change, Place
from plugins.edition.model import Thesis
from plugins.edition.places import change_ids
from plugins.pages.signs import latin


@dataclass(frozen=True, slots=True)
class Key:
    """One place of the apparatus; its id gives its address, `#a2-14`."""

    id: str
    sign: str
    part: Change


def of_thesis(thesis: Thesis) -> dict[Place, Key]:
    """Return the keys of a thesis by the place of the change in text.md."""
    found = [change for block in thesis.blocks for change in change_ids(block)]
    return {
        part.at: Key(id, latin(number), part) for number, (id, part) in enumerate(found, start=1)
    }
