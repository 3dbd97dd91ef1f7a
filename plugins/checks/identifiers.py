"""Identifiers live for ever: each is where it was, or it is said what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plugins.checks.subject import Subject
from plugins.edition.errors import Edit, Problem
from plugins.edition.identifiers import ABSENT, identifiers
from plugins.edition.model import Document, Locus, Published

SHOWN = 3  # identifiers in a message
MARK = {"p": "{{: .paragraph n={0}}} under", "e": "[. . .]{{.ellipsis n={0}}} for"}  # by kind

Now = dict[Locus, str]  # the words of each identifier of the text


def problems(subject: Subject) -> Iterator[Problem]:
    """Yield identifiers that are gone (E230), moved (E231), back (E234), or new (E232).

    New ones are only asked for in a build that is to be published, and not before all is well with
    the old ones: a line for what has moved would seal its loss.
    """
    document = subject.document
    now: Now = {}
    for identifier in identifiers(document):
        now.setdefault(identifier.locus, identifier.words)
    lock = {line.locus: line for line in document.published}
    path = subject.path.rpartition("/")[0] + "/ids.lock"
    faults = list(_lost(path, document, now, lock))
    yield from faults
    if subject.publishing and not faults:
        yield from _new(path, now, lock)


def _lost(
    path: str, document: Document, now: Now, lock: dict[Locus, Published]
) -> Iterator[Problem]:
    """Yield what has become of identifiers that were published."""
    whole = {line.locus.thesis for line in document.withdrawn if not line.locus.anchor}
    elsewhere = _elsewhere(now, lock)
    for line in document.published:
        if line.withdrawn:
            yield from _withdrawn(path, line, now)
        elif line.locus not in now:
            if line.locus.thesis not in whole and (line.words != ABSENT or document.absent):
                yield _gone(path, line, elsewhere)
        elif now[line.locus] != line.words:
            yield from _moved(path, line, elsewhere)


def _elsewhere(now: Now, lock: dict[Locus, Published]) -> dict[tuple[str, str], Locus]:
    """Return where words stand that did not stand there when it was published, by kind."""
    found: dict[tuple[str, str], Locus] = {}
    for locus, words in now.items():
        if locus not in lock or lock[locus].words != words:
            found.setdefault((locus.anchor[:1], words), locus)
    return found


def _withdrawn(path: str, line: Published, now: Now) -> Iterator[Problem]:
    if line.locus in now:
        message = f"{line.locus} is withdrawn, and still in the text"
        hint = "take it out of the text, or put its words in the place of what is said here"
        yield _at(path, line, "E234", message, hint)


def _gone(path: str, line: Published, elsewhere: dict[tuple[str, str], Locus]) -> Problem:
    there = _found(line, elsewhere)
    message = f"{line.locus} was published, and is gone"
    if there:
        return _at(
            path, line, "E230", f"{message}: what it denoted is now {there}", _keep(line, there)
        )
    hint = f"put it back, or say what became of it: {line.locus}  withdrawn: now part of …"
    return _at(path, line, "E230", message, hint)


def _moved(
    path: str, line: Published, elsewhere: dict[tuple[str, str], Locus]
) -> Iterator[Problem]:
    """Yield a problem where the words stand elsewhere; a word that was changed is no move."""
    there = _found(line, elsewhere)
    if there:
        message = f"{line.locus} now denotes something else: “{line.words}” is {there}"
        yield _at(path, line, "E231", message, _keep(line, there))


def _found(line: Published, elsewhere: dict[tuple[str, str], Locus]) -> Locus | None:
    told = line.words not in ("", ABSENT)  # words that another place can have
    return elsewhere.get((line.locus.anchor[:1], line.words)) if told else None


def _keep(line: Published, there: Locus) -> str:
    """Return how what was published under a number keeps it."""
    kind = line.locus.anchor[:1]
    if kind not in MARK or there.thesis != line.locus.thesis:
        return f"give it its number back, or write here: {line.locus}  withdrawn: now …"
    was, now = _count(line.locus), _count(there)
    if now > was:
        return f"write {MARK[kind].format(f'{max(was - 1, 1)}a')} what was put in before it"
    return f"write {MARK[kind].format(line.locus.anchor[1:])} it, and go on so after it"


def _count(locus: Locus) -> int:
    """Return the number of a paragraph or a cut without its letter."""
    return int(locus.anchor[1:].rstrip("abcdefghijklmnopqrstuvwxyz"))


def _new(path: str, now: Now, lock: dict[Locus, Published]) -> Iterator[Problem]:
    """Yield what is not yet in ids.lock, with the lines to add after the identifier before."""
    last: Published | None = None
    after: dict[Published | None, list[Locus]] = defaultdict(list)
    for locus in now:
        if locus in lock:
            last = lock[locus]
        else:
            after[last].append(locus)
    for before, fresh in after.items():
        lines = [f"{locus}  {now[locus]}".rstrip() for locus in fresh]
        shown = ", ".join(map(str, fresh[:SHOWN])) + ", …" * (len(fresh) > SHOWN)
        message = f"not in ids.lock yet: {shown}"
        hint = "look at them, for they will stay: `omissis fix --published` writes them there"
        if before:
            mend = Edit(
                path, before.at.line, before.length + 1, 0, "".join("\n" + x for x in lines)
            )
        else:
            mend = Edit(path, 1, 1, 0, "".join(x + "\n" for x in lines))
        line = before.at.line if before else 1
        yield Problem(path, line, 1, "E232", message, hint, mend=mend)


def _at(path: str, line: Published, code: str, message: str, hint: str) -> Problem:
    return Problem(path, line.at.line, 1, code, message, hint, len(str(line.locus)))
