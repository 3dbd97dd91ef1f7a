"""The theses of a document, present and absent, in one order: contents, strip, turning pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plugins.edition.inline import Ellipsis, Inline
from plugins.edition.model import AbsentThesis, Block, Document, Fragment, Paragraph, Thesis
from plugins.edition.reading import contents, edited, leaves

State = Literal["present", "partial", "absent"]
WIDEST = 12  # steps of a bar's width in the strip; the stylesheet has a class for each
FIRST_WORDS = 9
NOTCH = 80  # thousandths that two notches are apart at least
SCALE = 1000  # cuts are placed along a bar in thousandths of its thesis


@dataclass(frozen=True, slots=True)
class Entry:
    """One number of the document."""

    number: str
    state: State
    first_words: str
    cuts: tuple[int, ...]  # where along the thesis, 0 to SCALE
    doubtful: tuple[str, ...]  # present paragraphs that may belong to this number, "2.2"
    width: int  # of its bar, 1 to WIDEST

    @property
    def page(self) -> str:
        """Return the name of its page in the document's folder."""
        return f"{self.number}.html"


def entries(document: Document) -> tuple[Entry, ...]:
    """Return every number from the first thesis to the last."""
    longest = max((len(_text(thesis)) for thesis in document.theses), default=1)
    strays = doubts(document)
    after: dict[str, list[Entry]] = {}
    for gap in document.absent:
        after.setdefault(gap.after.text, []).append(_absent(gap, strays))
    rows: list[Entry] = []
    for thesis in document.theses:
        rows.append(_present(thesis, longest, strays))
        rows += after.get(thesis.number.text, [])
    return tuple(rows)


def doubts(document: Document) -> dict[str, tuple[str, ...]]:
    """Return for each number the paragraphs that the editor gives to it with doubt."""
    found: dict[str, tuple[str, ...]] = {}
    for thesis in document.theses:
        for block in thesis.blocks:
            if isinstance(block, Paragraph) and block.doubt:
                number = block.doubt.number.text
                found[number] = (*found.get(number, ()), f"{thesis.number}.{block.number}")
    return found


def first_words(content: tuple[Inline, ...]) -> str:
    """Return the beginning of a text, with its dots if it begins with some."""
    words = edited(content).split()
    return " ".join(words[:FIRST_WORDS]) + "\u00a0…" * (len(words) > FIRST_WORDS)


def _absent(gap: AbsentThesis, strays: dict[str, tuple[str, ...]]) -> Entry:
    number = gap.number.text
    return Entry(number, "absent", "", (), strays.get(number, ()), 2)


def _present(thesis: Thesis, longest: int, strays: dict[str, tuple[str, ...]]) -> Entry:
    cuts = _cuts(thesis)
    state: State = "partial" if cuts else "present"
    paragraphs = [block for block in thesis.blocks if isinstance(block, Paragraph)]
    words = first_words(paragraphs[0].content) if paragraphs else ""
    width = max(2, round(WIDEST * len(_text(thesis)) / max(longest, 1)))
    number = thesis.number.text
    return Entry(number, state, words, cuts, strays.get(number, ()), width)


def _text(thesis: Thesis) -> str:
    return "".join(map(_block_text, thesis.blocks))


def _block_text(block: Block) -> str:
    return "" if isinstance(block, Fragment) else edited(contents(block))


def _cuts(thesis: Thesis) -> tuple[int, ...]:
    """Return where the ellipses of a thesis stand, in thousandths of its printed length."""
    whole = max(len(_text(thesis)), 1)
    places, before = [], 0
    for block in thesis.blocks:
        if isinstance(block, Fragment):
            continue
        for part in leaves(contents(block)):
            if isinstance(part, Ellipsis):
                places.append(round(SCALE * before / whole))
            before += len(edited((part,)))
    return _apart(places)


def _apart(places: list[int]) -> tuple[int, ...]:
    """Move marks that would fall together, or off the end of the bar, just far enough apart."""
    step = min(NOTCH, SCALE // (len(places) + 1))
    moved: list[int] = []
    for place in places:
        moved.append(max(place, moved[-1] + step if moved else step // 2))
    limit = SCALE - step // 2
    for index in range(len(moved) - 1, -1, -1):
        moved[index] = min(moved[index], limit)
        limit = moved[index] - step
    return tuple(moved)
