"""What language models read: `llms.txt`, `llms-full.txt` and a Markdown copy of each article (llmstxt.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from cuecard.cache.digests import digest
from cuecard.cache.workers import make_all
from cuecard.link.site_paths import copy_of
from cuecard.model.calls_to_action import POSITIONS
from cuecard.outputs.markdown_copy import as_markdown, markdown_copy, plain_text
from cuecard.publish.fingerprints import content_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cuecard.build import Build
    from cuecard.model.article import Article

KIND = "copy"
FULL_TEXT = "llms-full.txt"


def name_copies(build: Build) -> None:
    """Let pages point to their copies, which need whole addresses."""
    build.env.globals["has_markdown_copies"] = bool(build.site.url)


def write_for_language_models(build: Build) -> None:
    """Write all files into the site; without a `site_url` there are none, since they need whole addresses."""
    site_url = build.site.url
    if not site_url or build.host.will_be_refused():
        return
    if build.rest is not None:
        _write_changed_texts(build.rest.made_anew(build.articles), site_url, build)
        return
    texts = _texts_with_copies_written(build.articles, site_url, build)
    build.output.write("llms.txt", "\n".join(_index(site_url, build)).encode())
    build.output.write_parts(FULL_TEXT, _everything(texts, build))


def has_place_in_full_text(article: Article, build: Build) -> bool:
    """Tell whether the full text of the last build has an article's text, as it was, in one place; or there is none."""
    whole = _last_full_text(build) if build.site.url else b""
    before = _last_section(article, build)
    return not whole or (before is not None and whole.count(before.encode()) == 1)


def _write_changed_texts(articles: Sequence[Article], site_url: str, build: Build) -> None:
    """Write the copies of changed texts, and put each in its place in the full text of the last build."""
    whole = _last_full_text(build)
    before = {article: _last_section(article, build) for article in articles}
    for article, text in _texts_with_copies_written(articles, site_url, build).items():
        section = before[article]
        assert section  # it has a place
        whole = whole.replace(section.encode(), _section(article, text.decode()).encode())
    build.output.write(FULL_TEXT, whole)


def _last_full_text(build: Build) -> bytes:
    """Give the full text of the last build; empty where there is none, without this feature."""
    path = build.output.site.folder / FULL_TEXT if build.output.site is not None else None
    return path.read_bytes() if path is not None and path.is_file() else b""


def _last_section(article: Article, build: Build) -> str | None:
    match build.cache.recall_last(KIND, article.file.src_uri):
        case [str(text), str()]:
            return _section(article, text)
        case _:
            return None


def _texts_with_copies_written(articles: Sequence[Article], site_url: str, build: Build) -> Mapping[Article, bytes]:
    """Give each article's plain text, that of an earlier build where it is the same, and let the site have its copy.

    Texts are UTF-8, which takes half of the memory of a string with one arrow in it.
    """
    keys = {article: _key_of(article, build) for article in articles}
    recalled = ((article, _recalled_text(article, key, build)) for article, key in keys.items())
    texts = {article: text.encode() for article, text in recalled if text is not None}
    unknown = [article for article in articles if article not in texts]
    build.cache.release()
    for article, (text, known, is_kept) in make_all(lambda article: _make_copy(article, site_url, build), unknown):
        if is_kept:
            build.output.kept.add(copy_of(article.file.dest_uri))
        build.cache.remember(KIND, article.file.src_uri, keys[article], [text, known])
        texts[article] = text.encode()
    return {article: texts[article] for article in articles}


def _recalled_text(article: Article, key: str, build: Build) -> str | None:
    """Give the text of an earlier build, and let the site have the copy with it; None where it is another."""
    match build.cache.recall(KIND, article.file.src_uri, key):
        case [str(text), str(known)]:
            if not build.output.keeps(copy_of(article.file.dest_uri), known):
                build.output.write(copy_of(article.file.dest_uri), markdown_copy(article, text, build).encode())
            return text
        case _:
            return None


def _make_copy(article: Article, site_url: str, build: Build) -> tuple[str, str, bool]:
    """Let the site have the copy of an article; give its text, the copy's hash, and whether it is kept as it was."""
    text, address = plain_text(article, site_url, build), copy_of(article.file.dest_uri)
    copy = markdown_copy(article, text, build).encode()
    build.output.write(address, copy)
    return text, content_hash(copy), address in build.output.kept


def _key_of(article: Article, build: Build) -> str:
    links = repr((sorted(article.destinations.items()), sorted(article.hidden_targets)))
    calls = repr([article.choice_at(position).key for position in POSITIONS])
    said = (
        links,
        calls,
        repr(build.calls.successors),
        str(article.minutes),
        str(article.is_cleaned),
        article.content or "",
    )
    return digest(build.site_key.base, build.leads, article.source.digest, article.url, *said)


def _index(site_url: str, build: Build) -> Iterator[str]:
    yield from _opening(build)
    for listing in build.listings:
        if listing.kind == "category" and listing.entries:
            yield f"## {as_markdown(build.as_written.settings.categories[listing.key].title)}\n"
            yield from (_link(article, site_url) for article in listing.entries)
            yield ""
    yield f"## {as_markdown(build.words.machine.pages)}\n"
    for page in build.pages:
        yield _listed(
            page.written.title or page.title or "",
            urljoin(site_url, page.url),
            page.written.description or page.meta.get("description"),
        )
    yield ""


def _everything(texts: Mapping[Article, bytes], build: Build) -> Iterator[bytes]:
    yield "\n".join(_opening(build)).encode()
    for article, text in texts.items():
        yield f"\n{_section(article, text.decode())}".encode()


def _section(article: Article, text: str) -> str:
    return f"## {as_markdown(article.written.title)}\n\n{article.canonical_url}\n\n{text}\n"


def _opening(build: Build) -> Iterator[str]:
    site, settings = build.as_written.site, build.as_written.settings
    yield f"# {as_markdown(site.name)}\n"
    if site.description:
        yield f"> {as_markdown(site.description)}\n"
    yield f"{as_markdown(settings.organization.boilerplate)}\n"


def _link(article: Article, site_url: str) -> str:
    address = urljoin(site_url, quote(copy_of(article.file.dest_uri)))
    return _listed(article.written.title, address, article.written.description)


def _listed(title: str, address: str, description: str | None) -> str:
    return f"- [{as_markdown(title)}]({address})" + (f": {as_markdown(description)}" if description else "")
