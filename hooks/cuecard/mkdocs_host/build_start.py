"""A build begins with MkDocs' settings, and hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cuecard.build import is_serving, is_shared_preview
from cuecard.cache.store import Cache, cache_file
from cuecard.check.problem_log import REPORT
from cuecard.mkdocs_host.engine_host import MkDocsHost, reports_folder, site_of
from cuecard.mkdocs_host.running_build import features_without, is_question
from cuecard.mkdocs_host.site_features import features_of
from cuecard.new_build import new_build

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.check.problems import Problems


_OF_PUBLIC_SITES = frozenset(["feeds", "sitemap", "language_models", "published_addresses", "changes", "reports"])
"""The features that tell others of a site, or keep what was published."""


def start_build(config: MkDocsConfig, cache: Cache) -> Problems:
    """Hang a new build on the configuration; where its settings are wrong there is none."""
    build, problems = new_build(
        site_of(config),
        MkDocsHost(config),
        config.extra,
        cache=cache,
        templates=config.theme.get_env(),
        is_preview=_is_preview(),
    )
    if build is not None:
        build.features = features_of(config) - features_without(config)
        if is_shared_preview():
            build.features -= _OF_PUBLIC_SITES
        config.cuecard = build  # type: ignore[attr-defined]
    return problems


def open_cache(config: MkDocsConfig) -> Cache:
    """Give what earlier builds of a site made, which a build that fails lets go; a question may leave it alone."""
    if "cache" in features_without(config):
        return Cache()
    cache = Cache(cache_file(config.config_file_path, _use()))
    config.plugins.events["build_error"].append(lambda error: cache.release())  # noqa: ARG005 - MkDocs passes it
    return cache


def report_of(config: MkDocsConfig) -> Path | None:
    """Give where programs find the problems of settings, by which there is no build."""
    return None if is_question(config) or is_serving() else reports_folder(config) / REPORT


def _use() -> str:
    return "preview" if is_serving() else "shared-preview" if is_shared_preview() else "build"


def _is_preview() -> bool:
    """Tell whether unpublished articles are shown; `serve --clean` builds what would be published."""
    if is_shared_preview():
        return True
    return is_serving() and click.get_current_context().params.get("build_type") != "clean"
