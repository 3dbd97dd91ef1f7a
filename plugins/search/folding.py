"""Letters as a reader may type them: small, without accents, old and joined forms resolved."""

from __future__ import annotations

import unicodedata

MARKS = {"Mn", "Mc", "Me", "Cf"}  # accents; soft hyphens, joiners, signs of direction
# Soft signs, ayn and hamza in transliterations; what makes an Arabic word longer on the line
SILENT = "ʹʺʻʾʿ\u0640"
# The voicing of kana, which makes another letter; a zero-width space, which parts words
KEPT = "\u3099\u309a\u200b"
# What Unicode does not take apart, as ASCII folding commonly does (Lucene); apostrophes as one
LETTERS = str.maketrans({
    "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ı": "i", "ꝛ": "r", "ς": "σ", "’": "'", "ʼ": "'",
})  # fmt: skip


def fold(text: str) -> str:
    """Return a text in small letters without accents; й stays, as it is no и (ё may be typed е).

    Compatibility forms are resolved (ſ, ﬁ, halfwidth kana, compatibility ideographs), and Korean
    syllables are whole.
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text).lower().replace("и\u0306", "й")
    bare = "".join(part for part in parts if part in KEPT or not _silent(part))
    return unicodedata.normalize("NFC", bare).translate(LETTERS)


def _silent(part: str) -> bool:
    return unicodedata.category(part) in MARKS or part in SILENT
