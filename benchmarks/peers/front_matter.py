"""The articles of the corpus with front matter as other generators want it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_articles(docs: Path) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the name, the front matter and the text of each article."""
    for path in sorted((docs / "articles").glob("*.md")):
        _, front_matter, text = path.read_text("utf-8").split("---\n", 2)
        yield path.stem, yaml.safe_load(front_matter), text
