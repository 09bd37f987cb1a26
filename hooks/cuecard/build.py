"""What one build knows, reached from each event through `build_of(config)`."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

import click

from cuecard.build_progress import Progress
from cuecard.cache.site_key import code_of
from cuecard.cache.store import Cache, cache_file
from cuecard.check.host_checks import no_site_url
from cuecard.check.problems import Problems
from cuecard.check.settings_checks import check_settings, unreadable_as_of
from cuecard.check.validation.models import SETTINGS, validate
from cuecard.link.clock import read_as_of
from cuecard.link.site_paths import FOLDERS, PagePaths
from cuecard.link.urls_lock import LOCK, host_of, is_of_another_site
from cuecard.media.pictures.collection import Pictures
from cuecard.model.site_settings import Settings
from cuecard.publish.build_output import Output
from cuecard.read.config_files import check_config_files
from cuecard.read.inherited_settings import read_settings
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.nav import nav_titles
from cuecard.render.look import Look, look_of

if TYPE_CHECKING:
    import datetime as dt

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.nav import Navigation

    from cuecard.cache.page_rendering import PageRenderer
    from cuecard.cache.rest_of_site import RestOfSite
    from cuecard.cache.source_digests import Sources
    from cuecard.cache.text_conversions import RememberingConverter
    from cuecard.cache.unchanged_site import WarningCounter
    from cuecard.cache.workers import Aside
    from cuecard.check.problems import Problem
    from cuecard.convert.markdown.converter import PageLinks
    from cuecard.link.article_lists import Listing
    from cuecard.link.resolved_redirects import Redirect
    from cuecard.media.cards.shared_picture import SharedPicture
    from cuecard.media.site_icons import SiteIcons
    from cuecard.model.pages import Article, OrdinaryPage
    from cuecard.outputs.call_to_action_manifest import CtaUse
    from cuecard.outputs.search_index import SearchIndex
    from cuecard.render.template_environment import SiteView
    from cuecard.seo.metadata import SiteMetadata


@dataclass
class Build:
    """The state of one build; a new one for each."""

    settings: Settings
    look: Look
    now: dt.datetime
    """The moment as of which the site is built, in UTC."""
    is_preview: bool
    """Whether unpublished articles are shown, as `mkdocs serve` does."""
    docs_name: str
    """What messages call the folder of the sources."""
    settings_source: MarkedYaml
    templates: Environment
    lock: Path = Path()
    """`urls.lock`, whether it is there or not."""
    host: str = ""
    """The host of the site, where its settings name one."""
    paths: PagePaths = FOLDERS
    """Whether pages have addresses of folders or of files."""
    problems: Problems = field(default_factory=Problems)
    progress: Progress = field(default_factory=Progress)
    articles: list[Article] = field(default_factory=list)
    """What the site shows, newest first."""
    unpublished: list[Article | OrdinaryPage] = field(default_factory=list)
    """What it does not show."""
    texts_without_listing: list[File] = field(default_factory=list)
    """Texts above lists that have no public article."""
    nav_titles: dict[str, str] = field(default_factory=dict)
    """The words of the navigation, by source."""
    listings: list[Listing[Article]] = field(default_factory=list)
    tag_names: dict[str, str] = field(default_factory=dict)
    """The name of each tag by its slug."""
    pages: list[OrdinaryPage] = field(default_factory=list)
    """The pages that are neither articles nor listings."""
    not_found: OrdinaryPage | None = None
    """Whose words are on the page for addresses that do not exist."""
    promised: list[str] = field(default_factory=list)
    """The addresses of pages that are to be kept from now on, where someone looks after them."""
    redirects: list[Redirect] = field(default_factory=list)
    cta_uses: list[CtaUse] = field(default_factory=list)
    """Every call to action of the pages written so far."""
    addresses: dict[str, File] = field(default_factory=dict)
    """Which file is written where, by its path in the site."""
    public_files: dict[str, File] = field(default_factory=dict)
    """Every page and file of the site by its absolute address."""
    pictures: Pictures = field(default_factory=Pictures)
    cards: dict[str, SharedPicture] = field(default_factory=dict)
    """The social card of each page that has one, by the page's source."""
    icons: SiteIcons | None = None
    stylesheet: str = ""
    script: str = ""
    site_metadata: SiteMetadata | None = None
    """What machines are told of the site; made for the first page."""
    site: SiteView | None = None
    """What every page shows; made for the first."""
    converter: RememberingConverter | None = None
    output: Output = field(default_factory=lambda: Output(Path()))
    nav: Navigation | None = None
    context: dict[str, Any] | None = None
    """What the template of the page at hand is given, where it was made before MkDocs asks for it."""
    renderer: PageRenderer | None = None
    """Where its pages are made one by one; None where MkDocs makes them."""
    claimed: dict[str, None] = field(default_factory=dict)
    """The addresses of the site that the page at hand claims to be there."""
    cache: Cache = field(default_factory=Cache)
    """What earlier builds made."""
    warning_counter: WarningCounter | None = None
    leads: str = ""
    """Stands for where the paths lead that the settings name."""
    site_key: str = ""
    """Stands for all that decides what becomes of any source, beside the source itself."""
    sources: Sources | None = None
    """Every source as it was when the build began; None where nobody asks."""
    rest: RestOfSite | None = None
    """What is known of the rest of the site, where only the texts of some articles are made anew."""
    left_out: str = ""
    """What the site leaves out, in words."""
    told_before: list[Problem] = field(default_factory=list)
    """What the last build said, where its site stands."""
    found_in_site: list[Problem] = field(default_factory=list)
    """Those problems at which every build looks again, since only the finished site shows them."""
    pending_index: Aside[SearchIndex] | None = None
    """The search index, begun while other files are written."""
    noted: dict[str, Any] | None = None
    """What the next build is to know of the site, where every page is known."""

    @property
    def links(self) -> PageLinks:
        """The links to headings found in the pages rendered so far."""
        assert self.converter is not None  # made before the first page is rendered
        return self.converter.links

    @cached_property
    def lock_text(self) -> str | None:
        """What `urls.lock` says; None where it is not there, or holds the addresses of another site."""
        text = self.lock.read_text("utf-8", errors="replace") if self.lock.is_file() else None
        return None if text is None or is_of_another_site(text, self.host) else text

    def apart(self) -> Build:
        """Give a copy that notes for itself what is wrong and what is shown, so that nothing of it reaches the site."""
        return replace(self, problems=Problems(), pictures=self.pictures.apart())

    def place_in_docs(self, src_uri: str) -> str:
        """Give the path by which messages call a source."""
        return f"{self.docs_name}/{src_uri}"


