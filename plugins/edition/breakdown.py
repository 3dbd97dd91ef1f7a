"""When a program of ours breaks: what an editor is told, and where the details are.

An editor can do nothing with a traceback; who mends the program needs it.
"""

from __future__ import annotations

import errno
import tempfile
import traceback

FULL = {errno.ENOSPC, errno.EDQUOT}
CODE = 3  # the exit code


def told(error: Exception) -> str:
    """Write the details into the system's folder for temporary files; return the message."""
    if isinstance(error, OSError) and error.errno in FULL:
        what = "the disk is full"
    else:
        what = f"the program has failed ({type(error).__name__}); this is no fault of the text"
    return f"{what}\n{_details(error)}"


def _details(error: Exception) -> str:
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="omissis-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write("".join(traceback.format_exception(error)))
    except OSError:
        return f"details: {type(error).__name__}: {str(error)[:500]}"
    return f"details: {file.name}"
