"""`cuecard new site`: a small site of a firm's own, which builds at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from cuecard.check.settings_checks import unreadable_as_of
from cuecard.commands.asked_values import Asker, chosen, may_ask
from cuecard.commands.common_options import no_input_option
from cuecard.commands.new_folder import expect_free, write_folder
from cuecard.commands.new_site_values import (
    DEFAULT_COLOUR,
    HOSTS,
    KINDS,
    ZONES,
    NewSite,
    check_colour,
    check_name,
    check_time_zone,
    check_url,
)
from cuecard.commands.starter_files import known_languages, make_files, written_languages
from cuecard.link.clock import local_day, read_as_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

_NEEDED = ("name", "url", "language")
"""What nobody can guess."""


@click.command("site")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The name that visitors know.")
@click.option("--url", help="The address, such as https://www.firm.example/.")
@click.option("--language", help="The language of the site, such as de, en, es or fr.")
@click.option("--time-zone", help="Where a day begins and ends, such as Europe/Berlin.")
@click.option("--kind", help=f"The kind of firm: {', '.join(KINDS)}.")
@click.option("--colour", "--color", help="The colour of links and buttons, such as '#1f5c7a'.")
@click.option("--host", help=f"Where the site will be published: {', '.join(HOSTS)}.")
@no_input_option
def new_site_command(folder: Path, *, no_input: bool, **given: str | None) -> None:
    """Make a site of your own in FOLDER: settings, first pages, a logo, a workflow for its host."""
    expect_free(folder)
    site = _Answers(given, Asker(may_ask(no_input=no_input))).site()
    write_folder(folder, make_files(site, _today(ZoneInfo(site.time_zone))))
    click.echo(_report(folder, site))


def _today(zone: ZoneInfo) -> dt.date:
    """Give the day that AS_OF names, else today. Raises ClickException."""
    named = os.environ.get("AS_OF")
    try:
        return local_day(read_as_of(named, zone), zone)
    except ValueError:
        raise click.ClickException(str(unreadable_as_of(named or ""))) from None


class _Answers:
    """What the options say and, on a terminal, what is asked for beside them."""

    def __init__(self, given: dict[str, str | None], asker: Asker) -> None:
        self._given, self._asker = given, asker

    def site(self) -> NewSite:
        """Give all that is known of the site. Raises UsageError with every option that is missing."""
        self._expect_needed()
        name = self._value("name", "Name", check_name)
        url = self._value("url", "Address", check_url)
        languages = dict.fromkeys(sorted(known_languages()), "")
        language = self._value(
            "language", f"Language ({', '.join(languages)})", lambda text: chosen(text, languages, "--language")
        )
        return NewSite(
            name,
            url,
            language,
            time_zone=self._value("time_zone", "Time zone", check_time_zone, ZONES.get(language, "UTC")),
            kind=self._choice("kind", "Kind of firm", KINDS, "other"),
            colour=self._value("colour", "Colour", check_colour, DEFAULT_COLOUR),
            host=self._choice("host", "Host", HOSTS, "github"),
        )

    def _expect_needed(self) -> None:
        if not self._asker.may_ask:
            self._asker.missing += [f"--{name}" for name in _NEEDED if self._given[name] is None]
        self._asker.expect_all()

    def _value(self, option: str, question: str, check: Callable[[str], str], default: str | None = None) -> str:
        given = self._given[option]
        if given is None and self._asker.may_ask:
            return str(click.prompt(question, default=default, value_proc=check))
        try:
            return check(given if given is not None else default or "")
        except click.BadParameter as error:
            raise click.BadParameter(error.message, param_hint=f"--{option.replace('_', '-')}") from None

    def _choice(self, option: str, question: str, choices: dict[str, str], default: str) -> str:
        if self._given[option] is None and self._asker.may_ask:
            wide = max(map(len, choices))
            click.echo("\n".join(f"  {key:{wide}}  {meaning}" for key, meaning in choices.items()))
        return self._value(option, question, lambda text: chosen(text, choices, f"--{option}"), default)


def _report(folder: Path, site: NewSite) -> str:
    lines = [f"{site.name} is in {folder}."]
    if site.language not in written_languages():
        lines.append(
            f"There are no first words in '{site.language}' yet, so they are in English: translate docs/ first."
        )
    return "\n".join(
        [
            *lines,
            f"  cd {folder}",
            "  cuecard serve    shows it on http://127.0.0.1:8000",
            "  cuecard check    names what is still an example",
            "README.md says how to publish it.",
        ]
    )
