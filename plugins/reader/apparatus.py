"""apparatus.md: an entry a line in the classical form, `2.1 campaigns] movements T : actions R`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.edition.apparatus import Entry, Reading, ReadingKind
from plugins.edition.inline import Inline, Mention, NoteReference
from plugins.edition.model import Document, Thesis
from plugins.edition.places import is_change
from plugins.edition.reading import contents, restored, walk
from plugins.reader import inline
from plugins.reader.blocks import Source
from plugins.reader.lemmata import Head, head, places
from plugins.reader.scope import Scope

NAME = "apparatus.md"
FORM = "2.1 campaigns] movements T : actions R"
KINDS: tuple[ReadingKind, ...] = ("om.", "add.", "transp.")
COLON = re.compile(r"\\.|[\[\]]|(?<!\S):(?!\S)", re.DOTALL)
REMARK = re.compile(r"(?<=\s)([*_])(?=\S)((?:\\.|(?!\1)[^\\])+)\1\Z", re.DOTALL)
TOKEN = re.compile(r"[^\s,]+")
SHORT = re.compile(r"[A-ZΑ-Ω][A-Za-z]?[0-9]*")  # what can hardly be but a siglum


def read(path: str, text: str, scope: Scope, document: Document) -> tuple[Entry, ...]:
    """Return the entries of an apparatus.md; its faults go to the problems of the scope."""
    scope = replace(scope.inner(typed=False), path=path)
    known = places(document, scope.sigla)
    scopes = {thesis.number.text: _scope(thesis, scope) for thesis in document.theses}
    entries = []
    for source in _lines(text, scope):
        begun = head(source, scope, known, FORM)
        if begun:
            words = known[begun.thesis][begun.paragraph]
            entries.append(_entry(begun, scopes[begun.thesis], words))
    return tuple(entries)


def _lines(text: str, scope: Scope) -> Iterator[Source]:
    """Yield each entry; a line that begins with white space continues the one before."""
    begun: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if begun and line.strip() and line[0] in " \t":
            begun.append(line)
            continue
        if begun:
            yield Source("\n".join(begun).rstrip(), start)
        begun, start = [], number
        if line.strip() and line[0] in " \t":
            message = "this line begins with white space, and there is none that it continues"
            scope.fault(Source(line, number), 0, "E240", message, f"the form is: {FORM}", len(line))
        elif line.strip() and not line.startswith("#"):
            begun = [line]


def _scope(thesis: Thesis, scope: Scope) -> Scope:
    """Return a scope in which notes and names are counted on from those of a thesis's text."""
    texts = [contents(block) for block in thesis.blocks]
    filled = [paragraph for content in texts for paragraph in restored(content)]
    inner = scope.inner(typed=False, noted=True)
    for content in (*texts, *filled):
        for part in walk(content, proposed=True):
            match part:
                case NoteReference(note=note):
                    inner.mentions[note] += 1
                case Mention(ref=ref):
                    inner.names[ref] += 1
                case _:
                    pass
    return inner


def _entry(begun: Head, scope: Scope, words: frozenset[str]) -> Entry:
    """Read what follows the bracket: readings, parted by colons, and the editor's own words."""
    rest, remark = _remark(begun.rest, replace(scope, noted=False))
    found = (_reading(part, scope, words) for part in _parts(rest))
    readings = tuple(reading for reading in found if reading)
    for siglum in _twice(readings):
        _fault(scope, rest, f"{siglum} has two readings here")
    return Entry(
        begun.thesis, begun.paragraph, begun.lemma, begun.occurrence, readings, remark, begun.at,
    )  # fmt: skip


def _twice(readings: tuple[Reading, ...]) -> Iterator[str]:
    """Yield the witnesses that have two readings, or are named twice for one."""
    met: set[tuple[str, bool, bool]] = set()
    for reading in readings:
        for siglum in reading.sigla:
            named = siglum, reading.kind == "add.", reading.kind == "transp."
            if named in met:
                yield siglum
            met.add(named)


