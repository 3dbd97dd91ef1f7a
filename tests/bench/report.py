"""What was measured, as tables, with the bars that the search is to keep under."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.browser import Reading, Readings
from tests.bench.building import Cost

OURS, THEIRS = "Omissis", "Pagefind"
LARGE = 10_000  # theses, from which the bars hold
KINDS = (
    "boot", "boot and query", "one word", "two words", "three words", "later query", "phrase",
    "prefix", "fuzzy",
)  # fmt: skip


def queries(readings: Readings) -> Iterator[str]:
    """Yield a line for each kind of query: medians, the worst in brackets."""
    yield f"{'':15}{'kB on the wire':^37}{'ms to the first excerpt':^37}{'longest task':^15}"
    yield f"{'':15}" + f"{OURS:>13}{THEIRS:>15}{'ratio':>8} " * 2 + f"{OURS:>8}{THEIRS:>9}"
    for kind in KINDS:
        ours, theirs = readings[kind, OURS], readings[kind, THEIRS]
        sizes = _pair([r.size / 1000 for r in ours], [r.size / 1000 for r in theirs], ".1f")
        times = _pair([r.excerpt for r in ours], [r.excerpt for r in theirs], ".0f")
        yield f"{kind:15}{sizes} {times} {_longest(ours):>8}{_longest(theirs):>9}"


def costs(found: dict[str, Cost]) -> Iterator[str]:
    """Yield a line for what each index costs."""
    yield f"{'index':15}{'CPU s':>9}{'MB':>9}{'MB gzip':>9}"
    for name, cost in found.items():
        sizes = f"{cost.size / 1e6:9.2f}{cost.packed / 1e6:9.2f}"
        yield f"{name:15}{cost.seconds:9.2f}{sizes}"


def exactness(told: dict[str, int]) -> str:
    """Return the line on how far the shards agree with the whole index."""
    asked = f"{told['queries']:,} queries, of which {told['found']:,} find something"
    refused = f"{told['refused']} refused as too wide"
    differ = f"{told['different']} differ from the whole index in lunr.js"
    return _verdict(not told["different"], f"exactness: {asked}, {refused}: {differ}")


def bars(theses: int, readings: Readings, found: dict[str, Cost]) -> Iterator[str]:
    """Yield a line for each bar, met or not."""
    size = median(r.size for r in readings["one word", OURS])
    yield _bar("first query of one word, excerpts included", size / 1000, 30, "kB")
    for kind, name in (("boot and query", "cold"), ("later query", "later")):
        theirs = median(r.hit for r in readings[kind, THEIRS])
        ours = median(r.hit for r in readings[kind, OURS])
        yield _bar(f"from key to first result, {name}: half of {THEIRS}", ours, theirs / 2, "ms")
    ours, stock = found[OURS].seconds, found["lunr.py"].seconds
    yield _bar("index build: half of stock lunr.py", ours, stock / 2, "CPU s")
    if theses < LARGE:
        yield f"(the bars are for {LARGE:,} theses)"


def _bar(name: str, found: float, bar: float, unit: str) -> str:
    return _verdict(found <= bar, f"{name}: {found:.1f} of {bar:.1f} {unit}")


def _verdict(met: bool, text: str) -> str:
    return f"{'met' if met else 'NOT MET':8}{text}"


def _pair(ours: list[float], theirs: list[float], form: str) -> str:
    ratio = f"{median(ours) / median(theirs):8.2f}" if theirs else f"{'':8}"
    return f"{_middle(ours, form):>13}{_middle(theirs, form):>15}{ratio}"


def _middle(values: list[float], form: str) -> str:
    """Return the median and, in brackets, the worst."""
    return f"{median(values):{form}} ({max(values):{form}})" if values else "none"


def _longest(readings: list[Reading]) -> str:
    """Return the longest task of the main thread; a browser tells only of those above 50 ms."""
    longest = max((reading.longest for reading in readings), default=0)
    return "none" if not readings else f"{longest:.0f}" if longest else "< 50"
