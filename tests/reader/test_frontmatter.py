"""The front matter is read as it is written, and nothing more is made of it."""

from __future__ import annotations

import time

import pytest

from plugins.reader.frontmatter import MalformedError, Value, parse, split


def value(text: str) -> Value:
    """Return the value of the only key."""
    ((_, found),) = parse("text.md", f"key: {text}").entries or ()
    return found


def fault(head: str) -> tuple[str, int, int]:
    """Return code and place of the first fault of a front matter."""
    with pytest.raises(MalformedError) as raised:
        parse("text.md", head)
    problem = raised.value.problems[0]
    return problem.code, problem.line, problem.column


@pytest.mark.parametrize("text", ["no", "010", "1:30", "1e3", "~", "1926-03-08", "0x1F", "yes"])
def test_a_value_stays_as_it_is_written(text: str) -> None:
    assert value(text).text == text


def test_a_value_knows_its_place_in_the_file() -> None:
    ((_, found),) = parse("text.md", "key:   masses").entries or ()
    assert (found.line, found.column) == (1, 8)


def test_a_value_may_be_a_text_of_several_paragraphs() -> None:
    found = value("|\n  One.\n\n  Two.\n")
    assert (found.text, found.block) == ("One.\n\nTwo.", "  One.\n\n  Two.\n")


def test_a_value_may_be_several_keys() -> None:
    assert [key.text for key, _ in value("{title: x, kind: y}").entries or ()] == ["title", "kind"]


def test_the_body_begins_after_the_second_fence() -> None:
    text = "---\ntitle: x\n---\n1. One.\n"
    head, start = split("text.md", text)
    assert (head, text[start:]) == ("\ntitle: x", "1. One.\n")


def test_a_place_in_a_front_matter_is_one_of_its_file() -> None:
    head, _ = split("text.md", "---\n# a remark\ntitle:   x\n---\n")
    ((key, found),) = parse("text.md", head).entries or ()
    assert (key.line, found.line, found.column) == (3, 3, 10)


def test_a_rule_in_the_body_is_no_fence() -> None:
    text = "---\ntitle: x\n---\n1. One.\n\n---\n"
    assert text[split("text.md", text)[1] :] == "1. One.\n\n---\n"


@pytest.mark.parametrize("text", ["title: x\n---\n", "\n---\ntitle: x\n---\n", "--- \ntitle: x\n"])
def test_a_front_matter_stands_between_two_fences_at_the_head_of_the_file(text: str) -> None:
    with pytest.raises(MalformedError) as raised:
        split("text.md", text)
    assert [problem.code for problem in raised.value.problems] == ["E114"]


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_quote_that_is_never_closed_is_shown_where_it_opens(quote: str) -> None:
    assert fault(f"a: x\nb: {quote}open\nc: y\nd: z") == ("E115", 2, 4)


@pytest.mark.parametrize("bracket", ["{", "["])
def test_a_bracket_that_is_never_closed_is_shown_where_it_opens(bracket: str) -> None:
    assert fault(f"a: x\nb: {bracket}open\n") == ("E115", 2, 4)


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("a: &x b", (1, 4)),
        ("a: b\nc: *x", (2, 4)),
        ("a: !!python/object:os.system b", (1, 4)),
        ("a: !x b", (1, 4)),
        ("<<: {a: b}", (1, 1)),
    ],
)
def test_anchors_aliases_tags_and_merges_are_refused(head: str, place: tuple[int, int]) -> None:
    assert fault(head) == ("E116", *place)


def test_a_key_stands_once_in_its_own_mapping() -> None:
    assert fault("a: {b: 1, b: 2}") == ("E112", 1, 11)
    assert parse("text.md", "a: {b: 1}\nc: {b: 2}").entries


@pytest.mark.parametrize("bracket", ["[", "{", "{b: "])
def test_a_front_matter_that_nests_too_deep_is_refused_at_once(bracket: str) -> None:
    begun = time.process_time()
    assert fault("a: " + bracket * 4_000)[0] == "E115"
    assert time.process_time() - begun < 1  # second


@pytest.mark.parametrize("head", ["", "# a remark", "title", "- a\n- b", "a: b: c", "\ttitle: x"])
def test_what_is_no_list_of_keys_is_refused(head: str) -> None:
    assert fault(head)[0] == "E115"
