"""`cuecard new article`: a draft of today, with the keys that an article needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from cuecard.check.article_checks import DESCRIPTION_TO_WRITE
from cuecard.commands.asked_values import chosen
from cuecard.commands.command_line import PREVIEW
from cuecard.commands.new_source import SiteOfNewPages, read_for_new_page
from cuecard.link.clock import local_day
from cuecard.link.slugs import is_slug, slug_of_title
from cuecard.read.list_texts import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from cuecard.commands.asked_values import Asker
    from cuecard.model.site_settings import Settings

_NO_CTA = "false"


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
    slug = wanted_slug(wanted.slug, title, asker)
    category = asker.key(wanted.category, titles_of(site.build.settings.categories), "--category")
    description = asker.text_for_later(wanted.description, "Description, 50 to 160 characters")
    asker.expect_all()
    name = f"{ARTICLES}/{slug}"
    site.expect_free(name, lambda free: f"--slug {free.removeprefix(f'{ARTICLES}/')}")
    fields = {
        "title": title,
        "description": description or DESCRIPTION_TO_WRITE,
        "date": local_day(site.build.now, site.build.settings.zone),
        "category": category,
        **_chosen_fields(wanted, site),
        "draft": True,
    }
    content = site.source_of(
        "article", f"{name}.md", {**values_of_site(site), **fields, "slug": slug, "front_matter": fields}
    )
    site.write(f"{name}.md", content)
    return site.path_of(f"{name}.md"), _report(name, fields, site, is_described=bool(description))


def wanted_title(given: str, asker: Asker) -> str:
    """Give the title without needless spaces."""
    title = " ".join(given.split()) or asker.text(None, "Title", "the title in quotation marks").strip()
    try:
        title.encode()
    except UnicodeEncodeError:
        raise click.UsageError("This title has signs that are no letters in UTF-8.") from None
    return title


def wanted_slug(given: str | None, title: str, asker: Asker) -> str:
    """Give the last part of the address."""
    slug = given if given is not None else slug_of_title(title) if title else ""
    if slug is None:
        slug = asker.text(
            None, "Last part of its address (a to z, 0 to 9, hyphens)", "--slug, the last part of its address"
        )
    if slug and not is_slug(slug):
        better = slug_of_title(slug)
        remedy = f"write {better}" if better else "use a to z, 0 to 9 and hyphens between them"
        raise click.BadParameter(f"'{slug}' cannot be part of an address; {remedy}", param_hint="--slug")
    return slug


def titles_of(registry: Mapping[str, Any]) -> dict[str, str]:
    """Give the title of each entry of a registry."""
    return {
        key: next((text for part in ("title", "name", "heading") if (text := getattr(entry, part, None))), "")
        for key, entry in registry.items()
    }


def values_of_site(site: SiteOfNewPages) -> dict[str, Any]:
    """Give what a template may read beside the fields of the new page; a field that was not given is empty."""
    empty = dict.fromkeys(("category", "series", "cta", "description"), "")
    return {**empty, "tags": [], "authors": [], "site_name": site.build.site.name, "language": site.build.site.language}


def _chosen_fields(wanted: WantedArticle, site: SiteOfNewPages) -> dict[str, Any]:
    """Give the optional keys that the command was given, in the order of the reference."""
    settings = site.build.settings
    authors = [chosen(author, titles_of(settings.authors), "--author") for author in wanted.authors]
    series = wanted.series and chosen(wanted.series, titles_of(settings.series), "--series")
    cta = wanted.cta and chosen(wanted.cta, {**titles_of(settings.ctas), _NO_CTA: "none"}, "--cta")
    fields = {"tags": list(wanted.tags), "authors": authors, "cta": False if cta == _NO_CTA else cta, "series": series}
    return {key: value for key, value in fields.items() if value or value is False}


def _report(name: str, fields: Mapping[str, Any], site: SiteOfNewPages, *, is_described: bool) -> str:
    return "\n".join(
        [
            f"{site.build.place_in_docs(name)}.md is a draft, and visitors do not see it.",
            f"  write    {'its text' if is_described else 'its description and its text'}",
            f"  see it   {PREVIEW}, then /{site.build.paths.address(name)}",
            "  publish  delete the line 'draft: true'",
            *(f"  add      {line}" for line in _offered(site.build.settings, fields)),
        ]
    )


def _offered(settings: Settings, fields: Mapping[str, Any]) -> Iterator[str]:
    """Give what the registries have for keys that the article lacks."""
    choices: dict[str, Mapping[str, Any]] = {
        "authors": settings.authors,
        "series": settings.series,
        "cta": settings.ctas,
    }
    for key, known in choices.items():
        if known and key not in fields:
            yield f"{key}: {' or '.join(f'[{name}]' if key == 'authors' else name for name in known)}"
