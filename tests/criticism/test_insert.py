"""References put into a text: no word of it changes, no place of it moves."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.criticism.insert import insert
from plugins.criticism.words import undone
from plugins.edition.inline import Emendation, Emphasis, Inline, Link, Place, Text, VariantReference
from plugins.edition.model import Block, Document, Paragraph, Thesis
from plugins.edition.reading import edited, leaves, printed, walk
from tests.reader.desk import paragraphs, read_body
from tests.reader.texts import BODIES

AT = Place(3, 5)


def variants(content: tuple[Inline, ...]) -> list[str]:
    """Return what refers to variants, in order."""
    return [part.variant for part in walk(content) if isinstance(part, VariantReference)]


def test_a_text_is_split_and_each_half_keeps_its_place() -> None:
    content = insert((Text("one two\nthree four", AT),), [(3, VariantReference("a"))])
    assert content == (
        Text("one", AT),
        VariantReference("a"),
        Text(" two\nthree four", Place(3, 8)),
    )
    (*_, last) = insert((Text("one two\nthree four", AT),), [(13, VariantReference("a"))])
    assert last == Text(" four", Place(4, 6))


def test_a_reference_goes_into_emphasis_and_corrections() -> None:
    italic = Emphasis((Text("one two", AT),), strong=False)
    mended = Emendation((Text("teh", AT),), (Text("the very", AT),), AT)
    content = insert((italic, mended), [(3, VariantReference("a")), (10, VariantReference("b"))])
    assert [type(part) for part in content] == [Emphasis, Emendation]
    assert variants(content) == ["a", "b"]
    assert isinstance(content[1], Emendation)
    assert content[1].sic == mended.sic


def test_a_reference_stands_after_a_link_for_links_hold_no_links() -> None:
    link = Link((Text("one two", AT),), "https://example.org", AT)
    content = insert((link, Text(" three", AT)), [(3, VariantReference("a"))])
    assert content == (link, VariantReference("a"), Text(" three", AT))


def test_references_at_one_place_keep_their_order() -> None:
    pairs = [(3, VariantReference(name)) for name in "abc"]
    assert variants(insert((Text("one two", AT),), pairs)) == ["a", "b", "c"]


@given(BODIES, st.lists(st.integers(0, 60), max_size=12))
def test_nothing_but_references_is_added(body: str, offsets: list[int]) -> None:
    document, _ = read_body("1. " + body)
    pairs = [(at, VariantReference(str(number))) for number, at in enumerate(offsets)]
    for block in paragraphs(document):
        content = insert(block.content, pairs)
        assert edited(content) == edited(block.content)
        assert printed(content) == printed(block.content)
        assert sorted(variants(content)) == sorted(reference.variant for _, reference in pairs)
    assert undone(with_references(document, pairs)) == undone(document)


@given(st.lists(st.integers(0, 30), max_size=8))
def test_each_reference_stands_at_its_offset(offsets: list[int]) -> None:
    content = read_body("1. One *two **three** four*\nfive [six]{.supplied} seven.")[0]
    (block,) = paragraphs(content)
    pairs = [(at, VariantReference(str(at))) for at in offsets]
    at = 0
    for part in leaves(insert(block.content, pairs)):
        if isinstance(part, VariantReference):
            assert part.variant == str(at)
        at += len(edited((part,)))


def with_references(document: Document, pairs: list[tuple[int, VariantReference]]) -> Document:
    """Return a document with references in every paragraph."""

    def inserted(block: Block) -> Block:
        if isinstance(block, Paragraph):
            return replace(block, content=insert(block.content, pairs))
        return block

    return replace(
        document,
        body=tuple(
            replace(part, blocks=tuple(map(inserted, part.blocks)))
            if isinstance(part, Thesis)
            else part
            for part in document.body
        ),
    )
