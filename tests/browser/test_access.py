"""Pages that everyone can use: axe, and a validator, on every page in every setting."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import KEY, ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
KINDS = [
    "index.html", "search.html?q=masses&layer=text&layer=notes&person=lenin",
    "search.html?q=masses", "404.html", "cuts.html", "about.html",
    "guide/index.html", "guide/E220.html", "guide/W211.html",
    f"{KEY}/index.html",
    f"{KEY}/2.html", f"{KEY}/3.html", f"{KEY}/8.html#n-dots", f"{KEY}/text.html",
    f"{KEY}/cuts.html", f"{KEY}/source.html", f"{KEY}/principles.html",
    "registers/index.html", "registers/organizations.html#ecci", f"{KEY}/4.html#m-soviet-russia",
    "concordance/index.html", "concordance/o.html",
]  # fmt: skip
SCRIPTS = 17_500  # bytes, gzip: lunr.js itself is 8,400 of them
SETTINGS: list[dict[str, Any]] = [
    {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
    {"forced_colors": "active", "viewport": {"width": 1280, "height": 900}},
]


def audit(context: BrowserContext, addresses: list[str]) -> list[str]:
    """Return what axe finds wrong, or cannot decide, on the pages."""
    page = context.new_page()
    found = []
    for address in addresses:
        page.goto(address)
        if "?" in address:
            page.locator(".hits a").first.wait_for()
        found += [f"{address}: {fault}" for fault in faults(page)]
    context.close()
    return found


def faults(page: Page, part: str = "html") -> list[str]:
    """Return what axe finds wrong, or cannot decide, on a page as it is now."""
    page.evaluate(AXE)
    result = page.evaluate("([part, rules]) => axe.run(part, rules)", [part, RULES])
    return [
        f"{row['id']}: {node['html'][:120]} {node['failureSummary']}"
        for row in (*result["violations"], *result["incomplete"])
        for node in row["nodes"]
    ]


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


@pytest.mark.parametrize("setting", SETTINGS, ids=["light", "dark", "phone", "forced colours"])
def test_axe_finds_nothing_in_the_panel_under_the_box(
    setting: dict[str, Any], browser: Browser, hosted: str
) -> None:
    context = browser.new_context(bypass_csp=True, **setting)
    page = context.new_page()
    page.goto(f"{hosted}{KEY}/2.html")
    page.get_by_role("searchbox").press_sequentially("masses")
    page.locator(".hits ol a").nth(3).wait_for()
    assert faults(page, "header.site") == []
    context.close()


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


@pytest.mark.parametrize("own", [("panel", "marks"), ("results",)], ids=["thesis", "search"])
def test_the_scripts_of_a_page_are_light_when_one_searches(
    own: tuple[str, ...], site: Path
) -> None:
    scripts = (site / "theme" / f"{name}.js" for name in ("search", "lunr.min", *own))
    assert sum(len(gzip.compress(script.read_bytes())) for script in scripts) <= SCRIPTS
