"""Two witnesses side by side: rows, their addresses, and the pages that they are cut into."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.edition.apparatus import Comparison, Piece, Row
from plugins.edition.model import Document
from plugins.pages import comparison
from plugins.pages.comparison import SIZE, Synopsis
from plugins.pages.site import Site, pages
from tests.conftest import KEY


def row(thesis: str, left: str, right: str, line: int = 1, *, differs: bool = False) -> Row:
    ours, theirs = ((Piece(text, differs),) if text else () for text in (left, right))
    return Row(thesis, ours, theirs, line if left else 0, line if right else 0)


def compare(document: Document, *rows: Row) -> Synopsis:
    found = replace(document, comparisons=(Comparison("D", "T", rows),))
    return comparison.synopses(found)[0]


ROWS = (
    row("", "A heading", "A heading"),
    row("1", "same", "same", 8),
    row("1", "one", "two", 8, differs=True),
    row("2", "same", "same", 12),
    row("3", "", "only here", 6),
)


def test_every_row_has_an_address_and_opens_its_thesis_once(twofold: Document) -> None:
    pairs = compare(twofold, *ROWS).pairs
    assert [pair.address for pair in pairs[:2]] == ["compare-D-T.html#r1", "compare-D-T.html#r2"]
    assert [pair.row.thesis for pair in pairs if pair.opens] == ["1", "2", "3"]


def test_a_row_that_differs_leads_to_the_next(twofold: Document) -> None:
    synopsis = compare(twofold, *ROWS)
    assert [pair.number for pair in synopsis.differing] == [3, 5]
    assert [pair.following for pair in synopsis.differing] == ["compare-D-T.html#r5", ""]


def test_a_row_leads_to_its_paragraph_where_the_base_names_one(twofold: Document) -> None:
    place = compare(twofold, row("5", "a", "b", 30)).pairs[0].place
    assert place
    assert (place.href, place.name) == ("5.html#p2", "5.2")


def test_a_row_that_only_another_witness_has_leads_to_its_thesis(twofold: Document) -> None:
    place = compare(twofold, row("3", "", "b", 6)).pairs[0].place
    assert place
    assert (place.href, place.name) == ("3.html", "3")


def test_a_thesis_without_a_page_is_not_linked(twofold: Document) -> None:
    assert compare(twofold, row("99", "", "b", 8)).pairs[0].place is None


def test_a_line_before_the_theses_leads_to_the_whole_text(twofold: Document) -> None:
    place = compare(twofold, row("", "8 March 1926", "", 1)).pairs[0].place
    assert place
    assert (place.href, place.name) == ("text.html#f1", "dateline")


def test_each_thesis_leads_to_its_first_row_in_every_comparison(twofold: Document) -> None:
    both = tuple(Comparison(*sides, ROWS) for sides in (("D", "T"), ("T", "D")))
    facing = comparison.by_thesis(comparison.synopses(replace(twofold, comparisons=both)))
    assert [pair.address for _, pair in facing["1"]] == [
        "compare-D-T.html#r2",
        "compare-T-D.html#r2",
    ]
    assert set(facing) == {"1", "2", "3"}


def test_theses_of_any_number_share_pages_of_a_like_size(twofold: Document) -> None:
    rows = [row(str(n), "w" * 150, "w" * 150) for n in range(1, 10_001)]
    sheets = compare(twofold, *rows).sheets
    lengths = [sum(300 for _ in sheet.pairs) for sheet in sheets]
    assert len(sheets) == 50
    assert max(lengths) <= SIZE
    assert min(lengths) > SIZE - 1000
    assert sheets[1].file == "compare-D-T-2.html"
    assert sheets[1].span == "201 to 400"


def test_a_thesis_is_kept_whole_and_a_very_long_one_is_cut(twofold: Document) -> None:
    short = [row("1", "w" * 20_000, "w" * 20_000), row("2", "w" * 10_000, "w" * 10_000)]
    whole = [sheet.span for sheet in compare(twofold, *short, *short[1:]).sheets]
    assert whole == ["1", "2"]
    long = [row("4", "w" * 20_000, "w" * 20_000) for _ in range(6)]
    assert [len(sheet.pairs) for sheet in compare(twofold, *long).sheets] == [2, 1, 2, 1]


@given(st.lists(st.tuples(st.sampled_from("123"), st.integers(0, SIZE)), min_size=1))
def test_no_row_is_lost_or_moved_by_the_cutting(
    twofold: Document, rows: list[tuple[str, int]]
) -> None:
    given_rows = tuple(row(thesis, "w" * length, "v") for thesis, length in rows)
    synopsis = compare(twofold, *given_rows)
    assert tuple(pair.row for pair in synopsis.pairs) == given_rows
    assert len({sheet.file for sheet in synopsis.sheets}) == len(synopsis.sheets)
    assert all(sheet.pairs for sheet in synopsis.sheets)


def test_every_page_of_a_comparison_is_written(twofold: Document) -> None:
    rows = tuple(row(str(n), "w" * SIZE, "v") for n in (1, 2))
    document = replace(twofold, comparisons=(Comparison("D", "T", rows),))
    written = [page.path for page in pages(Site("", "", "", ()), [document])]
    assert [path for path in written if "compare" in path] == [
        f"{KEY}/compare-D-T.html",
        f"{KEY}/compare-D-T-2.html",
    ]


def test_a_comparison_without_rows_has_no_page(twofold: Document) -> None:
    document = replace(twofold, comparisons=(Comparison("D", "T", ()),))
    assert comparison.synopses(document) == ()


def test_the_rules_of_collation_are_printed_where_a_witness_was_collated(
    twofold: Document,
) -> None:
    assert not comparison.collated(twofold)
    here = replace(twofold, comparisons=(Comparison("D", "T", ROWS),))
    assert comparison.collated(here) == comparison.synopses(here)[0].one_language
