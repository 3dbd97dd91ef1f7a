"""What tests of pages share: the resolution as if a second witness of it were transcribed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.criticism.fidelity import collate
from plugins.edition.errors import Report
from plugins.edition.model import Document
from plugins.edition.witness import Transcription, WitnessParagraph
from plugins.reader.document import read
from tests.conftest import CONTENT, KEY

SECOND = "A note of the printer.\n\n1. First,\nof two lines.\n\n3. The third.\n\n99. The last.\n"
PARAGRAPHS = (
    WitnessParagraph("", "A note of the printer.", 1, 1),
    WitnessParagraph("1", "First, of two lines.", 3, 4),
    WitnessParagraph("3", "The third.", 6, 6),
    WitnessParagraph("99", "The last.", 8, 8),
)


@pytest.fixture(scope="session")
def twofold() -> Document:
    """The resolution with two transcriptions: of its base D, and of T."""
    report = Report()
    document = read(CONTENT / KEY / "text.md", CONTENT.parent, report)
    assert document
    base, other = document.witnesses
    transcription = Transcription("witnesses/T.txt", SECOND)
    second = replace(other, transcription=transcription, paragraphs=PARAGRAPHS)
    concordance = collate("text.md", document).concordance
    return replace(document, concordance=concordance, witnesses=(base, second))
