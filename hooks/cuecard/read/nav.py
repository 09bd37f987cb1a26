"""What the `nav:` of `mkdocs.yml` says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container


def nav_titles(nav: Any) -> dict[str, str]:
    """Give the title that the navigation names for each source file."""
    if isinstance(nav, list):
        return {src_uri: title for item in nav for src_uri, title in nav_titles(item).items()}
    if isinstance(nav, dict):
        own = {target: " ".join(str(title).split()) for title, target in nav.items() if isinstance(target, str)}
        return own | {src_uri: title for part in nav.values() for src_uri, title in nav_titles(part).items()}
    return {}


def nav_sources(nav: Any) -> set[str]:
    """Give every source and address that the navigation names."""
    if isinstance(nav, list):
        return set().union(*map(nav_sources, nav))
    if isinstance(nav, dict):
        return set().union(*map(nav_sources, nav.values()))
    return {nav} if isinstance(nav, str) else set()


def nav_without(hidden: Container[str], nav: Any) -> Any:
    """Give the navigation without some sources; a part that has nothing else goes with them."""
    if isinstance(nav, list):
        return [kept for item in nav if (kept := nav_without(hidden, item)) not in ([], {}, None)]
    if isinstance(nav, dict):
        parts = {title: nav_without(hidden, part) for title, part in nav.items()}
        return {title: part for title, part in parts.items() if part not in ([], {}, None)}
    return None if nav in hidden else nav
