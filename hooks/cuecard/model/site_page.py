"""A page of the site: a page of the host whose source has been read and checked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.link.clock import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping, Sequence

    from cuecard.build import Build
    from cuecard.model.calls_to_action import Asker, Choice, Position
    from cuecard.model.files import File
    from cuecard.model.table_of_contents import ContentsEntry
    from cuecard.read.source_file import SourceFile

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


def pages_of(files: Iterable[Any]) -> list[SitePage]:
    """Give the pages of those files that have become pages of the site."""
    return [file.page for file in files if isinstance(file.page, SitePage)]
