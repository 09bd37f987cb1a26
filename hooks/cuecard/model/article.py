"""An article: what its front matter says, whether it is public, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import Status, later, local_day
from cuecard.model.calls_to_action import Asker
from cuecard.model.site_page import SitePage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.convert.read_time import ReadingTime
    from cuecard.link.clock import Dated
    from cuecard.model.files import File
    from cuecard.model.front_matter import ArticleFields
    from cuecard.read.source_file import SourceFile
    from cuecard.render.page_view import Card


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
