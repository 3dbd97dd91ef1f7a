"""What one witness has at each place where it differs: words of the base, and its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.criticism.alignment import Stretch, words
from plugins.criticism.leaning import leaning
from plugins.criticism.paragraphs import matches
from plugins.criticism.stretches import MOVED, stretches
from plugins.criticism.tokens import CUT, Token, Unit
from plugins.edition.apparatus import Lacuna, ReadingKind, Weight

PARAGRAPH = " ¶ "  # where a paragraph of the witness ends, within a reading


@dataclass(frozen=True, slots=True)
class Found:
    """Words of one paragraph of the base, from `i` to `j` of its thesis, and a witness's reading.

    `add.`: the word after which it has more.
    """

    i: int
    j: int
    kind: ReadingKind
    text: str
    weight: Weight
    line: int  # of the witness's transcription


@dataclass(frozen=True, slots=True)
class Held:
    """A thesis held against one witness."""

    found: tuple[Found, ...]
    lacunae: tuple[Lacuna, ...]


def hold(base: Sequence[Unit], witness: Sequence[Unit], *, goes_on: bool) -> Held:
    """Compare a thesis with a witness's.

    `goes_on` says that the witness has text after the thesis: only then is an end that it lacks
    omitted, and not just lost with what follows.
    """
    sides = _Sides(base, witness, words(base), words(witness))
    found = stretches(base, witness, matches(base, witness))
    parts = leaning(found, base, sides.ours, sides.theirs)
    while parts and parts[-1].omitted and not goes_on:
        parts.pop()
    readings = [one for part in parts for one in sides.found(part)]
    lacunae = [one for part in parts if part.kind == "cut" for one in sides.lacuna(part)]
    return Held(tuple(sides.transposed(readings, parts)), tuple(lacunae))


@dataclass(frozen=True, slots=True)
class _Sides:
    base: Sequence[Unit]
    witness: Sequence[Unit]
    ours: list[Token]
    theirs: list[Token]

    def found(self, part: Stretch) -> Iterator[Found]:
        """Yield the readings of one stretch."""
        match part.kind:
            case "same":
                yield from self._spelling(part)
            case "spelt" if _hyphenated(self.ours[part.i : part.j], self.theirs[part.k : part.m]):
                return
            case "spelt" | "moved":
                kind: ReadingKind = "transp." if part.kind == "moved" else "reading"
                yield from self._reading(kind, part.i, part.j, part.k, part.m)
            case "differs" if part.added:
                yield from self._added(part)
            case "differs":
                yield from self._replaced(part)

    def _spelling(self, part: Stretch) -> Iterator[Found]:
        """Yield the words that are the same but for their spelling."""
        for i, k in zip(range(part.i, part.j), range(part.k, part.m), strict=True):
            if self.ours[i].text != self.theirs[k].text and not self._at_a_cut(i, k):
                yield from self._reading("reading", i, i + 1, k, k + 1)

    def _at_a_cut(self, i: int, k: int) -> bool:
        """Say whether two words differ in a full stop that the dots of a cut may have taken."""
        after = self.ours[i + 1 : i + 2] + self.theirs[k + 1 : k + 2]
        left, right = self.ours[i].text, self.theirs[k].text
        return any(token.key == CUT for token in after) and left.rstrip(".") == right.rstrip(".")

    def _added(self, part: Stretch) -> Iterator[Found]:
        """Yield what only the witness has, at the last word before it that can be cited."""
        at = part.i
        while at and not self.base[self.ours[at - 1].unit].name:
            at -= 1
        yield from self._reading("add.", at - 1, at, part.k, part.m) if at else ()

    def _replaced(self, part: Stretch) -> Iterator[Found]:
        """Yield what the witness has in place of words, paragraph by paragraph.

        The last of the base's paragraphs takes what is left of the witness's.
        """
        ours = list(_runs(self.ours, part.i, part.j))
        theirs = list(_runs(self.theirs, part.k, part.m))
        for index, (i, j) in enumerate(ours):
            mine = theirs[index : None if index == len(ours) - 1 else index + 1]
            if mine:
                yield from self._reading("reading", i, j, mine[0][0], mine[-1][1])
            else:
                yield from self._reading("om.", i, j, part.m, part.m)

    def _reading(self, kind: ReadingKind, i: int, j: int, k: int, m: int) -> Iterator[Found]:
        """Yield a reading; a heading and the like has no place to cite, and gives none."""
        if not self.base[self.ours[i].unit].name:
            return
        ours = [] if kind == "add." else self.ours[i:j]
        theirs = self.theirs[k:m]
        same = _letters(ours) == _letters(theirs)
        line = self.witness[theirs[0].unit].line if theirs else 0
        text = joined(theirs, PARAGRAPH)
        yield Found(i, j, kind, text, "orthographic" if same else "substantive", line)

    def lacuna(self, part: Stretch) -> Iterator[Lacuna]:
        """Yield what the witness has where the base has an ellipsis; its siglum is still open."""
        numbers = [token.ellipsis for token in self.ours[part.i : part.j] if token.ellipsis]
        theirs = self.theirs[part.k : part.m]
        if numbers and any(token.key != CUT for token in theirs):
            line = self.witness[theirs[0].unit].line
            yield Lacuna("", numbers[0], "", joined(theirs, "\n"), line)

    def transposed(self, found: Iterable[Found], parts: Iterable[Stretch]) -> Iterator[Found]:
        """Yield the readings; what is omitted in one place and added in another is transposed.

        The place where the witness has it shows it as added.
        """
        added = "\n\n".join(_line(self.theirs[p.k : p.m]) for p in parts if p.added)
        for one in found:
            line = _line(self.ours[one.i : one.j])
            if one.kind == "om." and one.j - one.i >= MOVED and line in added:
                added = added.replace(line, "\n\n", 1)
                yield replace(one, kind="transp.")
            else:
                yield one


def _runs(tokens: list[Token], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the words of each paragraph between two of them."""
    first = start
    for at in range(start, stop):
        if at + 1 == stop or tokens[at + 1].unit != tokens[at].unit:
            yield first, at + 1
            first = at + 1


def joined(tokens: Sequence[Token], between: str) -> str:
    """Return words as text; `between` stands where a paragraph ends."""
    text = ""
    for at, token in enumerate(tokens):
        if at:
            text += " " if tokens[at - 1].unit == token.unit else between
        text += token.text
    return text


def _letters(tokens: Iterable[Token]) -> str:
    return "".join(token.key for token in tokens)


def _line(tokens: Iterable[Token]) -> str:
    """Return words as a text to search in: whole words only are found."""
    return "".join(f"\n{token.key}\n" for token in tokens)


def _hyphenated(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Say whether two sides differ only in the hyphens with which lines divide words."""
    return bool(_undivided(left) & _undivided(right))


def _undivided(tokens: Sequence[Token]) -> set[str]:
    """Return words as they are without a line's end in them: its hyphen may be the word's own."""
    text = " ".join(token.text for token in tokens)
    return {text.replace("- ", ""), text.replace("- ", "-")}
