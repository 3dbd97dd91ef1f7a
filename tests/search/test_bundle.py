"""The theme's scripts as the site gets them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.search.bundle import ENTRIES, BundleError, bundle
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own whose scripts may be spoilt."""
    shutil.copytree(ROOT / "theme" / "scripts", tmp_path / "theme" / "scripts")
    (tmp_path / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    return tmp_path


def test_the_scripts_are_classic_ones_with_the_stemmers_of_the_texts_alone(tmp_path: Path) -> None:
    bundle(ROOT, tmp_path, ["de", "en", ""])
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {*(f"{name}.js" for name in ENTRIES), "stem-de.js"}
    for file in tmp_path.iterdir():
        assert not file.read_text(encoding="utf-8").startswith(("import", "export"))


def test_the_same_scripts_give_the_same_bytes_wherever_the_project_is(
    project: Path, tmp_path: Path
) -> None:
    bundle(ROOT, tmp_path / "one", [])
    bundle(project, tmp_path / "two", [])
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_a_slip_in_a_script_is_named_with_its_place(project: Path, tmp_path: Path) -> None:
    (project / "theme" / "scripts" / "marks.js").write_text("let = ;\n", encoding="utf-8")
    with pytest.raises(BundleError, match=r"marks\.js:1:"):
        bundle(project, tmp_path / "site", [])


def test_a_machine_without_what_npm_installs_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="make"):
        bundle(tmp_path, tmp_path / "site", [])
