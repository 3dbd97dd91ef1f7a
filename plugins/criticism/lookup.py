"""Lines of apparatus.md and comments, each looked up in its paragraph."""

from __future__ import annotations

from plugins.criticism.lemma import Found, Searched, candidates, nearest, places, unquoted
from plugins.edition.apparatus import Comment, Entry
from plugins.edition.errors import Problem
from plugins.edition.model import Document, Paragraph
from plugins.edition.reading import edited

Texts = dict[str, dict[str, Searched]]  # thesis -> paragraph -> its edited text


def texts(document: Document) -> Texts:
    """Return the edited text of every paragraph."""
    return {
        thesis.number.text: {
            block.number: Searched(edited(block.content))
            for block in thesis.blocks
            if isinstance(block, Paragraph)
        }
        for thesis in document.theses
    }


def look_up(path: str, texts: Texts, line: Entry | Comment, *, hinted: bool) -> Found | Problem:
    """Return where the lemma of a line stands, or what is wrong with it.

    E242: it does not stand there, or not so often; E243: it stands there several times. The
    nearest stretches are searched only if the problem is to be `hinted`: that takes time.
    """
    text = texts[line.thesis][line.paragraph]
    found = places(text, line.lemma)
    where = f"{line.thesis}.{line.paragraph}"
    named = f"“{unquoted(line.lemma)}”"
    if not line.occurrence and len(found) == 1:
        return found[0]
    if 0 < line.occurrence <= len(found):
        return found[line.occurrence - 1]
    if not found:
        message = f"{named} does not stand in {where}"
        hint = _elsewhere(texts[line.thesis], line) if hinted else ""
        return problem(path, line, "E242", message, hint)
    if line.occurrence:
        message = f"{named} stands in {where} {_times(len(found))}, not {line.occurrence}"
        return problem(path, line, "E242", message, f"say which: {candidates(text.text, found)}")
    message = f"{named} stands in {where} {_times(len(found))}"
    return problem(path, line, "E243", message, f"say which: {candidates(text.text, found)}")


def problem(path: str, line: Entry | Comment, code: str, message: str, hint: str) -> Problem:
    """Return a problem at the lemma of a line."""
    place = line.at
    return Problem(path, place.line, place.column, code, message, hint, len(line.lemma))


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _elsewhere(texts: dict[str, Searched], line: Entry | Comment) -> str:
    """Say where in its thesis a lemma stands, or what is like it in its paragraph."""
    others = [number for number, text in texts.items() if places(text, line.lemma)]
    if others:
        return f"it stands in {', '.join(f'{line.thesis}.{number}' for number in others)}"
    near = nearest(texts[line.paragraph].text, unquoted(line.lemma))
    return f"did you mean {' or '.join(f'“{words}”' for words in near)}?" if near else ""
