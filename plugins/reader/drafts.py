"""Draft marks (CriticMarkup): changes under review, which a published build refuses.

`{++new++}`, `{--old--}`, `{~~old~>new~~}`, `{==these words==}`, `{>>a comment<<}`. Until it is
decided the text is as it was: dots in what is to be put in are counted with no thesis's cuts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.edition.inline import Draft, DraftKind, Ellipsis, Inline, Place, Text
from plugins.edition.reading import leaves
from plugins.reader.blocks import Source
from plugins.reader.marks import SKIP
from plugins.reader.span import Span

KINDS: dict[str, DraftKind] = {
    "++": "insertion", "--": "deletion", "==": "highlight", ">>": "comment",
}  # fmt: skip
ARROW = re.compile(SKIP + r"|(?P<arrow>~>)", re.DOTALL)
PROPOSED = re.compile(
    r"\{\+\+.*?\+\+\}|\{>>.*?<<\}|~>.*?~~\}|\{(?:--|~~|==)|(?:--|==)\}", re.DOTALL
)


def read(span: Span) -> tuple[Inline, ...]:
    """Return what a draft mark stands for; a substitution is a deletion and an insertion.

    Problem: a substitution without its arrow (E203).
    """
    mark, source = span.mark, span.source
    start, end = mark.inner
    if mark.name in KINDS:
        return (_draft(KINDS[mark.name], span, span.inner),)
    arrow = next((m for m in ARROW.finditer(source.text, start, end) if m["arrow"]), None)
    if arrow is None:
        hint = "write {~~old~>new~~}, or {--old--}"
        span.fault("E203", "this draft mark does not say what is put in place", hint)
        return (_draft("deletion", span, span.inner),)
    return (
        _draft("deletion", span, source.part(start, arrow.start())),
        _draft("insertion", span, source.part(arrow.end(), end)),
    )


def _draft(kind: DraftKind, span: Span, source: Source) -> Draft:
    scope = span.scope
    if kind == "insertion":
        scope = replace(scope, typed=False)
    elif kind == "comment":
        scope = replace(scope, typed=False, noted=False)
    content = span.parse(source, scope, span.before, span.after)
    return Draft(kind, content, Place(*span.source.place(span.mark.start)))


def undecided(text: str) -> str:
    """Return a text without its draft marks and what they would put in."""
    return PROPOSED.sub("", text) if "{" in text or "}" in text else text


def apart(content: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Draft, ...]]:
    """Return a paragraph as it is, and the drafts that must not make one of it.

    A comment or an insertion that stands alone, or beside a cut that does, would take a number
    from the paragraphs after it.
    """
    proposed = tuple(part for part in content if isinstance(part, Draft) and _puts_in(part))
    rest = tuple(part for part in content if not (_is_blank(part) or _puts_in(part)))
    alone = not rest or (len(rest) == 1 and isinstance(rest[0], Ellipsis))
    return (rest, proposed) if proposed and alone else (content, ())


def is_lone_cut(content: tuple[Inline, ...]) -> bool:
    """Say whether a paragraph is nothing but a cut that a draft mark encloses."""
    inner = [part for part in leaves(content) if not _is_blank(part)]
    return (
        len(inner) == 1
        and isinstance(inner[0], Ellipsis)
        and any(isinstance(part, Draft) and part.stands for part in content)
    )


def _puts_in(part: Inline) -> bool:
    return isinstance(part, Draft) and not part.stands


def _is_blank(part: Inline) -> bool:
    return isinstance(part, Text) and not part.text.strip()
