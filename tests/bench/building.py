"""What it costs to build each index: seconds of CPU, children included, and bytes on the disk."""

from __future__ import annotations

import gzip
import json
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pelican.settings import read_settings

from plugins.publish.plugin import run

SETTINGS = "pelicanconf.py"
DOOR = "plugins.search.plugin"
# The pages that are indexed by us too: theses, documents, ordinary pages, and of them the text
PAGES = "**/{[0-9]*,index,about}.html"
QUERIES = 1_000  # in the proof of exactness
SELECTORS = ("--root-selector", "main", "--exclude-selectors", "nav, fieldset, .state, .cite")


@dataclass(frozen=True, slots=True)
class Cost:
    """What an index costs: seconds of CPU, its bytes as they are and in gzip."""

    seconds: float
    size: int
    packed: int


def site(content: Path, folder: Path) -> Cost:
    """Build the site of a content folder into `folder`/site, in a program of its own."""
    command = [sys.executable, "-m", "tests.bench.building", str(content), str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    seconds = json.loads((folder / "cost.json").read_text())
    return Cost(seconds, *_sizes(folder / "site" / "search"))


def stock(folder: Path) -> Cost:
    """Index the same texts with lunr.py as it comes."""
    index = folder / "stock.json"
    command = [sys.executable, "-m", "tests.bench.stock", str(folder / "texts.json"), str(index)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Cost(float(done.stdout), *_sizes(index))


def pagefind(folder: Path) -> Cost:
    """Index the same pages with Pagefind into `folder`/pagefind, and lay its search page there."""
    start = _children()
    target = folder / "pagefind"
    command = [sys.executable, "-m", "pagefind", "--site", str(folder / "site"), "--silent"]
    options = ["--glob", PAGES, *SELECTORS, "--output-path", str(target)]
    subprocess.run([*command, *options], check=True)
    seconds = _children() - start
    sizes = _sizes(target)
    shutil.copy(Path(__file__).parent / "pagefind.html", target / "index.html")
    return Cost(seconds, *sizes)


def exactness(folder: Path) -> dict[str, int]:
    """Ask generated queries in the shards and in the whole index; return how many differ."""
    files = [str(folder / "site" / "search"), str(folder / "whole.json")]
    command = ["node", "tests/search/exactness.mjs", *files, str(QUERIES)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    told: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return told


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _sizes(path: Path) -> tuple[int, int]:
    """Return the bytes of a file, or of all files of a folder, as they are and in gzip."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    texts = [file.read_bytes() for file in files]
    return sum(map(len, texts)), sum(min(len(text), len(gzip.compress(text, 6))) for text in texts)


def main() -> int:
    """Build a site with the clock at the search's door."""
    content, folder = (Path(path).absolute() for path in sys.argv[1:])
    plugins = read_settings(SETTINGS)["PLUGINS"]
    doors = ["tests.bench.plugin" if name == DOOR else name for name in plugins]
    output = {"PATH": str(content), "OUTPUT_PATH": str(folder / "site"), "BENCH": str(folder)}
    return run(Path(SETTINGS), {"PLUGINS": doors, "PAGE_PATHS": ["pages"], **output})


if __name__ == "__main__":
    sys.exit(main())
