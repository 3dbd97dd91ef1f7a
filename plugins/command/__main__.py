"""`omissis`: the one command of an edition, and how it ends."""

from __future__ import annotations

import errno
import sys

import click

from plugins.command.commands import cli
from plugins.edition import breakdown

DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def main() -> None:
    """Run the command; end with the exit code."""
    try:
        sys.exit(cli.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DENIED:
            click.echo(f"{error.filename} cannot be written: {error.strerror}", err=True)
            sys.exit(2)
        click.echo(f"{breakdown.told(error)}\nyour text is safe", err=True)
        sys.exit(breakdown.CODE)


if __name__ == "__main__":
    main()
