"""What language models read: `llms.txt`, `llms-full.txt` and a Markdown copy of each article (llmstxt.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from cuecard.build import build_of
from cuecard.machines.markdown_copy import as_markdown, markdown_copy, plain_text
from cuecard.memory.digests import digest
from cuecard.standing_site import content_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.content.pages import Article

KIND = "copy"
COPY = "index.md"
"""The name of the copy beside each article's page."""


def write_for_language_models(config: MkDocsConfig) -> None:
    """Write all files into the site; without a `site_url` there are none, since they need whole addresses."""
    build, site_url = build_of(config), config.site_url
    if not site_url:
        return
    texts = {article: _text_with_copy_written(article, site_url, build) for article in build.articles}
    build.output.write("llms.txt", "\n".join(_index(config, site_url, build)).encode())
    build.output.write("llms-full.txt", "\n".join(_everything(texts, config, build)).encode())


def _text_with_copy_written(article: Article, site_url: str, build: Build) -> str:
    """Give an article's plain text, that of an earlier build where it is the same, and let the site have its copy."""
    links = repr((sorted(article.destinations.items()), sorted(article.hidden_targets)))
    key = digest(build.site_key, article.source.digest, article.url, links, str(article.minutes))
    address = unquote(article.url) + COPY
    match build.memory.recall(KIND, article.file.src_uri, key):
        case [str(text), str(known)]:
            if not build.output.keeps(address, known):
                build.output.write(address, markdown_copy(article, text, build).encode())
        case _:
            text = plain_text(article, site_url, build)
            copy = markdown_copy(article, text, build).encode()
            build.output.write(address, copy)
            build.memory.remember(KIND, article.file.src_uri, key, [text, content_hash(copy)])
    return text


def _index(config: MkDocsConfig, site_url: str, build: Build) -> Iterator[str]:
    yield from _opening(config, build)
    for listing in build.listings:
        if listing.kind == "category" and listing.entries:
            yield f"## {as_markdown(listing.title)}\n"
            yield from (_link(article, site_url) for article in listing.entries)
            yield ""
    yield "## Pages\n"
    for page in build.pages:
        words = page.meta.get("description")
        yield _listed(page.title or "", urljoin(site_url, page.url), words)
    yield ""


def _everything(texts: Mapping[Article, str], config: MkDocsConfig, build: Build) -> Iterator[str]:
    yield from _opening(config, build)
    for article, text in texts.items():
        yield f"## {as_markdown(article.fields.title)}\n\n{article.canonical_url}\n\n{text}\n"


def _opening(config: MkDocsConfig, build: Build) -> Iterator[str]:
    yield f"# {as_markdown(config.site_name)}\n"
    if config.site_description:
        yield f"> {as_markdown(config.site_description)}\n"
    yield f"{as_markdown(build.settings.organization.boilerplate)}\n"


def _link(article: Article, site_url: str) -> str:
    return _listed(article.fields.title, urljoin(site_url, article.url + COPY), article.fields.description)


def _listed(title: str, address: str, description: str | None) -> str:
    return f"- [{as_markdown(title)}]({address})" + (f": {as_markdown(description)}" if description else "")
