"""Pages of the site as MkDocs pages whose source has been read and checked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.convert.section_conversion import SectionParts
from cuecard.link.clock import Status, later, local_day
from cuecard.model.calls_to_action import Asker
from cuecard.model.section_kinds import heading_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, MutableMapping, Sequence

    from cuecard.build import Build
    from cuecard.convert.read_time import ReadingTime
    from cuecard.link.article_lists import Listing
    from cuecard.link.clock import Dated
    from cuecard.model.call_to_action_rules import PageKind
    from cuecard.model.calls_to_action import Choice, Position
    from cuecard.model.files import File
    from cuecard.model.front_matter import ArticleFields, PageFields
    from cuecard.model.table_of_contents import ContentsEntry
    from cuecard.read.source_file import SourceFile
    from cuecard.render.page_view import Card

UNDATED = "1970-01-01"
"""Stands for no date where MkDocs wants one."""


class SitePage:
    """A page of the site; what its front matter says is in `fields`.

    It is made of the class that the host gives for one of these (`Host.page_class`), and has what templates may read.
    """

    if TYPE_CHECKING:
        file: File
        title: str | None
        url: str
        """Its address, relative to the site's root; empty of the home page."""
        canonical_url: str | None
        """Its whole address; None where the site has none."""
        markdown: str | None
        content: str | None
        """Its HTML."""
        meta: MutableMapping[str, Any]
        """What templates may read of its front matter."""
        active: bool
        """Whether it is the one that is made at this moment."""
        update_date: str
        is_homepage: bool

    toc: Sequence[ContentsEntry]
    status = Status.PUBLISHED
    """Whether visitors see it."""
    is_indexable = True
    """Whether search engines should list it."""
    body = ""
    """The HTML of its text, without that of its sections."""
    is_cleaned = False
    """Whether something was taken out of its texts."""
    section_anchors: Sequence[str] = ()
    """The anchors of its sections; those of its headings are in its HTML."""

    def __init__(self, file: File, build: Build, source: SourceFile, title: str | None) -> None:
        build.host.begin_page(self, title, file)
        self.source = source
        self._calls = build.calls
        self.language = build.site.language
        """The language of its text, such as `en` or `pt-BR`."""
        self.destinations: dict[str, str] = {}
        """Where what its text links to leads, relative to the site's root; known after the first pass."""
        self.hidden_targets: set[str] = set()
        """What its text links to and is not public."""
        self.update_date = UNDATED  # MkDocs puts the build's clock here, and the latest one into sitemap.xml.gz

    @property
    def is_dated(self) -> bool:
        """Whether its sources say when it was last changed."""
        return self.update_date != UNDATED

    @property
    def asker(self) -> Asker:
        """What of it decides about its calls to action."""
        raise NotImplementedError

    def choice_at(self, position: Position) -> Choice:
        """Choose the call to action of a position that names none itself."""
        return self._calls.choose(self.asker, position)

    @property
    def choice(self) -> Choice:
        """Its own call to action, which stands at its end."""
        return self.choice_at("closing")

    def __hash__(self) -> int:
        return hash(self.file.src_uri)

    def __eq__(self, other: object) -> bool:
        return self is other

    def take_source(self) -> None:
        """Take the text that was read when the files were listed."""
        self.markdown = self.source.text

    def describe(self, **meta: Any) -> None:
        """Set what the theme's templates read from `page.meta`, without the empty values."""
        self.meta = {key: value for key, value in meta.items() if value}


class OrdinaryPage(SitePage):
    """A page that is neither article nor listing: home, services, contact."""

    cover: File | None = None

    def __init__(self, file: File, build: Build, source: SourceFile, fields: PageFields, nav_title: str | None) -> None:
        shown = build.typesetter.model(fields, fields.lang)
        title = shown.title or heading_of(shown.sections)
        super().__init__(file, build, source, shown.title or nav_title or title)
        self.fields = shown
        self.written = fields
        """What its front matter says, with the signs of an editor's keyboard."""
        self.language = fields.lang or self.language
        self.sections: object = fields.sections
        """What it is made of; where something is wrong with the front matter, as it is written."""
        self.parts = SectionParts()
        self.describe(title=title, description=shown.description, template=fields.template)

    @property
    def asker(self) -> Asker:
        """A page by its front matter; the first page of the site is the home page."""
        kind: PageKind = "job" if self.fields.job is not None else "home" if self.is_homepage else "page"
        return Asker(kind, self.file.src_uri, self.language, self.fields.cta)


