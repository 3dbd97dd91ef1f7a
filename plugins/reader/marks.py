"""The editor's marks in one paragraph: dots, bracketed spans, references to notes.

Everything else (emphasis, links, code) is left as it stands for Python-Markdown. Code, link
targets, web addresses and escaped characters are passed over, so no dots in them count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.edition import dots

SKIP = (
    r"(?P<skip>\\."
    r"|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|<(?:https?|mailto):[^\s<>]*>"
    r"|\bhttps?://(?:(?!~>|(?:\+\+|--|~~|<<|==)\})[^\s<>()\[\]{}])+"
    r"|(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s\"[^\"]*\")?\))"
)
DRAFT = r"\{(?P<draft>\+\+|--|~~|>>|==)"
CLOSED = r"(?P<closed>\+\+|--|~~|<<|==)\}"
NESTED = re.compile(rf"[\[\]]|{DRAFT}|{CLOSED}")
TOKEN = re.compile(
    SKIP + r"|\[\^(?P<note>[^\]\s\[]+)\]|(?P<html><[A-Za-z/!?])|(?P<open>\[)"
    rf"|{DRAFT}|{CLOSED}|(?P<dots>{dots.ROUND}|{dots.DOTS})",
    re.DOTALL,
)
CLOSERS = {"[": "]", ">>": "<<"}  # a draft mark is closed by its own sign, a comment's turned
HANDLER = re.compile("on[a-z]{3,}", re.IGNORECASE)  # onclick, onerror
ATTRIBUTE = r"\.[A-Za-z][\w-]*|[A-Za-z][\w-]*=(?:\"(?:\\.|[^\"\\])*\"|[^\s\"}]+)"
ATTRIBUTES = re.compile(rf"\{{\s*((?:{ATTRIBUTE})(?:\s+(?:{ATTRIBUTE}))*)\s*\}}")
# What stands in the braces of a mark is read with the mark: no code begins there
BRACKET = re.compile(
    rf"{SKIP}|(?<=\]){ATTRIBUTES.pattern}|(?P<open>\[)|(?P<close>\])|{DRAFT}|{CLOSED}", re.DOTALL
)

NUMBER = re.compile("[1-9][0-9]{0,5}[a-z]?")  # that the editor gives to a paragraph or a cut


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in `{.type key=value}`."""

    classes: tuple[str, ...]
    values: tuple[tuple[str, str], ...]

    def get(self, key: str) -> str:
        """Return a value, "" where the key is not given."""
        return dict(self.values).get(key, "")

    @property
    def scripts(self) -> list[str]:
        """Return the keys that are event handlers of HTML."""
        return [key for key, _ in self.values if HANDLER.fullmatch(key)]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark; offsets are of the paragraph."""

    # dots, span, note, draft; faults: html, form (bad attributes), open, begun (never closed),
    # stray (never opened)
    kind: str
    start: int
    end: int
    inner: tuple[int, int] = (0, 0)  # what a span or a draft encloses
    attributes: Attributes = Attributes((), ())
    name: str = ""  # of a note; of a draft its sign


def scan(text: str) -> list[Mark]:
    """Return the marks of a paragraph, in order, none inside another."""
    closers, marks, at = brackets(text), [], 0
    while found := TOKEN.search(text, at):
        at = found.end()
        if found["skip"]:
            continue
        mark = _mark(text, found, closers)
        if mark:
            marks.append(mark)
            at = mark.end
    return marks


def brackets(text: str) -> dict[int, int]:
    """Return where each opening bracket and draft mark is closed; -1 where it never is."""
    pairs: dict[int, int] = {}
    stacks: dict[str, list[int]] = {}
    for found in BRACKET.finditer(text):
        opens = found["open"] or found["draft"]
        closes = found["close"] or found["closed"]
        if opens:
            stacks.setdefault(CLOSERS.get(opens, opens), []).append(found.start())
            pairs[found.start()] = -1
        elif closes and stacks.get(closes):
            pairs[stacks[closes].pop()] = found.start()
    return pairs


def attributes(text: str) -> Attributes:
    """Return the attributes of the text between the braces; it has been matched before."""
    parts = re.findall(ATTRIBUTE, text)
    pairs = (part.split("=", 1) for part in parts if not part.startswith("."))
    return Attributes(
        tuple(part[1:] for part in parts if part.startswith(".")),
        tuple((key, _unquoted(value)) for key, value in pairs),
    )


def _unquoted(value: str) -> str:
    """Return what stands between quotes, where a backslash keeps a quote or a backslash."""
    return re.sub(r'\\(["\\])', r"\1", value[1:-1]) if value.startswith('"') else value


def _mark(text: str, found: re.Match[str], closers: dict[int, int]) -> Mark | None:
    start = found.start()
    if found["note"]:
        return Mark("note", start, found.end(), name=found["note"])
    for name, fault in (("html", "html"), ("closed", "stray")):
        if found[name]:
            return Mark(fault, start, found.end())
    if found["draft"]:
        end = closers.get(start, -1)
        if end < 0:
            return Mark("begun", start, found.end())
        return Mark("draft", start, end + 3, (found.end(), end), name=found["draft"])
    if found["open"]:
        return _bracket(text, start, closers.get(start, -1))
    run = dots.find(text, start, found.end())
    return Mark("dots", *run) if run else None


def _bracket(text: str, start: int, close: int) -> Mark | None:
    """Return the span or bracketed dots that open here; None where the bracket is text."""
    if close < 0:
        return Mark("open", start, start + 1)
    end = close + 1
    if text[end : end + 1] == "{":
        form = ATTRIBUTES.match(text, end)
        if not form:
            return Mark("form", start, end + 1)
        inner = (start + 1, close)
        return Mark("span", start, form.end(), inner, attributes(form[1]))
    run = dots.find(text, start, end)
    return Mark("dots", *run) if run == (start, end) else None
