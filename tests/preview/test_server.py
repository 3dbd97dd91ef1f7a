"""The preview serves what was built last, and tells the page when there is something new."""

from __future__ import annotations

import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.preview.server import Changes, server
from tests.conftest import ROOT


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def address(tmp_path: Path, changes: Changes) -> Iterator[str]:
    (tmp_path / "index.html").write_text("<html><body>one</body></html>")
    with server(tmp_path, 0, changes) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=5) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        text: str = answer.read().decode()
        return text


def test_a_page_listens_for_changes_though_the_file_does_not(address: str, tmp_path: Path) -> None:
    assert '<script src="/_preview.js">' in get(address + "/")
    assert "_preview" not in (tmp_path / "index.html").read_text()
    assert "reload" in get(address + "/_preview.js")


def test_a_folder_without_its_slash_is_sent_on_so_that_links_hold(
    address: str, tmp_path: Path
) -> None:
    (tmp_path / "theses").mkdir()
    (tmp_path / "theses" / "index.html").write_text("<html><body>theses</body></html>")
    with urllib.request.urlopen(f"{address}/theses?x=1", timeout=5) as answer:
        assert answer.url == f"{address}/theses/?x=1"
        assert b"_preview.js" in answer.read()


def test_a_port_that_is_taken_is_told_before_anything_is_built(address: str) -> None:
    port = address.rsplit(":", 1)[1]
    run = subprocess.run(
        [sys.executable, "-m", "plugins.preview", "--port", port],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    told = f"port {port} cannot be had: Address already in use; take another: "
    assert run.stderr == told + f"omissis serve --port {int(port) + 1}\n"


def test_an_edited_page_is_served_at_once(address: str, tmp_path: Path) -> None:
    get(address + "/index.html")
    (tmp_path / "index.html").write_text("<html><body>two</body></html>")
    assert "two" in get(address + "/index.html")


def test_an_open_page_is_told_of_a_new_build(address: str, changes: Changes) -> None:
    with urllib.request.urlopen(address + "/_preview", timeout=5) as stream:
        timer = threading.Timer(0.2, changes.announce)
        timer.start()
        assert stream.readline() == b"data: new\n"


def test_the_folder_of_the_site_is_all_that_is_served(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError):
        get(address + "/../../etc/passwd")
