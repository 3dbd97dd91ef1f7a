"""Numbers from 1 as the signs of a series: letters, Greek letters, small Roman numerals."""

from __future__ import annotations

from plugins.edition.numerals import to_roman

LATIN = "abcdefghijklmnopqrstuvwxyz"
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


def latin(number: int) -> str:
    """Return a … z, aa, ab …"""
    return _letters(number, LATIN)


def greek(number: int) -> str:
    """Return α … ω, αα, αβ …"""
    return _letters(number, GREEK)


def roman(number: int) -> str:
    """Return i, ii, iii, iv …"""
    return to_roman(number).lower()


def _letters(number: int, alphabet: str) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, len(alphabet))
        letters = alphabet[rest] + letters
    return letters
