"""A build begins: settings are read and checked, and what it knows hangs on MkDocs' configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from cuecard.build import Build, is_serving
from cuecard.cache.site_key import code_key
from cuecard.cache.store import Cache, cache_file
from cuecard.check.host_checks import no_site_url
from cuecard.check.problem_log import REPORT
from cuecard.check.problems import Problems
from cuecard.check.settings_checks import check_settings, unreadable_as_of
from cuecard.check.validation.models import SETTINGS, validate
from cuecard.link.clock import read_as_of
from cuecard.link.urls_lock import LOCK, host_of
from cuecard.mkdocs_host.engine_host import MkDocsHost, features_of, reports_folder, site_of
from cuecard.mkdocs_host.running_build import is_question
from cuecard.model.site_settings import Settings
from cuecard.publish.build_output import Output
from cuecard.read.config_files import check_config_files
from cuecard.read.inherited_settings import read_settings
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.nav import nav_titles
from cuecard.render.look import look_of

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs.config.defaults import MkDocsConfig


def start_build(config: MkDocsConfig, cache: Cache) -> Problems:
    """Read the settings and hang a new build on the configuration; with errors there is none."""
    problems = Problems()
    source, settings = _read_settings(config, problems)
    now = _moment_of_build(settings.zone if settings else ZoneInfo("UTC"), problems)
    if settings is None:
        return problems
    look = look_of(settings.brand, cache, code_key(tuple(MkDocsHost(config).hook_files)))
    problems.extend(look.problems(source))
    if problems.errors():
        return problems
    config.cuecard = Build(  # type: ignore[attr-defined]
        site=site_of(config),
        host=MkDocsHost(config),
        features=features_of(config),
        settings=settings,
        problems=_advice_on_settings(source, config, settings),
        look=look,
        now=now,
        is_preview=_is_preview(),
        docs_name=_docs_name(config),
        settings_source=source,
        templates=config.theme.get_env(),
        lock=Path(config.config_file_path).parent / LOCK,
        domain=host_of(_own_site_url(config, source)),
        output=Output(Path(config.site_dir)),
        nav_titles=nav_titles(config.nav),
        cache=cache,
    )
    return problems


def _advice_on_settings(source: MarkedYaml, config: MkDocsConfig, settings: Settings) -> Problems:
    """Begin the list of a build with what its settings ask for in vain; what is wrong with them has ended it before."""
    problems = Problems(settings.levels)
    problems.extend(check_config_files(Path(config.config_file_path)))
    if not config.site_url:
        problems.extend([no_site_url(source)])
    return problems


def open_cache(config: MkDocsConfig) -> Cache:
    """Give what earlier builds of a site made, which a build that fails lets go; a question leaves it alone."""
    if is_question(config):
        return Cache()
    cache = Cache(cache_file(config.config_file_path, is_preview=is_serving()))
    config.plugins.events["build_error"].append(lambda error: cache.release())  # noqa: ARG005 - MkDocs passes it
    return cache


def report_of(config: MkDocsConfig) -> Path | None:
    """Give where programs find the problems of settings, by which there is no build."""
    return None if is_question(config) or is_serving() else reports_folder(config) / REPORT


def _is_preview() -> bool:
    """Tell whether unpublished articles are shown; `serve --clean` builds what would be published."""
    return is_serving() and click.get_current_context().params.get("build_type") != "clean"


def _read_settings(config: MkDocsConfig, problems: Problems) -> tuple[MarkedYaml, Settings | None]:
    """Give the settings with their source, or None for them where their form is wrong."""
    path = config.config_file_path
    source = read_settings(Path(path)) if path else MarkedYaml("mkdocs.yml", data={})
    problems.extend(source.problems)
    if not source.is_readable:
        return source, None
    settings, found = validate(Settings, source, SETTINGS, root=("extra",), data=dict(config.extra))
    noted = {problem.place for problem in source.problems}
    problems.extend(problem for problem in found if problem.place not in noted)
    problems.extend(check_settings(config.extra, source))
    return source, settings


def _moment_of_build(zone: ZoneInfo, problems: Problems) -> dt.datetime:
    """Give the moment that AS_OF names, else now."""
    named = os.environ.get("AS_OF")
    try:
        return read_as_of(named, zone)
    except ValueError:
        problems.extend([unreadable_as_of(named or "")])
        return read_as_of(None, zone)


def _own_site_url(config: MkDocsConfig, source: MarkedYaml) -> str | None:
    """Give the address of the site as its settings say it, which `serve` replaces by that of this machine."""
    if not is_serving():
        return config.site_url
    return str(source.data.get("site_url") or "") if isinstance(source.data, dict) else ""


def _docs_name(config: MkDocsConfig) -> str:
    docs, base = Path(config.docs_dir), Path(config.config_file_path or ".").parent
    return docs.relative_to(base).as_posix() if docs.is_relative_to(base) else docs.name
