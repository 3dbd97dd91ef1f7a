"""`make serve`: build, serve, and build again whenever a text, the theme or a plugin changes.

Each build is a program of its own, so that changed plugins are read anew. A build that fails
shows its messages here and leaves the last good site on the page.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from watchfiles import watch

from plugins.preview.server import Changes, server

WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
PORT = 8000


def build() -> bool:
    """Run Pelican once; say whether it published."""
    command = [sys.executable, "-m", "pelican", "--fatal", "warnings"]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603


def main() -> None:
    """Serve until the terminal says stop."""
    port = int(os.environ.get("PORT", PORT))
    changes = Changes()
    build()
    output = Path("output")
    served = server(output.absolute(), port, changes)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{served.server_port}/ (stop with Ctrl-C)", flush=True)
    for _ in watch(*WATCHED, raise_interrupt=False):
        if build():
            changes.announce()


if __name__ == "__main__":
    main()
