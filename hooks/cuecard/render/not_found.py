"""The page for addresses that do not exist: its words are those of `docs/404.md`, which is no page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from cuecard.link.file_references import SELECTOR

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files

SOURCE = "404.md"
ADDRESS = "404.html"
"""What hosts show at any address that does not exist, so that links on it count from the host."""
_LISTS = ("srcset", "imagesrcset")


@dataclass(frozen=True)
class NotFoundView:
    """What its template is given."""

    title: str
    body: Markup


def render_not_found(files: Files, build: Build) -> None:
    """Convert its text, when all that it may name is known."""
    page = build.not_found
    if page is not None and build.rest is None and build.converter is not None:
        page.take_source()
        build.converter.render(page, files)


def not_found_view(build: Build) -> NotFoundView | None:
    """Give the words of the page; None where nobody has written any."""
    page = build.not_found
    if page is None:
        return None
    body = _counted_from_host(page.content or "", build.paths.root)
    return NotFoundView(str(page.title or ""), Markup(body))  # noqa: S704 - Markdown's own HTML


def _counted_from_host(html: str, root: str) -> str:
    """Let each address that counts from the root of the site count from the host."""
    tree = LexborHTMLParser(html)
    for node in tree.css(SELECTOR):
        for name, value in node.attributes.items():
            if value and name in _LISTS:
                parts = (part.strip().partition(" ") for part in value.split(","))
                node.attrs[name] = ", ".join(f"{urljoin(root, address)} {size}" for address, _, size in parts)
            elif value and name in {"href", "src", "poster", "data"} and not value.startswith("#"):
                node.attrs[name] = urljoin(root, value)
    return tree.body.inner_html or "" if tree.body is not None else ""
