"""The command `cuecard`: questions about the site, answered without building it."""

from __future__ import annotations

from pathlib import Path

import click

from cuecard.explain import NotAnArticleError, explain


@click.group()
def main() -> None:
    """Answer questions about the site."""


@main.command("explain")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-f", "--config-file", type=click.Path(exists=True), help="The mkdocs.yml of the site.")
def explain_command(path: Path, config_file: str | None) -> None:
    """Explain an article: what its read time counts, its call to action, its addresses, whether it is public."""
    try:
        click.echo(explain(path, config_file), nl=False)
    except NotAnArticleError as error:
        raise click.ClickException(str(error) or f"{path} is not an article of this site") from None
