"""What of the content one run reads and speaks of: all of it, or what an editor has named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Choice:
    """Some paths below the project's folder, with the content folder's own name before them."""

    content: str  # name of the content folder
    pages: str  # name of the folder of ordinary pages in it
    paths: tuple[str, ...]  # none is: everything

    @property
    def documents(self) -> tuple[str, ...] | None:
        """Return the folders of documents to be read; None where all must be."""
        inner = self._inner()
        if inner is None:
            return None
        return tuple(sorted({parts[0] for parts in inner if parts[0] != self.pages}))

    @property
    def page_files(self) -> list[str] | None:
        """Return the ordinary pages to be read, below the content folder; None where all are."""
        inner = self._inner()
        if inner is None:
            return None
        return ["/".join(parts) for parts in inner if parts[0] == self.pages]

    def _inner(self) -> list[tuple[str, ...]] | None:
        """Return what was chosen below the content folder; None where that is everything."""
        inner = [PurePosixPath(path).parts[1:] for path in self.paths]
        whole = not inner or any(not parts or parts[0] == "registers" for parts in inner)
        return None if whole else inner


def within(path: str, folders: Sequence[str]) -> bool:
    """Say whether a path is one of these, or below one."""
    return any(PurePosixPath(path).is_relative_to(folder) for folder in folders)
