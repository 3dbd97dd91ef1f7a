"""The theme's scripts, bundled from their modules into the few files that a page loads."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

ENTRIES = ("search", "panel", "results", "marks")  # of theme/scripts, each a file of the site
STEMMED = ("de", "fr", "ru")  # English has lunr.js's own stemmer
TARGET = "es2022"


class BundleError(Exception):
    """The scripts could not be bundled; its text says why."""


def bundle(root: Path, target: Path, schemes: Iterable[str]) -> None:
    """Write the scripts of the project at `root` into a folder, with the stemmers of `schemes`.

    esbuild (npm, pinned) makes classic scripts: a page opened from a disk can load no others.
    Raises BundleError where Node or esbuild is missing, or a script is wrong.
    """
    names = (*ENTRIES, *(f"stem-{scheme}" for scheme in STEMMED if scheme in schemes))
    node = shutil.which("node")
    program = root / "node_modules" / "esbuild" / "bin" / "esbuild"
    if not node or not program.is_file():
        raise BundleError(
            "Node or esbuild is missing: `make` installs what package-lock.json names"
        )
    sources = [str(root / "theme" / "scripts" / f"{name}.js") for name in names]
    options = ("--bundle", "--minify", "--format=iife", f"--target={TARGET}", "--charset=utf8")
    command = [node, str(program), *sources, *options, f"--outdir={target}", "--log-level=error"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BundleError(done.stderr.strip())
