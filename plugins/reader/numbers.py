"""Thesis numbers: the six ways to print them, their order, and what is missing between two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from plugins.edition.model import AbsentThesis, Number, Thesis
from plugins.edition.numerals import from_roman, to_roman

DIGITS = "[0-9]{1,6}"
SUFFIX = r"(?:[a-z]|bis|ter|quater)?"  # 12a, 12bis
# "§ 12 a", but not the article of "§ 3 a member": a capital or the line's end follows
APART = r"\s(?:[a-z]|bis|ter|quater)(?=\.?(?:\s+[^\Wa-z\d_]|\s*$))"
POINT = r"(?:\.|[ ]\.(?![ ]?[.…]))"  # "71 ." too, but not the year of "1917 . . ."
LATIN = "(?:bis|ter|quater)?"  # after a Roman numeral a letter would make one of "Id." or "Mr."
SUFFIX_ORDER = {"ter": "bis3", "quater": "bis4"}  # after bis, which stands between a and c


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a document prints its numbers; `label` matches at the start of a paragraph."""

    name: str
    label: re.Pattern[str]  # its group is the number
    example: str
    closed: bool  # ends in a sign that tells it from a number in the middle of a paragraph


def _scheme(name: str, pattern: str, example: str, *, closed: bool = True) -> Scheme:
    return Scheme(name, re.compile(pattern + r"(?=\s|$)"), example, closed)


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        _scheme("arabic", rf"({DIGITS}{SUFFIX}){POINT}", "1."),
        _scheme("parenthesis", rf"({DIGITS}{SUFFIX})\)", "1)"),
        _scheme("roman", rf"([IVXLCDM]{{1,15}}{LATIN})\.", "I."),
        _scheme("section", rf"§\s?({DIGITS}(?:{APART}|{SUFFIX}))\.?", "§ 12a", closed=False),
        # "1. [26]", or "26." where the two counts agree
        _scheme(
            "double", rf"(?:{DIGITS}\.\s\[(?={DIGITS}\])|(?={DIGITS}\.))({DIGITS})[\].]", "1. [26]"
        ),
        _scheme("decimal", rf"({DIGITS}(?:\.{DIGITS})*)\.?", "2.0121", closed=False),
    )
}


def number(scheme: Scheme, text: str) -> Number:
    """Return the number that a label's group, or an editor's `n=`, names.

    Raises ValueError where the text is no number of the scheme.
    """
    text = re.sub(r"\s", "", text)
    if scheme.name == "decimal":
        if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})*", text):
            raise ValueError(text)
        whole, *digits = text.split(".")
        # 2.0121 orders as 2, then digit by digit (Wittgenstein's scheme)
        return Number(text, ((int(whole), ""), *((int(d), "") for d in "".join(digits))))
    suffix = LATIN if scheme.name == "roman" else SUFFIX
    digits_pattern = r"([IVXLCDM]{1,15})" if scheme.name == "roman" else f"({DIGITS})"
    match = re.fullmatch(digits_pattern + f"({suffix})", text)
    if not match:
        raise ValueError(text)
    value = from_roman(match[1]) if scheme.name == "roman" else int(match[1])
    return Number(text, ((value, SUFFIX_ORDER.get(match[2], match[2])),))


def outline(number: Number) -> tuple[tuple[int, str], ...]:
    """Return the order of a decimal number as that of an outline, where 1.10 follows 1.9."""
    return tuple((int(level), "") for level in number.text.split(".") if level.isdecimal())


def printed(scheme: Scheme, number: Number) -> Number:
    """Return a number of any scheme as this one prints it; decimals stay as they are."""
    if scheme.name == "decimal" or len(number.order) > 1:
        return number
    value, suffix = number.order[0]
    digits = to_roman(value) if scheme.name == "roman" else str(value)
    suffix = next((name for name, order in SUFFIX_ORDER.items() if order == suffix), suffix)
    return Number(digits + suffix, number.order)


def absent(scheme: Scheme, theses: tuple[Thesis, ...]) -> tuple[AbsentThesis, ...]:
    """Return the numbers skipped between consecutive theses (of decimals: whole numbers only).

    Nothing is said of numbers before the first thesis or after the last: the source does not
    show that they existed.
    """
    missing = []
    for left, right in pairwise(theses):
        first, last = left.number.order[0][0], right.number.order[0][0]
        for value in range(first + 1, last):
            name = printed(scheme, Number(str(value), ((value, ""),)))
            missing.append(AbsentThesis(name, left.number, right.number))
    return tuple(missing)
