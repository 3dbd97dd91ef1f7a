"""The variants that collation finds: every transcribed witness in the base's language against it.

Thesis by thesis: a thesis that a witness lacks gives no variant, nor do words where it marks a cut.
What it has where the base has a cut is a lacuna.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.criticism.alignment import words
from plugins.criticism.counted import Ruler
from plugins.criticism.located import Located
from plugins.criticism.readings import Found, Held, hold
from plugins.criticism.tokens import Token, base_units, plain, witness_units
from plugins.edition.apparatus import Lacuna, Reading, Variant, Weight
from plugins.edition.inline import Place, Text
from plugins.edition.model import Block, Document, Paragraph, Thesis
from plugins.edition.reading import edited, language_of, one_language
from plugins.edition.witness import Witness, WitnessParagraph

CLOSING = ".,;:!?"
LONG = 8  # words of a lemma; a longer one is shown by its first and last words
Spot = tuple[int, int, Weight]  # words of a thesis from, to; the weight of what differs there


@dataclass(frozen=True, slots=True)
class Findings:
    """What the collation of a document finds."""

    variants: tuple[Located, ...]
    lacunae: tuple[Lacuna, ...]


def variants(document: Document) -> tuple[Located, ...]:
    """Return where witnesses differ from the edited text, in the order of the text."""
    return findings(document).variants


def findings(document: Document) -> Findings:
    """Collate every transcribed witness in the base's language."""
    texts = {witness.siglum: by_thesis(witness) for witness in _collated(document)}
    language = language_of(document, document.base)
    located: list[Located] = []
    lacunae: list[Lacuna] = []
    theses = list(_with_fragments(document)) if texts else []
    for (thesis, blocks), following in zip(theses, [*document.theses[1:], None], strict=False):
        base = base_units(blocks, language)
        held: dict[str, Held] = {}
        for siglum, paragraphs in texts.items():
            if own := paragraphs.get(thesis.number.text):
                goes_on = following is not None and following.number.text in paragraphs
                held[siglum] = hold(base, witness_units(own, language), goes_on=goes_on)
        located += _located(thesis, words(base), held)
        lacunae += (
            replace(one, thesis=thesis.number.text, siglum=siglum)
            for siglum, result in held.items()
            for one in result.lacunae
        )
    return Findings(tuple(located), tuple(lacunae))


def _with_fragments(document: Document) -> Iterator[tuple[Thesis, list[Block]]]:
    """Yield each thesis with what stands in it or after it: a transcription has no such borders."""
    thesis: Thesis | None = None
    blocks: list[Block] = []
    for part in document.body:
        if isinstance(part, Thesis):
            if thesis:
                yield thesis, blocks
            thesis, blocks = part, list(part.blocks)
        else:
            blocks.append(part)
    if thesis:
        yield thesis, blocks


def _collated(document: Document) -> Iterator[Witness]:
    """Yield the witnesses to hold against the base."""
    for witness in document.witnesses:
        other = witness.siglum != document.base and bool(witness.paragraphs)
        if other and one_language(document, document.base, witness.siglum):
            yield witness


def by_thesis(witness: Witness) -> dict[str, list[WitnessParagraph]]:
    """Return the paragraphs of a transcription by the number of their thesis."""
    groups: dict[str, list[WitnessParagraph]] = defaultdict(list)
    for paragraph in witness.paragraphs:
        if paragraph.text:
            groups[paragraph.thesis].append(paragraph)
    return dict(groups)


def _located(thesis: Thesis, tokens: list[Token], held: dict[str, Held]) -> Iterator[Located]:
    """Yield the variants of a thesis; witnesses that agree share a reading."""
    spots: dict[Spot, dict[tuple[str, str], list[tuple[str, Found]]]] = {}
    for siglum, result in held.items():
        for one in result.found:
            readings = spots.setdefault((one.i, one.j, one.weight), {})
            readings.setdefault((one.kind, one.text), []).append((siglum, one))
    rulers: dict[int, tuple[str, Ruler]] = {}
    met: Counter[str] = Counter()
    for spot in sorted(spots, key=_in_order):
        i, j, weight = spot
        block = thesis.blocks[tokens[i].unit]
        assert isinstance(block, Paragraph)
        if tokens[i].unit not in rulers:
            rulers[tokens[i].unit] = edited(block.content), Ruler(block.content)
        text, ruler = rulers[tokens[i].unit]
        start, stop = tokens[i].start, tokens[j - 1].stop
        shared = _shared(text[start:stop], spots[spot])
        name = f"{block.number}-{ruler.word(start)}"
        met[name] += 1
        variant = Variant(
            id=name + f"-{met[name]}" * (met[name] > 1),
            thesis=thesis.number.text,
            paragraph=block.number,
            lemma=shorten(plain(text[start : stop - shared])),
            readings=tuple(_readings(spots[spot].values(), shared)),
            weight=weight,
            origin="collation",
        )
        yield Located(variant, start, stop - shared)


def _in_order(spot: Spot) -> tuple[int, int, bool]:
    """Sort by place; what is substantive comes first, and keeps the plain identifier."""
    return spot[0], spot[1], spot[2] == "orthographic"


def _shared(lemma: str, readings: Iterable[tuple[str, str]]) -> int:
    """Return how many signs close the lemma and all readings alike: they are no part of them."""
    texts = [lemma, *(text for _, text in readings)]
    if any(kind == "add." or not text for kind, text in readings):
        return 0
    count = 0
    while all(len(text) > count + 1 for text in texts):
        signs = {text[-count - 1] for text in texts}
        if len(signs) > 1 or not signs <= set(CLOSING):
            break
        count += 1
    return count


def _readings(groups: Iterable[Sequence[tuple[str, Found]]], shared: int) -> Iterator[Reading]:
    for group in groups:
        _, one = group[0]
        text = one.text[: len(one.text) - shared]
        content = (Text(text, Place(one.line, 1)),) if text else ()
        yield Reading(one.kind, content, tuple(siglum for siglum, _ in group))


def shorten(lemma: str) -> str:
    """Return a lemma as it is printed: a long one by its first two words and its last two."""
    parts = lemma.split()
    if len(parts) <= LONG:
        return lemma
    return f"{' '.join(parts[:2]).rstrip(CLOSING)} … {' '.join(parts[-2:])}"
