"""The reader's desk: works are indexed in Python, and the engine of the page is asked in Node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugins.search.items import Item, Layer, Passage, Piece, Work
from plugins.search.manifest import files

PROGRAM = Path(__file__).parent / "engine.mjs"
Files = dict[str, str]
Answer = dict[str, Any]


class Desk:
    """Asks the engine about sites, one process for all of them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Take a process that runs the program."""
        self.process = process

    def ask(self, site: Files, *asked: dict[str, object], stale: str = "") -> list[Any]:
        """Return the answers of the engine to some searches and references."""
        assert self.process.stdin
        assert self.process.stdout
        line = json.dumps({"files": site, "stale": stale, "asked": asked})
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answers: list[Any] = json.loads(self.process.stdout.readline())
        return answers

    def search(self, site: Files, text: str, layers: list[int] | None = None) -> Answer:
        """Return what is found, each hit with its excerpts."""
        asked: dict[str, object] = {"text": text} | ({} if layers is None else {"layers": layers})
        answer: Answer = self.ask(site, asked)[0]
        return answer

    def refer(self, site: Files, text: str, key: str = "") -> list[str]:
        """Return the addresses to which a text refers."""
        return [place["href"] for place in self.ask(site, {"reference": text, "key": key})[0]]


@contextmanager
def opened() -> Iterator[Desk]:
    """Open a desk, and close it."""
    command = ["node", "--no-warnings", str(PROGRAM)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as process:
        yield Desk(process)


def site(*works: Work) -> Files:
    """Return the files of the search of some works."""
    return dict(files(list(works), []))


def passage(
    text: str, layer: Layer = "text", *, goes_on: bool = False, sigla: tuple[str, ...] = ("D",)
) -> Passage:
    """Return a passage of one hand, in a language whose words are not stemmed."""
    return Passage(layer, "p1", "mul", (Piece(text, sigla),), goes_on)


def work(*theses: tuple[Passage, ...], key: str = "made", short: str = "Made") -> Work:
    """Return a document with theses 1, 2, 3 … by the witnesses D and T."""
    items = (Item(str(number), thesis) for number, thesis in enumerate(theses, start=1))
    return Work(key, short, "1926", "mul", ("D", "T"), (Item("", ()), *items))
