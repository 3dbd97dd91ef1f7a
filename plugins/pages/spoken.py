"""What a reader hears, or reads in full, where the page has a sign or a code."""

from __future__ import annotations

from babel import Locale

SIGNS = {".": "dot", "…": "ellipsis sign", "[": "bracket", "]": "bracket"}


def dots(glyphs: str) -> str:
    """Return a run of dots in words: of `.. .` "dot dot space dot"."""
    return " ".join(SIGNS.get(sign, "space" if sign.isspace() else sign) for sign in glyphs)


def language(code: str) -> str:
    """Return the English name of a language, given its BCP 47 tag; the tag if it has none."""
    return str(Locale("en").languages.get(code.split("-", maxsplit=1)[0], code))