def build_of(config: MkDocsConfig) -> Build:
    """Give what the running build knows."""
    return cast("Build", config.cuecard)  # type: ignore[attr-defined]


def start_build(config: MkDocsConfig, cache: Cache) -> Problems:
    """Read the settings and hang a new build on the configuration; with errors there is none."""
    problems = Problems()
    source, settings = _read_settings(config, problems)
    now = _moment_of_build(settings.zone if settings else ZoneInfo("UTC"), problems)
    if settings is None:
        return problems
    look = look_of(settings.brand, cache, code_of(config))
    problems.extend(look.problems(source))
    if problems.errors():
        return problems
    config.cuecard = Build(  # type: ignore[attr-defined]
        settings=settings,
        problems=_advice_on_settings(source, config, settings),
        look=look,
        now=now,
        is_preview=_is_preview(),
        docs_name=_docs_name(config),
        settings_source=source,
        templates=config.theme.get_env(),
        lock=Path(config.config_file_path).parent / LOCK,
        host=host_of(_own_site_url(config, source)),
        paths=_paths(config),
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


def _paths(config: MkDocsConfig) -> PagePaths:
    return PagePaths(config.use_directory_urls, unquote(urlsplit(config.site_url or "").path) or "/")


def open_cache(config: MkDocsConfig) -> Cache:
    """Give what earlier builds of a site made, which a build that fails lets go; a question leaves it alone."""
    if is_question(config):
        return Cache()
    cache = Cache(cache_file(config, is_preview=is_serving()))
    config.plugins.events["build_error"].append(lambda error: cache.release())  # noqa: ARG005 - MkDocs passes it
    return cache


def is_question(config: MkDocsConfig) -> bool:
    """Tell whether a command asks about the site, so that nothing is built, kept or locked."""
    return getattr(config, "cuecard_is_asked", False)


def is_serving() -> bool:
    """Tell whether this is `serve`, whose site is thrown away at its end."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


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
