"""The theme's components, drawn into a text while it is still Markdown or a tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cuecard.convert.markdown.lookups import answer_about_template, question
from cuecard.link.site_paths import relative_url

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from cuecard.convert.markdown.converter import SiteMarkdown


@dataclass(frozen=True)
class Standpoint:
    """All that a component within a text knows of its page: where it is, from where its links lead."""

    url: str


def draw_component(name: str, markdown: SiteMarkdown, **inputs: Any) -> str:
    """Give a component's HTML as it stands on the page at hand."""
    page, build, path = markdown.page, markdown.build, f"components/{name}/template.html"
    markdown.lookups[question("template", path)] = answer_about_template(path, build)
    template = build.templates.get_template(path)
    return template.render(page=Standpoint(page.url), base_url=relative_url(".", page.url), **inputs).strip()


def replace_by_text(parent: Element, element: Element, text: str) -> None:
    """Put a text in the place of a child; what follows the child stays."""
    index = list(parent).index(element)
    text += element.tail or ""
    if index:
        before = parent[index - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(element)
