"""The theme gets its style sheet and script, its escaping and the data that its templates place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.mkdocs_host.running_build import build_of
from cuecard.mkdocs_host.visible_templates import list_visible_templates
from cuecard.render.not_found import not_found_view
from cuecard.render.template_environment import escape_own_templates, page_context
from cuecard.render.theme_assets import gather_assets

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> None:
    """Spare MkDocs the icons of Material."""
    list_visible_templates(config.theme)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make one style sheet and one script of the theme's."""
    build = build_of(config)
    escape_own_templates(build.templates, build_of(config).site)
    gather_assets(files, build)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape what our own templates place."""
    escape_own_templates(env, build_of(config).site)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give a page's template its data."""
    build = build_of(config)
    context.update(build.context or page_context(page, nav, build))
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the pages without a source, such as 404, the site's data."""
    build = build_of(config)
    context.update(page_context(None, context["nav"], build))
    context["not_found"] = not_found_view(build)
    return context
