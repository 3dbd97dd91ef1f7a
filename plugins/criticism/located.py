"""A variant, and where its lemma stands."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.apparatus import Variant


@dataclass(frozen=True, slots=True)
class Located:
    """A variant with the place of its lemma (for `add.`: of the word before what is added).

    `start` and `stop` are offsets, in characters, in `edited` of the paragraph's content.
    """

    variant: Variant
    start: int
    stop: int
