"""The folder a site is built in, and the one moment in which it takes the old one's place."""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

MANIFEST = ".manifest.json"  # of every file's SHA-256; says that the folder is ours to replace
AT_FDCWD = -100
RENAME_EXCHANGE = 2  # renameat2(2), Linux


class BusyError(Exception):
    """Another build of the same site is under way."""


class ForeignError(Exception):
    """The output folder holds something that no build of ours has put there."""


def lock(output: Path) -> int:
    """Take the lock on an output folder until the process ends; raise BusyError.

    Returns the file descriptor, which must stay open.
    """
    descriptor = os.open(output.parent / f".{output.name}.lock", os.O_CREAT | os.O_RDWR, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise BusyError(str(output)) from error
    return descriptor


def prepare(output: Path) -> Path:
    """Return a fresh folder beside the output, and remove what killed builds left there.

    Raises ForeignError where the output is no folder, or is not empty and not ours.
    """
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise ForeignError(str(output))
    if output.exists() and not (output / MANIFEST).is_file() and any(output.iterdir()):
        raise ForeignError(str(output))
    for stale in output.parent.glob(f".{output.name}.build-*"):
        shutil.rmtree(stale)
    return Path(tempfile.mkdtemp(prefix=f".{output.name}.build-", dir=output.parent))


def seal(staging: Path) -> int:
    """Set the modes, write the manifest, and return how many files the site has."""
    sums = {}
    for path in sorted(staging.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
        if path.is_file():
            name = path.relative_to(staging).as_posix()
            sums[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    staging.chmod(0o755)
    manifest = staging / MANIFEST
    manifest.write_text(json.dumps({"files": sums}, indent=1) + "\n", encoding="utf-8")
    manifest.chmod(0o644)
    return len(sums)


def swap(staging: Path, output: Path) -> None:
    """Put the staged site in the output's place at once, and remove the old one."""
    if not output.exists():
        staging.rename(output)
        return
    if not _exchange(staging, output):  # no such call here: two renames, the best there is
        old = staging.with_name(staging.name + "-old")
        output.rename(old)
        staging.rename(output)
        staging = old
    shutil.rmtree(staging)


def _exchange(left: Path, right: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    names = os.fsencode(left), os.fsencode(right)
    return bool(call(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)
