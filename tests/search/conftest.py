"""The two sides of the search, and the texts that they are tried on."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.edition.errors import Report
from plugins.edition.model import Document
from plugins.reader.document import read
from tests.conftest import CONTENT, ROOT
from tests.search.desk import Desk, opened

EDITIONS = ROOT / "tests" / "editions"
Node = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def node() -> Node:
    """Ask lunr.js in Node."""

    def ask(**asked: object) -> dict[str, Any]:
        command = ["node", str(Path(__file__).parent / "lunr.cjs")]
        given = json.dumps(asked)
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    return ask


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
