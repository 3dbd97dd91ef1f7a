"""What things may be called: a document's key is its address, a siglum stands in the apparatus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

KEY = re.compile(r"[a-z0-9][a-z0-9-]*")
RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|theme|search|guide|registers|concordance")
SIGLUM = re.compile(r"[A-ZΑ-Ω][A-Za-z0-9]{0,7}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the shape of BCP 47

KEY_HINT = "small letters, digits and hyphens: 1926-03-08-organization"
SIGLUM_HINT = "a siglum is short and begins with a capital: D, T, Ms2"
LANGUAGE_HINT = "write a tag such as en, de, ru or grc (BCP 47)"


def is_key(name: str) -> bool:
    """Say whether a document may have this name: a folder on any system, and an address."""
    return bool(KEY.fullmatch(name)) and not RESERVED.fullmatch(name)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return what a mistyped name must mean; "" where nothing or more than one thing is near."""
    near = get_close_matches(name, list(known), 2)
    return near[0] if len(near) == 1 else ""
