"""`cuecard new article`: a draft of today, with the keys that an article needs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cuecard.check.article_checks import DESCRIPTION_TO_WRITE
from cuecard.commands.asked_title import wanted_slug, wanted_title
from cuecard.commands.asked_values import chosen
from cuecard.commands.new_source import SiteOfNewPages, read_for_new_page
from cuecard.commands.taken_addresses import Spot
from cuecard.link.article_addresses import article_name
from cuecard.link.clock import local_day
from cuecard.link.slugs import slugify
from cuecard.read.list_texts import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cuecard.build import Build
    from cuecard.commands.asked_values import Asker

_NO_CTA = "false"
_MOST_TAGS = 8
"""How many tags are offered, those of most articles first."""


@dataclass(frozen=True)
class WantedArticle:
    """What the command was given of an article."""

    title: str
    description: str | None
    category: str | None
    authors: Sequence[str]
    series: str | None
    tags: Sequence[str]
    cta: str | None
    slug: str | None


def make_article(wanted: WantedArticle, asker: Asker, config_file: str | None) -> tuple[Path, str]:
    """Write a draft; give its path, and what to say about it. Raises ClickException."""
    site = read_for_new_page(config_file)
    title = wanted_title(wanted.title, asker)
    slug = wanted_slug(wanted.slug, title, asker, site.build.site.language)
    category = asker.key(wanted.category, titles_of(site.build.settings.categories), "--category")
    description = asker.text_for_later(wanted.description, "Description, 50 to 160 characters")
    asker.expect_all()
    fields = {
        "title": title,
        "description": description or DESCRIPTION_TO_WRITE,
        "date": local_day(site.build.now, site.build.settings.zone),
        "category": category,
        **_chosen_fields(wanted, site),
        "draft": True,
    }
    spot = site.free_spot(slug, lambda word: _spot(word, fields, site.build), "--slug {}")
    path = site.write(spot, site.source_of("article", spot, fields))
    return path, _report(spot, fields, site, is_described=bool(description))


def _spot(slug: str, fields: Mapping[str, Any], build: Build) -> Spot:
    """Give where an article is, whatever the pattern of its address; one that names no author is refused later."""
    name = article_name(fields, slug, build.settings) or f"{build.settings.paths.articles}/{slug}"
    return Spot(f"{ARTICLES}/{slug}", name, slug)


def titles_of(registry: Mapping[str, Any]) -> dict[str, str]:
    """Give the title of each entry of a registry."""
    return {
        key: next((text for part in ("title", "name", "heading") if (text := getattr(entry, part, None))), "")
        for key, entry in registry.items()
    }


def _chosen_fields(wanted: WantedArticle, site: SiteOfNewPages) -> dict[str, Any]:
    """Give the optional keys that the command was given, in the order of the reference."""
    settings = site.build.settings
    authors = [chosen(author, titles_of(settings.authors), "--author") for author in wanted.authors]
    series = wanted.series and chosen(wanted.series, titles_of(settings.series), "--series")
    cta = wanted.cta and chosen(wanted.cta, {**titles_of(settings.ctas), _NO_CTA: "none"}, "--cta")
    tags = [site.build.tag_names.get(slugify(tag), tag) for tag in wanted.tags]
    fields = {"tags": tags, "authors": authors, "cta": False if cta == _NO_CTA else cta, "series": series}
    return {key: value for key, value in fields.items() if value or value is False}


def _report(spot: Spot, fields: Mapping[str, Any], site: SiteOfNewPages, *, is_described: bool) -> str:
    return site.report(
        spot,
        "a draft, and visitors do not see it.",
        f"  write    {'its text' if is_described else 'its description and its text'}",
        "  publish  delete the line 'draft: true'",
        *(f"  add      {line}" for line in _offered(site.build, fields)),
    )


def _offered(build: Build, fields: Mapping[str, Any]) -> Iterator[str]:
    """Give what the site has for keys that the article lacks."""
    settings = build.settings
    used = Counter(tag for article in build.articles for tag in article.tags)
    choices: dict[str, Iterable[str]] = {
        "tags": [f"[{tag}]" for tag, _ in used.most_common(_MOST_TAGS)],
        "authors": [f"[{key}]" for key in settings.authors],
        "series": settings.series,
        "cta": settings.ctas,
    }
    for key, known in choices.items():
        if key not in fields and (offered := " or ".join(known)):
            yield f"{key}: {offered}"
