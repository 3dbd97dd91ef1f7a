"""The mark under a block of text.md, `{: .heading}` or `{: .run-on .thesis n=3 cert=low}`."""

from __future__ import annotations

from typing import get_args

from plugins.edition.model import FragmentKind
from plugins.reader.blocks import Chunk, Source
from plugins.reader.marks import ATTRIBUTES, NUMBER, Attributes, attributes
from plugins.reader.scope import Scope

FRAGMENTS = get_args(FragmentKind)
RUN_ON = "run-on"  # may stand beside another type
KEYS = {"thesis": ("n", "cert", "p"), "paragraph": ("n",)}


def read(chunk: Chunk, scope: Scope) -> Attributes:
    """Return the attributes under a block; none where there are none. Problem: E203."""
    if not chunk.mark:
        return Attributes((), ())
    form = ATTRIBUTES.fullmatch(chunk.mark.text.replace("{:", "{", 1))
    mark = attributes(form[1]) if form else Attributes((), ())
    if mark.scripts:
        fault(chunk.mark, scope, "E151", f"'{mark.scripts[0]}' would run a script", "remove it")
        return Attributes((), ())
    classes = {*mark.classes}
    wrong = {key for key, _ in mark.values} - {*KEYS.get(kind(mark), ())}
    known = {*FRAGMENTS, *KEYS, RUN_ON}
    if not classes or not classes <= known or len(classes - {RUN_ON}) > 1:
        types = ", ".join(f"{{: .{name}}}" for name in (*FRAGMENTS, RUN_ON))
        hint = f"write {{: .thesis n=3 cert=low}}, {{: .paragraph n=2a}} or one of {types}"
        fault(chunk.mark, scope, "E203", "this mark under a paragraph is not known", hint)
    elif wrong:
        names = ", ".join(sorted(wrong))
        fault(chunk.mark, scope, "E203", f"the mark has no key '{names}'", "remove it")
    return mark


def kind(mark: Attributes) -> str:
    """Return what the mark says that its block is; "" where it says nothing of that."""
    return next((name for name in mark.classes if name != RUN_ON), "")


def number(mark: Attributes, chunk: Chunk, scope: Scope) -> str:
    """Return the number that a mark gives to its paragraph, "" for none. Problem: E203."""
    key = {"paragraph": "n", "thesis": "p"}.get(kind(mark), "")
    number = mark.get(key)
    asked = key == "n" or key in dict(mark.values)
    if not chunk.mark or not asked or NUMBER.fullmatch(number):
        return number
    hint = f"write digits, and a letter at most: {key}=2a"
    fault(chunk.mark, scope, "E203", f"'{number}' is no number of a paragraph", hint)
    return ""


def fault(source: Source, scope: Scope, code: str, message: str, hint: str) -> None:
    """Record a problem of the whole first line of a source."""
    scope.fault(source, 0, code, message, hint, len(source.text.split("\n")[0]))
