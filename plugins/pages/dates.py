"""Dates in words."""

from __future__ import annotations

import datetime

from babel.dates import format_date

PATTERNS = {4: ("%Y", "y"), 7: ("%Y-%m", "MMMM y"), 10: ("%Y-%m-%d", "d MMMM y")}


def in_words(date: str, language: str = "en") -> str:
    """Return an EDTF date for a reader: `8 March 1926`, `1870–1924`; a less plain one as it is."""
    ends = [_plain(end, language) for end in date.split("/")]
    if not all(ends):
        return date
    return (" – " if " " in "".join(ends) else "–").join(ends)


def _plain(date: str, language: str) -> str:
    """Return a day, month or year in words; "" for any other date."""
    reading, writing = PATTERNS.get(len(date), ("", ""))
    try:
        day = datetime.datetime.strptime(date, reading).date()
    except ValueError:
        return ""
    return format_date(day, writing, locale=language) if reading else ""
