"""The ledger of what was cut: counted by kind, hand, extent and state, as a page, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, fields

from plugins.edition.model import AbsentThesis, Document
from plugins.edition.reading import edited
from plugins.pages.cuts import Cut

COUNTS: dict[str, Callable[[Cut], str]] = {
    "kind": lambda cut: cut.ellipsis.kind,
    "hand": lambda cut: cut.ellipsis.by,
    "extent": lambda cut: cut.ellipsis.extent or "unknown",
    "state": lambda cut: cut.state,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One cut, or one absent thesis, as data; "" is: not known, or does not apply."""

    document: str
    address: str  # of the cut, from the site's root
    thesis: str
    number: str  # of the cut within its thesis; "" for an absent thesis
    paragraph: str
    kind: str  # inline, final, initial, block; absent
    hand: str  # siglum of the witness that marks it
    glyphs: str  # as the source prints them
    extent: str
    state: str  # restored, located, not located, withheld
    where: str
    restored: str
    source: str  # siglum of the witness that the restored words are from
    responsible: str
    certainty: str
    withheld: str
    before: str
    after: str
    line: str  # of the base's transcription


def counts(found: Iterable[Cut]) -> dict[str, dict[str, int]]:
    """Return how many cuts there are by kind, hand, extent and state, the most frequent first."""
    found = tuple(found)
    tallies = {name: Counter(map(value, found)) for name, value in COUNTS.items()}
    return {name: dict(tally.most_common()) for name, tally in tallies.items()}


def lines(document: Document, found: Iterable[Cut]) -> list[Line]:
    """Return the ledger of a document: its cuts in order, then its absent theses."""
    rows = [_line(document.key, cut) for cut in found]
    return rows + [_absent(document.key, absent) for absent in document.absent]


def _line(key: str, cut: Cut) -> Line:
    ellipsis, page = cut.ellipsis, f"{cut.locus.thesis or 'text'}.html"
    other = ellipsis.restored
    return Line(
        document=key,
        address=f"{key}/{page}#{cut.locus.anchor}",
        thesis=cut.locus.thesis,
        number=ellipsis.number,
        paragraph=cut.paragraph,
        kind=ellipsis.kind,
        hand=ellipsis.by,
        glyphs=ellipsis.printed,
        extent=ellipsis.extent,
        state=cut.state,
        where=cut.where,
        restored="\n\n".join(map(edited, other.paragraphs)) if other else "",
        source=other.source if other else "",
        responsible=other.responsibility.who if other else "",
        certainty=other.responsibility.certainty if other else "",
        withheld=ellipsis.withheld,
        before=cut.before,
        after=cut.after,
        line=str(cut.line or ""),
    )


def _absent(key: str, absent: AbsentThesis) -> Line:
    number = absent.number.text
    bare = dict.fromkeys((field.name for field in fields(Line)), "")
    stated = {"document": key, "thesis": number, "kind": "absent", "state": "not located"}
    return Line(**(bare | stated | {"address": f"{key}/{number}.html"}))


def as_json(rows: list[Line]) -> str:
    """Return lines of the ledger as a JSON array of objects."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


def as_csv(rows: list[Line]) -> str:
    """Return lines of the ledger as CSV (RFC 4180), with a row of names first."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [field.name for field in fields(Line)])
    writer.writeheader()
    writer.writerows(asdict(row) for row in rows)
    return text.getvalue()
