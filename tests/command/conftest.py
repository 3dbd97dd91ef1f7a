"""A project of its own, which a test may spoil, and the command run in it as an editor does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

Omissis = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a copy of the site's content."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "content", folder / "content")
    for name in ("plugins", "theme", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    return folder


@pytest.fixture
def omissis(project: Path) -> Omissis:
    """The command; runs in the project, or in a folder below it."""

    def run(
        *arguments: str, below: str = ".", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "plugins.command", *arguments],
            cwd=project / below,
            env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run
