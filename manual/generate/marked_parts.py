"""Parts of a written page that a program makes: they stand between `<!-- keys: extra.brand -->` and `<!-- end -->`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PART = re.compile(r"^<!-- (\w+: .+?) -->\n(?:.*?\n)??<!-- end -->$", re.MULTILINE | re.DOTALL)


def names_of_parts(text: str) -> list[str]:
    """Name the parts of a page, in order."""
    return _PART.findall(text)


def with_parts(text: str, parts: Mapping[str, Sequence[str]]) -> str:
    """Give a page with its parts as they should be. Raises KeyError for a part that nothing makes."""
    return _PART.sub(lambda found: "\n".join([f"<!-- {found[1]} -->", "", *parts[found[1]], "", "<!-- end -->"]), text)
