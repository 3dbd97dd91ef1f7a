"""A document can be gone through, quoted and cited."""

from __future__ import annotations

from plugins.edition.model import Locus
from plugins.edition.reading import (
    blocks,
    edited,
    ellipses,
    ellipsis_locus,
    leaves,
    locus,
    reference,
)
from tests.reader.desk import paragraphs, read_body

BODY = """Title ...
{: .heading}

1. The [teh]{.sic corr="the"} *party[^e-x]* [and]{.supplied from=T} [...]{.pause} so . . . on.

. . .

Residue
{: .residue}

More […]{.omitted reason=editorial}.

[^e-x]: A note.
"""


def test_the_edited_reading_has_the_corrections_and_restored_words_and_no_notes() -> None:
    first = paragraphs(read_body(BODY)[0])[0]
    assert edited(first.content) == "The the party and ... so . . . on."


def test_the_smallest_parts_joined_are_the_edited_reading() -> None:
    for paragraph in paragraphs(read_body(BODY)[0]):
        assert "".join(edited((leaf,)) for leaf in leaves(paragraph.content)) == edited(
            paragraph.content
        )


def test_every_block_has_an_address() -> None:
    found = [locus(thesis, block) for thesis, block in blocks(read_body(BODY)[0])]
    assert found == [
        Locus("", "f1"),
        Locus("1", "p1"),
        Locus("1", "e2"),
        Locus("", "f2"),
        Locus("1", "p2"),
    ]


def test_an_ellipsis_is_addressed_within_its_thesis_or_its_fragment() -> None:
    found = [
        ellipsis_locus(thesis, block, ellipsis)
        for thesis, block in blocks(read_body(BODY)[0])
        for ellipsis in ellipses(block)
    ]
    assert found == [Locus("", "f1-e1"), Locus("1", "e1"), Locus("1", "e2")]


def test_a_paragraph_is_cited_by_thesis_and_number() -> None:
    found = [reference(thesis, block) for thesis, block in blocks(read_body(BODY)[0])]
    assert found == ["", "1.1", "", "", "1.2"]


def test_no_two_places_have_one_address() -> None:
    document = read_body(BODY + "\n2. Two … two.\n\nIII\n{: .residue}\n")[0]
    found = [locus(thesis, block) for thesis, block in blocks(document)]
    assert len(found) == len(set(found))
