"""ids.lock is read line by line, and a line that could be no page's address is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.edition.errors import Problem
from plugins.edition.model import Published
from plugins.reader.lock import read


def lines(text: str) -> tuple[tuple[Published, ...], list[Problem]]:
    """Read a lock."""
    problems: list[Problem] = []
    return read("theses/ids.lock", text, problems), problems


def test_a_line_has_an_address_and_words() -> None:
    (line,), problems = lines("4#p2  In several countries\n")
    assert (str(line.locus), line.words, line.withdrawn) == ("4#p2", "In several countries", "")
    assert (line.at.line, line.length) == (1, 26)
    assert problems == []


def test_a_line_may_say_what_became_of_an_address() -> None:
    (line,), _ = lines("4#p3  withdrawn: now part of 4.2\n")
    assert (line.words, line.withdrawn) == ("", "now part of 4.2")


@pytest.mark.parametrize(
    "name",
    ["4", "12bis", "IV", "2.0121", "4#p2a", "4#e10", "4#a2-14", "4#a2-14-2", "4#ae3-1",
     "4#n-c1-23", "text#f3", "text#f3-e1"],
)  # fmt: skip
def test_every_kind_of_address_is_read(name: str) -> None:
    (line,), problems = lines(f"{name}  words")
    assert str(line.locus) == name
    assert problems == []


@pytest.mark.parametrize(
    "line",
    ["4#p2 one", "../x", "index", "text", "text#p1", "4#f1", "4#x", "4#p0", "4#p2  withdrawn:",
     "<<<<<<< HEAD", "4#n-A"],
)  # fmt: skip
def test_no_other_line_is_read(line: str) -> None:
    found, problems = lines(f"1#p1  a\n{line}\n")
    assert [str(one.locus) for one in found] == ["1#p1"]
    assert [(problem.code, problem.line) for problem in problems] == [("E233", 2)]


def test_an_address_stands_once() -> None:
    _, problems = lines("1#p1  a\n\n1#p1  withdrawn: b\n")
    assert [problem.line for problem in problems] == [3]
    assert "line 1" in problems[0].message


@given(st.text())
def test_any_text_is_read_or_refused_line_by_line(text: str) -> None:
    found, problems = lines(text)
    written = [row for row, line in enumerate(text.split("\n"), start=1) if line.strip()]
    assert sorted([*(p.line for p in problems), *(one.at.line for one in found)]) == written
