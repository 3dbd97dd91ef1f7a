"""Whatever the texts: the variants of a witness are exactly what makes its text of the base's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.criticism.comparison import comparisons
from plugins.criticism.located import Located
from plugins.criticism.variants import findings, variants
from plugins.edition.model import Document, Paragraph
from plugins.edition.reading import edited
from tests.criticism.witnesses import document

WORDS = ["the", "The", "masses", "masses,", "won.", "co", "operative", "co-operative", "–", "great"]
WORDS += ["efforts", "of", "of", "party", "Party", "and", "work", "by", "it.", "daß", "dass"]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), min_size=1, max_size=5
)
STRANGE = st.lists(st.sampled_from(["never", "seen there", "before"]), min_size=1, max_size=3)


def theses(paragraphs: list[str], between: str) -> str:
    """Return a text of a thesis of such paragraphs, and one more that all witnesses have."""
    return between.join(["1. " + paragraphs[0], *paragraphs[1:], "2. End."])


def collated(base: list[str], *others: list[str]) -> Document:
    """Return a document of a thesis, with the witnesses T, U, …"""
    texts = {"TUVW"[index]: theses(other, "\n") for index, other in enumerate(others)}
    return document(theses(base, "\n\n"), "de", **texts)


def applied(found: Document, siglum: str) -> list[str]:
    """Return the words of the first thesis with the readings of a witness in their places."""
    located = variants(found)
    words: list[str] = []
    for block in found.theses[0].blocks:
        assert isinstance(block, Paragraph)
        here = [one for one in located if one.variant.thesis == "1"]
        here = [one for one in here if one.variant.paragraph == block.number]
        words += changed(edited(block.content), here, siglum).split()
    return [word for word in words if word != "¶"]


def changed(text: str, located: list[Located], siglum: str) -> str:
    """Return a paragraph with the readings of a witness."""
    edits = []
    for one in located:
        for reading in one.variant.readings:
            if siglum in reading.sigla:
                added = reading.kind == "add."
                start = one.stop if added else one.start
                edits.append((one.stop, added, start, " " * added + edited(reading.content)))
    for stop, _, start, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[stop:]
    return text


@given(TEXTS, TEXTS)
def test_the_readings_of_a_witness_make_its_text_of_the_base(
    base: list[str], other: list[str]
) -> None:
    assert applied(collated(base, other), "T") == " ".join(other).split()


@given(TEXTS, TEXTS, TEXTS)
def test_several_witnesses_do_not_disturb_each_other(
    base: list[str], one: list[str], other: list[str]
) -> None:
    found = collated(base, one, other)
    assert applied(found, "T") == " ".join(one).split()
    assert applied(found, "U") == " ".join(other).split()


@given(TEXTS, TEXTS, TEXTS)
def test_the_order_of_the_witnesses_changes_nothing_but_the_order(
    base: list[str], one: list[str], other: list[str]
) -> None:
    texts = {"T": theses(one, "\n"), "U": theses(other, "\n")}
    here = variants(document(theses(base, "\n\n"), **texts))
    there = variants(document(theses(base, "\n\n"), **dict(reversed(texts.items()))))
    assert [plain(located) for located in here] == [plain(located) for located in there]


def plain(located: Located) -> tuple[object, ...]:
    """Return a variant with its readings in no order."""
    readings = {
        (reading.kind, edited(reading.content), frozenset(reading.sigla))
        for reading in located.variant.readings
    }
    variant = located.variant
    return variant.id, variant.lemma, located.start, located.stop, variant.weight, readings


@given(TEXTS, TEXTS)
def test_identifiers_are_unique_and_lemmata_stand_where_they_are_said_to(
    base: list[str], other: list[str]
) -> None:
    found = collated(base, other)
    located = variants(found)
    assert len({(one.variant.thesis, one.variant.id) for one in located}) == len(located)
    texts = {
        block.number: edited(block.content)
        for block in found.theses[0].blocks
        if isinstance(block, Paragraph)
    }
    for one in located:
        text = texts[one.variant.paragraph][one.start : one.stop]
        first, _, last = one.variant.lemma.partition(" … ")
        assert text.startswith(first)
        assert text.endswith(last)


@given(TEXTS, STRANGE)
def test_a_witness_that_agrees_but_for_its_cuts_has_no_variants(
    base: list[str], other: list[str]
) -> None:
    assert variants(collated(base, base)) == ()
    cut = [*base[:1], "[…]"]
    assert variants(collated(base, cut)) == ()
    found = findings(collated([*base, "[…]"], [*base, *other]))
    assert found.variants == ()
    assert [lacuna.text.split() for lacuna in found.lacunae] == [" ".join(other).split()]


@given(TEXTS, TEXTS)
def test_a_comparison_has_every_word_of_both_witnesses(base: list[str], other: list[str]) -> None:
    found = comparisons(collated(base, base, other))[-1]
    left = [" ".join(piece.text for piece in row.left) for row in found.rows]
    right = [" ".join(piece.text for piece in row.right) for row in found.rows]
    assert " ".join(left).split() == [*" ".join(base).split(), "End."]
    assert " ".join(right).split() == [*" ".join(other).split(), "End."]
