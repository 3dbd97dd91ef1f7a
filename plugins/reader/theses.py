"""Blocks of text.md -> theses and fragments, in the source's order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from plugins.edition.inline import Certainty, Draft, Ellipsis, Inline, Place
from plugins.edition.model import Block, Doubt, Fragment, FragmentKind, Number, Paragraph, Thesis
from plugins.reader import drafts, inline, numbers, under
from plugins.reader.blocks import Chunk, Source
from plugins.reader.marks import Attributes
from plugins.reader.numbers import Scheme
from plugins.reader.opened import Given, Open
from plugins.reader.scope import Scope
from plugins.reader.under import FRAGMENTS, RUN_ON

ORNAMENT = re.compile(r"[*⁂#~\s-]*[*⁂][*⁂#~\s-]*")


@dataclass(slots=True)
class Body:
    """Builds the body of a document from its blocks."""

    scheme: Scheme
    scope: Scope  # of the document; each thesis and fragment gets an inner one
    parts: list[Thesis | Fragment] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)  # whose place is not yet clear
    thesis: Open | None = None
    count: int = 0

    def add(self, chunk: Chunk) -> None:
        """Take the next block: a thesis's first paragraph, a further one, or a fragment."""
        mark = under.read(chunk, self.scope)
        kind = under.kind(mark)
        run_on = RUN_ON in mark.classes and self._runs_on(chunk, kind)
        given = Given(run_on=run_on, number=under.number(mark, chunk, self.scope))
        if kind in FRAGMENTS:
            self._fragment(cast(FragmentKind, kind), chunk.text)
        elif kind == "thesis":
            self._assigned(mark, chunk, given)
        elif chunk.text.text.startswith("{:") and "\n" not in chunk.text.text:
            hint = "put it on the line under its paragraph, with no blank line between"
            under.fault(chunk.text, self.scope, "E203", "this mark stands under no paragraph", hint)
        elif ORNAMENT.fullmatch(chunk.text.text):
            self._fragment("ornament", chunk.text)
        elif label := self.scheme.label.match(chunk.text.text):
            self._numbered(label, chunk.text, given)
        else:
            self._paragraph(chunk.text, given)

    def end(self) -> tuple[Thesis | Fragment, ...]:
        """Return all that was read."""
        self._close()
        return tuple(self.parts)

    def _runs_on(self, chunk: Chunk, kind: str) -> bool:
        """Say whether a block can follow in the middle of a paragraph of the source."""
        if kind in FRAGMENTS or ORNAMENT.fullmatch(chunk.text.text):
            self._fault(
                chunk, "E140", "only a thesis or a paragraph can run on", "take .run-on away"
            )
            return False
        if not (self.thesis or self.parts or self.fragments):
            self._fault(
                chunk, "E140", "there is nothing before this to run on from", "take .run-on away"
            )
            return False
        return True

    def _fault(self, chunk: Chunk, code: str, message: str, hint: str) -> None:
        """Record a problem of the mark under a block."""
        assert chunk.mark
        under.fault(chunk.mark, self.scope, code, message, hint)

    def _close(self) -> None:
        if self.thesis:
            self.parts.append(self.thesis.close())
        self.parts += self.fragments
        self.thesis, self.fragments = None, []

    def _open(self, number: Number, label: str, source: Source, given: Given) -> None:
        self._close()
        place = Place(source.line, source.column)
        self.thesis = Open(
            number, label, place, given.run_on, self.scope.inner(typed=True, noted=True)
        )

    def _numbered(self, label: re.Match[str], source: Source, given: Given) -> None:
        """Open a thesis with the number that its label names."""
        try:
            number = numbers.number(self.scheme, label[1])
        except ValueError:
            example = self.scheme.example
            hint = f"the document's numbers look like '{example}'; write \\ before one that is text"
            message = f"'{label[1]}' is not a number of this document"
            self.scope.fault(source, label.start(1), "E131", message, hint, len(label[1]))
            return
        self._open(number, label[0], source, given)
        rest = source.text[label.end() :]
        start = label.end() + len(rest) - len(rest.lstrip())
        if start < len(source.text):
            self._paragraph(source.part(start), replace(given, run_on=False))
        elif given.number:
            self._unused(source)

    def _assigned(self, mark: Attributes, chunk: Chunk, given: Given) -> None:
        """Take an unnumbered paragraph that the editor gives to a thesis."""
        certainty = mark.get("cert")
        try:
            number = numbers.number(self.scheme, mark.get("n"))
        except ValueError:
            hint = "write {: .thesis n=3 cert=low}"
            self._fault(chunk, "E203", "the mark does not say which thesis", hint)
            return
        if certainty not in get_args(Certainty):
            hint = "add cert=high, cert=medium or cert=low"
            self._fault(chunk, "E203", "the mark does not say how sure you are", hint)
            return
        if self.scheme.label.match(chunk.text.text):
            hint = "take the mark away, or write \\ before the number if it is text"
            self._fault(chunk, "E203", "this paragraph has a number of its own", hint)
        elif certainty == "high":
            self._open(number, "", chunk.text, given)
            self._paragraph(chunk.text, replace(given, run_on=False))
        else:
            doubt = Doubt(number, cast(Certainty, certainty))
            self._paragraph(chunk.text, replace(given, doubt=doubt))

    def _paragraph(self, source: Source, given: Given) -> None:
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
        if given == Given():
            content, proposed = drafts.apart(content)
            self._propose(proposed, source)
        if content:
            self.thesis.blocks += self.fragments
            self.fragments = []
            self.thesis.blocks.append(self._block(content, given, source))

    def _propose(self, proposed: tuple[Draft, ...], source: Source) -> None:
        """Add drafts that stand alone to the paragraph before, so that they take no number."""
        assert self.thesis
        blocks = self.thesis.blocks
        last = next(
            (n for n in reversed(range(len(blocks))) if isinstance(blocks[n], Paragraph)), None
        )
        for draft in proposed:
            if last is None:
                hint = "put it into the paragraph: alone it would change the numbers of the others"
                under.fault(source, self.scope, "E202", "a draft mark cannot stand here", hint)
                return
            before = cast(Paragraph, blocks[last])
            blocks[last] = replace(before, content=(*before.content, draft))

    def _block(self, content: tuple[Inline, ...], given: Given, source: Source) -> Block:
        assert self.thesis
        if len(content) == 1 and isinstance(content[0], Ellipsis):
            if given.doubt:
                hint = "take the mark away: an absent thesis shows the cuts beside it by itself"
                under.fault(source, self.scope, "E203", "a cut cannot be given to a thesis", hint)
            if given.run_on:
                hint = "put it into the paragraph that it stands in"
                under.fault(source, self.scope, "E140", "a cut alone cannot run on", hint)
            if given.number:
                self._unused(source)
            return content[0]
        if drafts.is_lone_cut(content):
            hint = "mark the cut itself, or write a comment beside it: . . . {>>…<<}"
            message = "a draft mark cannot enclose a cut that stands alone"
            under.fault(source, self.scope, "E202", message, hint)
        number = given.number or str(next(self.thesis.paragraphs))
        at = Place(source.line, source.column)
        return Paragraph(number, content, given.doubt, at, given.run_on)

    def _unused(self, source: Source) -> None:
        hint = "take it away; a cut takes its number so: [. . .]{.ellipsis n=2a}"
        message = "there is no paragraph here that could take a number"
        under.fault(source, self.scope, "E203", message, hint)

    def _fragment(self, kind: FragmentKind, source: Source) -> None:
        """Hold a fragment until it is clear whether its thesis goes on after it."""
        self.count += 1
        typed = kind != "ornament"
        content = inline.parse(source, self.scope.inner(typed=typed))
        place = Place(source.line, source.column)
        self.fragments.append(Fragment(self.count, kind, content, place))
