"""`omissis serve`: build, serve, and build again whenever a text, the theme or a plugin changes.

Each build is a program of its own, so that changed plugins are read anew. A build that fails
shows its messages here and leaves the last good site on the page.
"""

from __future__ import annotations

import argparse
import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

from watchfiles import watch

from plugins.preview.server import Changes, server

WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
PORT = 8000
BUSY = {errno.EADDRINUSE, errno.EACCES}


def build() -> bool:
    """Build the site once; say whether it was published."""
    command = [sys.executable, "-m", "plugins.publish"]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603


def main() -> int:
    """Serve until the terminal says stop; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m plugins.preview")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", PORT)))
    port = parser.parse_args().port
    changes = Changes()
    try:
        served = server(Path("output").absolute(), port, changes)
    except OSError as error:
        if error.errno not in BUSY:
            raise
        message = f"port {port} cannot be had: {os.strerror(error.errno or 0)}; take another"
        print(f"{message}: omissis serve --port {port + 1}", file=sys.stderr)
        return 2
    try:
        build()
        threading.Thread(target=served.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{served.server_port}/ (stop with Ctrl-C)", flush=True)
        for _ in watch(*WATCHED, raise_interrupt=False):
            if build():
                changes.announce()
    except KeyboardInterrupt:
        pass  # while a build was under way
    return 0


if __name__ == "__main__":
    sys.exit(main())
