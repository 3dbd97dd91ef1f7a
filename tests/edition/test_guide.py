"""The guide has a page for every code, and each page says what an editor can do."""

from __future__ import annotations

import pytest

from plugins.edition import guide


@pytest.mark.parametrize("code", guide.codes())
def test_a_page_says_what_a_code_means_and_how_to_mend_it(code: str) -> None:
    told = guide.explanation(code)
    assert told
    assert told.title
    assert "## How to mend it" in told.text
    assert not told.text.startswith("#")


def test_a_code_has_its_explanation() -> None:
    told = guide.explanation("E214")
    assert told
    assert told.title == "A note is used but never defined"
    assert "After:\n\n" in told.text
    assert told.address == "guide/E214.html"
    assert not told.allowable


@pytest.mark.parametrize("code", ["E999", "e214", "", "../guide/E214", "E214.md"])
def test_what_is_no_code_has_no_explanation(code: str) -> None:
    assert guide.explanation(code) is None
