"""The ledger: every cut counted by kind, hand, extent and state, and the same as data."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from plugins.edition.apparatus import Lacuna
from plugins.edition.model import Document
from plugins.pages import ledger
from plugins.pages.cuts import cuts
from tests.reader.desk import read_body

BODY = """1. One [. . .]{.ellipsis supplied="und so" from=T resp="A. Reader" cert=low} two.

[. . .]{.ellipsis extent="3 lines" located="T, p. 12"}

It is [. . .]{.ellipsis withheld="the holder has not agreed"} so and . . . so.

3. The end."""


def document() -> Document:
    return read_body(BODY)[0]


def test_cuts_are_counted_by_kind_hand_extent_and_state() -> None:
    assert ledger.counts(cuts(document())) == {
        "kind": {"inline": 3, "block": 1},
        "hand": {"D": 4},
        "extent": {"unknown": 3, "3 lines": 1},
        "state": {"restored": 1, "located": 1, "withheld": 1, "not located": 1},
    }


def test_what_the_collation_finds_makes_a_cut_located() -> None:
    filled = replace(document(), lacunae=(Lacuna("1", "4", "T", "und dann", 7),))
    last = cuts(filled)[-1]
    assert (last.state, last.where) == ("located", "T, line 7")


def test_a_line_of_the_ledger_says_what_is_known_of_a_cut() -> None:
    first, *_, absent = ledger.lines(document(), cuts(document()))
    assert (first.address, first.state, first.restored) == (
        "theses/1.html#e1",
        "restored",
        "und so",
    )
    assert (first.source, first.responsible, first.certainty) == ("T", "A. Reader", "low")
    assert (absent.address, absent.kind, absent.thesis) == ("theses/2.html", "absent", "2")


def test_csv_and_json_say_the_same() -> None:
    rows = ledger.lines(document(), cuts(document()))
    from_csv = list(csv.DictReader(io.StringIO(ledger.as_csv(rows), newline="")))
    assert from_csv == json.loads(ledger.as_json(rows))
    assert len(from_csv) == 5
