"""`omissis new`: a folder for a document, begun from its transcription."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from plugins.edition import dots
from plugins.edition.witness import Transcription

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


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that is not yet there; `name` and `data` are those of its transcription."""

    title: str
    language: str
    siglum: str
    name: str = ""
    data: bytes = b""
    body: str = ""

    @property
    def text(self) -> str:
        """Return its text.md, to be filled in."""
        line = f"    transcription: {self.name}\n" if self.name else ""
        title = json.dumps(self.title, ensure_ascii=False) if self.title else ""
        filled = TEXT.format(
            title=title,
            language=self.language,
            siglum=self.siglum,
            transcription=line,
            body=self.body,
        )
        return re.sub(r"(?m)[ ]+$", "", filled)

    def make(self, folder: Path) -> None:
        """Make the folder whole or not at all; raise FileExistsError or another OSError."""
        if folder.exists() or folder.is_symlink():
            raise FileExistsError(folder)
        folder.parent.mkdir(exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            (draft / "witnesses").mkdir()
            if self.name:
                (draft / self.name).write_bytes(self.data)
            (draft / "text.md").write_text(self.text, encoding="utf-8", newline="\n")
            draft.chmod(0o755)
            draft.rename(folder)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise


def source(siglum: str, file: Path | None) -> tuple[str, bytes, str]:
    """Return a transcription's name in the folder, its bytes, and the text that begins with it.

    Raises UsageError for a file that is not UTF-8.
    """
    if not file:
        return "", b"", ""
    name = f"witnesses/{siglum}{'.md' if file.suffix == '.md' else '.txt'}"
    data = file.read_bytes()
    try:
        plain = Transcription(name, data.decode("utf-8-sig")).plain
    except UnicodeDecodeError as error:
        message = f"{file} is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
        raise click.UsageError(message) from error
    return name, data, body(plain)


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
