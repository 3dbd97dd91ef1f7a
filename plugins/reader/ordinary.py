"""Ordinary pages (content/pages/*.md): Pelican's Markdown, with nothing in it that could do harm.

Raw HTML is shown as text. An address with a scheme other than https, http or mailto, and
Pelican's own forms that reach for files ({static}, {attach}), are problems with a place. Of
Pelican's metadata only KEYS are taken: where a page goes follows from its file's name.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.edition.errors import Problem
from plugins.reader.decode import position
from plugins.reader.markdown import allowed, refusal

NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
TAKEN = {"index", "search", "404", "cuts"}
SIZE = 64_000  # characters in a paragraph
CROWD = 2_000  # of one sign in a paragraph: Markdown is quadratic in them
DEPTH = 20
NEST = re.compile(r" {4}|>|[-*+](?=\s)|[0-9]+\.(?=\s)")
NESTED = re.compile(r"(?:\s|>|[-*+](?=\s)|[0-9]+\.(?=\s))*")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
KEYS = ("title", "date", "author", "summary")
FIELD = re.compile(r"(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)")


class _Addresses(Treeprocessor):
    """Takes out every address that may not be published, and remembers it."""

    def __init__(self, md: Markdown, refused: list[str], pictures: list[str]) -> None:
        super().__init__(md)
        self.refused, self.pictures = refused, pictures

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "img" and allowed(element.get("src", "")):
                self.pictures.append(element.get("src", ""))
            for name in ("href", "src"):
                address = element.get(name)
                if address is not None and not allowed(address):
                    self.refused.append(address)
                    element.set(name, "#")


class Ordinary(Extension):
    """Takes raw HTML out of Python-Markdown and looks at every address."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []
        self.pictures: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Change the given Markdown instance."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Addresses(md, self.refused, self.pictures), "addresses", 0)


def problems(path: str, name: str, text: str) -> Iterator[Problem]:
    """Yield what keeps a page from being published; its name gives its address."""
    if not NAME.fullmatch(name) or name in TAKEN:
        hint = "name the file with small letters, digits and hyphens: about.md"
        yield Problem(path, 1, 1, "E120", f"'{name}' cannot be the address of a page", hint)
    yield from _fields(path, text)
    large = list(_large(path, text))
    yield from large
    if not large:
        yield from _addresses(path, text)


def _large(path: str, text: str) -> Iterator[Problem]:
    """Yield the first paragraph that Markdown would be slow over, or could not read."""
    for match in re.finditer(r"(?:[^\n]+\n?)+", text):
        paragraph = match[0]
        if len(paragraph) > SIZE or max(map(paragraph.count, "[`*_<")) > CROWD:
            hint = f"at most {SIZE} characters, {CROWD} of each of [ ` * _ <"
            fault = "E180", "this paragraph is too large to read", hint
        elif any(_depth(row) > DEPTH for row in paragraph.split("\n")):
            hint = f"lists and quotations may be {DEPTH} deep"
            fault = "E181", "a list or a quotation here is too deep to read", hint
        else:
            continue
        yield Problem(path, *position(text, match.start()), *fault)
        return


def _depth(line: str) -> int:
    """Return how many lists and quotations a line stands in, as its head shows."""
    head = NESTED.match(line)
    assert head
    return len(NEST.findall(head[0].expandtabs(4)))


def _addresses(path: str, text: str) -> Iterator[Problem]:
    extension = Ordinary()
    Markdown(extensions=["meta", extension]).convert(text)
    for address in extension.pictures:
        line, column = position(text, max(text.find(address), 0))
        hint = "say in words what it shows, or link to it"
        message = f"the picture {address!r} cannot be shown"
        yield Problem(path, line, column, "E172", message, hint, len(address))
    for address in extension.refused:
        line, column = position(text, max(text.find(address), 0))
        hint = "write a relative address, or one that begins with https:, http: or mailto:"
        message = f"the address {address!r} is not allowed"
        yield Problem(path, line, column, refusal(address), message, hint, len(address))


def _fields(path: str, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the lines at the head of a page."""
    titled = False
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        field = FIELD.match(line)
        if not field:
            if seen and line.startswith((" ", "\t")) and line.strip():
                hint = "write each key and its value on one line"
                yield Problem(path, number, 1, "E115", "a value goes on over the line", hint)
            break
        key, value = field["key"].lower(), field["value"].strip()
        titled = titled or (key == "title" and bool(value))
        if key in seen:
            yield Problem(path, number, 1, "E112", f"the key '{key}' stands twice", "", len(key))
        seen.add(key)
        if key not in KEYS:
            hint = f"known are {', '.join(KEYS)}; a page's address follows from its file's name"
            message = f"the key '{key}' is not known"
            yield Problem(path, number, 1, "E113", message, hint, len(key))
        elif key == "date" and not _is_day(value):
            column = field.start("value") + 1
            message = f"'{value}' is no day"
            hint = "write a day such as 2026-11-22"
            yield Problem(path, number, column, "E111", message, hint, len(value) or 1)
    if not titled:
        yield Problem(path, 1, 1, "E110", "'title' is missing", "begin the page with 'Title: …'")


def _is_day(text: str) -> bool:
    try:
        return bool(DAY.fullmatch(text) and datetime.date.fromisoformat(text))
    except ValueError:
        return False
