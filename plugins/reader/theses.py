"""Blocks of text.md -> theses and fragments, in the source's order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import cast, get_args

from plugins.edition.inline import Certainty, Ellipsis, Inline, Place
from plugins.edition.model import Block, Doubt, Fragment, FragmentKind, Number, Paragraph, Thesis
from plugins.reader import inline, numbers
from plugins.reader.blocks import Chunk, Source
from plugins.reader.marks import ATTRIBUTES, Attributes, attributes
from plugins.reader.numbers import Scheme
from plugins.reader.scope import Scope

FRAGMENTS = get_args(FragmentKind)
ORNAMENT = re.compile(r"[*⁂#~\s-]*[*⁂][*⁂#~\s-]*")


@dataclass(slots=True)
class _Open:
    """The thesis that is being read."""

    number: Number
    label: str
    at: Place
    scope: Scope
    blocks: list[Block] = field(default_factory=list)

    def close(self) -> Thesis:
        return Thesis(self.number, self.label, tuple(self.blocks), self.at)


@dataclass(slots=True)
class Body:
    """Builds the body of a document from its blocks."""

    scheme: Scheme
    scope: Scope  # of the document; each thesis and fragment gets an inner one
    parts: list[Thesis | Fragment] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)  # whose place is not yet clear
    thesis: _Open | None = None
    count: int = 0

    def add(self, chunk: Chunk) -> None:
        """Take the next block: a thesis's first paragraph, a further one, or a fragment."""
        mark = self._mark(chunk)
        kind = mark.classes[0] if mark.classes else ""
        if kind in FRAGMENTS:
            self._fragment(cast(FragmentKind, kind), chunk.text)
        elif kind == "thesis":
            self._assigned(mark, chunk)
        elif chunk.text.text.startswith("{:") and "\n" not in chunk.text.text:
            hint = "put it on the line under its paragraph, with no blank line between"
            self._fault(chunk.text, "E203", "this mark stands under no paragraph", hint)
        elif ORNAMENT.fullmatch(chunk.text.text):
            self._fragment("ornament", chunk.text)
        elif label := self.scheme.label.match(chunk.text.text):
            self._numbered(label, chunk.text)
        else:
            self._paragraph(chunk.text, None)

    def end(self) -> tuple[Thesis | Fragment, ...]:
        """Return all that was read."""
        self._close()
        return tuple(self.parts)

    def _mark(self, chunk: Chunk) -> Attributes:
        """Return the attributes under a paragraph; none where there are none."""
        if not chunk.mark:
            return Attributes((), ())
        form = ATTRIBUTES.fullmatch(chunk.mark.text.replace("{:", "{", 1))
        mark = attributes(form[1]) if form else Attributes((), ())
        keys = {key for key, _ in mark.values}
        allowed = {"n", "cert"} if mark.classes == ("thesis",) else set()
        if len(mark.classes) != 1 or mark.classes[0] not in (*FRAGMENTS, "thesis"):
            known = ", ".join(f"{{: .{kind}}}" for kind in FRAGMENTS)
            hint = f"write {{: .thesis n=3 cert=low}} or one of {known}"
            self._fault(chunk.mark, "E203", "this mark under a paragraph is not known", hint)
        elif keys - allowed:
            wrong = ", ".join(sorted(keys - allowed))
            self._fault(chunk.mark, "E203", f"the mark has no key '{wrong}'", "remove it")
        return mark

    def _fault(self, source: Source, code: str, message: str, hint: str) -> None:
        self.scope.fault(source, 0, code, message, hint, len(source.text.split("\n")[0]))

    def _close(self) -> None:
        if self.thesis:
            self.parts.append(self.thesis.close())
        self.parts += self.fragments
        self.thesis, self.fragments = None, []

    def _open(self, number: Number, label: str, source: Source) -> None:
        self._close()
        place = Place(source.line, source.column)
        self.thesis = _Open(number, label, place, self.scope.inner(typed=True, noted=True))

    def _numbered(self, label: re.Match[str], source: Source) -> None:
        """Open a thesis with the number that its label names."""
        try:
            number = numbers.number(self.scheme, label[1])
        except ValueError:
            example = self.scheme.example
            hint = f"the document's numbers look like '{example}'; write \\ before one that is text"
            message = f"'{label[1]}' is not a number of this document"
            self.scope.fault(source, label.start(1), "E131", message, hint, len(label[1]))
            return
        self._open(number, label[0], source)
        rest = source.text[label.end() :]
        start = label.end() + len(rest) - len(rest.lstrip())
        if start < len(source.text):
            self._paragraph(source.part(start), None)

    def _assigned(self, mark: Attributes, chunk: Chunk) -> None:
        """Take an unnumbered paragraph that the editor gives to a thesis."""
        assert chunk.mark
        certainty = mark.get("cert")
        try:
            number = numbers.number(self.scheme, mark.get("n"))
        except ValueError:
            hint = "write {: .thesis n=3 cert=low}"
            self._fault(chunk.mark, "E203", "the mark does not say which thesis", hint)
            return
        if certainty not in get_args(Certainty):
            hint = "add cert=high, cert=medium or cert=low"
            self._fault(chunk.mark, "E203", "the mark does not say how sure you are", hint)
            return
        if self.scheme.label.match(chunk.text.text):
            hint = "take the mark away, or write \\ before the number if it is text"
            self._fault(chunk.mark, "E203", "this paragraph has a number of its own", hint)
        elif certainty == "high":
            self._open(number, "", chunk.text)
            self._paragraph(chunk.text, None)
        else:
            self._paragraph(chunk.text, Doubt(number, cast(Certainty, certainty)))

    def _paragraph(self, source: Source, doubt: Doubt | None) -> None:
        """Add a paragraph, or an ellipsis that stands alone, to the open thesis."""
        if not self.thesis:
            hint = "open a thesis with its number, or say under it what it is: {: .heading}"
            message = "this paragraph stands before the first thesis"
            self.scope.fault(source, 0, "E131", message, hint)
            return
        text = source.text
        if text.startswith("\\") and self.scheme.label.match(text, 1):
            source = source.part(1)  # a number that opens no thesis
        content = inline.parse(source, self.thesis.scope)
        self.thesis.blocks += self.fragments
        self.fragments = []
        self.thesis.blocks.append(self._block(content, doubt, source))

    def _block(self, content: tuple[Inline, ...], doubt: Doubt | None, source: Source) -> Block:
        assert self.thesis
        if len(content) == 1 and isinstance(content[0], Ellipsis):
            if doubt:
                hint = "take the mark away: an absent thesis shows the cuts beside it by itself"
                self._fault(source, "E203", "a cut cannot be given to a thesis", hint)
            return content[0]
        number = str(1 + sum(isinstance(block, Paragraph) for block in self.thesis.blocks))
        return Paragraph(number, content, doubt, Place(source.line, source.column))

    def _fragment(self, kind: FragmentKind, source: Source) -> None:
        """Hold a fragment until it is clear whether its thesis goes on after it."""
        self.count += 1
        typed = kind != "ornament"
        content = inline.parse(source, self.scope.inner(typed=typed))
        place = Place(source.line, source.column)
        self.fragments.append(Fragment(self.count, kind, content, place))