def _remark(source: Source, scope: Scope) -> tuple[Source, tuple[Inline, ...]]:
    """Part the editor's own words, in italics at the end, from the readings."""
    found = REMARK.search(source.text)
    if not found:
        return source, ()
    words = inline.parse(source.part(*found.span(2)), scope)
    return source.part(0, len(source.text[: found.start()].rstrip())), words


def _parts(source: Source) -> Iterator[Source]:
    """Cut at colons that stand alone, outside brackets."""
    depth = start = 0
    for found in COLON.finditer(source.text):
        depth = max(0, depth + {"[": 1, "]": -1}.get(found[0], 0))
        if found[0] == ":" and not depth:
            yield _trimmed(source, start, found.start())
            start = found.end()
    yield _trimmed(source, start, len(source.text))


def _trimmed(source: Source, start: int, end: int) -> Source:
    text = source.text[start:end]
    return source.part(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def _reading(source: Source, scope: Scope, words: frozenset[str]) -> Reading | None:
    """Read a reading and the sigla at its end; `words` are sigla that are words of the text."""
    if not source.text:
        _fault(scope, source, "a reading is missing here")
        return None
    end, sigla = _sigla(source, scope)
    if not sigla:
        return None
    body = _trimmed(source, 0, end)
    kind: ReadingKind = next((k for k in KINDS if body.text.split()[:1] == [k]), "reading")
    if kind != "reading":
        body = _trimmed(body, len(kind), len(body.text))
    alone = len(sigla) > 1 and "," not in source.text[end:]
    if alone and (sigla[0] in words or (kind, body.text) == ("reading", "")):
        hint = (
            f"write “{', '.join(sigla)}” if {sigla[0]} is a witness here, "
            f"and “\\{' '.join(sigla)}” if it is a word"
        )
        message = f"{sigla[0]} is a siglum, and may be a word of this reading too"
        scope.fault(source, end, "E246", message, hint, len(sigla[0]))
        return None
    if kind == "om." and body.text:
        _fault(scope, body, "om. says that words are missing, and these follow it")
        return None
    if kind in ("reading", "add.") and not body.text:
        _fault(scope, source, "there are no words before the sigla: write om. for what is missing")
        return None
    content = inline.parse(_literal(body, scope), scope) if body.text else ()
    if any(map(is_change, walk(content))):
        hint = "give the words as that witness has them; say more in a note"
        message = "words of another witness cannot be changed here"
        scope.fault(body, 0, "E202", message, hint, len(body.text))
    return Reading(kind, content, sigla)


def _literal(source: Source, scope: Scope) -> Source:
    """Drop the backslash that keeps a word from being taken for a sign of the apparatus."""
    text = source.text
    if text.startswith(tuple("\\" + kind for kind in KINDS)):
        return source.part(1)
    before, sign, last = text.rpartition("\\")
    return replace(source, text=before + last) if sign and last in scope.sigla else source


def _sigla(source: Source, scope: Scope) -> tuple[int, tuple[str, ...]]:
    """Return where the sigla at the end begin, and them; none where there is a fault."""
    tokens = list(TOKEN.finditer(source.text))
    first = len(tokens)
    while first and tokens[first - 1][0] in scope.sigla:
        first -= 1
    start = tokens[first].start() if first < len(tokens) else len(source.text)
    before = tokens[first - 1] if first else None
    joined = before and "," in source.text[before.end() : start]
    last = first == len(tokens)
    if before and (last or joined) and SHORT.fullmatch(before[0]):
        hint = f"known here: {', '.join(sorted(scope.sigla))}"
        message = f"no witness is declared as {before[0]}"
        scope.fault(source, before.start(), "E210", message, hint, len(before[0]))
        return start, ()
    if last:
        _fault(scope, source, "this reading names no witness")
    return start, tuple(token[0] for token in tokens[first:])


def _fault(scope: Scope, source: Source, message: str) -> None:
    """Record what is wrong with the form of an entry."""
    length = len(source.text.split("\n", 1)[0]) or 1
    scope.fault(source, 0, "E240", message, f"the form is: {FORM}", length)
