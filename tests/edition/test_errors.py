"""A message shows the place, the line of the text, the sign under it, and what to do."""

from __future__ import annotations

from plugins.edition.errors import EXCERPT, Problem, Report, describe


def test_a_message_points_at_its_place() -> None:
    problem = Problem("x/text.md", 2, 5, "E214", "it is not defined", "define it", 3)
    assert describe(problem, ["one", "the two"]) == (
        "x/text.md:2:5: E214 it is not defined\n"
        "     2 | the two\n"
        "       |     ^^^\n"
        "   hint: define it"
    )


def test_a_message_about_a_text_that_cannot_be_shown_has_no_excerpt() -> None:
    problem = Problem("x/text.md", 1, 1, "E161", "no file")
    assert describe(problem, []) == "x/text.md:1:1: E161 no file"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "a" * 500 + "HERE" + "b" * 500
    shown = describe(Problem("x", 1, 501, "E150", "no", "", 4), [line]).split("\n")
    column = shown[2].index("^")
    assert shown[1][column : column + 4] == "HERE"
    assert len(shown[1]) <= EXCERPT + 12
    assert shown[1].endswith("…")


def test_a_place_behind_the_last_sign_of_a_line_can_be_shown() -> None:
    assert describe(Problem("x", 1, 4, "E114", "no"), ["abc"]).endswith("|    ^")


def test_a_tab_before_the_place_does_not_move_it() -> None:
    shown = describe(Problem("x", 1, 3, "E150", "no"), ["\ta<"]).split("\n")
    assert shown[1].index("<") == shown[2].index("^")


def test_a_message_never_sends_a_control_sign_to_the_terminal() -> None:
    shown = describe(Problem("x", 1, 2, "E104", "no"), ["a\x1b[31mb\0c\x9bd"])
    assert not {"\x1b", "\0", "\x9b"} & set(shown)


def test_a_report_is_sorted_by_file_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 3)]
    report = Report([Problem(*place, "E150", "no") for place in places])
    shown = [line.split(": ")[0] for line in str(report).split("\n")]
    assert shown == ["a:2:3", "a:2:9", "a:10:1", "b:1:1"]


def test_a_problem_found_twice_is_shown_once() -> None:
    assert str(Report([Problem("a", 1, 1, "E150", "no")] * 2)) == "a:1:1: E150 no"


def test_only_errors_stop_the_build() -> None:
    assert not Report([Problem("a", 1, 1, "W103", "no")]).stops
    assert Report([Problem("a", 1, 1, "W103", "no"), Problem("a", 1, 1, "E150", "no")]).stops
