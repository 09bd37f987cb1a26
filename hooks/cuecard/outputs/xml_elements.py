"""XML elements as text, written as the feed library's generator writes them, in a part of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping


class Elements:
    """Takes elements one after another; the names are the library's, which calls them."""

    def __init__(self) -> None:
        self._written: list[str] = []

    def startElement(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: N802 - the library's name
        """Open an element that has others in it."""
        self._written.append(f"<{name}{_attributes(attributes)}>")

    def endElement(self, name: str) -> None:  # noqa: N802 - the library's name
        """Close it."""
        self._written.append(f"</{name}>")

    def addQuickElement(  # noqa: N802 - the library's name
        self, name: str, text: str | None = None, attributes: Mapping[str, str] | None = None
    ) -> None:
        """Add an element that has text in it, or nothing."""
        opening = f"<{name}{_attributes(attributes or {})}"
        self._written.append(f"{opening}>{escape(text)}</{name}>" if text else f"{opening}/>")

    def __str__(self) -> str:
        """Give all of them."""
        return "".join(self._written)


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in sorted(attributes.items()))
