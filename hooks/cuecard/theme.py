"""The theme's environment: one style sheet, autoescaped templates, the data that every page shows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link as NavLink
from mkdocs.structure.pages import Page

from cuecard.addresses import href_from
from cuecard.calls_to_action import CtaUse
from cuecard.nav import nav_titles
from cuecard.pages import Article, ListingPage, SitePage
from cuecard.view import Link, article_view, category_links, closing_invitation, listing_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from cuecard.build import Build
    from cuecard.settings import Organization

STYLES = "css"
"""The folder of the theme whose sheets, in the order of `ORDER`, become one."""
ORDER = ("tokens.css", "base.css")
"""The sheets that come first; the others follow by name."""


@dataclass(frozen=True)
class SiteView:
    """What every page shows of the site."""

    name: str
    description: str
    organization: Organization
    nav: Sequence[Link]
    legal: Sequence[Link]
    """Pages outside the navigation, such as privacy."""
    categories: Sequence[Link]
    stylesheet: str
    copyright: str
    is_preview: bool


def escape_own_templates(env: Environment, config: MkDocsConfig) -> None:
    """Switch autoescaping on for the templates of `overrides/`; Material's are written without it."""
    folder = Path(config.theme.custom_dir or "")
    own = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")} | {"sitemap.xml"}
    env.autoescape = lambda name: name is None or name in own


def gather_styles(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Replace the theme's sheets by one, named by its content; Material's own assets leave unused."""
    sheets = [file for file in files if file.src_uri.startswith(f"{STYLES}/") and file.src_dir != config.docs_dir]
    sheets.sort(key=lambda file: (_rank(file), file.src_uri))
    content = "\n".join(file.content_string.strip() for file in sheets) + "\n"
    build.stylesheet = f"assets/site.{hashlib.sha256(content.encode()).hexdigest()[:8]}.css"
    for file in [*sheets, *_assets_of_material(files, config)]:
        files.remove(file)
    files.append(File.generated(config, build.stylesheet, content=content))


def page_context(page: SitePage | None, config: MkDocsConfig, nav: Navigation, build: Build) -> dict[str, Any]:
    """Give what a page's template places; without a page it is a page of the theme, such as 404."""
    language = config.theme["language"]
    context: dict[str, Any] = {"site": _site_view(config, nav, build)}
    if page is None:
        return context
    context["closing"] = closing = closing_invitation(page.choice.key, build)
    if closing is not None:
        context["closing_href"] = href_from(page.url, closing.url)
        build.cta_uses.append(CtaUse(page.url, "closing", closing.key, closing.url))
    context["body"] = Markup(page.content or "")  # noqa: S704 - Markdown's own HTML
    if isinstance(page, Article):
        context["article"] = article_view(page, build, language)
    if isinstance(page, ListingPage):
        context["listing"] = listing_view(page, build, language)
    return context


def _site_view(config: MkDocsConfig, nav: Navigation, build: Build) -> SiteView:
    return SiteView(
        name=config.site_name,
        description=config.site_description or "",
        organization=build.settings.organization,
        nav=_nav_links(nav, config),
        legal=[Link(page.title or "", page.url) for page in build.pages_outside_nav],
        categories=category_links(build),
        stylesheet=build.stylesheet,
        copyright=config.copyright or "",
        is_preview=build.is_preview,
    )


def _nav_links(nav: Navigation, config: MkDocsConfig) -> list[Link]:
    """Link to what stands at the top of the navigation, by the words used there."""
    titles = nav_titles(config.nav)
    items = [item for item in nav.items if isinstance(item, Page | NavLink)]
    return [
        Link(
            titles.get(item.file.src_uri, item.title or "") if isinstance(item, Page) else item.title,
            item.url,
            is_current=item.active,
        )
        for item in items
    ]


def _rank(file: File) -> int:
    name = file.src_uri.removeprefix(f"{STYLES}/")
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _assets_of_material(files: Files, config: MkDocsConfig) -> list[File]:
    own = {config.docs_dir, config.theme.custom_dir}
    return [file for file in files if file.src_dir is not None and file.src_dir not in own]
