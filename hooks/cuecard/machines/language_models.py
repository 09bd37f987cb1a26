"""What language models read: `llms.txt`, `llms-full.txt` and a Markdown copy of each article (llmstxt.org)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from cuecard.build import build_of
from cuecard.machines.markdown_copy import markdown_copy, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.content.pages import Article

COPY = "index.md"
"""The name of the copy beside each article's page."""


def write_for_language_models(config: MkDocsConfig) -> None:
    """Write all files into the site; without a `site_url` there are none, since they need whole addresses."""
    build, site, site_url = build_of(config), Path(config.site_dir), config.site_url
    if not site_url:
        return
    texts = {article: plain_text(article, site_url, build) for article in build.articles}
    for article, text in texts.items():
        path = site / article.url / COPY
        path.write_text(markdown_copy(article, text, build), encoding="utf-8")
    (site / "llms.txt").write_text("\n".join(_index(config, site_url, build)), encoding="utf-8")
    (site / "llms-full.txt").write_text("\n".join(_everything(texts, config, build)), encoding="utf-8")


def _index(config: MkDocsConfig, site_url: str, build: Build) -> Iterator[str]:
    yield from _opening(config, build)
    for listing in build.listings:
        if listing.kind == "category" and listing.entries:
            yield f"## {listing.title}\n"
            yield from (_link(article, site_url) for article in listing.entries)
            yield ""
    yield "## Pages\n"
    for page in build.pages:
        words = page.meta.get("description")
        yield f"- [{page.title}]({urljoin(site_url, page.url)})" + (f": {words}" if words else "")
    yield ""


def _everything(texts: Mapping[Article, str], config: MkDocsConfig, build: Build) -> Iterator[str]:
    yield from _opening(config, build)
    for article, text in texts.items():
        yield f"## {article.fields.title}\n\n{article.canonical_url}\n\n{text}\n"


def _opening(config: MkDocsConfig, build: Build) -> Iterator[str]:
    yield f"# {config.site_name}\n"
    if config.site_description:
        yield f"> {config.site_description}\n"
    yield f"{build.settings.organization.boilerplate}\n"


def _link(article: Article, site_url: str) -> str:
    return f"- [{article.fields.title}]({urljoin(site_url, article.url + COPY)}): {article.fields.description}"
