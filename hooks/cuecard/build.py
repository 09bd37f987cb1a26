"""What one build knows."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cuecard.build_progress import Progress
from cuecard.cache.site_key import SiteKey
from cuecard.cache.store import Cache
from cuecard.cache.template_inputs import TemplateTexts
from cuecard.check.problem_log import REPORT
from cuecard.check.problems import Problems
from cuecard.link.call_to_action_choice import CallChooser
from cuecard.link.urls_lock import is_of_another_site
from cuecard.media.pictures.collection import Pictures
from cuecard.publish.build_output import Output

if TYPE_CHECKING:
    import datetime as dt

    from jinja2 import Environment

    from cuecard.cache.page_rendering import PageRenderer
    from cuecard.cache.rest_of_site import RestOfSite
    from cuecard.cache.source_digests import Sources
    from cuecard.cache.text_conversions import RememberingConverter
    from cuecard.cache.workers import Aside
    from cuecard.check.problems import Problem
    from cuecard.convert.markdown.converter import PageLinks
    from cuecard.convert.typography.typesetter import AsWritten, Typesetter
    from cuecard.link.article_lists import Listing
    from cuecard.link.resolved_redirects import Redirect
    from cuecard.link.site_paths import PagePaths
    from cuecard.media.cards.shared_picture import SharedPicture
    from cuecard.media.site_icons import SiteIcons
    from cuecard.model.article import Article
    from cuecard.model.files import File, Navigation
    from cuecard.model.ordinary_page import OrdinaryPage
    from cuecard.model.site_settings import Settings
    from cuecard.model.words import Words
    from cuecard.outputs.call_to_action_manifest import CtaUse
    from cuecard.outputs.search_index import SearchIndex
    from cuecard.publish.publication import Staging
    from cuecard.read.marked_yaml import MarkedYaml
    from cuecard.read.words_files import Vocabulary
    from cuecard.render.look import Look
    from cuecard.render.site_view import SiteView
    from cuecard.seo.metadata import SiteMetadata
    from cuecard.site import Host, Site


@dataclass
class Build:
    """The state of one build; a new one for each."""

    site: Site
    host: Host
    settings: Settings
    look: Look
    now: dt.datetime
    """The moment as of which the site is built, in UTC."""
    is_preview: bool
    """Whether unpublished articles are shown, as `mkdocs serve` does."""
    docs_name: str
    """What messages call the folder of the sources."""
    settings_source: MarkedYaml
    typesetter: Typesetter
    as_written: AsWritten
    """The site and its settings with the signs of an owner's keyboard."""
    templates: Environment
    """Those of the theme, for what is made before the host has its own."""
    vocabulary: Vocabulary
    """The words of its languages."""
    lock: Path = Path()
    """`urls.lock`, whether it is there or not."""
    domain: str = ""
    """Where visitors find the site, where its settings say it."""
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
    visit_script: str = ""
    """The address of a script of the theme that counts visits, where the site uses one."""
    site_metadata: SiteMetadata | None = None
    """What machines are told of the site; made for the first page."""
    site_view: SiteView | None = None
    """What every page shows; made for the first."""
    converter: RememberingConverter | None = None
    output: Output = field(default_factory=lambda: Output(Path()))
    features: frozenset[str] = frozenset()
    """What the site has switched on, by the names of its hooks."""
    staging: Staging | None = None
    """Where it writes until its site is whole."""
    env: Environment = field(init=False)
    """The host's templates, by which it makes pages."""
    nav: Navigation | None = None
    context: dict[str, Any] | None = None
    """What the template of the page at hand is given, where it was made before MkDocs asks for it."""
    renderer: PageRenderer | None = None
    """Where its pages are made one by one; None where MkDocs makes them."""
    claimed: dict[str, None] = field(default_factory=dict)
    """The addresses of the site that the page at hand claims to be there."""
    cache: Cache = field(default_factory=Cache)
    """What earlier builds made."""
    leads: str = ""
    """Stands for where the paths lead that the settings name."""
    site_key: SiteKey = field(default_factory=SiteKey)
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

    @cached_property
    def calls(self) -> CallChooser:
        """Chooses calls to action."""
        return CallChooser(self.settings, self.now)

    @property
    def paths(self) -> PagePaths:
        """Whether pages have addresses of folders or of files."""
        return self.site.paths

    def list_address(self, kind: str, key: str) -> str:
        """Give the address of the first page of a list, such as the `tag` `hiring`."""
        return self.paths.address(self.settings.paths.list_name(kind, key))

    @property
    def words(self) -> Words:
        """The words of the site's language."""
        return self.vocabulary.of(None)

    @property
    def report(self) -> Path | None:
        """Where programs find the problems; None where a question or a preview tells nobody."""
        return None if self.host.is_question or is_serving() else self.site.reports / REPORT

    @property
    def links(self) -> PageLinks:
        """The links to headings found in the pages rendered so far."""
        assert self.converter is not None  # made before the first page is rendered
        return self.converter.links

    @cached_property
    def template_texts(self) -> TemplateTexts:
        """What the theme's templates say."""
        return TemplateTexts(self.templates)

    @cached_property
    def lock_text(self) -> str | None:
        """What `urls.lock` says; None where it is not there, or holds the addresses of another site."""
        text = self.lock.read_text("utf-8", errors="replace") if self.lock.is_file() else None
        return None if text is None or is_of_another_site(text, self.domain) else text

    def apart(self) -> Build:
        """Give a copy that notes for itself what is wrong and what is shown, so that nothing of it reaches the site."""
        return replace(self, problems=Problems(), pictures=self.pictures.apart())

    def place_in_docs(self, src_uri: str) -> str:
        """Give the path by which messages call a source."""
        return f"{self.docs_name}/{src_uri}"


SHARED_PREVIEW = "CUECARD_PREVIEW"
"""The name in the environment by which `cuecard build --preview` tells the build what it is."""


def is_shared_preview() -> bool:
    """Tell whether this builds a site with drafts that others may see, and that is never published."""
    return not is_serving() and os.environ.get(SHARED_PREVIEW) == "1"


def is_serving() -> bool:
    """Tell whether this is `serve`, whose site is thrown away at its end."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"
