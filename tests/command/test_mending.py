"""What `omissis fix` writes mends a silent change, whatever plain words were changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.command import edits, mending
from plugins.criticism.fidelity import collate
from plugins.edition.errors import Problem, Report
from plugins.reader.document import read
from tests import gate
from tests.conftest import CONTENT, KEY, ROOT
from tests.reader.desk import HEAD, read_body
from tests.reader.texts import escaped

TEXT = (CONTENT / KEY / "text.md").read_text(encoding="utf-8")
# Words between spaces: no numbers, no dots, nothing in a mark or in the front matter
WORD = re.compile(r"(?<= )[A-Za-z][A-Za-z',;:.-]*(?=[ \n])")
LINES = re.compile(r"^(?!\{:|\[\^).+$", re.MULTILINE)
MARKS = [mark.span() for mark in re.finditer(r"\[[^\]]*\](?:\{[^}]*\})?", TEXT)]
PLACES = [
    word.span()
    for line in LINES.finditer(TEXT, TEXT.index("\n---\n", 4) + 5, TEXT.index("\n[^"))
    for word in WORD.finditer(TEXT, *line.span())
    if not any(start < word.end() and word.start() < end for start, end in MARKS)
]
WORDS = st.text("abcdeXYZäλ'-", min_size=1, max_size=8) | st.sampled_from(
    ["*", "_so_", "[so]", '"so"', "a\\b", "<b>", "{++", "`", "popular", "the", "(so)", "so: of"]
)
STEPS = st.tuples(
    st.integers(0, len(PLACES) - 1), st.sampled_from(["replace", "add", "drop"]), WORDS
)


def changed(steps: list[tuple[int, str, str]]) -> str:
    """Change, add and drop words of the resolution."""
    text = TEXT
    for place, kind, word in sorted({step[0]: step for step in steps}.values(), reverse=True):
        start, end = PLACES[place]
        new = {"replace": " " + escaped(word), "drop": ""}
        added = f" {escaped(word)} {text[start:end]}"
        text = text[: start - 1] + new.get(kind, added) + text[end:]
    return text


def faults(text: str) -> list[Problem]:
    """Return what stops a build of the resolution with this text."""
    report = Report()
    with TemporaryDirectory() as name:
        folder = Path(shutil.copytree(CONTENT / KEY, Path(name, KEY)))
        (folder / "text.md").write_text(text, encoding="utf-8")
        document = read(folder / "text.md", Path(name), report)
    assert document
    report.problems += collate(f"{KEY}/text.md", document, text).problems
    return [problem for problem in report.problems if problem.stops]


def mended(text: str, found: list[Problem]) -> str:
    """Return the text with all mends made."""
    data, _ = edits.apply(text.encode(), [p.mend for p in found if p.mend])
    return data.decode()


@given(st.lists(STEPS, min_size=1, max_size=8))
def test_plain_words_changed_added_or_dropped_anywhere_get_their_marks(
    steps: list[tuple[int, str, str]],
) -> None:
    text = changed(steps)
    assert faults(mended(text, faults(text))) == []


def fixed(body: str, source: str) -> str:
    """Return a body after `fix`; it is then faithful, or as it was."""
    document, _ = read_body(body, source)
    text = mended(HEAD + body, list(collate("x", document, HEAD + body).problems))
    after, report = read_body(text.removeprefix(HEAD), source)
    assert text == HEAD + body or not (report.stops or collate("x", after).problems)
    return text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("body", "source", "mend"),
    [
        ("1. a x c", "1. a b c", '1. a [b]{.sic corr="x"} c'),
        ("1. a x y c", "1. a b c", '1. a [b]{.sic corr="x y"} c'),
        ("1. a x\ny c", "1. a b c", '1. a [b]{.sic corr="x\ny"} c'),
        (r'1. a x\*"y c', "1. a b c", r'1. a [b]{.sic corr="x\\*\"y"} c'),
        ("1. a x c", "1. a *[b] c", r'1. a [\*\[b\]]{.sic corr="x"} c'),
        ("1. a *x* c", "1. a b c", '1. a *[b]{.sic corr="x"}* c'),
        ("1. a b c", "1. a c", "1. a [b]{.supplied} c"),
        ("1. a c", "1. a b c", "1. a b c"),
        ("1. a c", "1. a c d", "1. a c d"),
        ("1. a\n\nc", "1. a\n\nb c", "1. a\n\nb c"),
        ("1. a *c*", "1. a b *c*", "1. a b *c*"),
        ("1. a c", "1. a . . . b c", "1. a . . . b c"),
    ],
)
def test_the_exact_stretch_is_replaced(body: str, source: str, mend: str) -> None:
    assert fixed(body, source) == mend


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("1. a b", "1. a\n\nb"),
        ("1. a\n\nb", "1. a b"),
        ("1. a `x` c", "1. a b c"),
        ("1. a [x](https://example.org) c", "1. a b c"),
        ('1. a [x]{.sic corr="y"} c', "1. a b c"),
        ("1. a x[^e-n] y c\n\n[^e-n]: A note.", "1. a b c"),
        ("1. a ... c", "1. a . . . c"),
        ("1. a. . . . c", "1. a . . . . b c"),
        ("2. a", "1. a"),
        ("1. a\n\nb", "1. a\n\n2. b"),
    ],
)
def test_what_needs_a_decision_is_left(body: str, source: str) -> None:
    assert fixed(body, source) == body


CASES = ROOT / "tests" / "cases" / "errors"
MENDABLE = [
    "w102-byte-order-mark", "w103-carriage-returns-alone", "e113-unknown-key", "e150-html",
    "e201-bracket-never-closed", "e203-no-mark-that-is-known", "e214-note-not-defined",
    "e220-silent-change",
]  # fmt: skip


@pytest.mark.parametrize("name", MENDABLE)
def test_a_problem_with_one_obvious_mend_is_mended(name: str, tmp_path: Path) -> None:
    code = name[:4].upper()
    content = Path(shutil.copytree(CASES / name / "in", tmp_path / "in"))
    found = [problem for problem in gate.report(content).problems if problem.code == code]
    said = {problem.message for problem in found if problem.mend}
    assert said
    for _ in range(3):
        mends = tuple(p.mend for p in gate.report(content).problems if p.mend)
        for change in mending.changes(tmp_path, mends):
            change.write()
    assert not said & {problem.message for problem in gate.report(content).problems}
