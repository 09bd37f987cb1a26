"""A build begins: its settings are read and checked."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from cuecard.build import Build, is_serving
from cuecard.cache.site_key import code_key
from cuecard.check.call_to_action_checks import check_calls
from cuecard.check.host_checks import no_site_url
from cuecard.check.problems import Problems
from cuecard.check.settings_checks import check_settings, unreadable_as_of
from cuecard.check.validation.models import SETTINGS, validate
from cuecard.check.words_checks import read_vocabulary
from cuecard.convert.typography.typesetter import AsWritten, Typesetter
from cuecard.link.clock import read_as_of
from cuecard.link.urls_lock import LOCK, host_of
from cuecard.model.site_settings import Settings
from cuecard.publish.build_output import Output
from cuecard.read.config_files import check_config_files
from cuecard.read.inherited_settings import read_settings
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.nav import nav_titles
from cuecard.render.look import look_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from jinja2 import Environment

    from cuecard.cache.store import Cache
    from cuecard.site import Host, Site


def new_build(
    site: Site, host: Host, extra: Mapping[str, Any], *, cache: Cache, templates: Environment, is_preview: bool
) -> tuple[Build | None, Problems]:
    """Read the settings below `extra:`, which a host may have changed; give no build where they are wrong."""
    problems = Problems()
    source, settings = _read_settings(site, extra, problems)
    now = _moment_of_build(settings.zone if settings else ZoneInfo("UTC"), problems)
    if settings is None:
        return None, problems
    problems.extend(check_calls(settings, source))
    look = look_of(settings.brand, cache, code_key(tuple(host.hook_files)))
    problems.extend(look.problems(source))
    vocabulary, found = read_vocabulary(site, settings, source)
    problems.extend(found)
    if problems.errors():
        return None, problems
    typesetter = Typesetter(site.language, is_on=settings.typography)
    build = Build(
        site=_typeset(site, typesetter),
        host=host,
        settings=typesetter.model(settings),
        typesetter=typesetter,
        as_written=AsWritten(site, settings),
        problems=_advice_on_settings(source, site, settings),
        look=look,
        now=now,
        is_preview=is_preview,
        docs_name=_docs_name(site),
        settings_source=source,
        templates=templates,
        vocabulary=vocabulary,
        lock=Path(site.config_file).parent / LOCK,
        domain=host_of(_own_site_url(site, source)),
        output=Output(site.destination),
        nav_titles={source: typesetter.text(title) for source, title in nav_titles(site.nav).items()},
        cache=cache,
    )
    return build, problems


def _typeset(site: Site, typesetter: Typesetter) -> Site:
    """Give a site whose own words have typographic signs; the copyright is HTML."""
    name, description = typesetter.text(site.name), typesetter.text(site.description)
    return replace(site, name=name, description=description, copyright=typesetter.html(site.copyright))


def _advice_on_settings(source: MarkedYaml, site: Site, settings: Settings) -> Problems:
    """Begin the list of a build with what its settings ask for in vain; what is wrong with them has ended it before."""
    problems = Problems(settings.levels)
    problems.extend(check_config_files(Path(site.config_file)))
    if not site.url:
        problems.extend([no_site_url(source)])
    return problems


def _read_settings(site: Site, extra: Mapping[str, Any], problems: Problems) -> tuple[MarkedYaml, Settings | None]:
    """Give the settings with their source, or None for them where their form is wrong."""
    source = read_settings(Path(site.config_file)) if site.config_file else MarkedYaml("mkdocs.yml", data={})
    problems.extend(source.problems)
    if not source.is_readable:
        return source, None
    settings, found = validate(Settings, source, SETTINGS, root=("extra",), data=dict(extra))
    noted = {problem.place for problem in source.problems}
    problems.extend(problem for problem in found if problem.place not in noted)
    problems.extend(check_settings(extra, source))
    return source, settings


def _moment_of_build(zone: ZoneInfo, problems: Problems) -> dt.datetime:
    """Give the moment that AS_OF names, else now."""
    named = os.environ.get("AS_OF")
    try:
        return read_as_of(named, zone)
    except ValueError:
        problems.extend([unreadable_as_of(named or "")])
        return read_as_of(None, zone)


def _own_site_url(site: Site, source: MarkedYaml) -> str:
    """Give the address of the site as its settings say it, which `serve` replaces by that of this machine."""
    if not is_serving():
        return site.url
    return str(source.data.get("site_url") or "") if isinstance(source.data, dict) else ""


def _docs_name(site: Site) -> str:
    docs, base = Path(site.docs_dir), Path(site.config_file or ".").parent
    return docs.relative_to(base).as_posix() if docs.is_relative_to(base) else docs.name
