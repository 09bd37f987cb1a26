"""What a tree says, to see at once whether a sign is anywhere in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def text_of(root: Element) -> str:
    """Give all that the elements of a tree say, tags and attributes left out."""
    return "".join(root.itertext())
