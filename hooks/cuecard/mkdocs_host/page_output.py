"""A page as MkDocs' commands make it, given as bytes, so that nobody reads back what was just written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

_DRAFT = '<div class="mkdocs-draft-marker" title="This page will not be included into the built site.">DRAFT</div>'
"""What MkDocs puts above the text of a page that only a preview has."""


def render_page(page: Page, config: MkDocsConfig, files: Sequence[File], nav: Navigation, env: Environment) -> bytes:
    """Render a page with its template, and with the hooks that have a hand in it.

    Raises ValueError for a page without a visible sign, which MkDocs leaves out with a word of its own.
    """
    config._current_page = page  # hooks may ask for it
    try:
        context = get_context(nav, files, config, page)
        template = env.get_template(page.meta.get("template", "main.html"))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        if page.file.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            page.content = _DRAFT + (page.content or "")
        output = template.render(context)
        output = config.plugins.on_post_page(output, page=page, config=config)
        if not output.strip():
            raise ValueError(page.file.src_uri)
        return output.encode("utf-8", errors="xmlcharrefreplace")
    finally:
        config._current_page = None
