"""Quotation marks that a cut has parted from each other."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.inline import Ellipsis
from plugins.edition.model import Paragraph, Thesis
from plugins.edition.reading import edited, ellipses

# Straight and curved single marks are apostrophes too, and tell nothing
CLOSING = {"“": "”", "«": "»"}


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield paragraphs with a cut in which quotation marks do not answer each other (W212)."""
    for thesis in subject.document.theses:
        texts = [block for block in thesis.blocks if isinstance(block, Paragraph)]
        for index, paragraph in enumerate(texts):
            after = edited(texts[index + 1].content) if index + 1 < len(texts) else ""
            cuts = [cut for cut in ellipses(paragraph) if not cut.restored]
            if cuts:
                yield from _parted(subject, thesis, paragraph, cuts, after)


def _parted(
    subject: Subject, thesis: Thesis, paragraph: Paragraph, cuts: list[Ellipsis], after: str
) -> Iterator[Problem]:
    text = edited(paragraph.content)
    sign = _unbalanced(text)
    if sign and not (text.startswith(sign) and after.startswith(sign)):  # it goes on there
        cut = cuts[0]
        name = f"{thesis.number}.{paragraph.number}"
        message = f"the quotation marks {sign} of {name} do not answer each other beside this cut"
        hint = "look whether one is lost; if the cut has taken it, allow W212 with the reason"
        yield subject.problem(cut.at, "W212", message, hint, len(cut.glyphs))


def _unbalanced(text: str) -> str:
    """Return the opening mark whose number its closing marks do not have; "" if all have."""
    if text.count('"') % 2:
        return '"'
    if "„" in text:  # a “ may close it, or open another
        return "„" * (sum(map(text.count, "„“”")) % 2)
    return next((sign for sign in CLOSING if text.count(sign) != text.count(CLOSING[sign])), "")
