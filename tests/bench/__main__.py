"""The search beside Pagefind and stock lunr.py: python -m tests.bench --theses 1000 10000.

Pagefind indexes the same pages: theses, documents and ordinary pages; of them what is in <main>,
without navigation. Both are asked at once, without the pause that they make while one types:
our search page by Enter in its box, Pagefind through its API, whose first result is then shown
with its excerpt, and no more. Each first query begins with an empty cache; the two take turns.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import building, corpus, report
from tests.bench.browser import Peer, measure
from tests.bench.queries import EACH, queries
from tests.bench.server import serve
from tests.browser.conftest import launch

MEMORY = Path("/dev/shm")  # where there is one, files cost no waiting for a disk
PEERS = (
    Peer(report.OURS, "/site/search.html", lambda query: query.ours),
    Peer(report.THEIRS, "/pagefind/", lambda query: query.theirs),
)


def main() -> None:
    """Measure each size that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--theses", type=int, nargs="+", default=[1_000, 10_000])
    given = parser.parse_args()
    place = str(MEMORY) if MEMORY.is_dir() else None
    for theses in given.theses:
        with tempfile.TemporaryDirectory(prefix="omissis-bench-", dir=place) as folder:
            _size(theses, Path(folder))


def _size(theses: int, folder: Path) -> None:
    print(f"\n{theses:,} theses: building", flush=True)
    content = folder / "content"
    corpus.write(theses, content)
    costs = {
        report.OURS: building.site(content, folder),
        "lunr.py": building.stock(folder),
        report.THEIRS: building.pagefind(folder),
    }
    print("\n".join(report.costs(costs)), flush=True)
    print(report.exactness(building.exactness(folder)), flush=True)
    with sync_playwright() as playwright, serve(folder) as wire:
        readings = measure(launch(playwright), wire, PEERS, queries(content))
    print(f"\nmedians of {EACH}, the worst in brackets; 40 ms, 10 Mbit/s, gzip")
    print("\n".join(report.queries(readings)))
    print("\n".join(report.bars(theses, readings, costs)), flush=True)


if __name__ == "__main__":
    main()
