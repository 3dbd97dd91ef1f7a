"""The engine of the page, and the texts that the search is tried on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plugins.edition.errors import Report
from plugins.edition.model import Document
from plugins.reader.document import read
from tests.conftest import CONTENT, ROOT
from tests.search.desk import Desk, opened

EDITIONS = ROOT / "tests" / "editions"


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    """The resolution and the test editions."""
    files = sorted([*CONTENT.glob("*/text.md"), *EDITIONS.glob("*/text.md")])
    found = [read(file, file.parent.parent, Report()) for file in files]
    return [document for document in found if document]


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    """Open the engine of the page in Node."""
    with opened() as desk:
        yield desk
