"""One paragraph of text.md -> typed inline parts, each with its place.

The editor's marks are found first and stand as placeholders while Python-Markdown reads the
rest; what it gives is then walked, and the marks are put back as values of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import accumulate
from xml.etree.ElementTree import Element

from plugins.edition import dots
from plugins.edition.inline import (
    Code,
    Ellipsis,
    Emphasis,
    Inline,
    Link,
    Mention,
    NoteReference,
    Place,
    Text,
)
from plugins.edition.reading import walk
from plugins.reader import drafts, markdown, marks, spans
from plugins.reader.blocks import Source
from plugins.reader.marks import Mark
from plugins.reader.scope import Scope, Swap
from plugins.reader.span import Span
from plugins.reader.verbatim import stretches

# Noncharacters, which decode.py has refused in the text
PLACEHOLDER = re.compile("\ufdd0([0-9]+)\ufdd1")
SIZE = 64_000  # characters in a paragraph
NOISE = re.compile(r"\[\^[^\]\s]*\]|\{[^{}]*\}")  # marks that are no text beside a run of dots
SIDE = 200  # characters beside a mark that tell its kind; beyond, only that there are some
FAULTS = 20  # of one thesis that are shown: a page pasted as HTML has thousands
DEPTH = 50
CROWD = 2_000  # brackets or backticks in a paragraph: Markdown is quadratic in them
ESCAPED = {"html", "open"}  # of these, the sign itself must have been meant
REFUSED = {
    "html": ("E150", "HTML is not read here", "write \\< for the sign itself"),
    "begun": (
        "E201",
        "this draft mark is never closed",
        "close it in its paragraph, or write \\{ for a brace",
    ),
    "stray": (
        "E201",
        "this closes a draft mark that was never opened",
        "open it in its paragraph, or write \\} for a brace",
    ),
    "open": (
        "E201",
        "this bracket is never closed",
        "close it, or write \\[ for a bracket",
    ),
    "form": ("E203", "what follows this bracket is no mark", 'write {.type key="value"}, or \\{'),
}


def parse(source: Source, scope: Scope, before: str = "", after: str = "") -> tuple[Inline, ...]:
    """Return the inline parts of a paragraph; its faults go to the scope's problems.

    `before` and `after` are what stands on either side in the paragraph that it is part of:
    the kind of an ellipsis follows from them.
    """
    text = source.text
    if len(text) > SIZE or max(map(text.count, "[`*_")) > CROWD or _depth(text) > DEPTH:
        hint = f"at most {SIZE} characters, {CROWD} of each of [ ` * _, brackets {DEPTH} deep"
        scope.fault(source, 0, "E180", "this paragraph is too large to read", hint)
        return (Text(text, Place(source.line, source.column)),)
    found = marks.scan(text)
    values = []
    for mark in found:
        start, end = mark.start - SIDE, mark.end + SIDE
        left = before + text[:1] * (start > 0) + text[max(start, 0) : mark.start]
        right = text[mark.end : end] + text[-1:] * (end < len(text)) + after
        sides = NOISE.sub("", drafts.undecided(left)), NOISE.sub("", drafts.undecided(right))
        values.append(_value(mark, source, scope, *sides))
    return _Assembly(source, tuple(found), tuple(values), scope).parts()


def _depth(text: str) -> int:
    """Return how many brackets are open at once at most."""
    steps = (1 if found[0][0] in "[{" else -1 for found in marks.NESTED.finditer(text))
    return max(accumulate(steps), default=0)


def _value(mark: Mark, source: Source, scope: Scope, before: str, after: str) -> tuple[Inline, ...]:
    """Return what one mark stands for."""
    stretch = source.part(mark.start, mark.end)
    at = Place(stretch.line, stretch.column)
    if mark.kind == "span":
        return spans.read(Span(mark, source, before, after, scope, parse))
    if mark.kind == "draft":
        return drafts.read(Span(mark, source, before, after, scope, parse))
    if mark.kind == "note":
        if not scope.noted:
            hint = "refer to it in the text of a thesis; what stands here is shown without notes"
            message = f"note [^{mark.name}] cannot be referred to here"
            scope.fault(source, mark.start, "E218", message, hint, mark.end - mark.start)
            return (Text("", at),)
        scope.mentions[mark.name] += 1
        return (NoteReference(mark.name, scope.mentions[mark.name], at),)
    if mark.kind == "dots" and scope.typed:
        glyphs = stretch.text
        kind = dots.kind(glyphs, before, after)
        return (Ellipsis(str(next(scope.ellipses)), glyphs, glyphs, kind, scope.hand, "", at),)
    if mark.kind in REFUSED and scope.faults < FAULTS:
        sign = stretch.text[0]
        mend = Swap(mark.start, sign, f"\\{sign}") if mark.kind in ESCAPED else None
        scope.fault(source, mark.start, *REFUSED[mark.kind], mark.end - mark.start, mend)
    return (Text(stretch.text, at),)


@dataclass(slots=True)
class _Assembly:
    """Walks what Markdown made of a paragraph, keeping count of where in the source it is."""

    source: Source
    marks: tuple[Mark, ...]
    values: tuple[tuple[Inline, ...], ...]
    scope: Scope
    cursor: int = 0

    def parts(self) -> tuple[Inline, ...]:
        text = self._with_placeholders()
        if not markdown.DELIMITERS.search(text):
            return tuple(self._leaf(text))
        return tuple(self._children(markdown.inline(text)))

    def _with_placeholders(self) -> str:
        pieces, at = [], 0
        for index, mark in enumerate(self.marks):
            pieces += [self.source.text[at : mark.start], f"\ufdd0{index}\ufdd1"]
            at = mark.end
        return "".join([*pieces, self.source.text[at:]])

    def _children(self, element: Element) -> Iterator[Inline]:
        yield from self._leaf(element.text or "")
        for child in element:
            yield from self._element(child)
            yield from self._leaf(child.tail or "")

    def _element(self, element: Element) -> Iterator[Inline]:
        if element.tag == "code":
            text = unescape(element.text or "")  # Python-Markdown has escaped it for HTML
            yield Code(text, self._find(text))
            return
        content = tuple(self._children(element))
        if element.tag == "a":
            yield from self._link(content, element.get("href", ""))
        else:
            yield Emphasis(content, element.tag == "strong")

    def _link(self, content: tuple[Inline, ...], href: str) -> Iterator[Inline]:
        """Yield a link; its words alone, where its address is refused."""
        at = max(self.source.text.find(href, max(self.cursor - len(href), 0)), 0)
        if not markdown.allowed(href):
            hint = "a link begins with https:, http: or mailto:, or names a page of this document"
            code = markdown.refusal(href)
            self.scope.fault(
                self.source, at, code, f"the address {href!r} is not allowed", hint, len(href)
            )
            yield from content
            return
        if any(isinstance(part, Mention) for part in walk(content, proposed=True)):
            hint = "set the link beside the name: a name leads to its register"
            self.scope.fault(
                self.source, at, "E202", "a name stands inside a link", hint, len(href)
            )
        yield Link(content, href, Place(*self.source.place(at)))

    def _leaf(self, text: str) -> Iterator[Inline]:
        """Yield a stretch of text, its placeholders turned back into what they stand for."""
        for index, piece in enumerate(PLACEHOLDER.split(text)):
            if index % 2:
                yield from self.values[int(piece)]
                self.cursor = self.marks[int(piece)].end
            elif piece:
                for words, start in stretches(piece, self.source.text, self.cursor):
                    self.cursor = start + len(words)
                    yield Text(words, Place(*self.source.place(start)))

    def _find(self, text: str) -> Place:
        """Return where code that Markdown gave stands in the source, and go past it."""
        start = max(self.source.text.find(text, self.cursor), self.cursor)
        self.cursor = start + len(text)
        return Place(*self.source.place(start))
