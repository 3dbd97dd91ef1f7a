"""The theme's scripts, bundled from their modules into the few files that a page loads."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

# Of theme/scripts, each a file of the site; those that search carry the stemmers
PLAIN, SEARCHING = ("search", "marks"), ("panel", "results")
STEMMED = ("de", "fr", "ru")  # English has lunr.js's own stemmer
TARGET = "es2022"


class BundleError(Exception):
    """The scripts could not be bundled; its text says why."""


def bundle(root: Path, target: Path, schemes: Iterable[str]) -> None:
    """Write the scripts of the project at `root` into a folder, with the stemmers of `schemes`.

    esbuild (npm, pinned) makes classic scripts: a page opened from a disk can load no others.
    Raises BundleError where Node or esbuild is missing, or a script is wrong.
    """
    scripts = root / "theme" / "scripts"
    stemmers = [str(scripts / f"stem-{name}.js") for name in STEMMED if name in schemes]
    _esbuild(root, target, [str(scripts / f"{name}.js") for name in PLAIN], [])
    _esbuild(root, target, [str(scripts / f"{name}.js") for name in SEARCHING], stemmers)


def _esbuild(root: Path, target: Path, entries: list[str], before: list[str]) -> None:
    """Bundle some scripts, each with others that run before it."""
    node = shutil.which("node")
    program = root / "node_modules" / "esbuild" / "bin" / "esbuild"
    if not node or not program.is_file():
        raise BundleError("Node or esbuild is missing: `make` installs it")
    options = ("--bundle", "--minify", "--format=iife", f"--target={TARGET}", "--charset=utf8")
    command = [node, str(program), *entries, *options, f"--outdir={target}", "--log-level=error"]
    command += [f"--inject:{script}" for script in before]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BundleError(done.stderr.strip())
