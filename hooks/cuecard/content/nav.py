"""What the `nav:` of `mkdocs.yml` says."""

from __future__ import annotations

from typing import Any


def nav_titles(nav: Any) -> dict[str, str]:
    """Give the title that the navigation names for each source file."""
    if isinstance(nav, list):
        return {src_uri: title for item in nav for src_uri, title in nav_titles(item).items()}
    if isinstance(nav, dict):
        own = {target: title for title, target in nav.items() if isinstance(target, str)}
        return own | {src_uri: title for part in nav.values() for src_uri, title in nav_titles(part).items()}
    return {}
