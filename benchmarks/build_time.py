"""How long builds take, against other generators of static sites: one table, the build as it is shipped first.

    uv run --group yardstick python -m benchmarks.build_time --sizes 1000 10000 --runs 3

All build the same articles, each in a process of its own and in turn, so that a machine that slows down slows all.
Times are those of whole processes, start included; a figure is the median of the runs. "Clean" means that nothing is
left of earlier builds, neither pictures nor cards. What a row leaves out, its name says. The figures are kept beside
this file as JSON, and the next run says how its own differ.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from tests.project import FIRM, Project, hook_line

from benchmarks.changes import CHANGES
from benchmarks.corpus import write_corpus
from benchmarks.peers.hugo_site import run_hugo, write_hugo_site
from benchmarks.peers.mkdocs_sites import run_mkdocs, write_material_blog, write_mkdocs_site
from benchmarks.peers.pelican_site import run_pelican, write_pelican_site
from benchmarks.timing import Run, median_of, run_build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Build = Callable[[int], Run]
    """Prepares and times one build, given the number of the run."""

JSON = Path(__file__).with_suffix(".json")
"""The figures of the manual; a run puts its own in the place of those that it measured."""
WHOLE, LEAN = "Cuecard", "Cuecard without cards and search"
_FIGURES = ("wall", "cpu", "peak_memory")


@dataclass(frozen=True)
class Row:
    """The medians of one build of a number of articles."""

    articles: int
    build: str
    runs: int
    wall: float
    cpu: float
    peak_memory: float

    @property
    def name(self) -> tuple[int, str]:
        """What a row of another run is found by."""
        return self.articles, self.build


def builds(articles: int, folder: Path) -> dict[str, Build]:
    """Lay out the sites of one number of articles; give every build by its name, in the order of the table."""
    whole, lean = lay_out(articles, folder / "whole"), lay_out(articles, folder / "lean", is_lean=True)
    return {
        f"{WHOLE}, clean": _after("clean", whole),
        f"{WHOLE}, nothing changed": _after("nothing", whole),
        f"{WHOLE}, nothing changed, restored at another place": _restored(whole, folder / "restored"),
        f"{WHOLE}, one text": _after("text", whole),
        f"{WHOLE}, one title": _after("title", whole),
        f"{WHOLE}, one article more": _after("new", whole),
        f"{LEAN}, clean": _after("clean", lean),
        f"{LEAN}, one text": _after("text", lean),
        f"{LEAN}, one title": _after("title", lean),
        **_peers(whole / "docs", folder),
    }


def lay_out(articles: int, folder: Path, *, is_lean: bool = False) -> Path:
    """Lay out a firm's site with everything at its default, or without cards and search."""
    folder.mkdir()
    project = Project(folder).complete()
    project.draw_cards()
    for hook in ("search", "social_cards") if is_lean else ():
        project.configure(hook_line(hook), "")
    write_corpus(folder / "docs", articles)
    return folder


def _after(change: str, folder: Path) -> Build:
    def build(run: int) -> Run:
        CHANGES[change](folder, run)
        return run_build(folder / "mkdocs.yml")

    return build


def _restored(folder: Path, elsewhere: Path) -> Build:
    """Copy a site with what its builds left, as continuous integration restores it: the same bytes, other times."""

    def build(run: int) -> Run:
        copy = elsewhere / str(run)
        shutil.copytree(folder, copy, symlinks=True, copy_function=shutil.copyfile)
        return run_build(copy / "mkdocs.yml")

    return build


def _peers(docs: Path, folder: Path) -> dict[str, Build]:
    """Lay out the sites of other generators before any article changes."""
    extensions = yaml.safe_load((FIRM / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    hugo, pelican, blog, alone = (folder / name for name in ("hugo", "pelican", "blog", "alone"))
    write_hugo_site(docs, hugo)
    write_pelican_site(docs, pelican)
    write_material_blog(docs, extensions, blog)
    shutil.copytree(docs, folder / "docs")
    write_mkdocs_site(folder / "docs", extensions, alone)
    return {
        "Hugo, no search, cards, icons or checks": lambda _: run_hugo(hugo),
        "Pelican, no search, cards, icons or checks": lambda _: run_pelican(pelican),
        "Material's blog and search, no feeds, cards, icons or checks": lambda _: run_mkdocs(blog),
        "MkDocs, the same Markdown and a theme of one line": lambda _: run_mkdocs(alone),
    }


def measure(articles: int, runs: int, part: str, folder: Path) -> Iterator[Row]:
    """Build each in turn, `runs` times; those whose name has a `part`."""
    chosen = {name: build for name, build in builds(articles, folder).items() if part in name}
    taken: Mapping[str, list[Run]] = {name: [] for name in chosen}
    for run in range(runs):
        for name, build in chosen.items():
            taken[name].append(build(run))
    for name, found in taken.items():
        median = median_of(found)
        yield Row(articles, name, runs, *(round(getattr(median, figure), 2) for figure in _FIGURES))


def table(rows: Sequence[Row], before: Mapping[tuple[int, str], Row]) -> Iterator[str]:
    """Write rows as a table of Markdown, each with how much time an earlier run took, if there was one."""
    yield "| articles | build | wall s | CPU s | CPU ms an article | peak MB |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in rows:
        earlier = before.get(row.name)
        was = f" (was {earlier.wall:.1f})" if earlier else ""
        each = 1000 * row.cpu / row.articles
        figures = f"{row.wall:.1f}{was} | {row.cpu:.1f} | {each:.1f} | {row.peak_memory:.0f}"
        yield f"| {row.articles:,} | {row.build} | {figures} |"


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Measure builds against those of other generators.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--part", default="", help="measure only builds whose name has these words")
    arguments = parser.parse_args()
    before = {row.name: row for row in kept_rows()}
    rows: list[Row] = []
    for articles in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            rows += measure(articles, arguments.runs, arguments.part, Path(folder))
    print("\n".join(table(rows, before)))
    kept = {**before, **{row.name: row for row in rows}}
    JSON.write_text(json.dumps([vars(row) for row in kept.values()], indent=2) + "\n", "utf-8")


def kept_rows() -> list[Row]:
    """Read what earlier runs have left."""
    return [Row(**row) for row in json.loads(JSON.read_text("utf-8"))] if JSON.is_file() else []


if __name__ == "__main__":
    main()
