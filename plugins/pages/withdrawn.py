"""What was published and is no more: it keeps its address, where it is said what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.edition.model import Document, Locus

NAMES = {"e": "cut", "a": "place in the apparatus", "n": "note", "f": "fragment"}


@dataclass(frozen=True, slots=True)
class Gone:
    """One withdrawn identifier; `anchor` is "" for a thesis."""

    anchor: str
    name: str  # "4.3", "cut 2 of thesis 4", "fragment 1"
    reason: str


def by_thesis(document: Document) -> dict[str, tuple[Gone, ...]]:
    """Return what was withdrawn by the number of its thesis; fragments are under ""."""
    found: dict[str, tuple[Gone, ...]] = {}
    for line in document.withdrawn:
        thesis, anchor = line.locus.thesis, line.locus.anchor
        gone = Gone(anchor, _name(line.locus), line.withdrawn)
        found[thesis] = (*found.get(thesis, ()), gone)
    return found


def theses(document: Document) -> tuple[str, ...]:
    """Return the numbers of the theses that were withdrawn whole."""
    return tuple(line.locus.thesis for line in document.withdrawn if not line.locus.anchor)


def _name(locus: Locus) -> str:
    kind, rest = locus.anchor[:1], locus.anchor[1:].removeprefix("-")
    if kind == "p":
        return f"{locus.thesis}.{rest}"
    thesis = f"thesis {locus.thesis}"
    if not kind:
        return thesis
    return f"{NAMES[kind]} {rest}" + f" of {thesis}" * bool(locus.thesis)
