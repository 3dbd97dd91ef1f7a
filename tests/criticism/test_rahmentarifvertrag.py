"""The two versions of a collective agreement: collation finds what a reader of both finds."""

from __future__ import annotations

import json
import re
from pathlib import Path

from plugins.criticism.variants import findings
from plugins.edition.errors import Report
from plugins.reader.document import read
from tests.criticism.witnesses import line

EDITIONS = Path(__file__).parent.parent / "editions"


def test_collation_finds_every_difference_and_no_more() -> None:
    report = Report()
    document = read(EDITIONS / "rahmentarifvertrag" / "text.md", EDITIONS, report)
    assert document, str(report)
    expected = json.loads((EDITIONS / "rahmentarifvertrag.variants.json").read_text("utf-8"))
    found = findings(document)
    for weight in ("substantive", "orthographic"):
        located = [one for one in found.variants if one.variant.weight == weight]
        lines = [re.sub(r"^\(?([0-9.]+)-\S+(.*?)\)?$", r"\1\2", line(one)) for one in located]
        assert lines == expected[weight]
    assert found.lacunae == ()
