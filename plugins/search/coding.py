"""Numbers as text: the base64 VLQ of source maps, unsigned, and names made from content.

Five bits a digit, the least first; the sixth bit says that more follow (Source Map Revision 3).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
VALUES = {digit: value for value, digit in enumerate(ALPHABET)}
NAME = 6  # characters: 30 bits, in an alphabet that no file system folds


@cache
def vlq(number: int) -> bytes:
    """Return a number from 0 up as digits."""
    digits = bytearray()
    while number > 31:
        digits.append(ALPHABET[32 | number & 31])
        number >>= 5
    digits.append(ALPHABET[number])
    return bytes(digits)


def gaps(numbers: Iterable[int], before: int = -1) -> bytes:
    """Return rising numbers as their differences; `before` is what the first is counted from."""
    coded = bytearray()
    for number in numbers:
        coded += vlq(number - before)
        before = number
    return bytes(coded)


def numbers(coded: bytes | bytearray) -> Iterator[int]:
    """Yield the numbers that some digits stand for."""
    number = shift = 0
    for digit in coded:
        value = VALUES[digit]
        number |= (value & 31) << shift
        shift += 5
        if value < 32:
            yield number
            number = shift = 0


def name_of(content: str) -> str:
    """Return the name of a file that changes with its content."""
    digest = hashlib.sha256(content.encode()).digest()
    return base64.b32encode(digest).decode().lower()[:NAME]
