"""The index of the same texts by lunr.py as it comes: python -m tests.bench.stock TEXTS INDEX.

Prints the seconds of CPU from texts in memory to the file written.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from lunr import lunr

from plugins.search.items import LAYERS


def main() -> None:
    """Build the index of some texts, and write it as JSON."""
    texts, target = map(Path, sys.argv[1:])
    documents = [
        {"id": str(number), **layers} for number, layers in enumerate(json.loads(texts.read_text()))
    ]
    start = sum(os.times()[:4])
    index = lunr(ref="id", fields=LAYERS, documents=documents)
    target.write_text(json.dumps(index.serialize()))
    print(sum(os.times()[:4]) - start)


if __name__ == "__main__":
    main()
