"""How a line of apparatus.md and a block of commentary.md begin: place, lemma, bracket."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.edition.inline import Place
from plugins.edition.model import Document, Paragraph
from plugins.edition.reading import edited
from plugins.reader import inline
from plugins.reader.blocks import Source
from plugins.reader.scope import Scope

PLACE = re.compile(r"(\S+)\.([0-9]+[a-z]?)(?=\s)")
OCCURRENCE = re.compile(r"(?<=\s)\(([0-9]{1,4})\)\s*\Z")
BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)
LISTED = 12  # theses, or paragraphs, that a message lists

Places = dict[str, dict[str, frozenset[str]]]  # thesis -> paragraph -> sigla that are words of it


@dataclass(frozen=True, slots=True)
class Head:
    """Of which words a line speaks, and the rest of it."""

    thesis: str
    paragraph: str
    lemma: str
    occurrence: int
    at: Place
    rest: Source


def places(document: Document, sigla: frozenset[str]) -> Places:
    """Return what there is to speak of, with the words that could be taken for sigla."""
    return {
        thesis.number.text: {
            block.number: sigla.intersection(re.findall(r"\w+", edited(block.content)))
            for block in thesis.blocks
            if isinstance(block, Paragraph)
        }
        for thesis in document.theses
    }


def head(source: Source, scope: Scope, known: Places, form: str) -> Head | None:
    """Read place and lemma (E240: no such form, E241: no such place); faults go to the scope."""
    hint = f"the form is: {form}"
    first = len(source.text.split("\n", 1)[0])
    place = PLACE.match(source.text)
    close = _close(source.text)
    if not place:
        message = "this does not begin with a place, thesis.paragraph"
        scope.fault(source, 0, "E240", message, hint, len(source.text.split(maxsplit=1)[0]))
        return None
    if close < 0:
        message = "no bracket ] closes the lemma"
        scope.fault(source, 0, "E240", message, hint, first)
        return None
    lemma = _stripped(source.part(place.end(), close))
    if not lemma.text:
        scope.fault(source, close, "E240", "there is no lemma before the bracket ]", hint)
        return None
    if not _is_place(source, place, scope, known):
        return None
    number = OCCURRENCE.search(lemma.text)
    words = _stripped(lemma.part(0, number.start())) if number else lemma
    plain = edited(inline.parse(words, scope.inner(typed=False)))
    occurrence = int(number[1]) if number else 0
    at = Place(lemma.line, lemma.column)
    rest = _stripped(source.part(close + 1))
    return Head(place[1], place[2], " ".join(plain.split()), occurrence, at, rest)


def _close(text: str) -> int:
    """Return where a bracket closes that none has opened; -1 where none does."""
    depth = 0
    for found in BRACKETS.finditer(text):
        if found[0] == "[":
            depth += 1
        elif found[0] == "]":
            if not depth:
                return found.start()
            depth -= 1
    return -1


def _stripped(source: Source) -> Source:
    """Return a stretch without the white space around it."""
    text = source.text
    return source.part(len(text) - len(text.lstrip()), len(text.rstrip()))


def _is_place(source: Source, place: re.Match[str], scope: Scope, known: Places) -> bool:
    """Say whether the text has such a paragraph; if not, record what it has."""
    thesis, paragraph = place.groups()
    if thesis not in known:
        message = f"there is no thesis {thesis}"
        hint = f"the text has {_listed('thesis', 'theses', list(known))}"
        scope.fault(source, 0, "E241", message, hint, len(place[0]))
        return False
    if paragraph not in known[thesis]:
        message = f"thesis {thesis} has no paragraph {paragraph}"
        hint = f"it has {_listed('paragraph', 'paragraphs', list(known[thesis]))}"
        scope.fault(source, 0, "E241", message, hint, len(place[0]))
        return False
    return True


def _listed(one: str, many: str, numbers: list[str]) -> str:
    """Return the numbers that there are; of many, the first and the last."""
    if not numbers:
        return f"no {one}"
    if len(numbers) > LISTED:
        return f"{len(numbers)} {many}, {numbers[0]} to {numbers[-1]}"
    return f"{one if len(numbers) == 1 else many} {', '.join(numbers)}"
