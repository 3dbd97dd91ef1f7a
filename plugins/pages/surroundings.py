"""What stands around a place of a document: some words before and after it."""

from __future__ import annotations

from plugins.edition.inline import Inline
from plugins.edition.model import Block, Document, Thesis
from plugins.edition.reading import blocks, contents, edited, leaves

CONTEXT = 60  # characters on either side, to the next whole word

Stream = list[tuple[Thesis | None, Block, Inline | str]]


def stream(document: Document) -> Stream:
    """Return a document as one row of leaves, a ¶ between blocks, labels included."""
    row: Stream = []
    for thesis, block in blocks(document):
        label = thesis.label + " " if thesis and block is thesis.blocks[0] else ""
        row.append((thesis, block, (" ¶ " if row else "") + label))
        row += [(thesis, block, part) for part in leaves(contents(block))]
    return row


def _text(part: Inline | str) -> str:
    return part if isinstance(part, str) else edited((part,))


def before(row: Stream, index: int) -> str:
    """Return the words before a place of a row, from a whole word on."""
    text = ""
    for _, _, part in reversed(row[max(0, index - 30) : index]):
        text = _text(part) + text
        if len(text) > CONTEXT:
            break
    return last_words(text).strip()


def after(row: Stream, index: int) -> str:
    """Return the words after a place of a row, to a whole word."""
    text = ""
    for _, _, part in row[index + 1 : index + 30]:
        text += _text(part)
        if len(text) > CONTEXT:
            break
    return first_words(text).strip()


def last_words(text: str) -> str:
    """Return the end of a text from a whole word on, with a sign that it is not all."""
    if len(text) <= CONTEXT:
        return text.lstrip()
    return "…\u00a0" + text[-CONTEXT:].split(None, 1)[-1]


def first_words(text: str) -> str:
    """Return the beginning of a text to a whole word, with a sign that it is not all."""
    if len(text) <= CONTEXT:
        return text.rstrip()
    return text[:CONTEXT].rsplit(None, 1)[0] + "\u00a0…"
