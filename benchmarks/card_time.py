"""What social cards cost a build that draws all of them, and one that finds them in the cache.

Each build follows another title, so that it looks at the whole site and keeps all pages but a few. Counted is the time
of processors, of all processes together, which others on the machine do not change much.

python -m benchmarks.card_time --articles 100
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import tempfile
from pathlib import Path

from tests.project import Project

from benchmarks.corpus import write_corpus
from cuecard.media.cards.page_cards import CACHE

AS_OF = "2027-01-01"


def measure(articles: int, folder: Path) -> dict[str, float]:
    """Time builds of one site without cards, with cards to be drawn, and with cards that are there; in seconds."""
    project = Project(folder)
    write_corpus(folder / "docs", articles)
    _seconds(project)  # so that every other cache is filled
    found = {"without": _after_another_title(project, "One")}
    project.draw_cards()
    _seconds(project)
    found["cached"] = _after_another_title(project, "Two")
    shutil.rmtree(folder / CACHE)
    return found | {"drawn": _after_another_title(project, "Three")}


def _after_another_title(project: Project, title: str) -> float:
    source = min((project.folder / "docs" / "articles").rglob("*.md"))
    source.write_text(re.sub("^title: .*", f"title: {title}", source.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    return _seconds(project)


def _seconds(project: Project) -> float:
    start = _spent()
    built = project.build("-q", as_of=AS_OF)
    if built.status:
        raise SystemExit(built.output)
    return _spent() - start


def _spent() -> float:
    """Give the processors' time so far, that of ended processes included."""
    return sum(os.times()[:4])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what social cards cost.")
    parser.add_argument("--articles", type=int, default=100)
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        found = measure(articles, Path(folder))
        cards = len(list((Path(folder) / "site" / "assets" / "cards").iterdir()))
    for name, before in (("drawn", "cached"), ("cached", "without")):
        more = found[name] - found[before]
        print(f"{name:<7} {more:6.2f} s more than {before}, {1000 * more / cards:6.1f} ms a card, {cards} cards")


if __name__ == "__main__":
    main()
