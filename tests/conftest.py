"""What several tests share: the site as a reader gets it, built once from its own content."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("omissis", deadline=None, max_examples=150)
settings.load_profile("omissis")

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
KEY = "1926-03-08-organization"


@dataclass(frozen=True, slots=True)
class Run:
    """One build: its exit code, what it said, and the folder that it wrote."""

    code: int
    messages: str  # stderr
    said: str  # stdout
    output: Path


Build = Callable[..., Run]


def run_pelican(content: Path, output: Path, **environment: str) -> Run:
    """Build a content folder as `make` does, with the project's own settings."""
    command = [sys.executable, "-m", "pelican", "--fatal", "warnings", str(content)]
    done = subprocess.run(
        [*command, "--output", str(output)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "200", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return Run(done.returncode, done.stderr, done.stdout, output)


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of all the golden cases, for every phenomenon is to be seen on some page."""
    run = run_pelican(ROOT / "tests" / "cases", tmp_path_factory.mktemp("cases") / "site")
    assert run.code == 0, run.messages + run.said
    return run.output


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the test editions."""
    run = run_pelican(ROOT / "tests" / "editions", tmp_path_factory.mktemp("editions") / "site")
    assert run.code == 0, run.messages + run.said
    return run.output


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    run = run_pelican(CONTENT, tmp_path_factory.mktemp("site") / "edition")
    assert run.code == 0, run.messages + run.said
    return run.output
