"""What `cuecard due` answers: whether a site differs by now from what it was at a moment, though nobody edited it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cuecard.link.clock import local_time, read_as_of
from cuecard.link.coming_changes import first_change
from cuecard.mkdocs_host.site_reader import begin_build

if TYPE_CHECKING:
    import datetime as dt

    from cuecard.build import Build


def is_due(since: str, config_file: str | None) -> tuple[bool, str]:
    """Tell whether anything has changed since a moment, in ISO 8601, and say what, or what will change next.

    Raises BadParameter for what is no moment, and StoppedError where the settings are wrong.
    """
    build, _ = begin_build(config_file)
    try:
        moment = read_as_of(since, build.settings.zone)
    except ValueError:
        remedy = "write it as 2026-05-04 or 2026-05-04T18:30:00Z"
        raise click.BadParameter(f"'{since}' is no moment; {remedy}", param_hint="--since") from None
    found = first_change(build, moment)
    if found is not None and found[0] <= build.now:
        return True, f"due since {_said(found, build)}"
    following = first_change(build, build.now)
    if following is None:
        return False, "nothing is due, and nothing will change by itself"
    return False, f"nothing is due until {_said(following, build)}"


def _said(change: tuple[dt.datetime, str, str], build: Build) -> str:
    at, what, source = change
    return f"{local_time(at, build.settings.zone):%Y-%m-%d %H:%M %Z}: {source} ({what})"
