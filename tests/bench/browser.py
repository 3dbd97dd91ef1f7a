"""What a reader with an empty cache waits for, and what goes over the wire, in a real Chromium.

The line is Chromium's own emulation: 40 ms before each answer, 10 Mbit/s. Bytes are counted where
they leave the server, heads included, so that those for Pagefind's worker are counted too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from tests.bench.queries import EACH, Query
from tests.bench.server import Wire

LATENCY = 40  # ms
SPEED = 10_000_000 / 8  # bytes a second
QUIET = 0.3  # seconds without an answer, after which nothing more is expected
OBSERVER = (Path(__file__).parent / "observer.js").read_text(encoding="utf-8")
PAGE = (".html", "/", ".css", ".woff2", ".svg")  # what a reader has without any search


@dataclass(frozen=True, slots=True)
class Peer:
    """A search to be measured, and the page on which it is."""

    name: str
    page: str
    text: Callable[[Query], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one query took: bytes on the wire; milliseconds from the key, and of one task."""

    size: int
    hit: float
    excerpt: float
    longest: float


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader on the page of a search."""

    wire: Wire
    page: Page

    def settle(self) -> int:
        """Wait until nothing more comes; return the bytes of what came, pages left out."""
        number = -1
        while number != (number := len(self.wire.answers)):
            self.page.wait_for_timeout(QUIET * 1000)
        return sum(a.size for a in self.wire.taken() if not a.path.split("?")[0].endswith(PAGE))

    def boot(self) -> Reading:
        """Wait for what a search page loads by itself."""
        size = self.settle()
        ready = self.page.evaluate("booted()")
        return Reading(size, ready, ready, self.page.evaluate("bench().longest"))

    def ask(self, text: str) -> Reading:
        """Press Enter in the box of the search page."""
        box = self.page.locator("main input[type=search]")
        box.evaluate("(box, text) => { box.value = text; }", text)
        box.press("Enter")
        return self.read()

    def read(self) -> Reading:
        """Wait for the first excerpt, and for all that comes with it."""
        excerpt = ".hits > li:not([data-old]) mark"
        self.page.wait_for_selector(excerpt, state="attached", timeout=20_000)
        size = self.settle()
        return Reading(size, **self.page.evaluate("bench()"))


@contextmanager
def reader(browser: Browser, wire: Wire, peer: Peer, text: str = "") -> Iterator[Reader]:
    """Open the page of a search over the line with an empty cache, a query in its address."""
    context = browser.new_context()
    context.add_init_script(OBSERVER)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    throughput = {"downloadThroughput": SPEED, "uploadThroughput": SPEED}
    line.send(
        "Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **throughput}
    )
    page.goto(wire.address + peer.page + (f"?q={quote(text)}" if text else ""))
    yield Reader(wire, page)
    context.close()


Readings = dict[tuple[str, str], list[Reading]]  # kind and peer -> one of each round
FIRST = ("two words", "three words", "phrase", "prefix", "fuzzy")  # after boot, nothing else


def measure(
    browser: Browser, wire: Wire, peers: tuple[Peer, ...], asked: dict[str, list[Query]]
) -> Readings:
    """Measure every kind of query by turns in each search."""
    readings: Readings = defaultdict(list)
    for place in range(EACH):
        queries = {kind: rows[place] for kind, rows in asked.items()}
        for peer in peers:
            for kind, reading in _round(browser, wire, peer, queries):
                readings[kind, peer.name].append(reading)
    return readings


def _round(
    browser: Browser, wire: Wire, peer: Peer, queries: dict[str, Query]
) -> Iterator[tuple[str, Reading]]:
    with reader(browser, wire, peer, peer.text(queries["one word"])) as cold:
        yield "boot and query", cold.read()
    with reader(browser, wire, peer) as first:
        yield "boot", first.boot()
        yield "one word", first.ask(peer.text(queries["one word"]))
        yield "later query", first.ask(peer.text(queries["later query"]))
    for kind in FIRST:
        if text := peer.text(queries[kind]):
            with reader(browser, wire, peer) as other:
                other.boot()
                yield kind, other.ask(text)
