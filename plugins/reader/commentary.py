"""commentary.md: remarks on some words of the text, one a block, an alternative to notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.edition.apparatus import Comment
from plugins.edition.model import Document
from plugins.reader import blocks, inline
from plugins.reader.blocks import Source
from plugins.reader.lemmata import head, places
from plugins.reader.scope import Scope

NAME = "commentary.md"
FORM = "1.3 'the words spoken of'] what is said of them"
HEADINGS = re.compile(r"(?:#.*(?:\n|\Z))+")


def read(path: str, text: str, scope: Scope, document: Document) -> tuple[Comment, ...]:
    """Return the comments of a commentary.md; its faults go to the problems of the scope."""
    scope = replace(scope.inner(typed=False), path=path)
    known = places(document, scope.sigla)
    comments = []
    for source in _blocks(text):
        begun = head(source, scope, known, FORM)
        if begun and not begun.rest.text:
            message = "there is nothing after the bracket ]"
            scope.fault(begun.rest, 0, "E240", message, f"the form is: {FORM}")
        elif begun:
            content = inline.parse(begun.rest, scope.inner(typed=False))
            place = begun.thesis, begun.paragraph, begun.lemma, begun.occurrence
            comments.append(Comment(*place, content, begun.at))
    return tuple(comments)


def _blocks(text: str) -> Iterator[Source]:
    """Yield each block, without headings above it."""
    for chunk in blocks.split(text, 1):
        source = chunk.text
        if chunk.mark:  # it begins no mark here: it is taken as text, and refused as such
            source = Source(f"{source.text}\n{chunk.mark.text}", source.line, source.column)
        headings = HEADINGS.match(source.text)
        source = source.part(headings.end()) if headings else source
        if source.text:
            yield source
