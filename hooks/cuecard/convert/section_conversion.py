"""What becomes of a page's sections in the first pass: Markdown is converted, links are followed, anchors are given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from markdown.extensions.toc import slugify as heading_slug
from markdown.extensions.toc import unique
from pydantic import BaseModel

from cuecard.convert.markdown.link_targets import LinkTargets
from cuecard.link.slugs import slugify
from cuecard.model.section_values import LinkTarget, MarkdownText, PageName, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.model.files import File
    from cuecard.model.ordinary_page import OrdinaryPage
    from cuecard.model.site_page import SitePage
    from cuecard.read.marked_yaml import Path
    from cuecard.read.source_file import SourceFile

    Convert = Callable[[str, SourceFile], str]


@dataclass
class SectionParts:
    """What was made of the values of a page's sections, by their paths in the front matter."""

    html: dict[Path, str] = field(default_factory=dict)
    addresses: dict[Path, str] = field(default_factory=dict)
    """Where links lead, relative to the site's root."""
    pages: dict[Path, SitePage] = field(default_factory=dict)
    pictures: dict[Path, File] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """The sources that links lead to."""


def render_sections(page: OrdinaryPage, markdown: SiteMarkdown, convert: Convert) -> str:
    """Make what can be made before every page is known; give the HTML of all texts."""
    parts = page.parts
    page.section_anchors = anchors_of(page.sections)
    markdown.anchors.update(page.section_anchors)
    for path, value in parts_of(page.sections, ("sections",)):
        if isinstance(value, MarkdownText):
            parts.html[path] = convert(value, page.source.at_value(path))
        elif isinstance(value, LinkTarget | PageName):
            _follow(path, value, page, markdown)
    return "\n".join(parts.html.values())


def anchors_of(sections: object) -> list[str]:
    """Give each section's anchor: its own, or one made of its heading that no other has."""
    said = [_id_and_heading(section) for section in sections] if isinstance(sections, list) else []
    taken = {own for own, _ in said if own}
    anchors = []
    for number, (own, heading) in enumerate(said, start=1):
        wanted = heading_slug(heading, "-") or slugify(heading) or f"section-{number}"
        anchors.append(own or unique(wanted, taken))
    return anchors


def _id_and_heading(section: object) -> tuple[str, str]:
    """Read them from a model, or from what is written where something is wrong with it."""
    data = section if isinstance(section, dict) else vars(section) if isinstance(section, BaseModel) else {}
    return str(data.get("id") or ""), str(data.get("heading") or "")


def _follow(path: Path, target: str, page: OrdinaryPage, markdown: SiteMarkdown) -> None:
    found = LinkTargets(markdown).find(target, lambda: page.source.front_matter.place_of(path))
    if found is None:
        page.parts.addresses[path] = target
    elif found.is_public:
        page.parts.addresses[path] = found.file.url + found.rest
        page.parts.used.add(found.file.src_uri)
        if found.file.page is not None:
            page.parts.pages[path] = cast("SitePage", found.file.page)
