"""What the editor says of the text: looked up, joined to the collation, put into the text."""

from __future__ import annotations

from dataclasses import replace

from plugins.criticism.apparatus import merged
from plugins.criticism.entries import apply
from plugins.criticism.located import Located
from plugins.edition.apparatus import Reading, Variant
from plugins.edition.errors import Problem
from plugins.edition.inline import NoteReference, Place, Text, VariantReference
from plugins.edition.model import Document
from plugins.edition.reading import edited, walk
from tests.reader.desk import paragraphs, read_body

BODY = (
    "1. The work of the party and the work of the [teh]{.sic corr=the} press.\n\nAnd *more* words."
)


def applied(**beside: str) -> tuple[Document, list[Problem]]:
    """Read a text with what the editor says of it, and apply that."""
    document, report = read_body(BODY, **beside)
    assert report.problems == []
    return apply("theses", document, ())


def variant(start: int, stop: int, *readings: tuple[str, str]) -> Located:
    """Return what a collation may have found; readings are words and siglum."""
    content = tuple(
        Reading("reading", (Text(words, Place(1, 1)),), (siglum,)) for words, siglum in readings
    )
    found = Variant("", "1", "1", "", content, "orthographic", "collation")
    return Located(found, start, stop)


def ours(start: int, stop: int, *readings: tuple[str, str]) -> Located:
    """Return what an editor has decided."""
    found = variant(start, stop, *readings)
    return replace(found, variant=replace(found.variant, origin="editor", weight="substantive"))


def said(located: list[Located]) -> list[tuple[int, str, list[tuple[str, str]]]]:
    """Return where variants stand, whose they are, and their readings."""
    return [
        (
            one.start,
            one.variant.origin,
            [(edited(r.content), " ".join(r.sigla)) for r in one.variant.readings],
        )
        for one in located
    ]


def test_variants_are_named_after_the_word_that_the_base_prints() -> None:
    lines = "1.1 party] x T\n1.1 press] y T\n1.1 the press] z T\n1.2 more] w T\n"
    document, problems = applied(apparatus=lines)
    assert problems == []
    assert [(v.id, v.lemma) for v in document.apparatus] == [
        ("1-5", "party"),
        ("1-11", "the press"),
        ("1-12", "press"),
        ("2-2", "more"),
    ]


def test_two_variants_at_one_word_have_two_names() -> None:
    document, _ = applied(apparatus="1.1 The] x T\n1.1 The work] y T\n")
    assert [v.id for v in document.apparatus] == ["1-1", "1-1-2"]


def test_references_stand_where_the_lemmata_end() -> None:
    document, _ = applied(apparatus="1.2 more] w T\n1.1 The … party] x T\n")
    first, second = paragraphs(document)
    before, reference, *_ = first.content
    assert isinstance(before, Text)
    assert before.text == "The work of the party"
    assert reference == VariantReference("1-1")
    assert VariantReference("2-2") in list(walk(second.content))


def test_a_comment_becomes_a_note_of_this_edition_at_the_end_of_its_words() -> None:
    document, problems = applied(commentary="1.1 'the party'] Which?\n\n1.1 of (2)] Of.\n")
    assert problems == []
    assert [(n.series, n.name, n.lemma, edited(n.content)) for n in document.notes] == [
        ("e", "c1-4", "the party", "Which?"),
        ("e", "c1-9", "of", "Of."),
    ]
    found = [p for p in walk(paragraphs(document)[0].content) if isinstance(p, NoteReference)]
    assert [reference.note for reference in found] == [note.id for note in document.notes]


def test_a_comment_takes_no_name_that_a_note_has() -> None:
    document, _ = read_body(
        "1. The party.[^e-c1-1]\n\n[^e-c1-1]: A note.", commentary="1.1 The] A comment."
    )
    document, _ = apply("theses", document, ())
    assert [note.name for note in document.notes] == ["c1-1", "c1-1-2"]


def test_all_problems_of_a_run_are_shown_at_their_places() -> None:
    _, problems = applied(
        apparatus="1.1 wrok] x T\n1.1 work] x T\n1.1 party] x T\n1.1 party (1)] y T\n",
        commentary="1.2 party] Which?\n",
    )
    shown = [(p.path, p.line, p.column, p.code) for p in problems]
    assert shown == [
        ("theses/apparatus.md", 1, 5, "E242"),
        ("theses/apparatus.md", 2, 5, "E243"),
        ("theses/apparatus.md", 4, 5, "E245"),
        ("theses/commentary.md", 1, 5, "E242"),
    ]
    assert problems[3].hint == "it stands in 1.1"


def test_an_entry_takes_the_place_of_what_the_collation_has_at_its_words() -> None:
    found = merged(
        [ours(4, 8, ("labour", "T"))], [variant(5, 8, ("x", "T")), variant(8, 9, ("y", "T"))]
    )
    assert said(found) == [(4, "editor", [("labour", "T")]), (8, "collation", [("y", "T")])]


def test_a_collated_difference_stays_unless_entries_cover_all_its_words() -> None:
    cities = variant(2, 14, ("big towns", "T"))
    found = merged([ours(2, 7, ("big", "T"))], [cities])
    assert [(start, who) for start, who, _ in said(found)] == [(2, "editor"), (2, "collation")]
    found = merged([ours(2, 7, ("big", "T")), ours(8, 14, ("towns", "T"))], [cities])
    assert [who for _, who, _ in said(found)] == ["editor", "editor"]
    found = merged([ours(2, 7, ("big", "T")), ours(8, 14, ("towns", "R"))], [cities])
    assert sorted(who for _, who, _ in said(found)) == ["collation", "editor", "editor"]


def test_an_entry_speaks_for_the_witnesses_that_it_names_alone() -> None:
    collated = variant(4, 8, ("labour", "T"), ("toil", "R"))
    found = merged([ours(4, 8, ("labours", "T"))], [collated])
    assert said(found) == [(4, "editor", [("labours", "T"), ("toil", "R")])]
    assert found[0].variant.weight == "substantive"
    found = merged([ours(4, 9, ("labours", "T"))], [collated])
    assert said(found) == [
        (4, "collation", [("toil", "R")]),
        (4, "editor", [("labours", "T")]),
    ]


def test_a_document_without_an_apparatus_stays_as_it_is() -> None:
    document, _ = read_body(BODY)
    assert apply("theses", document, ()) == (document, [])


def test_an_entry_that_differs_in_spelling_alone_is_orthographic() -> None:
    lines = "1.1 party] Party T\n1.1 press] papers T\n1.2 more words] morewords T\n1.2 And] om. T\n"
    document, _ = applied(apparatus=lines)
    assert [(v.lemma, v.weight) for v in document.apparatus] == [
        ("party", "orthographic"),
        ("press", "substantive"),
        ("And", "substantive"),
        ("more words", "orthographic"),
    ]
