"""The apparatus of a document: what the collation found, and what the editor adds or decides.

An editor's entry speaks for the witnesses that it names: what the collation has of them goes where
their entries cover all its words, so that no difference is lost with the words beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from plugins.criticism.counted import Ruler
from plugins.criticism.insert import Reference, insert
from plugins.criticism.lemma import Found
from plugins.criticism.located import Located
from plugins.edition.apparatus import Comment, Variant
from plugins.edition.inline import NoteReference, VariantReference
from plugins.edition.model import Block, Document, Fragment, Note, Paragraph, Thesis

Key = tuple[str, str]  # thesis and paragraph
Commented = tuple[Comment, Found]


def merged(entries: Iterable[Located], collated: Iterable[Located]) -> list[Located]:
    """Return the variants of the editor and those of the collation that are left, paragraphs
    together, in the order in which their lemmata end.
    """
    ours, theirs = by_paragraph(entries), by_paragraph(collated)
    return [
        located
        for key in {**ours, **theirs}
        for located in _merged(ours.get(key, []), theirs.get(key, []))
    ]


def by_paragraph(located: Iterable[Located]) -> dict[Key, list[Located]]:
    """Return variants by the paragraph that they are in."""
    groups: dict[Key, list[Located]] = defaultdict(list)
    for one in located:
        groups[one.variant.thesis, one.variant.paragraph].append(one)
    return groups


def _merged(ours: list[Located], theirs: list[Located]) -> list[Located]:
    """Merge the variants of one paragraph."""
    ours = sorted(ours, key=_span)
    starts = [one.start for one in ours]
    reach = list(accumulate((one.stop for one in ours), max))
    same = {_span(one): index for index, one in enumerate(ours)}
    result = list(ours)
    for one in theirs:
        beside = []
        index = bisect_left(starts, one.stop) - 1
        while index >= 0 and reach[index] > one.start:
            if ours[index].stop > one.start:
                beside.append(ours[index])
            index -= 1
        left = _without(one.variant, _decided(one, beside[::-1]))
        if left.readings and _span(one) in same:
            index = same[_span(one)]
            result[index] = replace(result[index], variant=_joined(result[index].variant, left))
        elif left.readings:
            result.append(replace(one, variant=left))
    return sorted(result, key=lambda one: (one.stop, one.start))  # where the references stand


def _decided(one: Located, beside: list[Located]) -> set[str]:
    """Return the witnesses whose entries cover all the words of a collated variant.

    The entries are in the order in which they begin; a space may stand between two.
    """
    reached: dict[str, int] = defaultdict(lambda: one.start)
    for entry in beside:
        for siglum in sigla(entry.variant):
            if entry.start <= reached[siglum] + 1:
                reached[siglum] = max(reached[siglum], entry.stop)
    return {siglum for siglum, stop in reached.items() if stop >= one.stop}


def _span(located: Located) -> tuple[int, int]:
    return located.start, located.stop


def sigla(variant: Variant) -> set[str]:
    """Return the witnesses that a variant names."""
    return {siglum for reading in variant.readings for siglum in reading.sigla}


def _without(variant: Variant, decided: set[str]) -> Variant:
    """Return a variant without what it says of some witnesses."""
    left = (
        replace(reading, sigla=tuple(s for s in reading.sigla if s not in decided))
        for reading in variant.readings
    )
    return replace(variant, readings=tuple(reading for reading in left if reading.sigla))


def _joined(ours: Variant, theirs: Variant) -> Variant:
    """Return an editor's variant with what the collation says of other witnesses."""
    weight = ours.weight if ours.weight == "substantive" else theirs.weight
    return replace(ours, readings=ours.readings + theirs.readings, weight=weight)


@dataclass(frozen=True, slots=True)
class _Set:
    """A paragraph with the references put into it, and what they refer to."""

    block: Block
    variants: tuple[Variant, ...] = ()
    notes: tuple[Note, ...] = ()


def with_apparatus(
    document: Document, located: list[Located], comments: list[Commented]
) -> Document:
    """Return the document with its apparatus, its comments as notes, and references to both."""
    groups = by_paragraph(located)
    remarks: dict[Key, list[Commented]] = defaultdict(list)
    for comment, found in comments:
        remarks[comment.thesis, comment.paragraph].append((comment, found))
    taken = {note.name for note in document.notes}
    variants: list[Variant] = []
    notes: list[Note] = []
    body: list[Thesis | Fragment] = []
    for part in document.body:
        if isinstance(part, Fragment):
            body.append(part)
            continue
        key = part.number.text
        rows = [_set(key, block, groups, remarks, taken) for block in part.blocks]
        variants += [variant for row in rows for variant in row.variants]
        notes += [note for row in rows for note in row.notes]
        body.append(replace(part, blocks=tuple(row.block for row in rows)))
    return replace(
        document, body=tuple(body), apparatus=tuple(variants), notes=(*document.notes, *notes)
    )


def _set(
    thesis: str,
    block: Block,
    groups: dict[Key, list[Located]],
    remarks: dict[Key, list[Commented]],
    taken: set[str],
) -> _Set:
    """Put the references of one block into it; only paragraphs have any."""
    if not isinstance(block, Paragraph) or not (
        (thesis, block.number) in groups or (thesis, block.number) in remarks
    ):
        return _Set(block)
    located = groups.get((thesis, block.number), [])
    commented = sorted(remarks.get((thesis, block.number), []), key=lambda pair: pair[1].stop)
    ruler = Ruler(block.content)
    names = _names(block.number, (ruler.word(one.start) for one in located), set())
    variants = tuple(
        replace(one.variant, id=name) for one, name in zip(located, names, strict=True)
    )
    words = (ruler.word(found.start) for _, found in commented)
    names = _names(f"c{block.number}", words, taken)
    notes = tuple(
        Note(f"e-{thesis}-{name}", "e", name, comment.content, comment.at, found.shown)
        for (comment, found), name in zip(commented, names, strict=True)
    )
    references: list[tuple[int, Reference]] = [
        *((one.stop, VariantReference(v.id)) for one, v in zip(located, variants, strict=True)),
        *(
            (found.stop, NoteReference(note.id, 1, comment.at))
            for (comment, found), note in zip(commented, notes, strict=True)
        ),
    ]
    return _Set(replace(block, content=insert(block.content, references)), variants, notes)


def _names(prefix: str, words: Iterable[int], taken: set[str]) -> Iterator[str]:
    """Yield a name for each numbered word, "3-14"; a second at the same word is "3-14-2"."""
    met: Counter[str] = Counter()
    for word in words:
        name = f"{prefix}-{word}"
        met[name] += 1
        while f"{name}{_again(met[name])}" in taken:
            met[name] += 1
        yield f"{name}{_again(met[name])}"


def _again(time: int) -> str:
    return f"-{time}" if time > 1 else ""
