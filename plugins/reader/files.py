"""Files that may be there and need not: those beside text.md, and registers."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.edition.errors import Problem, Report
from plugins.reader.decode import decode


def beside(file: Path, name: str, root: Path, report: Report) -> tuple[str, str] | None:
    """Return path and text of a file beside another; None where there is none, or it is bad."""
    return read(file.with_name(name), root, report)


def read(file: Path, root: Path, report: Report) -> tuple[str, str] | None:
    """Return path and text of a file; None where there is none, or it is bad.

    Only a regular file is read (E161); its problems go to the report.
    """
    if not os.path.lexists(file):
        return None
    path = file.relative_to(root).as_posix()
    if file.is_symlink() or not file.is_file() or not os.access(file, os.R_OK):
        hint = "put the file itself here, and let it be read"
        report.problems.append(Problem(path, 1, 1, "E161", "this is no file to be read", hint))
        return None
    text, problems = decode(path, file.read_bytes())
    report.texts[path] = text
    report.problems += problems
    return None if any(problem.stops for problem in problems) else (path, text)
