"""A web server as GitHub Pages is one: HTTP/1.1, gzip, ETag; it counts what goes over the wire."""

from __future__ import annotations

import functools
import gzip
import hashlib
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".txt")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the path that was asked for, and the bytes of head and body."""

    path: str
    size: int


@dataclass(slots=True)
class Wire:
    """The address of a folder on a web server, and what it has answered."""

    address: str = ""
    answers: list[Answer] = field(default_factory=list)

    def taken(self) -> list[Answer]:
        """Return what was answered since this was last asked."""
        taken, self.answers = self.answers, []
        return taken


@functools.cache
def _body(path: Path) -> tuple[bytes, bool]:
    """Return what is sent of a file, and whether it is in gzip."""
    data = path.read_bytes()
    packed = path.suffix in COMPRESSED
    return (gzip.compress(data, 6, mtime=0) if packed else data), packed


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, wire: Wire, *connection: Any) -> None:  # noqa: ANN401
        self.folder, self.wire = folder, wire
        super().__init__(*connection)

    def do_GET(self) -> None:
        path = self.folder / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self._answer("404 Not Found", b"")
        body, packed = _body(path)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        heads = [f"Content-Type: {kind}", "Cache-Control: max-age=600", f"ETag: {_tag(body)}"]
        return self._answer("200 OK", body, *heads, *["Content-Encoding: gzip"] * packed)

    def _answer(self, status: str, body: bytes, *heads: str) -> None:
        lines = (f"HTTP/1.1 {status}", *heads, f"Content-Length: {len(body)}", "", "")
        answer = "\r\n".join(lines).encode() + body
        self.wire.answers.append(Answer(self.path, len(answer)))
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # a browser opens many connections at once, and tries lost ones late


def _tag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


@contextmanager
def serve(folder: Path) -> Iterator[Wire]:
    """Serve a folder while the block runs."""
    wire = Wire()
    handler = functools.partial(_Handler, folder, wire)
    with _Server(("127.0.0.1", 0), handler) as server:
        wire.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield wire
        server.shutdown()
