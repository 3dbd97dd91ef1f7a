"""What holds of every text and of every file, whatever is in it."""

from __future__ import annotations

import re
from itertools import chain

from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.edition.inline import Code, Ellipsis, NoteReference, Text
from plugins.edition.model import Document
from plugins.reader.decode import decode
from tests.reader.desk import HEAD, parts, read_body, read_bytes
from tests.reader.texts import BODIES, PLAIN, escaped

LINES = st.sampled_from(
    [
        "---",
        "title: Theses",
        "date: 1926-03-08",
        "numbering: roman",
        'short: "open',
        "witnesses:",
        "  D: {title: The extract, kind: extract, transcription: witnesses/D.txt}",
        "  - &a !b *c",
        "introduction: |",
        "1. The masses . . . [^e-x]",
        "[^e-x]: a note",
        "{: .thesis n=3 cert=low}",
        "",
    ]
)
FRONTS = st.lists(LINES | st.text(max_size=8), max_size=14).map("\n".join)
BYTES = st.binary(max_size=60) | FRONTS.map(str.encode) | BODIES.map(lambda b: (HEAD + b).encode())


def places_are_inside(data: bytes, report: Report) -> bool:
    """Say whether every problem names a line and a column that the file has."""
    lines = decode("", data)[0].split("\n")
    return all(
        (problem.line, problem.column) == (1, 1)
        or (
            1 <= problem.line <= len(lines)
            and 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        )
        for problem in report.problems
        if problem.path.endswith("text.md")
    )


def begins_at(document: str, part: Text | Code | Ellipsis | NoteReference, text: str) -> bool:
    """Say whether a text stands in the file where the part says that it does."""
    lines = document.split("\n")
    return "\n".join(
        [lines[part.at.line - 1][part.at.column - 1 :], *lines[part.at.line :]]
    ).startswith(text)


@given(BYTES, st.binary(max_size=6), st.integers(0, 400))
def test_any_file_is_read_to_the_end_and_its_problems_lie_inside_it(
    data: bytes, noise: bytes, at: int
) -> None:
    data = data[:at] + noise + data[at:]
    _, report = read_bytes(data)
    assert places_are_inside(data, report), str(report)


@given(BODIES)
def test_any_body_can_be_held_against_any_source(body: str) -> None:
    document, _ = read_body("1. The masses.\n\n" + body, "1. The parties.")
    for problem in collate("theses/text.md", document).problems:
        assert problem.line <= (HEAD + body).count("\n") + 3


@given(BODIES)
def test_every_text_stands_in_the_file_where_it_says(body: str) -> None:
    assume("\\" not in body and "corr=" not in body)
    file = HEAD + "1. " + body
    document = read_body("1. " + body)[0]
    for part in parts(document):
        match part:
            case Text(text=text) | Code(text=text) | Ellipsis(glyphs=text):
                assert begins_at(file, part, text), (part, file)
            case NoteReference(note=note):
                assert begins_at(file, part, f"[^{note}]")
            case _:
                pass


@given(st.lists(PLAIN, min_size=1, max_size=4))
def test_a_text_typed_as_its_source_has_it_is_read_without_a_fault(plain: list[str]) -> None:
    body = "\n\n".join(chain(["1. The masses."], map(escaped, plain)))
    codes = {problem.code for problem in read_body(body)[1].problems}
    assert codes <= {"E130", "E132", "E133"}  # of the numbers at the head of a paragraph


@given(BODIES)
def test_every_run_of_dots_is_an_ellipsis_or_marked_as_something_else(body: str) -> None:
    assume(not re.search(r"[\\`{<]|://|\]\(", body))
    document = read_body("1. " + body)[0]
    for part in parts(document):
        if isinstance(part, Text):
            assert not re.search(r"\.\.\.|…", part.text)


@given(BODIES)
def test_the_same_text_is_always_read_alike(body: str) -> None:
    def once() -> tuple[Document, str]:
        document, report = read_body("1. " + body)
        return document, str(report)

    assert once() == once()
