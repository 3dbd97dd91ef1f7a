"""Where the project is, and what an editor means by a path or by a document's name."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

import click

SETTINGS = "pelicanconf.py"
CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds pelicanconf.py and content/."""

    root: Path

    @property
    def content(self) -> Path:
        """Return the editor's room."""
        return self.root / CONTENT

    def path(self, name: str) -> str:
        """Return what a path or a document's name means, below the project's folder.

        Raises UsageError where there is no such thing in content/.
        """
        for path in (Path(name), self.content / name):
            if path.exists():
                return self._below(path, name)
        known = sorted(folder.name for folder in self.content.glob("[!.]*"))
        near = difflib.get_close_matches(Path(name).name, known, 1)
        hint = f" Did you mean '{CONTENT}/{near[0]}'?" if near else ""
        raise click.UsageError(f"There is no '{name}'.{hint}")

    def _below(self, path: Path, name: str) -> str:
        whole = Path(path).absolute().resolve()
        content = self.content.resolve()
        if whole in (content, *content.parents):
            return CONTENT
        if not whole.is_relative_to(content):
            raise click.UsageError(f"'{name}' is not in {CONTENT}/.")
        return f"{CONTENT}/{whole.relative_to(content).as_posix()}"


def find(start: Path) -> Project:
    """Return the project that a folder is in; raise UsageError where it is in none."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return Project(folder)
    message = f"There is no {SETTINGS} in this folder or above it: go into an edition's folder."
    raise click.UsageError(message)
