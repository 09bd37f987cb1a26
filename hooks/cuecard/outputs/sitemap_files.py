"""The sitemap of a build: its pages with their pictures, and the files of a large one."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from cuecard.media.pictures.picture_view import picture_view
from cuecard.model.article import Article
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.site_page import SitePage
from cuecard.outputs.sitemap_parts import (
    MOST_BYTES,
    MOST_PICTURES,
    Sitemap,
    SitemapPage,
    SitemapPart,
    cut_into_parts,
    last_change,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.model.files import Files

TEMPLATE = "sitemap.xml"
_PICTURE = re.compile(r"""<img\s(?:[^>"']|"[^"]*"|'[^']*')*?\bsrc=["']([^"']+)""")


def add_sitemap(files: Files, build: Build) -> None:
    """Give the template of the sitemap what it lists, when every page has been read."""
    if build.rest is None:
        build.env.globals["sitemap"] = _make_sitemap(files, build)


def _make_sitemap(files: Files, build: Build) -> Sitemap | None:
    """Make what `sitemap.xml` says, and add the files of its parts; without `site_url` there is none."""
    if not build.site.url:
        return None
    template = build.env.get_template(TEMPLATE)
    pages = [_entry(page, build.site.url, build) for page in _indexable(files)]

    def write(sitemap: Sitemap) -> str:
        return template.render(sitemap=sitemap)

    parts = list(cut_into_parts(pages, write, build.settings.search_engines.sitemap_pages, MOST_BYTES))
    if len(parts) == 1:
        return Sitemap(pages)
    listed = []
    for number, part in enumerate(parts, start=1):
        name = f"sitemap-{number}.xml"
        files.append(build.host.generated(name, content=write(Sitemap(part))))
        listed.append(SitemapPart(urljoin(build.site.url, name), last_change(part)))
    return Sitemap(parts=listed)


def _indexable(files: Files) -> Iterator[SitePage]:
    for file in files.documentation_pages():
        if isinstance(file.page, SitePage) and file.page.is_indexable:
            yield file.page


def _entry(page: SitePage, site_url: str, build: Build) -> SitemapPage:
    url = page.canonical_url or ""
    shown = dict.fromkeys(address for address in _pictures(page, url, site_url, build) if address.startswith(site_url))
    return SitemapPage(url, page.update_date if page.is_dated else "", list(shown)[:MOST_PICTURES])


def _pictures(page: SitePage, url: str, site_url: str, build: Build) -> Iterator[str]:
    """Give the absolute address of each picture as the page's HTML has it."""
    named = [page.cover] if isinstance(page, Article) and page.cover is not None else []
    if isinstance(page, OrdinaryPage):
        named += page.parts.pictures.values()
    yield from (urljoin(site_url, picture_view(file, "", build).url) for file in named)
    yield from (urljoin(url, unescape(address)) for address in pictures_in(page.content or ""))


def pictures_in(html: str) -> list[str]:
    """Give the address of each picture of a text, as it is written there."""
    return _PICTURE.findall(html)
