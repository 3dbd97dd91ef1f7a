"""How a build ends when it cannot: the old site stays, and an editor reads one plain sentence."""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.edition import breakdown
from tests.conftest import ROOT
from tests.publish.test_build import tree


@pytest.fixture
def project(site: Path, tmp_path: Path) -> Path:
    """A project whose site has been published."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "content", folder / "content")
    for name in ("plugins", "theme", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    shutil.copytree(site, folder / "output")
    return folder


def publish(project: Path, *arguments: str, failing: str = "") -> subprocess.CompletedProcess[str]:
    """Run a build; `failing` is a line that breaks something first."""
    program = f"{failing}\nimport sys\nfrom plugins.publish.__main__ import main\nsys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=project,
        env={**os.environ, "TMPDIR": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )


def broken(function: str, error: str) -> str:
    """Return lines that make a function, or a method of a class, fail."""
    module, _, name = function.rpartition(".")
    owner = module.rsplit(".", 1)
    if owner[-1][0].isupper():
        load = f"from {owner[0]} import {owner[1]} as owner"
    else:
        load = f"import {module} as owner"
    return f"{load}\ndef fail(*a, **n):\n    raise {error}\nowner.{name} = fail"


@pytest.mark.parametrize(
    ("function", "error", "said"),
    [
        ("pelican.writers.Writer.write_file", "OSError(28, 'No space left')", "the disk is full"),
        ("plugins.publish.staging.seal", "OSError(28, 'No space left')", "the disk is full"),
        ("plugins.publish.staging.prepare", "OSError(28, 'No space left')", "the disk is full"),
        ("pelican.writers.Writer.write_file", "KeyError('x')", "the program has failed (KeyError)"),
        ("pelican.generators.PagesGenerator.generate_context", "RecursionError()", "has failed"),
    ],
)
def test_a_fault_of_ours_leaves_the_old_site_and_no_traceback(
    project: Path, function: str, error: str, said: str
) -> None:
    before = tree(project / "output")
    run = publish(project, failing=broken(function, error))
    assert run.returncode == 3
    assert said in run.stderr
    assert "your text is safe; nothing was published" in run.stderr
    assert "Traceback" not in run.stderr
    details = re.search(r"details: (.*)", run.stderr)
    assert details
    assert "Traceback" in Path(details[1]).read_text(encoding="utf-8")
    assert tree(project / "output") == before
    assert not list(project.glob(".output.build-*"))


def test_details_that_cannot_be_written_are_told_in_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    told = breakdown.told(OSError(errno.ENOSPC, "No space left on device"))
    assert told.startswith("the disk is full\ndetails: OSError: ")


def test_ctrl_c_stops_the_build_and_leaves_nothing_behind(project: Path) -> None:
    before = tree(project / "output")
    slow = (
        "import time, pelican.writers\n"
        "def slow(*a, **n):\n    print('writing', flush=True); time.sleep(30)\n"
        "pelican.writers.Writer.write_file = slow\n"
        "import sys\nfrom plugins.publish.__main__ import main\nsys.exit(main())"
    )
    with subprocess.Popen(
        [sys.executable, "-c", slow],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as build:
        assert build.stdout
        assert build.stdout.readline() == "writing\n"
        build.send_signal(signal.SIGINT)
        _, messages = build.communicate(timeout=30)
    assert build.returncode == 130
    assert messages == "stopped; nothing was published; the output folder is as it was\n"
    assert tree(project / "output") == before
    assert not list(project.glob(".output.build-*"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_that_may_not_be_written_is_told(project: Path) -> None:
    project.chmod(0o555)
    run = publish(project)
    project.chmod(0o755)
    assert run.returncode == 2
    assert "cannot be written" in run.stderr


def test_an_output_in_a_place_that_is_no_folder_is_told(project: Path) -> None:
    run = publish(project, "--output", "pelicanconf.py/site")
    assert run.returncode == 2
    assert "pelicanconf.py cannot be written: " in run.stderr
    assert "Traceback" not in run.stderr


def test_a_check_works_while_a_build_is_under_way_and_writes_nothing(project: Path) -> None:
    shutil.rmtree(project / "output")
    files = sorted(path.name for path in project.iterdir())
    assert publish(project, "--check").returncode == 0
    assert sorted(path.name for path in project.iterdir()) == files


def test_a_project_without_a_content_folder_is_told_so(project: Path) -> None:
    shutil.rmtree(project / "content")
    done = publish(project)
    assert (done.returncode, done.stderr.strip()) == (
        2,
        "there is no folder content/ here, and so no text",
    )


def test_pelican_alone_still_builds(project: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pelican", "--fatal", "warnings"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "every link checked" in run.stdout
