"""MkDocs as the engine's host: its configuration as a `Site`, and what it does for a build."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from mkdocs.commands.build import _populate_page
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files as MkDocsFiles
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page

from cuecard.build import is_serving, is_shared_preview
from cuecard.link.site_paths import PagePaths
from cuecard.mkdocs_host.host_pages import page_class
from cuecard.mkdocs_host.page_output import render_page
from cuecard.mkdocs_host.running_build import is_question
from cuecard.mkdocs_host.site_features import OUR_NAME, features_of, hooks_of
from cuecard.mkdocs_host.static_file import StaticFile
from cuecard.mkdocs_host.strict_mode import will_be_refused
from cuecard.mkdocs_host.theme_folders import own_theme_dirs
from cuecard.mkdocs_host.warning_counter import WarningCounter
from cuecard.publish.publication import REPORTS
from cuecard.read.nav import nav_without
from cuecard.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation as MkDocsNavigation

    from cuecard.model.files import File, Files, Navigation
    from cuecard.model.site_page import SitePage
    from cuecard.site import Kind

_PLACES = frozenset(["config_file_path", "docs_dir", "site_dir", "watch"])
"""Where the checkout lies, and what a preview looks at, decides nothing of what is in the site."""
_CHANGE_TEXTS = ("page_read_source", "page_markdown")
_CHANGE_PAGES = ("page_context", "post_page")
_OUR_EVENTS = "cuecard.mkdocs_host.plugin"
"""The module of the plugin, whose hand in pages is known."""


def reports_folder(config: MkDocsConfig) -> Path:
    """Give the folder for people and CI: beside the site and never in it, but for the throw-away site of a preview."""
    site = destination_of(config)
    folder = (site if is_serving() else site.parent) / REPORTS
    return folder / "preview" if is_shared_preview() else folder


def destination_of(config: MkDocsConfig) -> Path:
    """Give the folder of the finished site, wherever MkDocs writes at this moment."""
    return Path(getattr(config, "cuecard_site_dir", config.site_dir))


def site_of(config: MkDocsConfig) -> Site:
    """Give what a configuration says of a site, as it is at this moment: hooks may change it until files are listed."""
    return Site(
        name=config.site_name,
        url=config.site_url or "",
        description=config.site_description or "",
        copyright=config.copyright or "",
        language=config.theme.get("language") or "",
        favicon=config.theme.get("favicon") or "",
        config_file=config.config_file_path,
        docs_dir=config.docs_dir,
        theme_dir=config.theme.custom_dir or "",
        theme_dirs=tuple(config.theme.dirs),
        own_theme_dirs=own_theme_dirs(config),
        destination=destination_of(config),
        reports=reports_folder(config),
        paths=PagePaths(config.use_directory_urls, unquote(urlsplit(config.site_url or "").path) or "/"),
        nav=config.nav,
        is_strict=config.strict,
        extra_templates=tuple(config.extra_templates),
        markdown_extensions=config.markdown_extensions,
        extension_options=config.mdx_configs or {},
    )


class MkDocsHost:
    """What MkDocs does for one build."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self.is_question = is_question(config)
        self._foreign_warnings: WarningCounter | None = None

    @property
    def static_templates(self) -> set[str]:
        """The names that the theme has at this moment."""
        return self._config.theme.static_templates

    @property
    def settings(self) -> Sequence[Mapping[str, Any]]:
        """MkDocs' own, those of the theme and the features, without those that say where the site lies."""
        written = {name: self._config[name] for name in self._config if name not in _PLACES}
        return written, dict(self._config.theme), {"features": sorted(features_of(self._config))}

    @property
    def hook_files(self) -> Sequence[str]:
        """The files of `hooks:`."""
        return [os.path.realpath(str(module.__file__)) for module in hooks_of(self._config)]

    def has_only_the_engine(self) -> bool:
        """Tell whether each hook switches a feature on, and no plugin is another's."""
        are_ours = all(hasattr(module, "feature") for module in hooks_of(self._config))
        return are_ours and set(self._config.plugins) <= {*self._config.hooks, OUR_NAME}

    def generated(self, address: str, *, content: str | bytes | None = None, abs_src_path: str | None = None) -> File:
        """Make a file that MkDocs takes for one of its own."""
        if abs_src_path is not None:
            return MkDocsFile.generated(self._config, address, abs_src_path=abs_src_path)
        return MkDocsFile.generated(self._config, address, content=content or "")

    def page_class(self, kind: type[Kind]) -> type[Kind]:
        """Give a class that is MkDocs' as well."""
        return page_class(kind)

    def begin_page(self, page: SitePage, title: str | None, file: File) -> None:
        """Set what MkDocs sets of every page."""
        Page.__init__(cast("Page", page), title, cast("MkDocsFile", file), self._config)

    def leave_out_of_nav(self, file: File) -> None:
        """Set MkDocs' level for `not_in_nav`."""
        file.inclusion = InclusionLevel.NOT_IN_NAV

    def put_in_nav(self, file: File) -> None:
        """Set the level that most files have."""
        file.inclusion = InclusionLevel.INCLUDED

    def texts_of(self, files: Files) -> Sequence[File]:
        """List those without a page, too."""
        return MkDocsFiles.documentation_pages(cast("MkDocsFiles", files), inclusion=InclusionLevel.is_in_serve)

    def pages_to_make(self, files: Files) -> Sequence[File]:
        """List them as MkDocs' build does."""
        inclusion = InclusionLevel.is_in_serve if is_serving() or is_shared_preview() else InclusionLevel.is_included
        return cast("MkDocsFiles", files).documentation_pages(inclusion=inclusion)

    def static_file(self, file: File, address: str) -> File:
        """Make a file that MkDocs takes for no page."""
        return StaticFile(cast("MkDocsFile", file), address, self._config)

    def populate(self, page: SitePage, files: Files) -> None:
        """Do for a page what MkDocs does for each."""
        _populate_page(cast("Page", page), self._config, cast("MkDocsFiles", files))

    def render_page(self, page: SitePage, files: Sequence[File], nav: Navigation, env: Environment) -> bytes:
        """Render a page as MkDocs' commands do it, with the hooks that have a hand in it."""
        return render_page(
            cast("Page", page), self._config, cast("list[MkDocsFile]", files), cast("MkDocsNavigation", nav), env
        )

    def hide_from_nav(self, sources: Collection[str]) -> None:
        """Take pages out of the setting that MkDocs makes the navigation of."""
        if self._config.nav is not None:
            self._config.nav = nav_without(sources, self._config.nav)

    def is_kept_out(self, src_uri: str) -> bool:
        """Tell whether `exclude_docs` names a file."""
        excluded = self._config.exclude_docs
        return excluded is not None and excluded.match_file(src_uri)

    def has_others_in_texts(self) -> bool:
        """Tell whether a plugin or a hook listens to the events in which a page may get another text."""
        return any(self._config.plugins.events[event] for event in _CHANGE_TEXTS)

    def has_others_in_pages(self) -> bool:
        """Tell whether a plugin or a hook that is not ours listens to the events of a page."""
        methods = [method for event in _CHANGE_PAGES for method in self._config.plugins.events[event]]
        return any(getattr(method, "__module__", "") != _OUR_EVENTS for method in methods)

    def count_foreign_warnings(self) -> None:
        """Listen to MkDocs' log until the build ends or fails."""
        self._foreign_warnings = WarningCounter(self._config)

    def ends_without_foreign_warnings(self) -> bool:
        """Leave the log."""
        return self._foreign_warnings is not None and self._foreign_warnings.stop()

    def will_be_refused(self) -> bool:
        """Tell whether `--strict` has counted a warning."""
        return will_be_refused(self._config)

    def write_into(self, folder: Path) -> None:
        """Set `site_dir`, and know where the site is all the same."""
        self._config.cuecard_site_dir = str(destination_of(self._config))  # type: ignore[attr-defined]
        self._config.site_dir = str(folder)

    def on_failure(self, act: Callable[[Exception], object]) -> None:
        """Listen to MkDocs' event."""
        self._config.plugins.events["build_error"].append(act)
