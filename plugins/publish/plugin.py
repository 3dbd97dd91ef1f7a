"""Door of publishing: builds in a staging folder, and swaps it in only when all is well."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.edition.errors import Report
from plugins.edition.formats import render
from plugins.publish import staging
from plugins.publish.audit import faults

KEPT = "nothing was published; the output folder is as it was"


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _stop(message: str, code: int = 1) -> None:
    """End the program without a traceback: what is wrong has been said."""
    _say(f"{message}; {KEPT}")
    raise SystemExit(code)


def _begin(pelican: Any) -> None:  # noqa: ANN401
    """Lead Pelican's output into a staging folder, and open the report of this run."""
    settings = pelican.settings
    settings["EDITION_REPORT"] = Report()
    output = Path(pelican.output_path)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        settings["EDITION_LOCK"] = staging.lock(output)
        stage = staging.prepare(output)
    except staging.BusyError:
        _stop(f"another build of {output.name}/ is under way")
    except staging.ForeignError:
        _stop(f"{output.name} is not a folder that a build has made; move it away", 2)
    except OSError as error:
        _stop(f"{output.parent} cannot be written: {error.strerror}", 2)
    settings["EDITION_OUTPUT"] = str(output)
    settings["OUTPUT_PATH"] = pelican.output_path = str(stage)


def _show(report: Report, settings: dict[str, Any]) -> None:
    """Print the report: to an editor on stderr, to a program as data on stdout."""
    form = settings.get("EDITION_FORMAT", "text")
    if report.problems or form in ("json", "sarif"):
        own = settings["SITEURL"] if settings.get("PUBLISH") else ""
        print(render(report, form, own), file=sys.stderr if form == "text" else sys.stdout)


def _gate(pelican: Any) -> None:  # noqa: ANN401
    """Show all problems once everything is read; stop before anything is written."""
    report: Report = pelican.settings["EDITION_REPORT"]
    _show(report, pelican.settings)
    if report.stops:
        shutil.rmtree(pelican.output_path)
        number = sum(problem.stops for problem in report.in_order)
        _stop(f"{number} {'error' if number == 1 else 'errors'}")


def _end(pelican: Any) -> None:  # noqa: ANN401
    """Check the staged site, and put it in the output's place."""
    settings = pelican.settings
    stage, output = Path(pelican.output_path), Path(settings["EDITION_OUTPUT"])
    own = settings["SITEURL"] if settings.get("PUBLISH") else ""
    found = faults(stage, own)
    if found:
        shutil.rmtree(stage)
        _say("\n".join(found))
        _stop(f"{len(found)} faults in the built pages")
    number = staging.seal(stage)
    staging.swap(stage, output)
    print(f"{output.name}/: {number} files, every link checked")


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(_begin)
    signals.get_writer.connect(_gate)
    signals.finalized.connect(_end)
