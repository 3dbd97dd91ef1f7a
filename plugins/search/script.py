"""Data as a classic script, the one form that a page opened from a disk may load."""

from __future__ import annotations

import json
from typing import Any


def script(function: str, *values: Any) -> str:  # noqa: ANN401
    """Return a call of one of the search's functions (`omissis.shard(…)`) with plain data."""
    given = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"omissis.{function}({','.join(given)})\n"
