"""Checks the built site before it is published: every link leads somewhere, every id is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

ADDRESSES = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page offers to links, and what it links to."""

    ids: Counter[str]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a page of a built site."""

    page: str
    message: str
    link: str = ""  # that leads nowhere
    near: str = ""  # the nearest place on the page that it names

    def __str__(self) -> str:
        return f"{self.page}: {self.message}"


def faults(folder: Path, own: str) -> list[Fault]:
    """Return what is wrong with the links and identifiers of a built site.

    `own` is the site's full address ("" if it has none): links to it are checked as relative.
    """
    pages = {
        path.relative_to(folder).as_posix(): _read(path) for path in sorted(folder.rglob("*.html"))
    }
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return [
        fault
        for name, page in pages.items()
        for fault in (*_doubles(name, page), *_broken(name, page, pages, files, own))
    ]


def _read(path: Path) -> Page:
    elements = list(html.document_fromstring(path.read_bytes()).iter("*"))
    ids = Counter(element.get("id") for element in elements if element.get("id"))
    links = (e.get(ADDRESSES[e.tag]) for e in elements if e.tag in ADDRESSES)
    return Page(ids, tuple(link for link in links if link is not None))


def _doubles(name: str, page: Page) -> Iterator[Fault]:
    for identifier, number in page.ids.items():
        if number > 1:
            yield Fault(name, f"the id '{identifier}' stands {number} times")


def _broken(
    name: str, page: Page, pages: dict[str, Page], files: set[str], own: str
) -> Iterator[Fault]:
    for link in dict.fromkeys(page.links):
        inside = link.removeprefix(own + "/") if own and link.startswith(own + "/") else link
        parts = urlsplit(inside)
        if parts.scheme or parts.netloc:
            continue
        base = "" if inside != link else name
        target = _resolve(base, unquote(parts.path)) if parts.path else name
        if target not in files:
            yield Fault(name, f"the link '{link}' leads nowhere", link)
        elif (place := unquote(parts.fragment)) and place not in pages[target].ids:
            near = get_close_matches(place, pages[target].ids, 1)
            message = f"the link '{link}' names no place on {target}"
            yield Fault(name, message, link, "".join(near))


def _resolve(base: str, path: str) -> str:
    """Return the file that a relative path means on a page."""
    steps = base.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1] if steps else ["…"]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
