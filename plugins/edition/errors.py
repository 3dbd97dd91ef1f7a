"""What is wrong with a text: one Problem a place, all of a run shown together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# What would speak to the terminal and not to the editor: controls, and marks that turn the line
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
EXCERPT = 76  # characters of the source line that a message shows


@dataclass(frozen=True, slots=True)
class Edit:
    """What mends a problem without a decision: put some text in a stretch's place."""

    path: str
    line: int  # of the first character, from 1
    column: int
    length: int  # in characters, line ends included
    replacement: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault (code E…) or remark (W…) at a place; line and column from 1, in characters."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    length: int = 1  # how many characters the carets underline
    mend: Edit | None = field(default=None, compare=False)  # what `omissis fix` writes

    @property
    def stops(self) -> bool:
        """Say whether the problem keeps the site from being published."""
        return self.code.startswith("E")


@dataclass(slots=True)
class Report:
    """Collect the problems of one run, and the texts they speak of."""

    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)  # path -> text, for the excerpts

    def __str__(self) -> str:
        lines = {path: text.split("\n") for path, text in self.texts.items()}
        return "\n".join(
            describe(problem, lines.get(problem.path, [])) for problem in self.in_order
        )

    @property
    def in_order(self) -> tuple[Problem, ...]:
        """Return every problem once, in the order of its place."""
        return tuple(sorted(set(self.problems)))

    @property
    def stops(self) -> bool:
        """Say whether any problem keeps the site from being published."""
        return any(problem.stops for problem in self.problems)


def describe(problem: Problem, source: list[str]) -> str:
    """Return the message for an editor: place, code, excerpt of the source's line, hint."""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    lines = [CONTROL.sub("\ufffd", f"{place}: {problem.code} {problem.message}")]
    if problem.line <= len(source) and any(source):
        lines += _excerpt(problem, source[problem.line - 1])
    if problem.hint:
        lines.append(CONTROL.sub("\ufffd", f"   hint: {problem.hint}"))
    return "\n".join(lines)


def _excerpt(problem: Problem, line: str) -> list[str]:
    """Cut a window of a long line around the column, and point at it."""
    at = problem.column - 1
    start = max(0, min(at - EXCERPT // 3, len(line) - EXCERPT))
    shown = CONTROL.sub("\ufffd", line[start : start + EXCERPT].replace("\t", " "))
    before, after = "…" * (start > 0), "…" * (start + EXCERPT < len(line))
    margin = f"{problem.line:>6} | "
    carets = "^" * max(1, min(problem.length, len(shown) - (at - start)))
    pointer = " " * (len(before) + at - start) + carets
    return [margin + before + shown + after, " " * (len(margin) - 2) + "| " + pointer]
