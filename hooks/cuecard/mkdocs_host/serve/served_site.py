"""The site of a preview, brought to what is saved again and again; what keeps it from that is told and not raised."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click
from mkdocs.commands.build import build
from mkdocs.livereload import _normalize_mount_path, _serve_url

from cuecard.check.problem_log import report_of
from cuecard.mkdocs_host.config_loading import config_files, load_config
from cuecard.mkdocs_host.serve.failures import OtherWarnings, failure_of, warnings_of
from cuecard.preview.problem_panel import ProblemPanel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.mkdocs_host.serve.server import PreviewServer

_log = logging.getLogger("mkdocs.commands.serve")


@dataclass(frozen=True)
class Commanded:
    """What the command line says."""

    config_file: str | IO[bytes] | None
    options: dict[str, Any]
    """Settings that take the place of those in `mkdocs.yml`."""
    build_type: str | None
    """`clean`, `dirty` or neither."""
    watches_theme: bool
    watch: Sequence[str]
    follows: bool
    """Whether the site is built again when something is saved."""


@dataclass
class ServedSite:
    """What is known from one build to the next."""

    commanded: Commanded
    server: PreviewServer
    _started: MkDocsConfig | None = None
    """The settings of which the plugins know that the preview has begun."""
    _is_announced: bool = False
    """Whether plugins know of the server."""
    _followed: set[str] = field(default_factory=set)
    """The files and folders of which somebody hears."""

    def __post_init__(self) -> None:
        self.server.builder = self.build

    def build(self, config: MkDocsConfig | None = None) -> None:
        """Bring the site to what is saved, or tell what keeps it as it is."""
        _log.info("Building documentation...")
        with OtherWarnings() as others:
            try:
                config = self._prepared(config or load_config(self.commanded.config_file, **self.commanded.options))
                kind = self.commanded.build_type
                url = None if kind == "clean" else config.site_url
                build(config, serve_url=url, dirty=kind == "dirty")
                self._announce(config)
            except (Exception, SystemExit) as error:  # whatever is wrong, the preview goes on
                self._tell(error, config, others)
            else:
                self.server.told = ProblemPanel(tuple(warnings_of(config)), has_site=True)
        if self.commanded.follows:
            self._follow(self._sources(config))

    def end(self) -> None:
        """Let plugins end what they have begun."""
        if self._started is not None:
            self._started.plugins.on_shutdown()

    def _prepared(self, config: MkDocsConfig) -> MkDocsConfig:
        """Give settings as a preview has them, and tell the plugins, once, that it has begun."""
        own = config.theme.custom_dir
        config.watch.extend([*self.commanded.watch, *([own] if own and own not in config.watch else [])])
        if self._started is None:
            kind = self.commanded.build_type
            config.plugins.on_startup(command="build" if kind == "clean" else "serve", dirty=kind == "dirty")
            self._started = config
        mount = urlsplit(config.site_url or "/").path
        config.site_url = self.server.url = _serve_url(self.server.host, self.server.port, mount)
        self.server.mount_path = _normalize_mount_path(mount)
        return config

    def _tell(self, error: BaseException, config: MkDocsConfig | None, others: OtherWarnings) -> None:
        problems = failure_of(error, config, config_files(self.commanded.config_file), others)
        self.server.told = replace(self.server.told, problems=tuple(problems), stops=True)
        click.echo(f"\n{report_of(problems)}\n", err=True)
        _log.info("The preview goes on with the last good site")
        _log.debug("What has failed:", exc_info=error)

    def _announce(self, config: MkDocsConfig) -> None:
        """Tell the plugins of the server, once, when there is a site; they may hear of writes in a way of their own."""
        if self._is_announced or not self.commanded.follows:
            return
        self._is_announced = True
        for path in config.watch:
            if os.path.abspath(path) in self.server._watched_paths:  # noqa: PTH100 - as the server has it
                self.server.unwatch(path)
        self._follow(self._sources(None))
        self._follow([config.docs_dir])
        self._followed.update(config.watch)
        config.plugins.on_serve(self.server, config=config, builder=self.build)
        for path in config.watch:
            self.server.watch(path)

    def _sources(self, config: MkDocsConfig | None) -> Iterable[str]:
        """Name what the site is made of, as far as it is known."""
        files = config_files(self.commanded.config_file)
        yield from map(str, [*files.paths, *files.hooks()])
        if config is not None:
            yield from (config.docs_dir, *config.watch)
            yield from config.theme.dirs if self.commanded.watches_theme else ()

    def _follow(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path not in self._followed:
                self._followed.add(path)
                self.server.watch(path)
