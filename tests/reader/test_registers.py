"""Registers say who and what is named; a text leads to them by key."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.edition.errors import Report
from plugins.edition.inline import Ellipsis, Emphasis, Mention
from plugins.edition.register import Register
from plugins.reader import mentions, registers
from plugins.reader.decode import decode
from tests.reader.desk import BODY_LINE, codes, parts, read_body

LENIN = "lenin: {name: Lenin}\n"


def read(folder: Path, **files: str) -> tuple[tuple[Register, ...], Report]:
    """Read a content folder with these registers."""
    (folder / "registers").mkdir()
    for name, text in files.items():
        (folder / "registers" / f"{name}.yaml").write_text(text, encoding="utf-8")
    report = Report()
    return registers.read(folder, report), report


def names(body: str) -> list[Mention]:
    """Return the names marked in a body, which must have no fault."""
    document, report = read_body(body)
    assert not report.problems, str(report)
    return [name for _, name in mentions.mentions(document)]


def test_a_site_needs_no_registers(tmp_path: Path) -> None:
    report = Report()
    assert registers.read(tmp_path, report) == ()
    assert not report.problems


def test_an_entry_says_what_is_known_and_nothing_of_the_rest(tmp_path: Path) -> None:
    text = (
        "# a remark\n\nlenin:\n  name: Lenin\n  dates: 1870-04-22/1924-01-21\n  wikidata: Q1394\n"
    )
    ((register,), report) = read(tmp_path, persons=text)
    (entry,) = register.entries
    assert (entry.name, entry.sort, entry.dates) == ("Lenin", "Lenin", "1870-04-22/1924-01-21")
    assert (entry.wikidata, entry.viaf, entry.gnd, entry.description) == ("Q1394", "", "", "")
    assert (entry.at.line, entry.at.column) == (3, 1)
    assert not report.problems


def test_entries_are_in_the_order_of_their_names_whatever_their_accents(tmp_path: Path) -> None:
    text = "\n".join(
        [
            "z: {name: Zetkin}",
            "e: {name: Éluard}",
            "f: {name: fischer}",
            "l: {name: A, sort: Lenin}",
        ]
    )
    ((register,), _) = read(tmp_path, persons=text)
    assert [entry.key for entry in register.entries] == ["e", "f", "l", "z"]


def test_registers_come_in_one_order(tmp_path: Path) -> None:
    found, _ = read(tmp_path, works=LENIN, events=LENIN, persons=LENIN)
    assert [register.kind for register in found] == ["person", "work", "event"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("lenin:\n  name: Lenin\n  nmae: x", ("E113", 3, 3)),
        ("lenin:\n  dates: 1870", ("E110", 2, 3)),
        ("lenin: {name: Lenin, dates: soon}", ("E111", 1, 29)),
        ("lenin: {name: [Lenin]}", ("E115", 1, 15)),
        ("lenin: {name: &a Lenin}", ("E116", 1, 15)),
        ("- lenin", ("E115", 1, 1)),
        ("\n\n# nothing", ("E115", 3, 1)),
        ("lenin:", ("E250", 1, 1)),
        ("-lenin: {name: Lenin}", ("E250", 1, 1)),
        ("text: {name: Text}", ("E250", 1, 1)),
        ("<<: {a: b}", ("E116", 1, 1)),
        ("lenin: {name: Lenin, viaf: viaf}", ("E253", 1, 28)),
    ],
)
def test_a_fault_is_shown_at_its_line_and_column(
    text: str, place: tuple[str, int, int], tmp_path: Path
) -> None:
    _, report = read(tmp_path, persons=text)
    first = sorted(report.problems)[0]
    assert (first.code, first.line, first.column) == place
    assert first.path == f"{tmp_path.name}/registers/persons.yaml"


def test_a_number_that_yaml_would_count_with_stays_as_it_is_written(tmp_path: Path) -> None:
    ((register,), _) = read(tmp_path, persons="a: {name: 010, dates: 1870, description: no}")
    (entry,) = register.entries
    assert (entry.name, entry.dates, entry.description) == ("010", "1870", "no")


def test_only_a_regular_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "elsewhere.yaml").write_text(LENIN)
    (tmp_path / "registers" / "persons.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    os.mkfifo(tmp_path / "registers" / "works.yaml")
    (tmp_path / "registers" / "places.yaml").mkdir()
    report = Report()
    assert registers.read(tmp_path, report) == ()
    assert codes(report) == ["E161", "E161", "E161"]


def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "registers").symlink_to(tmp_path / "other")
    report = Report()
    assert registers.read(tmp_path, report) == ()
    assert codes(report) == ["E161"]


def test_a_register_that_could_not_be_read_does_not_make_every_name_a_fault(
    tmp_path: Path,
) -> None:
    found, report = read(tmp_path, persons="lenin: [")
    assert codes(report) == ["E115"]
    document, _ = read_body("1. [Lenin]{.person ref=lenin} of [ECCI]{.org ref=ecci}.")
    unread = registers.unread(tmp_path, found)
    problems = list(mentions.unknown("theses", document, found, unread))
    assert [problem.message for problem in problems] == [
        "registers/organizations.yaml has no entry 'ecci'"
    ]


def test_a_name_is_counted_anew_in_each_thesis_and_note() -> None:
    lenin = "[Lenin]{.person ref=lenin}"
    body = f"1. {lenin} and {lenin}.[^e-x]\n\nAgain {lenin}.\n\n2. {lenin}."
    body += f"\n\n[^e-x]: {lenin}, {lenin}"
    assert [name.mention for name in names(body)] == [1, 2, 3, 1, 1, 2]


def test_cuts_and_emphasis_stand_inside_a_name() -> None:
    document, _ = read_body("1. So [*Vladimir* . . . Lenin]{.person ref=lenin} said ... then.")
    kinds = [type(part) for part in parts(document)]
    assert kinds[1:3] == [Mention, Emphasis]
    cuts = [part for part in parts(document) if isinstance(part, Ellipsis)]
    assert [(cut.number, cut.kind) for cut in cuts] == [("1", "inline"), ("2", "inline")]


def test_a_name_may_be_supplied_corrected_or_part_of_another() -> None:
    body = (
        "1. [the [ECCI]{.org ref=ecci}]{.supplied from=T} [Lennin]{.sic "
        'corr="[Lenin]{.person ref=lenin}"} '
        "[the house of [Lenin]{.person ref=lenin}]{.place ref=house}"
    )
    assert [name.ref for name in names(body)] == ["ecci", "lenin", "house", "lenin"]


def test_the_reading_of_the_source_holds_no_name() -> None:
    assert codes(read_body('1. [[Lennin]{.person ref=lenin}]{.sic corr="Lenin"}')[1]) == ["E202"]


def test_a_name_knows_its_place_though_its_paragraph_goes_over_lines() -> None:
    (name,) = names("1. One\ntwo [Lenin]{.person ref=lenin}")
    assert (name.at.line, name.at.column) == (BODY_LINE + 1, 6)


def test_an_entry_is_missed_in_the_register_of_its_kind_only(tmp_path: Path) -> None:
    found, _ = read(tmp_path, persons=LENIN, places=LENIN)
    document, _ = read_body("1. [Lenin]{.person ref=lenin}")
    assert list(mentions.unknown("theses", document, found)) == []
    assert [problem.path for problem in mentions.unused([document], found)] == [
        f"{tmp_path.name}/registers/places.yaml"
    ]


PIECES = st.sampled_from(
    [
        "lenin:",
        "\n",
        "  ",
        "name: ",
        "viaf: ",
        "dates: ",
        "1870",
        "{",
        "}",
        '"',
        "- ",
        "&a ",
        "|",
        "é",
    ]
)


@given(st.binary(max_size=30) | st.lists(PIECES, max_size=20).map(lambda p: "".join(p).encode()))
def test_any_register_is_read_to_the_end_and_its_problems_lie_inside_it(data: bytes) -> None:
    report = Report()
    with TemporaryDirectory() as name:
        (Path(name) / "registers").mkdir()
        (Path(name) / "registers" / "persons.yaml").write_bytes(data)
        found = registers.read(Path(name), report)
    lines = decode("", data)[0].split("\n")
    assert found or report.stops
    for problem in report.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_names_in_readings_count_on_from_those_of_the_text() -> None:
    line = "1.1 Lenin] [Ulyanov]{.person ref=lenin} T\n1.1 spoke] said [Lenin]{.person ref=lenin} T"
    body = "1. [Lenin]{.person ref=lenin} spoke."
    document, _ = read_body(body, apparatus=line)
    found = [(file, name.mention) for file, name in mentions.mentions(document)]
    assert found == [("text.md", 1), ("apparatus.md", 2), ("apparatus.md", 3)]


def test_a_name_in_a_comment_is_missed_in_its_own_file() -> None:
    comment = "1.1 spoke] As [Krupskaya]{.person ref=krupskaya} tells."
    document, _ = read_body("1. Lenin spoke.", commentary=comment)
    (problem,) = mentions.unknown("theses", document, ())
    assert (problem.path, problem.line, problem.column) == ("theses/commentary.md", 1, 16)
    assert problem.hint == 'add to registers/persons.yaml: krupskaya: {name: "Krupskaya"}'


def test_a_name_in_a_proposed_insertion_is_looked_up_too() -> None:
    document, _ = read_body("1. The masses{++ of [Lenin]{.person ref=lenin}++}.")
    assert [problem.code for problem in mentions.unknown("theses", document, ())] == ["E251"]
