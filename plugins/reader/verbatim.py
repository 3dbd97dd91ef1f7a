"""Where a text that Markdown gave stands in the source: it has lost the backslashes of escapes."""

from __future__ import annotations

TRIES = 100  # places at which a text with escapes in it is looked for


def stretches(text: str, source: str, cursor: int) -> list[tuple[str, int]]:
    """Part a text where an escape stood; give each part its offset in the source, from a cursor.

    Every part stands in the source character by character as it does in the text.
    """
    start, escaped = _find(text, source, cursor)
    parts = []
    begins = [0, *(index for index in escaped if index)]
    for begin, end in zip(begins, [*begins[1:], len(text)], strict=True):
        start += begin in escaped  # past the backslash
        parts.append((text[begin:end], start))
        start += end - begin
    return parts


def _find(text: str, source: str, cursor: int) -> tuple[int, list[int]]:
    """Return where a text begins, a backslash included, and which characters are escaped."""
    found = source.find(text, cursor)
    if found >= 0 and "\\" not in source[cursor:found]:
        return found, []
    at = cursor - 1
    for _ in range(TRIES):
        at = source.find(text[0], at + 1)
        if at < 0:
            break
        start = at - (at > cursor and source[at - 1] == "\\")
        escaped = _escaped(text, source, start)
        if escaped is not None:
            return start, escaped
    return max(found, cursor), []


def _escaped(text: str, source: str, at: int) -> list[int] | None:
    """Return which characters are escaped where the source has a text; None where it has not."""
    escaped = []
    for index, character in enumerate(text):
        if source.startswith("\\" + character, at):
            escaped.append(index)
            at += 1
        elif not source.startswith(character, at):
            return None
        at += 1
    return escaped
