"""What was cut: every ellipsis and absent thesis of a document, in the source's order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from plugins.edition.apparatus import Lacuna
from plugins.edition.inline import Ellipsis, EllipsisState
from plugins.edition.model import AbsentThesis, Document, Fragment, Locus, Paragraph, Thesis
from plugins.edition.reading import edited, ellipses, ellipsis_locus, locus, reference
from plugins.pages import surroundings


@dataclass(frozen=True, slots=True)
class Cut:
    """An ellipsis with what stands around it."""

    ellipsis: Ellipsis
    locus: Locus
    paragraph: str  # "2.1", "" for one that stands between paragraphs
    before: str
    after: str
    line: int  # of the base's transcription; 0 is: not known
    serves: tuple[str, ...]  # absent theses that it may stand for too
    between: str  # the next thesis, where the cut stands between two and is counted with the first
    found: tuple[Lacuna, ...]  # what the collation found there in other witnesses

    @property
    def state(self) -> EllipsisState:
        """Return what is known of the words: the editor's statement, else the collation's."""
        stated = self.ellipsis.state
        return "located" if stated == "not located" and self.found else stated

    @property
    def known(self) -> bool:
        """Say whether anyone has the words, or words in their place, other than by conjecture."""
        conjectured = self.ellipsis.restored and not self.ellipsis.restored.source
        return self.state != "not located" and not conjectured

    @property
    def where(self) -> str:
        """Return where the words are to be found; "" is: not known."""
        by_collation = (f"{lacuna.siglum}, line {lacuna.first}" for lacuna in self.found)
        return self.ellipsis.located or "; ".join(by_collation)


@dataclass(frozen=True, slots=True)
class Absence:
    """A skipped number with the two places in the source between which it is missing."""

    absent: AbsentThesis
    line_after: int  # the last that is certainly the thesis's before; 0 is: not known
    line_before: int  # the first line after it
    cuts: tuple[Locus, ...]  # ellipses that may stand for it
    paragraphs: tuple[Locus, ...]  # doubtful paragraphs that may be left of it


def cuts(document: Document) -> tuple[Cut, ...]:
    """Return the ellipses of a document in order."""
    lines = {passage.locus: passage.first for passage in document.concordance}
    serves = _serves(document)
    filled = _filled(document)
    following = _following(document)
    row = surroundings.stream(document)
    found = []
    for index, (thesis, block, part) in enumerate(row):
        if isinstance(part, Ellipsis):
            place = ellipsis_locus(thesis, block, part)
            name = reference(thesis, block)
            before, after = surroundings.before(row, index), surroundings.after(row, index)
            between = following.get(place, "")
            line = lines.get(place, 0)
            serving = serves.get(place, ())
            lacunae = filled.get(place, ())
            found.append(Cut(part, place, name, before, after, line, serving, between, lacunae))
    return tuple(found)


def _following(document: Document) -> dict[Locus, str]:
    """Return the number of the next thesis for each cut that stands alone at its thesis's end."""
    return {
        ellipsis_locus(thesis, block, block): after.number.text
        for thesis, after in pairwise(document.theses)
        for block in thesis.blocks[-1:]
        if isinstance(block, Ellipsis)
    }


def _filled(document: Document) -> dict[Locus, tuple[Lacuna, ...]]:
    found: dict[Locus, tuple[Lacuna, ...]] = {}
    for lacuna in document.lacunae:
        place = Locus(lacuna.thesis, f"e{lacuna.ellipsis}")
        found[place] = (*found.get(place, ()), lacuna)
    return found


def kinds(found: tuple[Cut, ...]) -> dict[str, int]:
    """Return how many ellipses there are of each kind, in a fixed order."""
    count = Counter(cut.ellipsis.kind for cut in found)
    return {kind: count[kind] for kind in ("inline", "final", "initial", "block") if count[kind]}


def absences(document: Document) -> tuple[Absence, ...]:
    """Return what the source shows of each absent thesis."""
    theses = {thesis.number.text: thesis for thesis in document.theses}
    lines: dict[str, list[int]] = {}
    for passage in document.concordance:
        lines.setdefault(passage.locus.thesis, []).extend((passage.first, passage.last))
    last_lines = {passage.locus: passage.last for passage in document.concordance}
    rows = []
    for absent in document.absent:
        after, before = absent.after.text, absent.before.text
        around, own, last = _edge(theses[after], absent)
        line_after = last_lines.get(last, max(lines.get(after, [0])))
        line_before = min(lines.get(before, [0]))
        rows.append(Absence(absent, line_after, line_before, around, own))
    return tuple(rows)


def _edge(
    thesis: Thesis, absent: AbsentThesis
) -> tuple[tuple[Locus, ...], tuple[Locus, ...], Locus]:
    """Return the cuts and doubtful paragraphs at a thesis's end that may stand for the absent.

    They are those after the last paragraph that is certainly the thesis's own, with the cut
    that closes that paragraph, if one does. That paragraph comes third.
    """
    around: list[Locus] = []
    own: list[Locus] = []
    last = Locus(thesis.number.text, "")
    for block in reversed(thesis.blocks):
        if isinstance(block, Fragment):
            continue
        if isinstance(block, Paragraph) and not _is_for(block, absent):
            around += _closing(thesis, block)
            last = locus(thesis, block)
            break
        around += [ellipsis_locus(thesis, block, part) for part in reversed(ellipses(block))]
        if isinstance(block, Paragraph):
            own.append(Locus(thesis.number.text, f"p{block.number}"))
    return tuple(reversed(around)), tuple(reversed(own)), last


def _is_for(block: Paragraph, absent: AbsentThesis) -> bool:
    return block.doubt is not None and block.doubt.number == absent.number


def _closing(thesis: Thesis, block: Paragraph) -> list[Locus]:
    """Return the ellipsis that closes a paragraph, if nothing follows it there."""
    last = ellipses(block)[-1:]
    closes = last and edited(block.content).rstrip().endswith(last[0].glyphs)
    return [ellipsis_locus(thesis, block, last[0])] if closes else []


def _serves(document: Document) -> dict[Locus, tuple[str, ...]]:
    found: dict[Locus, tuple[str, ...]] = {}
    for absence in absences(document):
        for place in absence.cuts:
            found[place] = (*found.get(place, ()), absence.absent.number.text)
    return found
