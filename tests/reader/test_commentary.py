"""commentary.md: remarks on some words, one a block."""

from __future__ import annotations

import pytest

from plugins.edition.reading import edited
from tests.reader.desk import codes, read_body

BODY = "1. To make use of everyone.\n"


def test_a_comment_names_the_words_it_speaks_of() -> None:
    text = "# Words\n\n1.1 'make use'] What is\nsaid of *them*.\n\n## More\n1.1 of (1)] Yes.\n"
    document, report = read_body(BODY, commentary=text)
    assert report.problems == []
    first, second = document.comments
    assert (first.thesis, first.paragraph, first.lemma) == ("1", "1", "'make use'")
    assert edited(first.content) == "What is\nsaid of them."
    assert (first.at.line, first.at.column) == (3, 5)
    assert (second.lemma, second.occurrence, second.at.line) == ("of", 1, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing of that form.", ["E240"]),
        ("1.1 make use", ["E240"]),
        ("1.1 make] ", ["E240"]),
        ("2.1 make] x", ["E241"]),
        ("1.1 make] a note [^e-x]", ["E218"]),
        ("1.1 make] <i>x</i>", ["E150", "E150"]),
        ("1.1 make] x\n{: .heading}", []),
    ],
)
def test_what_is_wrong_with_a_comment(text: str, expected: list[str]) -> None:
    assert codes(read_body(BODY, commentary=text)[1]) == expected
