"""Pages that everyone can use: axe, and a validator, on every page in every setting."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.conftest import KEY, ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
KINDS = [
    "index.html", "search.html?q=masses", "404.html", "cuts.html", "about.html",
    "guide/index.html", "guide/E220.html", "guide/W211.html",
    f"{KEY}/index.html",
    f"{KEY}/2.html", f"{KEY}/3.html", f"{KEY}/8.html#n-dots", f"{KEY}/text.html",
    f"{KEY}/cuts.html", f"{KEY}/source.html", f"{KEY}/principles.html",
    "registers/index.html", "registers/organizations.html#ecci", f"{KEY}/4.html#m-soviet-russia",
    "concordance/index.html", "concordance/o.html",
]  # fmt: skip
SETTINGS: list[dict[str, Any]] = [
    {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
    {"forced_colors": "active", "viewport": {"width": 1280, "height": 900}},
]


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def audit(context: BrowserContext, addresses: list[str]) -> list[str]:
    """Return what axe finds wrong, or cannot decide, on the pages."""
    page = context.new_page()
    found = []
    for address in addresses:
        page.goto(address)
        if "?" in address:
            page.locator(".hits a").first.wait_for()
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, rules)", RULES)
        found += [
            f"{address}: {row['id']}: {node['html'][:120]} {node['failureSummary']}"
            for row in (*result["violations"], *result["incomplete"])
            for node in row["nodes"]
        ]
    context.close()
    return found


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_on_any_kind_of_page(
    setting: dict[str, Any], browser: Browser, hosted: str
) -> None:
    context = browser.new_context(bypass_csp=True, **setting)
    assert audit(context, [hosted + kind for kind in KINDS]) == []


def test_axe_finds_nothing_where_every_phenomenon_is_shown(browser: Browser, cases: Path) -> None:
    names = (
        "restored",
        "span-sic",
        "span-supplied",
        "span-omitted",
        "notes",
        "fragments",
        "names",
        "ellipsis-shapes",
    )
    pages = [cases / name / page for name in names for page in ("1.html", "principles.html")]
    context = browser.new_context(bypass_csp=True)
    assert audit(context, [page.as_uri() for page in pages]) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_on_witnesses_and_their_comparison(
    setting: dict[str, Any], browser: Browser, cases: Path
) -> None:
    names = ("witnesses", "source", "witness-T", "compare-D-T", "compare-D-G", "1", "2")
    pages = [cases / "several-witnesses" / f"{name}.html" for name in names]
    context = browser.new_context(bypass_csp=True, **setting)
    assert audit(context, [page.as_uri() for page in pages]) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_on_a_site_of_several_documents(
    setting: dict[str, Any], browser: Browser, editions: Path
) -> None:
    names = ("index.html", "cuts.html", "ninety-five-theses/source.html", "concordance/a.html")
    context = browser.new_context(bypass_csp=True, **setting)
    assert audit(context, [(editions / name).as_uri() for name in names]) == []


def test_every_page_is_valid_html(site: Path, cases: Path, editions: Path) -> None:
    done = validate(*(folder / "**" / "*.html" for folder in (site, cases, editions)))
    assert json.loads(done.stdout) == []
    assert done.returncode == 0, done.stderr


def validate(*files: Path) -> subprocess.CompletedProcess[str]:
    """Run html-validate; its report is JSON, one entry a file with faults."""
    program = str(ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs")
    config = str(ROOT / "tests" / "browser" / "html-validate.json")
    command = ["node", program, "--config", config, "--formatter", "json"]
    command += map(str, files)
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_validator_sees_a_bad_page(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!DOCTYPE html><p id=a><p id=a><div></p>")
    assert "no-dup-id" in validate(tmp_path / "bad.html").stdout


def test_pages_are_light(site: Path) -> None:
    style = len(gzip.compress((site / "theme" / "style.css").read_bytes()))
    for page in site.rglob("*.html"):
        weight = len(gzip.compress(page.read_bytes())) + style
        assert weight <= 15_000, f"{page.name} and its stylesheet weigh {weight} bytes"
    scripts = (site / "theme" / name for name in ("search.js", "lunr.min.js"))
    assert sum(len(gzip.compress(script.read_bytes())) for script in scripts) <= 12_288
