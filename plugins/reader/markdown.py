"""Python-Markdown for one paragraph: emphasis, strong emphasis, links, code; nothing else.

Blocks are ours (Python-Markdown renumbers lists), raw HTML, images and entities are not taken,
and reference links are off, so that a bracket of the source stays a bracket.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

import markdown

DELIMITERS = re.compile(r"[*_`\[<\\]")  # without one of these there is nothing to do
DROPPED = (
    "reference", "image_link", "image_reference", "short_reference", "short_image_ref",
    "automail", "linebreak", "html", "entity",
)  # fmt: skip
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")  # also stands for an entity of an ordinary page
SCHEMES = {"https", "http", "mailto"}


def _inline() -> markdown.Markdown:
    engine = markdown.Markdown()
    for pattern in DROPPED:
        engine.inlinePatterns.deregister(pattern)
    engine.ESCAPED_CHARS = [*engine.ESCAPED_CHARS, "<", "…", ":"]
    return engine


ENGINE = _inline()


def inline(text: str) -> Element:
    """Return the paragraph as an element tree of em, strong, a and code."""
    root = Element("div")
    paragraph = SubElement(root, "p")
    paragraph.text = text
    for step in ("inline", "unescape"):
        ENGINE.treeprocessors[step].run(root)
    ENGINE.reset()
    return paragraph


def refusal(href: str) -> str:
    """Return the code for an address that is not allowed: E160 for Pelican's ways to files."""
    return "E160" if href.startswith(("{", "|")) else "E152"


def allowed(href: str) -> bool:
    """Say whether a link may be published: https, http, mailto, or inside the site."""
    try:
        urlsplit(href)
    except ValueError:
        return False
    if CONTROL.search(href):
        return False
    bare = re.sub(r"[\s\x00-\x20]", "", unescape(href))
    scheme = SCHEME.match(bare)
    if scheme:
        return scheme[1].lower() in SCHEMES
    return bool(bare) and not bare.startswith(("//", "/", "\\", "{", "|"))
