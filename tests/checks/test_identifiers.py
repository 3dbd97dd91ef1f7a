"""What was published stays where it was, or the build says so and how to keep it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.checks.identifiers import problems
from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.reader.lock import read
from tests.conftest import CONTENT, KEY
from tests.gate import report
from tests.reader.desk import read_body

TEXT = "1. The first.\n\nThe second . . . of them.\n\n3. The third.\n"


def check(body: str, lock: str, *, publishing: bool = False) -> list[Problem]:
    """Return what is said of a text and the identifiers that were published of it."""
    faults: list[Problem] = []
    document = replace(read_body(body)[0], published=read("theses/ids.lock", lock, faults))
    assert not faults
    subject = Subject("theses/text.md", body, document, publishing)
    return sorted(problems(subject))


def codes(body: str, lock: str) -> list[tuple[str, int]]:
    """Return code and line of each problem."""
    return [(problem.code, problem.line) for problem in check(body, lock)]


def mended(lock: str, found: list[Problem]) -> str:
    """Return a lock with the edits of the problems made, the last first."""
    lines = lock.split("\n")
    for problem in reversed(found):
        assert problem.mend
        row, column = problem.mend.line - 1, problem.mend.column - 1
        line = lines[row]
        lines[row] = line[:column] + problem.mend.replacement + line[column:]
    return "\n".join(lines)


def locked(body: str) -> str:
    """Return the lock that a first publication writes."""
    return mended("", check(body, "", publishing=True))


LOCK = locked(TEXT)


def test_the_first_publication_writes_every_identifier() -> None:
    assert LOCK == (
        "1  The first.\n1#p1  The first.\n1#p2  The second of them.\n"
        "1#e1  first. The second … of them.\n2  absent\n3  The third.\n3#p1  The third.\n"
    )
    assert check(TEXT, LOCK, publishing=True) == []


def test_what_is_new_is_only_asked_for_when_it_is_to_be_published() -> None:
    assert check(TEXT, "") == []


def test_what_is_new_is_written_where_it_stands_in_the_text() -> None:
    more = "Title\n{: .heading}\n\n" + TEXT.replace(
        "3. The third.", "3. The third.\n\nMore.\n\n4. D."
    )
    found = check(more, LOCK, publishing=True)
    assert {problem.code for problem in found} == {"E232"}
    again = mended(LOCK, found)
    assert again.startswith("text#f1  Title\n1  The first.")
    assert again.endswith("3#p1  The third.\n3#p2  More.\n4  D.\n4#p1  D.\n")
    assert check(more, again, publishing=True) == []


def test_a_lock_whose_last_line_has_no_end_is_written_on() -> None:
    lock = LOCK.rstrip("\n")
    more = TEXT + "\n4. D.\n"
    again = mended(lock, check(more, lock, publishing=True))
    assert check(more, again, publishing=True) == []


def test_a_paragraph_that_is_gone_is_missed() -> None:
    assert codes("1. The first.\n\n. . .\n\n3. The third.\n", LOCK) == [("E230", 3)]


def test_a_paragraph_put_in_before_moves_what_follows() -> None:
    put_in = TEXT.replace("The second", "New.\n\nThe second")
    assert codes(put_in, LOCK) == [("E231", 3)]
    assert codes(put_in.replace("New.\n", "New.\n{: .paragraph n=1a}\n"), LOCK) == []


def test_what_has_moved_is_not_locked_under_its_new_number() -> None:
    put_in = TEXT.replace("The second", "New.\n\nThe second")
    assert [problem.code for problem in check(put_in, LOCK, publishing=True)] == ["E231"]


def test_the_message_tells_how_the_number_is_kept() -> None:
    (problem,) = check(TEXT.replace("The second", "New.\n\nThe second"), LOCK)
    assert problem.hint == "write {: .paragraph n=1a} under what was put in before it"
    lock = locked(TEXT.replace("The second", "New.\n\nThe second"))
    (gone,) = [p for p in check(TEXT, lock) if p.code == "E230"]
    assert gone.hint == "write {: .paragraph n=3} under it, and go on so after it"


def test_a_cut_put_in_before_moves_the_next() -> None:
    put_in = TEXT.replace("The first.", "The . . . first.")
    assert codes(put_in, LOCK) == [("E231", 4)]
    assert codes(put_in.replace("The . . .", "The [. . .]{.ellipsis n=1a}"), LOCK) == []


def test_a_note_that_is_gone_has_not_become_another() -> None:
    lock = locked("1. The first.[^e-a]\n\n[^e-a]: A note.\n")
    (gone,) = check("1. The first.[^e-b]\n\n[^e-b]: A note.\n", lock)
    assert gone.message == "1#n-a was published, and is gone"


def test_a_changed_word_is_no_move() -> None:
    assert codes(TEXT.replace("The second", "The 2nd"), LOCK) == []


def test_words_that_always_stood_twice_have_not_moved() -> None:
    twice = "1. The same.\n\nThe same.\n"
    assert codes(twice.replace("1. The same.", "1. The other."), locked(twice)) == []


def test_what_was_withdrawn_is_not_missed_but_may_not_come_back() -> None:
    lock = LOCK.replace("1#p2  The second of them.", "1#p2  withdrawn: it was a slip")
    assert codes("1. The first.\n\n. . .\n\n3. The third.\n", lock) == []
    assert codes(TEXT, lock) == [("E234", 3)]


@pytest.mark.parametrize("number", ["2", "3"])
def test_a_number_that_is_here_or_absent_cannot_be_withdrawn(number: str) -> None:
    line = {"2": "2  absent", "3": "3  The third."}[number]
    found = codes(TEXT, LOCK.replace(line, f"{number}  withdrawn: it was a slip"))
    assert [code for code, _ in found] == ["E234"]


def test_a_withdrawn_thesis_takes_its_paragraphs_with_it() -> None:
    lock = LOCK + "7  withdrawn: it was a year\n7#p1  It was a year\n"
    assert codes(TEXT, lock) == []


def test_a_long_document_is_checked_line_by_line() -> None:
    body = "\n\n".join(f"{number}. The thesis {number} . . . is here." for number in range(1, 2001))
    lock = locked(body)
    assert lock.count("\n") == 6000
    assert codes("0. New.\n\n" + body, lock) == []


def test_no_identifier_is_called_gone_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT / KEY, content / KEY)
    shutil.copytree(CONTENT / "registers", content / "registers")
    (content / KEY / "commentary.md").write_bytes(b"1.3 \xff")
    assert {problem.code for problem in report(content).problems if problem.stops} == {"E105"}
