"""The programs that the command runs: each is a room of its own, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import NoReturn

from plugins.command.project import Project
from plugins.edition.errors import Edit


@dataclass(frozen=True, slots=True)
class Found:
    """What a check has found: its exit code, its messages, and what mends its problems."""

    code: int
    messages: str
    mends: tuple[Edit, ...]


def become(project: Project, module: str, *arguments: str) -> NoReturn:
    """Go on as another program, in the project's folder: signals and exit code are its own."""
    os.chdir(project.root)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, "-m", module, *arguments])  # noqa: S606


def check(project: Project, *arguments: str) -> Found:
    """Check the content in a program of its own; return what it found."""
    command = [sys.executable, "-m", "plugins.publish", "--check", "--format", "json", *arguments]
    done = subprocess.run(  # noqa: S603
        command, cwd=project.root, capture_output=True, encoding="utf-8", check=False
    )
    problems = json.loads(done.stdout) if done.returncode in (0, 1) else []
    mends = (Edit(**problem["mend"]) for problem in problems if problem["mend"])
    return Found(done.returncode, done.stderr, tuple(mends))
