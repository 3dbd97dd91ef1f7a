"""A build of this process that ends at its gate: all is read and checked, nothing is written."""

from __future__ import annotations

import locale
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from pelican import Pelican
from pelican.settings import read_settings

from plugins.edition.errors import Report

SETTINGS = Path(__file__).parent.parent / "pelicanconf.py"


class _Reached(Exception):  # noqa: N818
    """The gate."""


class _Reading(Pelican):  # type: ignore[misc]
    def _get_writer(self) -> NoReturn:
        raise _Reached


def report(content: Path, *, publish: bool = False) -> Report:
    """Return what a build of a content folder has to report at its gate."""
    before = locale.setlocale(locale.LC_ALL)  # Pelican sets that of its settings
    with TemporaryDirectory() as folder:
        override = {
            "PATH": str(content),
            "OUTPUT_PATH": f"{folder}/output",
            "PUBLISH": publish,
            "SITEURL": "https://example.org" if publish else "",
        }
        settings = read_settings(str(SETTINGS), override)
        build = _Reading(settings)
        try:
            build.run()
        except _Reached:
            pass
        finally:
            os.close(settings["EDITION_LOCK"])
            locale.setlocale(locale.LC_ALL, before)
    found: Report = settings["EDITION_REPORT"]
    return found
