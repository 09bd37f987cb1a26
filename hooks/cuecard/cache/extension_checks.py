"""Which Markdown extensions make HTML of a text alone: others may read files, of which no key knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuecard.site import Site

_OF_PYTHON_MARKDOWN = frozenset(
    [
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "meta"),
        *("legacy_attrs", "legacy_em", "md_in_html", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    ]
)
_PYMDOWN = "pymdownx."
_READ_FILES = frozenset(["pymdownx.b64", "pymdownx.pathconverter", "pymdownx.snippets"])


def make_html_of_texts_alone(site: Site) -> bool:
    """Tell whether all extensions are known, and none of them looks at files."""
    return all(map(_makes_html_of_texts_alone, site.markdown_extensions))


def _makes_html_of_texts_alone(name: str) -> bool:
    if name.removeprefix("markdown.extensions.") in _OF_PYTHON_MARKDOWN:
        return True
    return name.startswith(_PYMDOWN) and name not in _READ_FILES
