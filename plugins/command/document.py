"""`omissis new`: a folder for a document, begun from its transcription."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path

from plugins.edition import dots

SIGNS = re.compile(r"[\[\]*_\\<`{]")  # what would mean something in the editor's Markdown
ORNAMENT = re.compile(r"[*⁂#~\s-]*[*⁂][*⁂#~\s-]*")  # a row of asterisks is read as one

TEXT = """\
---
# Lines that begin with # say what can be written here. 'unknown' is an answer; 'omissis check'
# says what is still missing, and 'omissis explain CODE' says more of it.
title: {title}
# short: a shorter title, for running heads
# date: 1926-03-08 (or 1926-03, 1926, 1926~ for "about", 1926/1927)
language: {language}
# numbering: arabic (1.), parenthesis (1)), roman (I.), section (§ 1) or decimal (2.01)
base: {siglum}
# ellipses: whose dots they are, if not those of {siglum}
witnesses:
  {siglum}:
    title:
    # extract, original or translation
    kind:
    # taken-from: the copy, book or site that the transcription was made from
    # pages, extracted-by, translated-by, rights: as far as they are known
{transcription}---

{body}"""


def text(title: str, language: str, siglum: str, transcription: str, body: str) -> str:
    """Return a text.md with its front matter, to be filled in."""
    line = f"    transcription: {transcription}\n" if transcription else ""
    quoted = json.dumps(title, ensure_ascii=False) if title else ""
    filled = TEXT.format(
        title=quoted, language=language, siglum=siglum, transcription=line, body=body
    )
    return re.sub(r"(?m)[ ]+$", "", filled)


def body(source: str) -> str:
    """Return a transcription's text as Markdown that says the same: signs escaped, dots kept."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    paragraphs = re.split(r"(\n(?:[ \t]*\n)+)", source.strip("\n"))
    return "".join(map(_escaped, paragraphs)) + "\n"


def _escaped(paragraph: str) -> str:
    if ORNAMENT.fullmatch(paragraph):
        return paragraph
    kept = re.compile(rf"\[{dots.SPACE}?(?:{dots.DOTS}){dots.SPACE}?\]|{SIGNS.pattern}")
    return kept.sub(lambda sign: sign[0] if len(sign[0]) > 1 else "\\" + sign[0], paragraph)


def make(folder: Path, written: str, name: str, transcription: bytes | None) -> None:
    """Make the folder whole or not at all; raise FileExistsError or another OSError."""
    if folder.exists() or folder.is_symlink():
        raise FileExistsError(folder)
    folder.parent.mkdir(exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        (draft / "witnesses").mkdir()
        if transcription is not None:
            (draft / name).write_bytes(transcription)
        (draft / "text.md").write_text(written, encoding="utf-8", newline="\n")
        draft.chmod(0o755)
        draft.rename(folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
