"""Where in the content a link was written that leads nowhere in the built site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.edition.errors import Problem
from plugins.publish.audit import Fault


def located(faults: Iterable[Fault], texts: dict[str, str]) -> tuple[list[Problem], list[Fault]]:
    """Return the faults that an editor's link has made, as problems (E171), and the others.

    `texts` are the files that were read, by their path: content/<document>/…, content/pages/….
    """
    problems, others = set(), []
    for fault in faults:
        found = set(_places(fault, texts))
        problems |= found
        if not found:
            others.append(fault)
    return sorted(problems), others


def _places(fault: Fault, texts: dict[str, str]) -> Iterator[Problem]:
    link = re.compile(r"(?<=\]\()" + re.escape(fault.link) + r"(?=[\s)])")
    for path, text in texts.items():
        if not fault.link or not _makes(path, fault.page):
            continue
        for match in link.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            hint = f"did you mean #{fault.near}?" if fault.near else ""
            message, length = fault.message, len(fault.link)
            yield Problem(path, line, column, "E171", message, hint, length)


def _makes(path: str, page: str) -> bool:
    """Say whether a file of the content has a part in a page of the site."""
    _, folder, *rest = path.split("/")
    if folder == "pages":
        return rest == [page.replace(".html", ".md")]
    return rest[:1] != ["witnesses"] and page.startswith(folder + "/")
