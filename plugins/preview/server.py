"""Serve the built site on this machine, and tell open pages when there is a new one.

The script that listens is added to a page as it is served; what is published never has it.
"""

from __future__ import annotations

import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

SCRIPT = "/_preview.js"
EVENTS = "/_preview"
TAG = f'<script src="{SCRIPT}"></script></body>'.encode()
LISTEN = f"""new EventSource("{EVENTS}").onmessage = function () {{ location.reload(); }};\n"""


class Changes:
    """Counts the builds, and lets requests wait for the next one."""

    def __init__(self) -> None:
        self._count = 0
        self._new = threading.Condition()

    def announce(self) -> None:
        """Wake everyone who waits."""
        with self._new:
            self._count += 1
            self._new.notify_all()

    def wait(self, seconds: float) -> bool:
        """Return whether a build has come within the given time."""
        with self._new:
            before = self._count
            return self._new.wait_for(lambda: self._count != before, seconds)


class Handler(SimpleHTTPRequestHandler):
    """Files of the output folder, never cached, with the listening script in each page."""

    changes: ClassVar[Changes]

    def do_GET(self) -> None:
        """Answer with a file, the script, or the stream of changes."""
        if self.path == SCRIPT:
            self._answer(LISTEN.encode(), "text/javascript")
        elif self.path == EVENTS:
            self._stream()
        elif (page := self._page()) is not None:
            self._answer(page.read_bytes().replace(b"</body>", TAG), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Forbid caching: what is shown is what was built last."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for the messages of the build."""

    def _page(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not urlsplit(self.path).path.endswith("/"):
            return None  # is sent on to the address with a slash: links are relative
        path = path / "index.html" if path.is_dir() else path
        return path if path.suffix == ".html" and path.is_file() else None

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                told = self.changes.wait(15)
                self.wfile.write(b"data: new\n\n" if told else b": still here\n\n")
                self.wfile.flush()
        except OSError:  # the page was closed
            return


def server(folder: Path, port: int, changes: Changes) -> ThreadingHTTPServer:
    """Return a server of a folder on this machine alone; port 0 takes any that is free."""
    kind = type("PreviewHandler", (Handler,), {"changes": changes})

    def handler(*args: object) -> Handler:
        return kind(*args, directory=str(folder))  # type: ignore[no-any-return]

    served = ThreadingHTTPServer(("127.0.0.1", port), handler)
    served.daemon_threads = True
    return served
