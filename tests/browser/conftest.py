"""A real, headless Chromium on the built site: over http in a subfolder, and from the disk."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    Request,
    sync_playwright,
)

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def _failure(request: Request) -> list[str]:
    """Return what failed; what a click elsewhere has broken off has not."""
    left = request.failure == "net::ERR_ABORTED"
    return [] if left else [f"failed: {request.url}"]


def launch(playwright: Playwright) -> Browser:
    """Start the machine's own Chromium."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "no Chromium here: run `make test`, which installs it or says how"
    return playwright.chromium.launch(executable_path=path, args=ARGUMENTS)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Page]:
    """A page in a browser that has JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Yield the address of a site on a web server, in a subfolder as on GitHub Pages."""
    handler = functools.partial(_Quiet, directory=str(site.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()


@pytest.fixture(scope="session")
def hosted(site: Path) -> Iterator[str]:
    """The address of the site on a web server."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def hosted_editions(editions: Path) -> Iterator[str]:
    """The address of the test editions on a web server."""
    with served(editions) as address:
        yield address


@pytest.fixture(params=["http", "disk"])
def root(request: pytest.FixtureRequest, hosted: str, site: Path) -> str:
    """The site's address: once on a server, once opened from a disk."""
    return hosted if request.param == "http" else site.as_uri() + "/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may be said to the console, and nothing come from elsewhere."""
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.extend(_failure(request)))
    yield page
    assert said == []
