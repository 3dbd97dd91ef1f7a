"""Links of the editor to theses, paragraphs and cuts of the same document.

What leads out of the document is looked at in the built site, where all pages are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from plugins.checks.subject import Subject
from plugins.edition.errors import Problem
from plugins.edition.identifiers import identifiers
from plugins.edition.inline import Link
from plugins.edition.model import Document
from plugins.edition.reading import walk

PAGE = re.compile(r"(?P<number>[0-9][0-9a-z.]*|[IVXLCDM]+[a-z]*)\.html")
CITED = re.compile(r"[pea][0-9][0-9a-z-]*|n-.+")  # paragraphs, cuts, changes, notes


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield links that lead to no page or to no place of the document (E171)."""
    parts = (part for content in subject.contents for part in walk(content))
    links = [part for part in parts if isinstance(part, Link)]
    anchors = _anchors(subject.document) if links else {}
    for link in links:
        yield from _broken(subject, link, anchors)


def _anchors(document: Document) -> dict[str, set[str]]:
    """Return for each thesis that has a page the places on it that can be cited."""
    places = [one.locus for one in identifiers(document)]
    places += [one.locus for one in document.withdrawn]
    anchors: dict[str, set[str]] = {}
    for place in places:
        anchors.setdefault(place.thesis, set()).add(place.anchor)
    return anchors


def _broken(subject: Subject, link: Link, anchors: dict[str, set[str]]) -> Iterator[Problem]:
    parts = urlsplit(link.href)
    page, place = PAGE.fullmatch(unquote(parts.path)), unquote(parts.fragment)
    if parts.scheme or parts.netloc:
        return
    if not parts.path:
        hint = f"name the page too, as in 4.html#{place}: the whole text has another place for it"
        yield _problem(subject, link, f"'{link.href}' is no place on every page of the text", hint)
    elif page and page["number"] not in anchors:
        near = get_close_matches(page["number"], anchors, 1)
        theses = ", ".join(filter(None, anchors))
        hint = f"did you mean {near[0]}.html?" if near else f"theses are {theses}"
        yield _problem(subject, link, f"there is no thesis {page['number']} here", hint)
    elif page and CITED.fullmatch(place) and place not in anchors[page["number"]]:
        known = sorted(one for one in anchors[page["number"]] if one.startswith(place[0]))
        near = get_close_matches(place, known, 1, 0)
        message = f"thesis {page['number']} has no place '{place}'"
        yield _problem(subject, link, message, f"did you mean #{near[0]}?" if near else "")


def _problem(subject: Subject, link: Link, message: str, hint: str) -> Problem:
    return subject.problem(link.at, "E171", message, hint, len(link.href))
