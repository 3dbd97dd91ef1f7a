"""`omissis fix`: write what mends the problems that need no decision, and show it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from plugins.command import edits, files, program, terminal
from plugins.command.project import Project
from plugins.edition.errors import Edit

WITNESSES = "witnesses"  # what is in there is never edited
ROUNDS = 5  # a mended text may show problems that were hidden before


@dataclass(frozen=True, slots=True)
class Change:
    """One file before and after."""

    file: Path
    path: str
    before: bytes
    after: bytes
    mends: int

    @property
    def diff(self) -> list[str]:
        """Return the lines of a unified diff."""
        return edits.diff(self.path, self.before, self.after)

    def write(self) -> None:
        """Put the file in its place; raise OSError."""
        files.write(self.file, self.after)


def changes(root: Path, mends: tuple[Edit, ...]) -> Iterator[Change]:
    """Yield the files that some mends change; only regular files and new ones, no transcription."""
    for path, own in groupby(sorted(mends, key=attrgetter("path")), attrgetter("path")):
        file = root / path
        regular = file.is_file() and not file.is_symlink()
        if file.parent.name != WITNESSES and (regular or not file.exists()):
            before = file.read_bytes() if regular else b""
            after, made = edits.apply(before, own)
            if after != before:
                yield Change(file, path, before, after, made)


def mend(project: Project, asked: list[str], *, dry_run: bool) -> None:
    """Write the mends of a check's problems until there are none; show each round's diff."""
    for _ in range(ROUNDS):
        found = program.check(project, *asked)
        if found.code not in (0, 1):
            click.echo(found.messages, err=True, nl=False)
            sys.exit(found.code)
        ready = list(changes(project.root, found.mends))
        for change in ready:
            terminal.diff(change.diff)
        if dry_run:
            click.echo("nothing was written" if ready else "there is nothing to mend", err=True)
        if dry_run or not ready:
            return
        for change in ready:
            change.write()
            what = "1 mend" if change.mends == 1 else f"{change.mends} mends"
            click.echo(f"{change.path}: {what} written", err=True)
