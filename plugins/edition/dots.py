"""Runs of dots: which of them are ellipses, and of what kind, by their place alone.

The number of dots does not tell the kind: `adored." ...` closes a sentence with three.
"""

from __future__ import annotations

import re

from plugins.edition.inline import EllipsisKind

SPACE = "[ \n\u00a0\u2009\u202f]"
DOTS = rf"(?:\.{SPACE}?){{2,}}\.(?:{SPACE}?…)*|(?:\.{SPACE}?)*…(?:{SPACE}?[.…])*"
ROUND = rf"\({SPACE}?(?:{DOTS}){SPACE}?\)"
RUN = re.compile(rf"\[{SPACE}?(?:{DOTS}){SPACE}?\]|{ROUND}|{DOTS}")
# "31. ..." has three dots, not four: the first belongs to the number
NUMBERED = re.compile(rf"(?<=[0-9])\.{SPACE}(?={DOTS})")
ANY = re.compile(r"[\s\[\]().…‥⋯⋮⋰⋱·]*[.…‥⋯⋮⋰⋱·][\s\[\]().…‥⋯⋮⋰⋱·]*")
CLOSED = re.compile(r"[.!?][\"'”’»)\]*_]*\s*\Z")
BLANK = " \t\n\u00a0*_"  # white space, and the delimiters of emphasis
LOWER = re.compile(r"\s*[\"'“‘«(\[*_]*[^\W\d_]")


def find(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the first run of dots between two offsets, brackets included; or None."""
    run = RUN.search(text, start, end)
    if not run:
        return None
    start = run.start()
    numbered = NUMBERED.match(text, start, run.end())
    return (numbered.end() if numbered else start), run.end()


def only(text: str) -> bool:
    """Say whether a text is nothing but dots of some form, as an editor may call an ellipsis."""
    return bool(ANY.fullmatch(text))


def kind(glyphs: str, before: str, after: str) -> EllipsisKind:
    """Return the kind of an ellipsis from the text of its paragraph on either side.

    `block` alone in its paragraph, `initial` at its start, `final` after a closed sentence
    or at the paragraph's end, `inline` inside a sentence.
    """
    if not before.strip(BLANK):
        return "initial" if after.strip(BLANK) else "block"
    if not after.strip(BLANK):
        return "final"
    follows = LOWER.match(after)
    if follows and follows[0][-1].islower():
        return "inline"
    full_stop = not glyphs.startswith(("[", "(")) and count(glyphs) > 3
    return "final" if full_stop or CLOSED.search(before[-20:]) else "inline"


def count(glyphs: str) -> int:
    """Return the number of dots in a run, three for each `…`."""
    return glyphs.count(".") + 3 * glyphs.count("…")
