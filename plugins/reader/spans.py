"""The bracketed span, `[what the source has]{.type key=value}`, one function a type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast, get_args

from plugins.edition import dots
from plugins.edition.inline import (
    Code,
    Ellipsis,
    Emendation,
    Emphasis,
    Inline,
    Mention,
    Omission,
    Pause,
    RegisterKind,
    Restoration,
    Supplied,
    Text,
)
from plugins.edition.names import nearest
from plugins.edition.places import is_change
from plugins.edition.reading import edited, walk
from plugins.reader.marks import NUMBER
from plugins.reader.span import Span, nearby


def read(span: Span) -> tuple[Inline, ...]:
    """Return the inline parts that a span stands for; faults leave its text as it is."""
    classes = span.mark.attributes.classes
    name = classes[0] if classes else ""
    if scripts := span.mark.attributes.scripts:
        span.fault("E151", f"'{scripts[0]}' would run a script", "remove it")
        return span.parse(span.inner, span.scope, span.before, span.after)
    if len(classes) > 1:
        span.fault("E203", "this mark has more than one type", "keep one of them")
        return span.parse(span.inner, span.scope, span.before, span.after)
    if name not in TYPES:
        known = ", ".join(f".{known}" for known in TYPES)
        hint = nearby(name, list(TYPES)) or f"one of {known} is needed, first in the braces"
        mend = span.swap(r"[\s{]\.", name, nearest(name, TYPES))
        span.fault("E203", "this mark has no type that is known", hint, mend)
        return span.parse(span.inner, span.scope, span.before, span.after)
    reader, keys = TYPES[name]
    given = [key for key, _ in span.mark.attributes.values]
    for key in sorted({key for key in given if given.count(key) > 1}):
        span.fault("E203", f"the mark .{name} has the key '{key}' twice", "keep one of them")
    for key in given:
        if key not in keys:
            known = ", ".join(keys) or "no key at all"
            mend = span.swap(
                r"\s", f"{key}=", f"{near}=" if (near := nearest(key, {*keys} - {*given})) else ""
            )
            message = f"the mark .{name} has no key '{key}'"
            span.fault("E203", message, f"it takes {known}", mend)
    return reader(span)


def _sic(span: Span) -> tuple[Inline, ...]:
    if "corr" not in dict(span.mark.attributes.values):
        span.fault("E203", "the mark .sic does not say the correction", 'add corr="…"')
    sic = span.parse(span.inner, span.scope.inner(typed=False), "", "")
    if not all(isinstance(part, Text | Emphasis | Code) for part in walk(sic)):
        hint = "write in the brackets what the source has, without marks; marks may stand in corr"
        span.fault("E202", "a mark stands inside the reading of the source", hint)
    source = span.quoted("corr")
    corr = span.parse(source, span.scope, span.before, span.after)
    if len(corr) == 1 and isinstance(corr[0], Ellipsis):
        return (replace(corr[0], printed=edited(sic), at=span.at),)
    return (Emendation(sic, corr, span.at, span.responsibility),)


def _ellipsis(span: Span) -> tuple[Inline, ...]:
    glyphs = span.inner.text
    if not span.scope.typed:
        return (Text(glyphs, span.at),)  # in a note the edition speaks, and cuts nothing
    if not dots.only(glyphs):
        span.fault("E204", "an .ellipsis holds dots and nothing else", "move the words out of it")
    kind = dots.kind(glyphs, span.before, span.after)
    hand = span.siglum("by") or span.scope.hand
    number = _number(span) or str(next(span.scope.ellipses))
    ellipsis = Ellipsis(number, glyphs, glyphs, kind, hand, span.value("extent"), span.at)
    return (_found(span, ellipsis),)


def _found(span: Span, ellipsis: Ellipsis) -> Ellipsis:
    """Return an ellipsis with what its mark says of the words that were cut."""
    stated = [key for key in ("supplied", "located", "withheld") if span.value(key)]
    if len(stated) > 1:
        hint = "what was cut is either supplied, or located elsewhere, or withheld"
        span.fault("E203", f"the mark .ellipsis says both {' and '.join(stated)}", hint)
    source = span.siglum("from")
    if "supplied" not in stated:
        for key in ("from", "resp", "cert"):
            if span.value(key):
                hint = 'add supplied="…", or remove it'
                span.fault("E203", f"'{key}' says whose words are supplied, and none are", hint)
    paragraphs = tuple(_restored(span)) if "supplied" in stated else ()
    return replace(
        ellipsis,
        restored=Restoration(paragraphs, source, span.responsibility) if paragraphs else None,
        located=span.value("located"),
        withheld=span.value("withheld"),
    )


def _restored(span: Span) -> Iterator[tuple[Inline, ...]]:
    """Yield the paragraphs of a restoration, which a ¶ parts; dots in them are not typed."""
    scope = replace(span.scope, typed=False)
    whole = span.quoted("supplied")
    for match in re.finditer(r"[^¶]+", whole.text):
        text = match[0].strip()
        if text:
            start = match.start() + match[0].index(text[0])
            paragraph = span.parse(whole.part(start, start + len(text)), scope, "", "")
            if any(map(is_change, walk(paragraph))):
                hint = "give the words as that witness has them; say more in a note"
                span.fault("E202", "words of another witness cannot be changed here", hint)
            yield paragraph


def _number(span: Span) -> str:
    """Return the number that the editor gives to an ellipsis; "" where it is given none."""
    number = span.value("n")
    if not number or NUMBER.fullmatch(number):
        return number
    hint = "write digits, and a letter at most: n=2a"
    span.fault("E203", f"'{number}' is no number of an ellipsis", hint)
    return ""


def _pause(span: Span) -> tuple[Inline, ...]:
    return (Pause(span.inner.text, span.at, span.responsibility),)


def _omitted(span: Span) -> tuple[Inline, ...]:
    glyphs = span.inner.text
    if dots.find(glyphs, 0, len(glyphs)) != (0, len(glyphs)):
        hint = "write […]{.omitted reason=editorial}"
        span.fault("E204", "an .omitted holds dots and nothing else", hint)
    return (Omission(span.inner.text, span.value("reason"), span.at, span.responsibility),)


def _supplied(span: Span) -> tuple[Inline, ...]:
    content = span.parse(span.inner, span.scope, span.before, span.after)
    return (Supplied(content, span.siglum("from"), span.at, span.responsibility),)


def _name(span: Span) -> tuple[Inline, ...]:
    kind = cast(RegisterKind, span.mark.attributes.classes[0])
    key = span.mark.attributes.get("ref")
    if not key:
        hint = "add ref= and the key of an entry of its register"
        span.fault("E203", f"the mark .{kind} does not say which entry is meant", hint)
    span.scope.names[key] += 1
    number = span.scope.names[key]
    content = span.parse(span.inner, span.scope, span.before, span.after)
    return (Mention(content, kind, key, number, span.at),) if key else content


TYPES: dict[str, tuple[Callable[[Span], tuple[Inline, ...]], tuple[str, ...]]] = {
    "sic": (_sic, ("corr", "resp", "cert")),
    "ellipsis": (
        _ellipsis,
        ("n", "extent", "by", "supplied", "from", "located", "withheld", "resp", "cert"),
    ),
    "pause": (_pause, ("resp", "cert")),
    "omitted": (_omitted, ("reason", "resp", "cert")),
    "supplied": (_supplied, ("from", "resp", "cert")),
    **dict.fromkeys(get_args(RegisterKind), (_name, ("ref",))),
}
