"""The six things that the command does, as an editor asks for them."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from plugins.command import document, mending, program, terminal
from plugins.command.project import CONTENT, Project, find
from plugins.edition import names
from plugins.edition.formats import FORMATS
from plugins.edition.guide import codes, explanation

EXIT_CODES = """\b
Exit codes:
  0  all is well
  1  the content has errors; each is shown with its place and what to do
  2  the command was not understood, or a file or port could not be had
  3  the program or the disk failed; your text is safe"""


class Commands(click.Group):
    """The commands in the order of an editor's work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names as they were added."""
        return list(self.commands)


PATHS = click.argument("paths", nargs=-1, metavar="[PATH]...")
PUBLISHED = click.option(
    "--published", is_flag=True, help="Ask what a build for publishing asks: no drafts, for one."
)


@click.group(
    cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]}
)
def cli() -> None:
    """Make a digital critical edition from Markdown.

    Run it anywhere inside an edition's folder. A document is named by its
    path or by its key alone.

    \b
    Example: begin a document, see what it lacks, build the site
      omissis new 1926-03-08-organization --transcription scan.txt
      omissis check 1926-03-08-organization
      omissis build
    """


@cli.command(epilog="Example: omissis check --format json content/1926-03-08-organization")
@PATHS
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="text goes to stderr; json, sarif and github go to stdout.",
)  # fmt: skip
@PUBLISHED
def check(paths: tuple[str, ...], form: str, published: bool) -> None:
    """Say what is wrong with the content, or with some of it."""
    project = find(Path.cwd())
    program.become(project, "plugins.publish", "--check", "--format", form,
                   *_asked(project, paths, published))  # fmt: skip


@cli.command(epilog="Example: omissis fix --dry-run")
@PATHS
@click.option("--dry-run", is_flag=True, help="Show the changes, write nothing.")
@PUBLISHED
def fix(paths: tuple[str, ...], dry_run: bool, published: bool) -> None:
    """Write what mends a problem without a decision, and show the diff.

    A word that was changed without a mark gets its mark, so that the source's
    reading is kept; a word that is lost is put back. What needs your decision
    is left, and shown at the end.
    """
    project = find(Path.cwd())
    asked = _asked(project, paths, published)
    mending.mend(project, asked, dry_run=dry_run)
    program.become(project, "plugins.publish", "--check", *asked)


@cli.command(epilog="Example: omissis explain E214")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a code means and how to mend it; without a code, list them all."""
    if code is None:
        for known in codes():
            told = explanation(known)
            assert told
            click.echo(f"{known}  {told.title}")
        return
    told = explanation(code.upper())
    if not told:
        near = " or ".join(difflib.get_close_matches(code.upper(), codes(), 3))
        hint = f" Did you mean {near}?" if near else " 'omissis explain' lists all codes."
        raise click.UsageError(f"There is no code '{code}'.{hint}")
    terminal.markdown(f"# {told.code}: {told.title}\n\n{told.text}")


@cli.command(epilog="Example: omissis new 1848-manifesto --title Manifesto --transcription m.txt")
@click.argument("key", metavar="DOCUMENT")
@click.option("--title", default="", help="The document's title.")
@click.option("--language", default="en", show_default=True, help="Its language: en, de, grc.")
@click.option("--siglum", default="D", show_default=True, help="Short sign of its source.")
@click.option(
    "--transcription", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="The source's text; it is copied, and the document begins as its text.",
)  # fmt: skip
def new(key: str, title: str, language: str, siglum: str, transcription: Path | None) -> None:
    """Make a folder for a document, with a text.md to be filled in."""
    project = find(Path.cwd())
    if not names.is_key(key):
        raise click.BadParameter(f"'{key}' cannot be an address; take {names.KEY_HINT}")
    if not names.SIGLUM.fullmatch(siglum):
        raise click.BadParameter(f"'{siglum}' is no siglum; {names.SIGLUM_HINT}")
    if not names.LANGUAGE.fullmatch(language):
        raise click.BadParameter(f"'{language}' is no language; {names.LANGUAGE_HINT}")
    draft = document.Draft(title, language, siglum, *document.source(siglum, transcription))
    try:
        draft.make(project.content / key)
    except FileExistsError as error:
        raise click.UsageError(f"{CONTENT}/{key} is there already; nothing was changed") from error
    click.echo(f"{CONTENT}/{key}/text.md")
    click.echo(f"next: omissis check {key}", err=True)


@cli.command(epilog="Example: omissis build --publish https://example.org/edition")
@click.option("--publish", metavar="URL", help="Where the site will be: gives full addresses.")
@click.option("--output", metavar="FOLDER", help="Where to build it.  [default: output]")
def build(publish: str | None, output: str | None) -> None:
    """Build the site; with an error in the content, leave it as it was."""
    arguments = ["--publish", publish] if publish is not None else []
    if publish is not None and not publish.startswith(("https://", "http://")):
        raise click.BadParameter(f"'{publish}' is no address; write https://…")
    arguments += ["--output", str(Path(output).absolute())] if output else []
    program.become(find(Path.cwd()), "plugins.publish", *arguments)


@cli.command(epilog="Example: omissis serve --port 8001")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, envvar="PORT",
    help="0 takes any that is free.",
)  # fmt: skip
def serve(port: int) -> None:
    """Show the site in the browser, and build again whenever something changes."""
    program.become(find(Path.cwd()), "plugins.preview", "--port", str(port))


def _asked(project: Project, paths: tuple[str, ...], published: bool) -> list[str]:
    """Return the arguments of a check."""
    return ["--publish", ""] * published + ["--", *map(project.path, paths)]