class Article(SitePage):
    """An article: its fields, its status and what stands beside it."""

    previous: Article | None = None
    """The next older one of its category."""
    next: Article | None = None
    """The next newer one of its category."""
    related: Sequence[Article] = ()
    series: Sequence[Article] = ()
    """All articles of its series, the oldest first."""
    reading_time: ReadingTime | None = None
    time_of_body: ReadingTime | None = None
    """The read time of `body`, before any hook has changed it."""
    cover: File | None = None

    def __init__(
        self,
        file: File,
        build: Build,
        source: SourceFile,
        fields: ArticleFields,
        *,
        slug: str,
        status: Status,
        published_at: dt.datetime,
        tag_slugs: Sequence[str],
    ) -> None:
        shown = build.typesetter.model(fields, fields.lang)
        super().__init__(file, build, source, shown.title)
        self.fields = shown
        self.written = fields
        """What its front matter says, with the signs of an editor's keyboard."""
        self.language = fields.lang or self.language
        self.cards: dict[str, Card] = {}
        """How lists show it, by the language of their page; made for the first of them."""
        self.slug = slug
        self.status = status
        self.published_at = published_at
        self.tag_slugs = tag_slugs
        self.describe(title=shown.title, description=shown.description, template=fields.template)
        zone = build.settings.zone
        self.changed_on = later(fields.updated or fields.date, fields.date, zone)
        """The date of its last significant change; one of the day of its publication, without a time, is no earlier."""
        self.update_date = local_day(self.changed_on, zone).isoformat()

    @property
    def asker(self) -> Asker:
        """An article by its front matter, and by how long it takes to read once that is known."""
        return Asker(
            "article",
            self.file.src_uri,
            self.language,
            self.fields.cta,
            self.category_key,
            frozenset(self.tag_slugs),
            self.author_keys,
            self.series_key,
            self.minutes,
        )

    @property
    def timing(self) -> Dated:
        """What decides when it is public."""
        return self.fields

    @property
    def category_key(self) -> str:
        """The key of its category."""
        return self.fields.category

    @property
    def series_key(self) -> str | None:
        """The key of its series."""
        return self.fields.series

    @property
    def author_keys(self) -> Sequence[str]:
        """The keys of its authors."""
        return self.fields.authors

    @property
    def tags(self) -> Sequence[str]:
        """Its tags as written."""
        return self.fields.tags

    @property
    def minutes(self) -> int:
        """The one read time: that of the front matter, else the counted one; 0 where nobody counts.

        Known after the first pass.
        """
        counted = self.reading_time.minutes if self.reading_time is not None else 0
        return self.fields.read_time or counted


class ListingPage(SitePage):
    """One page of a listing; the first carries the text an editor wrote for it, if any.

    `pages` are the entries of every page, `update_date` that of the newest of them all.
    """

    def __init__(
        self,
        file: File,
        build: Build,
        source: SourceFile,
        listing: Listing[Article],
        number: int,
        *,
        pages: Sequence[Sequence[Article]],
        update_date: str,
    ) -> None:
        super().__init__(file, build, source, listing.title)
        self.listing = listing
        self.number = number
        settings = build.settings
        self.entries = pages[number - 1]
        self.page_count = len(pages)
        self.is_indexable = listing.kind != "tag" or (
            number == 1 and len(listing.entries) >= settings.search_engines.thin_tag
        )
        self.describe(title=listing.title, description=listing.description, template="listing.html")
        self.update_date = update_date

    @property
    def asker(self) -> Asker:
        """A list by what it lists, all of its pages alike."""
        kind, key = self.listing.kind, self.listing.key
        return Asker(
            "list",
            f"{self.listing.folder.rstrip('/')}.md",
            self.language,
            category=key if kind == "category" else None,
            tags=frozenset([key] if kind == "tag" else ()),
            authors=[key] if kind == "author" else (),
            series=key if kind == "series" else None,
        )


def pages_of(files: Iterable[Any]) -> list[SitePage]:
    """Give the pages of those files that have become pages of the site."""
    return [file.page for file in files if isinstance(file.page, SitePage)]
