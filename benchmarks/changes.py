"""What may have changed since the last build of a site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[Path, int], None]
    """Takes the folder of a project and the number of the run, so that no change is one that was made before."""


def forget(folder: Path, run: int) -> None:  # noqa: ARG001 - as above
    """Remove all that earlier builds left, pictures and cards too."""
    for left in ("site", ".cache", ".cuecard"):
        shutil.rmtree(folder / left, ignore_errors=True)


def change_nothing(folder: Path, run: int) -> None:
    """Leave everything as it is."""


def change_text(folder: Path, run: int) -> None:
    """Add a paragraph to one article."""
    path = _article(folder)
    path.write_text(f"{path.read_text('utf-8')}\nAnother paragraph, the {run}th.\n", "utf-8")


def change_title(folder: Path, run: int) -> None:
    """Give one article another title."""
    path = _article(folder)
    lines = path.read_text("utf-8").split("\n")
    place = next(index for index, line in enumerate(lines) if line.startswith("title:"))
    lines[place] = f"title: Another title, the {run}th"
    path.write_text("\n".join(lines), "utf-8")


def add_article(folder: Path, run: int) -> None:
    """Add an article, the newest of its category."""
    path = _article(folder)
    path.with_name(f"new-{run}.md").write_text(path.read_text("utf-8"), "utf-8")


CHANGES: dict[str, Change] = {
    "clean": forget,
    "nothing": change_nothing,
    "text": change_text,
    "title": change_title,
    "new": add_article,
}


def _article(folder: Path) -> Path:
    articles = sorted((folder / "docs/articles").glob("*.md"))
    return articles[len(articles) // 2]
