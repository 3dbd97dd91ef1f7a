"""`omissis fix`: write what mends the problems that need no decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from plugins.command import edits, files
from plugins.edition.errors import Edit


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
    """Yield the files that some mends change; only regular files, and new ones."""
    for path, own in groupby(sorted(mends, key=attrgetter("path")), attrgetter("path")):
        file = root / path
        regular = file.is_file() and not file.is_symlink()
        if regular or not file.exists():
            before = file.read_bytes() if regular else b""
            after, made = edits.apply(before, own)
            if after != before:
                yield Change(file, path, before, after, made)
