"""The full stop of a sentence is told from the dots of the cut that follows it."""

from __future__ import annotations

import pytest

from plugins.edition.inline import Ellipsis, EllipsisKind, Place


@pytest.mark.parametrize(
    ("glyphs", "kind", "full_stop", "dots"),
    [
        (". . . .", "final", ". ", ". . ."),
        (".. . .", "final", ".", ". . ."),
        (". ...", "final", ". ", "..."),
        ("....", "final", ".", "..."),
        ("...", "final", "", "..."),
        (". . .", "inline", "", ". . ."),
        ("[…]", "final", "", "[…]"),
        ("…", "final", "", "…"),
        (".…", "final", ".", "…"),
        (". . .", "block", "", ". . ."),
    ],
)
def test_the_dots_of_a_cut_are_what_follows_the_full_stop(
    glyphs: str, kind: EllipsisKind, full_stop: str, dots: str
) -> None:
    ellipsis = Ellipsis("1", glyphs, glyphs, kind, "D", "", Place(1, 1))
    assert (ellipsis.full_stop, ellipsis.dots) == (full_stop, dots)
