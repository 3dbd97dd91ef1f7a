"""Every address that can be cited is known, with the words of the source that it denotes."""

from __future__ import annotations

from plugins.edition.identifiers import identifiers
from tests.reader.desk import read_body

BODY = """Title
{: .heading}

1. The [teh]{.sic corr="the"} masses . . . are to be won, [and]{.supplied} won for good.[^e-one]

. . .

The *second* paragraph {++of them++}.
{: .paragraph n=2a}

3. The third thesis.

[^e-one]: A note.
"""


def words(body: str) -> dict[str, str]:
    """Return the words of each identifier of a text."""
    return {str(one.locus): one.words for one in identifiers(read_body(body)[0])}


def test_each_place_is_told_by_words_of_its_source() -> None:
    assert words(BODY) == {
        "text#f1": "Title",
        "1": "The teh masses are to be",
        "1#p1": "The teh masses are to be",
        "1#a1-2": "The teh",
        "1#e1": "The teh masses … are to be",
        "1#a1-11": "to be won,",
        "1#e2": "won for good. … The second paragraph",
        "1#p2a": "The second paragraph",
        "1#n-one": "",
        "2": "absent",
        "3": "The third thesis.",
        "3#p1": "The third thesis.",
    }


def test_they_stand_in_the_order_of_the_text() -> None:
    names = list(words(BODY))
    assert names.index("1#p1") < names.index("1#e1") < names.index("1#e2") < names.index("1#p2a")
    assert names.index("1#n-one") < names.index("2") < names.index("3")


def test_the_words_are_those_of_the_source_whatever_the_edition_makes_of_them() -> None:
    plain = words("1. Teh party must win . . . the masses.")
    marked = words(
        '1. [Teh]{.sic corr="The"} *party* {++now++} must [win . . .]{.sic corr="win"} x'
    )
    assert plain["1#p1"] == "Teh party must win the masses."
    assert marked["1#p1"].startswith("Teh party must win")


def test_a_cut_in_a_fragment_is_counted_in_the_fragment() -> None:
    assert words("Title ...\n{: .heading}\n\n1. a")["text#f1-e1"] == "Title …"


def test_a_note_is_known_on_the_page_of_every_thesis_that_refers_to_it() -> None:
    found = words("1. a[^e-x] b[^e-x]\n\n2. c[^e-x]\n\n[^e-x]: A note.")
    assert [name for name in found if "n-" in name] == ["1#n-x", "2#n-x"]
