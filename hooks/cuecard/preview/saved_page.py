"""The page of a source that was just saved, made of what the last build knows, in the time of that one page.

It is given only where a build would put it in the same place, and nothing is wrong with it. The build that follows
makes it again, with all else that the edit changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeVar

from cuecard.cache.rest_of_site import front_matter_digest
from cuecard.check.problems import Problems
from cuecard.media.cards.page_cards import add_cards
from cuecard.model.article import Article
from cuecard.model.job_page import JobPage
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.section_kinds import Latest
from cuecard.model.site_page import SitePage
from cuecard.read.page_reader import read_page
from cuecard.render.section_views import list_of
from cuecard.render.styleguide_page import StyleguidePage
from cuecard.seo.json_ld_checks import note_public_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.cache.page_rendering import PageRenderer
    from cuecard.cache.rest_of_site import RestOfSite

Kind = TypeVar("Kind", bound=SitePage)

_OF_ARTICLE = {"title", "description", "updated", "cta", "image_alt", "featured", "read_time", "extra"}
_OF_PAGE = {"description", "cta", "image_alt", "sections", "extra"}
"""What front matter says of a page that moves nothing around it."""
_NEIGHBOURS = {"parent", "previous_page", "next_page", "previous", "next", "related", "series"}
"""What others have told a page."""


@dataclass(frozen=True)
class FirstPage:
    """A page of the site to be."""

    address: str
    """The path of its file in the site."""
    content: bytes


def make_first_page(src_uri: str, renderer: PageRenderer) -> FirstPage | None:
    """Make the page of a source as it is now, if it stands where it stood; else None.

    The build that the `renderer` is of is done, and of no use for anything else after this.
    """
    build = renderer.build
    build.problems, build.cache.is_asked_little = Problems(build.problems.levels), True
    page = _page_in_place(src_uri, renderer)
    if page is None:
        return None
    build.host.populate(page, renderer.files)
    if build.cards:
        note_public_files(add_cards([page], renderer.files, build), build)
    with TemporaryDirectory() as folder:
        build.output = replace(build.output, folder=Path(folder))
        made = renderer.make(page.file)
        if made.is_kept or made.problems or not build.problems.are_advice() or not _has_all(made.shown, renderer):
            return None
        return FirstPage(page.file.dest_uri, (Path(folder) / page.file.dest_uri).read_bytes())


def _page_in_place(src_uri: str, renderer: PageRenderer) -> SitePage | None:
    """Read a source again, and let its page stand where it stood; None where it would stand elsewhere."""
    file, rest = renderer.files.src_uris.get(src_uri), renderer.build.rest
    if file is None or (file.page is None and rest is None):
        return None
    before, inclusion = file.page, file.inclusion
    now = read_page(file, renderer.files, renderer.build)
    file.inclusion = inclusion
    if not renderer.build.problems.are_advice():
        return None
    if rest is None or (isinstance(now, OrdinaryPage) and _has_lists_of(now, renderer)):
        return _renewed(before, now)
    if not isinstance(now, Article) or src_uri not in rest.articles:
        return None
    article = _renewed(before, now) if before is not None else _said_before(now, rest)
    if article is not None:
        rest.place(article, _articles(rest.shown_with(src_uri), renderer))
    return article


def _renewed(before: object, now: Kind) -> Kind | None:
    """Let a page that others know be as it is now, and stand where it stood; None where it would stand elsewhere."""
    if not isinstance(before, type(now)) or _place(before) is None or _place(before) != _place(now):
        return None
    kept = {name: value for name, value in vars(before).items() if name in _NEIGHBOURS}
    vars(before).clear()
    vars(before).update({**vars(now), **kept})
    now.file.page = before
    return before


def _place(page: SitePage) -> tuple[Any, ...] | None:
    """Give what decides where a page stands, and what stands around it; None of a page that is not made first."""
    if isinstance(page, Article):
        return page.file.dest_uri, page.status, page.cover, page.fields.model_dump(exclude=_OF_ARTICLE)
    if isinstance(page, OrdinaryPage) and not isinstance(page, JobPage | StyleguidePage):
        return page.file.dest_uri, page.cover, page.title, page.fields.model_dump(exclude=_OF_PAGE)
    return None


def _said_before(article: Article, rest: RestOfSite) -> Article | None:
    """Give an article that the last build did not read, if its front matter says what it said then."""
    known = rest.articles[article.file.src_uri]
    return article if known.front_matter == front_matter_digest(article.source) else None


def _has_lists_of(page: OrdinaryPage, renderer: PageRenderer) -> bool:
    """Tell whether a build that has read few articles has read those that a page shows as the newest."""
    shown = [section for section in page.fields.sections if isinstance(section, Latest)]
    return all(len(list_of(latest, renderer.build).entries) >= latest.number for latest in shown)


def _articles(sources: Iterable[str], renderer: PageRenderer) -> list[Article]:
    """Give the articles of some sources, and read those that the last build did not need."""
    files = renderer.files
    found: list[Article] = []
    for src_uri in sorted(sources):
        file = files.src_uris[src_uri]
        if file.page is None:
            renderer.build.host.populate(read_page(file, files, renderer.build), files)
        if isinstance(file.page, Article):
            found.append(file.page)
    return found


def _has_all(shown: Iterable[str], renderer: PageRenderer) -> bool:
    """Tell whether the site has the variants of pictures that a page shows, around its text and in it."""
    site = renderer.build.output.site
    return site is not None and all(address in site.files for address in (*shown, *renderer.build.pictures.shown))
