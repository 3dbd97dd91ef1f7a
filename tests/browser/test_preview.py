"""The editor's preview: a saved change is on the page, an error leaves the last good one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.conftest import KEY, ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own, with a copy of the content and the theme that a test may change."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("plugins", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    return tmp_path


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """The preview of that project, under way."""
    environment = {**os.environ, "PORT": "0", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "plugins.preview"]
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        yield next(line.split()[0] for line in lines if line.startswith("http"))
        process.terminate()


def test_a_saved_change_of_text_or_theme_shows_by_itself_and_an_error_leaves_the_page(
    address: str, project: Path, context: BrowserContext
) -> None:
    text = project / "content" / KEY / "text.md"
    page = context.new_page()
    page.goto(f"{address}{KEY}/5.html")
    good = text.read_text(encoding="utf-8")
    marked = '[non-party]{.sic corr="independent"} publishing'
    text.write_text(good.replace("non-party publishing", marked), encoding="utf-8")
    expect(page.locator("#p1 .emended")).to_have_text("independent", timeout=20_000)
    text.write_text(good.replace("publishing activity", "printing activity"), encoding="utf-8")
    page.wait_for_timeout(3000)
    expect(page.locator("#p1 .emended")).to_have_text("independent")
    text.write_text(good, encoding="utf-8")
    expect(page.locator("#p1 .emended")).to_have_count(0, timeout=20_000)
    template = project / "theme" / "templates" / "base.html"
    template.write_text(template.read_text().replace("To the text", "Skip to the text"))
    expect(page.get_by_text("Skip to the text")).to_have_count(1, timeout=20_000)
