"""The commands `cuecard new …`: each makes one thing, and overwrites none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.commands.asked_values import Asker, may_ask
from cuecard.commands.common_options import config_file_option, edit_option, no_input_option
from cuecard.commands.entry_registries import REGISTRIES, Registry, choices_of
from cuecard.commands.new_article import WantedArticle, make_article
from cuecard.commands.new_entry import make_entry
from cuecard.commands.new_page import WantedPage, make_page
from cuecard.commands.new_site import new_site_command
from cuecard.model.front_matter import ArticleFields, PageFields

if TYPE_CHECKING:
    from pathlib import Path

_SEVERAL = "May be given several times."


@click.group()
def new() -> None:
    """Make a site, an article, a page, or an entry of mkdocs.yml; nothing is ever overwritten."""


new.add_command(new_site_command)


@new.command("article")
@click.argument("title", nargs=-1)
@click.option("--description", help=meaning_of(ArticleFields, "description"))
@click.option("--category", help=meaning_of(ArticleFields, "category"))
@click.option("--author", "authors", multiple=True, help=f"{meaning_of(ArticleFields, 'authors')} {_SEVERAL}")
@click.option("--series", help=meaning_of(ArticleFields, "series"))
@click.option("--tag", "tags", multiple=True, help=f"{meaning_of(ArticleFields, 'tags')} {_SEVERAL}")
@click.option("--cta", help=meaning_of(ArticleFields, "cta"))
@click.option("--slug", help="The last part of its address; left out, it is made of the title.")
@no_input_option
@edit_option
@config_file_option
def new_article_command(
    *, title: tuple[str, ...], no_input: bool, edit: bool, config_file: str | None, **given: Any
) -> None:
    """Begin an article: cuecard new article "What a first call settles" --category healthcare."""
    wanted = WantedArticle(" ".join(title), **given)
    _tell(*make_article(wanted, Asker(may_ask(no_input=no_input)), config_file), is_edited=edit)


@new.command("page")
@click.argument("title", nargs=-1)
@click.option("--description", help=meaning_of(PageFields, "description"))
@click.option("--address", help="Such as /services/night-shifts/; left out, it is made of the title.")
@click.option(
    "--nav", "group", help='The group of the navigation, such as "Services"; / is its top, none outside of it.'
)
@no_input_option
@edit_option
@config_file_option
def new_page_command(
    *, title: tuple[str, ...], no_input: bool, edit: bool, config_file: str | None, **given: Any
) -> None:
    """Begin a page: cuecard new page "Night shifts" --address /services/nights/ --nav Services."""
    wanted = WantedPage(" ".join(title), **given)
    _tell(*make_page(wanted, Asker(may_ask(no_input=no_input)), config_file), is_edited=edit)


def _tell(path: Path, said: str, *, is_edited: bool) -> None:
    click.echo(said)
    if is_edited:
        click.edit(filename=str(path))


def _entry_command(registry: Registry) -> click.Command:
    """Make the command that adds an entry to a registry; its options are the keys of an entry."""

    def add(*, key: str | None, no_input: bool, config_file: str | None, **given: str | None) -> None:
        click.echo(make_entry(registry, key, given, Asker(may_ask(no_input=no_input)), config_file))

    add.__doc__ = f"Add an entry to extra.{registry.name} in mkdocs.yml; KEY is its name in addresses and front matter."
    command = click.argument("key", required=False)(no_input_option(config_file_option(add)))
    for name, field in reversed(registry.fields.items()):
        choices = choices_of(field)
        kind = click.Choice(choices) if choices else click.STRING
        command = click.option(f"--{name}", type=kind, help=registry.meaning(name))(command)
    return click.command(registry.noun)(command)


for _registry in REGISTRIES:
    new.add_command(_entry_command(_registry))
