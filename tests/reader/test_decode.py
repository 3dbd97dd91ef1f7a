"""The bytes of a file become text, with line and column as the editor counts them."""

from __future__ import annotations

import pytest

from plugins.reader.decode import decode, position


def faults(data: bytes) -> list[str]:
    """Return code and place of what is wrong with a file."""
    return [f"{p.code} {p.line}:{p.column}" for p in decode("text.md", data)[1]]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb", "a\nb"),
        (b"a\rb", "a\nb"),
        (b"a\r\n\rb\n", "a\n\nb\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("Я, ö, ϑ, 𝔄".encode(), "Я, ö, ϑ, 𝔄"),
    ],
)
def test_a_file_becomes_its_text(data: bytes, text: str) -> None:
    assert decode("text.md", data)[0] == text


def test_the_line_ends_of_windows_are_no_fault() -> None:
    assert faults(b"a\r\nb\r\n") == []


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_a_file_without_a_word_is_empty(data: bytes) -> None:
    assert faults(data) == ["E101 1:1"]


def test_a_byte_order_mark_is_a_remark() -> None:
    assert faults(b"\xef\xbb\xbfa") == ["W102 1:1"]


def test_a_carriage_return_alone_is_a_remark_at_the_first() -> None:
    assert faults(b"ab\r\ncd\ref\rgh") == ["W103 2:3"]


def test_a_byte_that_is_not_utf_8_is_shown_where_it_stands() -> None:
    assert faults("ä\r\nöä".encode() + b"\xe9t") == ["E105 2:3"]


def test_an_encoded_surrogate_is_not_utf_8() -> None:
    assert faults(b"a\xed\xa0\x80") == ["E105 1:2"]


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x7f", "\x85", "\ufffe", "\ufdd0", "\uffff"])
def test_a_sign_that_has_no_place_in_a_text_is_refused(sign: str) -> None:
    assert faults(f"a\nb{sign}".encode()) == ["E104 2:2"]


def test_a_crowd_of_such_signs_does_not_flood_the_editor() -> None:
    assert len(faults(b"a" + b"\0" * 5000)) <= 20


def test_lines_and_columns_are_counted_from_one() -> None:
    assert [position("ab\nc", offset) for offset in range(5)] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 2),
    ]
