"""What is checked of an entry before it is put into `mkdocs.yml`: what the build would say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cuecard.check.call_to_action_checks import check_calls
from cuecard.check.stopping import StoppedError
from cuecard.check.validation.models import SETTINGS, StrictModel, validate
from cuecard.commands.asked_title import expect_slug
from cuecard.commands.entry_registries import entries_in
from cuecard.link.written_paths import say_no_page
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.read.marked_yaml import MarkedYaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.commands.entry_registries import Registry
    from cuecard.model.call_to_action_settings import CallToAction
    from cuecard.read.config_files import ConfigFiles


def expect_new(registry: Registry, key: str, files: ConfigFiles) -> None:
    """Look whether a registry has no such key, and could have it. Raises ClickException."""
    expect_slug(key, "KEY")
    for source in files.sources:
        if key in entries_in(source.data, registry.name):
            place = source.place_of_key(("extra", registry.name, key))
            raise click.ClickException(f"{place}: there is a {registry.noun} '{key}' already; nothing was changed.")


def checked_entry(registry: Registry, values: Mapping[str, str]) -> StrictModel:
    """Read an entry as the build does. Raises UsageError."""
    entry, problems = validate(registry.model, MarkedYaml("", data=dict(values)), SETTINGS)
    if entry is None:
        raise click.UsageError("; ".join(f"{problem.what}; {problem.remedy}" for problem in problems))
    return entry


def expect_it_fits(key: str, cta: CallToAction, config_file: str | None) -> None:
    """Look whether a call to action leads to a page, and to another one where it ends. Raises UsageError.

    Settings that are not whole yet have neither.
    """
    try:
        build, _ = begin_build(config_file)
    except StoppedError:
        return
    settings = build.settings.model_copy(update={"ctas": {**build.settings.ctas, key: cta}})
    before = set(check_calls(build.settings, build.settings_source))
    wrong = [
        (problem.what, problem.remedy)
        for problem in check_calls(settings, build.settings_source)
        if problem not in before
    ]
    if no_page := say_no_page(cta.url, build):
        wrong.append(no_page)
    if wrong:
        raise click.UsageError("; ".join(filter(None, wrong[0])))
