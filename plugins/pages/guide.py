"""The editor's guide as pages of the site: a page a code, as the messages name it."""

from __future__ import annotations

from dataclasses import dataclass

from markdown import markdown

from plugins.edition.guide import codes, explanation


@dataclass(frozen=True, slots=True)
class Entry:
    """What the guide says of one code, as HTML; it is written by this project, not by editors."""

    code: str
    title: str
    html: str
    address: str  # relative to the site
    allowable: bool

    @property
    def stops(self) -> bool:
        """Say whether the code keeps a site from being published."""
        return self.code.startswith("E")


def entries() -> tuple[Entry, ...]:
    """Return every code of the guide, errors before remarks."""
    return tuple(
        Entry(told.code, told.title, markdown(told.text), told.address, told.allowable)
        for told in map(explanation, codes())
        if told
    )
