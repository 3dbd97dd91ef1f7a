"""`python -m plugins.publish`: one build, or one check, of the project in the working folder.

The command `omissis` runs this as a program of its own; its exit codes are the command's.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from plugins.edition.formats import FORMATS
from plugins.publish.choice import Choice
from plugins.publish.plugin import run
from plugins.publish.terminal import say, track

SETTINGS = "pelicanconf.py"
PAGES = "pages"


def main() -> int:
    """Read the arguments, build or check; return the exit code."""
    options = _options().parse_args()
    content = Path(options.content).absolute()
    if not content.is_dir():
        say(f"there is no folder {options.content}/ here, and so no text")
        return 2
    override: dict[str, Any] = {
        "PATH": str(content),
        "EDITION_FORMAT": options.format,
        "EDITION_CHECK": options.check,
        "EDITION_TRACK": track,
    }
    if options.output:
        override["OUTPUT_PATH"] = str(Path(options.output).absolute())
    if options.publish is not None:
        override |= {"PUBLISH": True, "SITEURL": options.publish.rstrip("/")}
    choice = Choice(content.name, PAGES, tuple(options.paths))
    if choice.documents is not None:
        override |= {"EDITION_ONLY": choice.documents, "PAGE_PATHS": choice.page_files}
    return run(Path(SETTINGS), override | {"EDITION_SHOWN": choice.paths})


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.publish")
    parser.add_argument("--check", action="store_true", help="read and check, write nothing")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument("--content", default="content", metavar="FOLDER")
    parser.add_argument("--output", default="", metavar="FOLDER")
    parser.add_argument("--publish", metavar="URL", help="build with full addresses")
    parser.add_argument("paths", nargs="*", help="what to speak of: content/…")
    return parser


if __name__ == "__main__":
    sys.exit(main())
