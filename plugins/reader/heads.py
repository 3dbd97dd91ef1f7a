"""Where the theses of text.md open in the transcription that it follows."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from plugins.edition.inline import Inline, Omission
from plugins.edition.model import Fragment, Thesis
from plugins.edition.reading import contents, printed, walk
from plugins.reader.labels import Opening, Word

SIZE = 12  # words by which a thesis is known
ITALICS = str.maketrans("", "", "*_")  # a transcription may write them between signs


def openings(words: Sequence[Word], body: tuple[Thesis | Fragment, ...]) -> list[Opening]:
    """Return where each thesis begins and where none goes on, as far as it can be found.

    That the text follows its transcription word for word is for the fidelity check to say.
    """
    keys = [_key(word.text) for word in words]
    places: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        places.setdefault(key, []).append(at)
    found: list[Opening] = []
    start = 0
    for part in body:
        label, thesis, run_on = "", "", False
        if isinstance(part, Thesis):
            label, thesis, run_on = part.label, part.number.text, part.run_on
        head = _head(part, label)
        if not head:
            continue  # all of it is supplied by this edition
        after = places.get(head[0], [])
        for index in range(bisect_left(after, start), len(after)):
            at = after[index]
            if (words[at].first or run_on) and keys[at : at + len(head)] == head:
                break
        else:
            return found
        found.append(Opening(at, len(label.split()), thesis))
        start = at + 1
    return found


def _head(part: Thesis | Fragment, label: str) -> list[str]:
    """Return the first words that the source has of a part, up to what is left out here."""
    words = label.split()
    for block in (part,) if isinstance(part, Fragment) else part.blocks:
        content = contents(block)
        kept = tuple(takewhile(_is_whole, content))
        words += printed(kept).split()
        if len(words) >= SIZE or len(kept) < len(content):
            break
    return [_key(word) for word in words[:SIZE]]


def _is_whole(part: Inline) -> bool:
    return not any(isinstance(inner, Omission) for inner in walk((part,)))


def _key(word: str) -> str:
    return unicodedata.normalize("NFC", word.translate(ITALICS))
