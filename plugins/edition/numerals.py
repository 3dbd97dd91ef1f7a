"""Roman numerals."""

from __future__ import annotations

ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def from_roman(text: str) -> int:
    """Return the value of a Roman numeral in its usual form; raise ValueError for another."""
    rest, value = text, 0
    for worth, sign in ROMAN:
        while rest.startswith(sign):
            rest, value = rest[len(sign) :], value + worth
    if rest or to_roman(value) != text:
        raise ValueError(text)
    return value


def to_roman(value: int) -> str:
    """Return a number from 1 as a Roman numeral."""
    signs = []
    for worth, sign in ROMAN:
        signs.append(sign * (value // worth))
        value %= worth
    return "".join(signs)
