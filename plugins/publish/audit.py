"""Checks the built site before it is published: every link leads somewhere, every id is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

ADDRESSES = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page offers to links, and what it links to."""

    ids: Counter[str]
    links: tuple[str, ...]


def faults(folder: Path, own: str) -> list[str]:
    """Return what is wrong with the links of a built site, one sentence each.

    `own` is the site's full address ("" if it has none): links to it are checked as relative.
    """
    pages = {
        path.relative_to(folder).as_posix(): _read(path) for path in sorted(folder.rglob("*.html"))
    }
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return [
        f"{name}: {fault}"
        for name, page in pages.items()
        for fault in (*_doubles(page), *_broken(name, page, pages, files, own))
    ]


def _read(path: Path) -> Page:
    elements = list(html.document_fromstring(path.read_bytes()).iter("*"))
    ids = Counter(element.get("id") for element in elements if element.get("id"))
    links = (e.get(ADDRESSES[e.tag]) for e in elements if e.tag in ADDRESSES)
    return Page(ids, tuple(link for link in links if link is not None))


def _doubles(page: Page) -> Iterator[str]:
    for identifier, number in page.ids.items():
        if number > 1:
            yield f"the id '{identifier}' stands {number} times"


def _broken(
    name: str, page: Page, pages: dict[str, Page], files: set[str], own: str
) -> Iterator[str]:
    for link in dict.fromkeys(page.links):
        inside = link.removeprefix(own + "/") if own and link.startswith(own + "/") else link
        parts = urlsplit(inside)
        if parts.scheme or parts.netloc:
            continue
        base = "" if inside != link else name
        target = _resolve(base, unquote(parts.path)) if parts.path else name
        if target not in files:
            yield f"the link '{link}' leads nowhere"
        elif parts.fragment and unquote(parts.fragment) not in pages[target].ids:
            yield f"the link '{link}' names no place on {target}"


def _resolve(base: str, path: str) -> str:
    """Return the file that a relative path means on a page."""
    steps = base.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1] if steps else ["…"]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
