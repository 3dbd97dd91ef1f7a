"""What a document allows: remarks and judgements that its editor answers for, with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.checks.subject import Subject
from plugins.edition import guide
from plugins.edition.errors import Problem
from plugins.edition.model import Allowance


def applied(subject: Subject, problems: list[Problem]) -> list[Problem]:
    """Return the problems of a run without those that the document allows.

    Adds what is wrong with its allowances: E196 not used, E197 not to be allowed, E198 no reason.
    """
    folder = subject.path.rpartition("/")[0] + "/"
    good = {one.code: one for one in subject.document.allowances if not list(_faults(subject, one))}
    kept, met = [], set()
    for problem in problems:
        if problem.code in good and problem.path.startswith(folder):
            met.add(problem.code)
        else:
            kept.append(problem)
    for allowance in subject.document.allowances:
        kept += _faults(subject, allowance)
        if allowance.code in good and allowance.code not in met:
            message = f"{allowance.code} is allowed here, and does not occur"
            kept.append(_at(subject, allowance, "E196", message, "remove the line"))
    return kept


def _faults(subject: Subject, allowance: Allowance) -> Iterator[Problem]:
    told = guide.explanation(allowance.code)
    if not told:
        near = get_close_matches(allowance.code, guide.codes(), 1)
        hint = f"did you mean {near[0]}?" if near else "the message begins with its code"
        yield _at(subject, allowance, "E197", f"'{allowance.code}' is no code", hint)
    elif not told.allowable:
        message = f"{allowance.code} cannot be allowed: {told.title[0].lower()}{told.title[1:]}"
        yield _at(subject, allowance, "E197", message, "mend what it speaks of")
    elif not allowance.reason:
        hint = "say it after the code; it is shown under Principles"
        yield _at(subject, allowance, "E198", f"no reason is given for {allowance.code}", hint)


def _at(subject: Subject, allowance: Allowance, code: str, message: str, hint: str) -> Problem:
    return subject.problem(allowance.at, code, message, hint, len(allowance.code) or 1)
