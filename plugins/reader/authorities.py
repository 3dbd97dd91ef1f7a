"""The forms of authority numbers, so that a slip of the pen is seen before it is published.

No library in good repair knows the GND: python-stdnum, which is kept, has neither it nor VIAF.
"""

from __future__ import annotations

import re

WIKIDATA = re.compile(r"Q[1-9][0-9]*")
VIAF = re.compile(r"[1-9][0-9]{1,21}")
GND = re.compile(r"(?P<number>[1-9][0-9]{0,9})(?P<hyphen>-?)(?P<check>[0-9X])")


def is_wikidata(number: str) -> bool:
    """Say whether a number is one of an item of Wikidata: `Q1394`."""
    return bool(WIKIDATA.fullmatch(number))


def is_viaf(number: str) -> bool:
    """Say whether a number has the form of VIAF: 2 to 22 digits, without a check digit."""
    return bool(VIAF.fullmatch(number))


def is_gnd(number: str) -> bool:
    """Say whether a number of the German National Library's GND has the right check digit.

    The digits are weighted 2, 3, 4 … from the right. The check digit brings their sum to a
    multiple of 11 (X is 10); numbers with a hyphen, from the older files SWD and GKD, have the
    sum modulo 11 itself. DNB, "Prüfziffernberechnung", wiki.dnb.de, page 48139522.
    """
    found = GND.fullmatch(number)
    if not found:
        return False
    weighted = (int(digit) * n for n, digit in enumerate(reversed(found["number"]), start=2))
    rest = sum(weighted) % 11
    check = rest if found["hyphen"] else -rest % 11
    return found["check"] == "0123456789X"[check]
