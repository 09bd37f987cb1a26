"""Why an article is as it is: its addresses, whether it is public, its call to action, its read time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import _populate_page

from cuecard.build import build_of
from cuecard.calls_to_action import invitation
from cuecard.clock import Status, local_time
from cuecard.content.pages import Article
from cuecard.cta_manifest import calls_in
from cuecard.reading_time import picture_seconds
from cuecard.site_reader import read_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.reading_time import Block, ReadingTime


class NotAnArticleError(LookupError):
    """The path names no article that could be read."""


def explain(path: Path, config_file: str | None = None) -> str:
    """Explain one article in words and figures. Raises NotAnArticleError, and Abort where the settings are wrong."""
    build, article = _read(path, config_file)
    lines = [
        article.source.path,
        "",
        *_rows(article, build),
        "",
        *_reading(article),
        *(["", *map(str, build.problems.about(article.source.path))]),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _read(path: Path, config_file: str | None) -> tuple[Build, Article]:
    """Read the site as far as this article needs it."""
    config, files = read_site(config_file)
    build = build_of(config)
    wanted = path.resolve()
    for article in [*build.articles, *(page for page in build.unpublished if isinstance(page, Article))]:
        if article.file.abs_src_path and Path(article.file.abs_src_path).resolve() == wanted:
            _populate_page(article, config, files)
            return build, article
    raise NotAnArticleError("\n".join(map(str, build.problems.about(_name_in_docs(wanted, config, build)))))


def _name_in_docs(path: Path, config: MkDocsConfig, build: Build) -> str:
    docs = Path(config.docs_dir).resolve()
    return build.place_in_docs(path.relative_to(docs).as_posix()) if path.is_relative_to(docs) else str(path)


def _rows(article: Article, build: Build) -> Iterator[str]:
    yield _row("title", article.fields.title)
    yield _row("address", f"/{article.url}")
    if article.canonical_url:
        yield _row("", article.canonical_url)
    for listing in build.listings:
        if article in listing.entries:
            number = listing.entries.index(article) // build.settings.listing.per_page + 1
            yield _row("listed", f"/{listing.page_address(number)}")
    yield _row("public", _publicity(article, build))
    choice = article.choice
    yield _row("call to action", f"{choice.key or 'none'}: {choice.reason}")
    for use in calls_in(article.content or "", article.url):
        yield _row("", f"{use.position}: {use.key} → {use.url}")
    if choice.key:
        yield _row("", f"closing: {choice.key} → {invitation(choice.key, 'closing', build.settings).url}")


def _publicity(article: Article, build: Build) -> str:
    fields, zone = article.fields, build.settings.zone
    begins = f"{local_time(fields.date, zone):%Y-%m-%d %H:%M %Z}"
    ends = f", until {local_time(fields.expires, zone):%Y-%m-%d %H:%M %Z}" if fields.expires else ""
    return {
        Status.PUBLISHED: f"yes, since {begins}{ends}",
        Status.SCHEDULED: f"not yet: scheduled for {begins}{ends}",
        Status.EXPIRED: f"no longer: expired{ends.replace(', until', '')}",
        Status.DRAFT: "no: 'draft: true'",
    }[article.status]


def _reading(article: Article) -> Iterator[str]:
    time = article.reading_time
    if time is None:
        yield _row("read time", "not counted: hooks/reading_time.py is not in mkdocs.yml")
        return
    said = article.fields.read_time
    yield _row(
        "read time", f"{article.minutes} min" + (f" as 'read_time' says; counted: {time.minutes}" if said else "")
    )
    yield from _sum(time)
    yield ""
    yield from (_block(block) for block in time.blocks)


def _sum(time: ReadingTime) -> Iterator[str]:
    yield _row("", f"{time.words} words at {time.words_per_minute} a minute")
    if time.cjk_characters:
        yield _row("", f"{time.cjk_characters} CJK characters at {time.cjk_characters_per_minute} a minute")
    if time.pictures:
        yield _row("", f"pictures: {time.pictures}, {picture_seconds(time.pictures)} s")
    yield _row("", f"together {float(time.seconds):.1f} s, in whole minutes {time.minutes}")


def _block(block: Block) -> str:
    if block.left_out:
        return f"  left out  {block.kind:<12}{block.left_out:<16}{block.excerpt}"
    parts = [f"{block.words} words"]
    parts += [f"{block.cjk_characters} CJK"] if block.cjk_characters else []
    parts += [f"{block.pictures} pictures"] if block.pictures else []
    return f"  counted   {block.kind:<12}{', '.join(parts):<16}{block.excerpt}"


def _row(name: str, value: str) -> str:
    return f"  {name:<16}{value}"
