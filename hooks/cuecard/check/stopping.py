"""The end of a build, or of a question about the site, with a message for whoever asked for it."""

from __future__ import annotations

from typing import IO, Any

import click


class StoppedError(click.ClickException, SystemExit):
    """An end that is no accident: its message is all that is told of it, and 1 is the status of the program.

    click shows it at the end of a command; where no command of click's runs, Python ends as for any SystemExit.
    """

    code = 1

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message below an empty line, to the standard output unless there is a `file`."""
        click.echo(f"\n{self.format_message()}", file=file)
