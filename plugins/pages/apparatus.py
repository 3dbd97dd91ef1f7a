"""The keys by which a thesis's text points to its apparatus: a, b, c … in the order met."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.model import Place, Thesis
from plugins.pages.principles import Change, changes_in

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Key:
    """One place of the apparatus: its number in the thesis gives its address, `#a2`."""

    number: int
    sign: str
    part: Change


def of_thesis(thesis: Thesis) -> dict[Place, Key]:
    """Return the keys of a thesis by the place of the change in text.md."""
    found = [part for block in thesis.blocks for part in changes_in(block)]
    return {part.at: Key(number, sign(number), part) for number, part in enumerate(found, start=1)}


def sign(number: int) -> str:
    """Return the letter for a number from 1: a … z, aa, ab …"""
    letters = ""
    while number:
        number, rest = divmod(number - 1, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters
