"""Door of publishing: builds in a staging folder, and swaps it in only when all is well.

Settings of one run, all of them optional: EDITION_CHECK ends it at the gate, with nothing written;
EDITION_FORMAT is the form of the report; EDITION_ONLY names the documents to be read, EDITION_SHOWN
the paths whose problems are reported.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import console, init
from pelican.settings import read_settings

from plugins.edition import breakdown
from plugins.edition.errors import Report
from plugins.edition.formats import render
from plugins.publish import staging
from plugins.publish.audit import Fault, faults
from plugins.publish.choice import within
from plugins.publish.origin import located
from plugins.publish.terminal import say

KEPT = "nothing was published; the output folder is as it was"


def run(settings_file: Path, override: dict[str, Any]) -> int:
    """Build with these settings above those of the file; return the exit code.

    0 is well, 1 faults of the content, 2 wrong usage, 3 a fault of ours, 130 stopped by hand.
    """
    console.quiet = True  # Pelican counts articles, of which there are none
    init(fatal="warnings", handler=logging.StreamHandler())
    settings: dict[str, Any] = {}
    try:
        settings = read_settings(str(settings_file), override)
        Pelican(settings).run()
    except SystemExit as end:
        return int(end.code or 0)
    except KeyboardInterrupt:
        say(f"stopped; {_kept(settings)}")
        return 130
    except Exception as error:
        say(f"{breakdown.told(error)}\nyour text is safe; {_kept(settings)}")
        return breakdown.CODE
    finally:
        if "EDITION_STAGE" in settings:
            shutil.rmtree(settings["EDITION_STAGE"], ignore_errors=True)
    return 0


def _kept(settings: dict[str, Any]) -> str:
    return "the site was published before that" if settings.get("EDITION_DONE") else KEPT


def _stop(message: str, code: int = 1) -> None:
    """End the program without a traceback: what is wrong has been said."""
    say(f"{message}; {KEPT}")
    raise SystemExit(code)


def _begin(pelican: Any) -> None:  # noqa: ANN401
    """Lead Pelican's output into a staging folder, and open the report of this run."""
    settings = pelican.settings
    settings["EDITION_REPORT"] = Report()
    if settings.get("EDITION_CHECK"):
        return
    output = Path(pelican.output_path)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        settings["EDITION_LOCK"] = staging.lock(output)
        stage = staging.prepare(output)
    except staging.BusyError:
        _stop(f"another build of {output.name}/ is under way", 2)
    except staging.ForeignError:
        _stop(f"{output.name} is not a folder that a build has made; move it away", 2)
    except OSError as error:
        if error.errno in breakdown.FULL:
            raise
        _stop(f"{output.parent} cannot be written: {error.strerror}", 2)
    settings["EDITION_OUTPUT"] = str(output)
    settings["OUTPUT_PATH"] = settings["EDITION_STAGE"] = pelican.output_path = str(stage)


def _show(report: Report, settings: dict[str, Any]) -> None:
    """Print the report: to an editor on stderr, to a program as data on stdout."""
    form = settings.get("EDITION_FORMAT", "text")
    own = settings["SITEURL"] if settings.get("PUBLISH") else ""
    text = render(report, form, own)
    if text:
        say(text) if form == "text" else print(text, flush=True)


def _gate(pelican: Any) -> None:  # noqa: ANN401
    """Show all problems once everything is read; stop before anything is written."""
    settings = pelican.settings
    report: Report = settings["EDITION_REPORT"]
    shown: tuple[str, ...] = settings.get("EDITION_SHOWN", ())
    if shown:
        report.problems = [p for p in report.problems if within(p.path, shown)]
    _show(report, settings)
    number = sum(problem.stops for problem in report.in_order)
    count = f"{number or 'no'} {'error' if number == 1 else 'errors'}"
    if settings.get("EDITION_CHECK"):
        if settings.get("EDITION_FORMAT", "text") == "text":
            say(count)
        raise SystemExit(number > 0)
    if report.stops:
        shutil.rmtree(pelican.output_path)
        _stop(count)


def _refuse(found: list[Fault], settings: dict[str, Any]) -> None:
    """Say what is wrong with the built pages, in the content where it comes from there."""
    report: Report = settings["EDITION_REPORT"]
    problems, others = located(found, report.texts)
    if problems:
        _show(Report(problems, report.texts), settings)
    if others:
        say("\n".join(map(str, others)))
    number = len(problems) + len(others)
    _stop(f"{number} {'fault' if number == 1 else 'faults'} in the built pages")


def _end(pelican: Any) -> None:  # noqa: ANN401
    """Check the staged site, and put it in the output's place."""
    settings = pelican.settings
    stage, output = Path(pelican.output_path), Path(settings["EDITION_OUTPUT"])
    own = settings["SITEURL"] if settings.get("PUBLISH") else ""
    found = faults(stage, own)
    if found:
        shutil.rmtree(stage)
        _refuse(found, settings)
    number = staging.seal(stage)
    staging.swap(stage, output)
    settings["EDITION_DONE"] = True
    print(f"{output.name}/: {number} files, every link checked")


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(_begin)
    signals.get_writer.connect(_gate)
    signals.finalized.connect(_end)
