"""Pages of the engine that are pages of MkDocs as well, so that navigation, hooks and templates take them for such."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from mkdocs.structure.pages import Page

from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cuecard.model.site_page import SitePage
    from cuecard.site import Kind


class _HostPage(Page):
    """What MkDocs does with a page, done by the engine."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs passes it
        """Take the text that was read when the files were listed."""
        cast("SitePage", self).take_source()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown with the build's one converter."""
        converter = build_of(config).converter
        assert converter is not None  # made before the first page is rendered
        converter.render(cast("SitePage", self), files)


def page_class(kind: type[Kind]) -> type[Kind]:
    """Give the class of MkDocs' pages of a kind."""
    return _made(kind)  # type: ignore[arg-type]  # each kind has one class


@cache
def _made(kind: type) -> type:
    return type(kind.__name__, (kind, _HostPage), {"__doc__": kind.__doc__})
