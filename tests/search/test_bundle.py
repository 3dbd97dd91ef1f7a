"""The theme's scripts as the site gets them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.search.bundle import PLAIN, SEARCHING, BundleError, bundle
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own whose scripts may be spoilt."""
    shutil.copytree(ROOT / "theme" / "scripts", tmp_path / "theme" / "scripts")
    (tmp_path / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    return tmp_path


def test_the_scripts_are_classic_ones(tmp_path: Path) -> None:
    bundle(ROOT, tmp_path, ["de", "en", ""])
    assert {file.stem for file in tmp_path.iterdir()} == {*PLAIN, *SEARCHING}
    for file in tmp_path.iterdir():
        assert not file.read_text(encoding="utf-8").startswith(("import", "export"))


def test_what_searches_carries_the_stemmers_of_the_texts_alone(tmp_path: Path) -> None:
    sizes = []
    for schemes in (["en"], ["en", "de"], ["en", "de", "fr", "ru"]):
        bundle(ROOT, tmp_path / str(len(schemes)), schemes)
        found = {
            file.stem: file.stat().st_size for file in (tmp_path / str(len(schemes))).iterdir()
        }
        sizes.append(found)
    for name in PLAIN:
        assert sizes[0][name] == sizes[1][name] == sizes[2][name]
    for name in SEARCHING:
        assert sizes[0][name] + 4000 < sizes[1][name]
        assert sizes[1][name] + 8000 < sizes[2][name]


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
