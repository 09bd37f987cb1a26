"""Whether a large site ends, how long it takes and how much memory: twice, a quarter of it and all of it.

Of N articles half are in one category, N / 4 tags occur, N / 10 photographs stand in articles, and one article has a
million characters. Each size is built twice: with nothing remembered, pictures included, and after an edit of one text.

    python -m benchmarks.load --articles 20000
"""

from __future__ import annotations

import argparse
import re
import tempfile
from pathlib import Path

from tests.pictures import encoded, photograph
from tests.project import Project, article

from benchmarks.by_size import write_rows
from benchmarks.corpus import write_corpus
from benchmarks.timing import RESULTS as FOLDER
from benchmarks.timing import Run, run_build

RESULTS = FOLDER / "load.json"
LARGE_CATEGORY = "healthcare"
LONG_TEXT = 1_000_000
"""Characters of the longest article."""
PICTURE = (480, 300)
_FIGURES = ("wall", "cpu", "peak_memory")


def write_load(docs: Path, articles: int) -> None:
    """Write the sources of a site below `docs`."""
    write_corpus(docs, articles - 1)
    for index, path in enumerate(sorted((docs / "articles").glob("*.md"))):
        source = re.sub(
            "^tags: \\[", f'tags: ["topic {index % (articles // 4)}", ', path.read_text("utf-8"), flags=re.M
        )
        if index % 2:
            source = re.sub("^category: .*", f"category: {LARGE_CATEGORY}", source, flags=re.M)
        if index < articles // 10:
            path.with_suffix(".jpg").write_bytes(encoded(photograph(*PICTURE, index), "JPEG", quality=80))
            source += f"\n![A room of an office, the {index}th]({path.stem}.jpg)\n"
        path.write_text(source, "utf-8")
    (docs / "articles/long.md").write_text(article(_long_text(), title="All of it"), "utf-8")


def _long_text() -> str:
    paragraph = "Someone reads on, *slowly*, and finds a [link](long.md) here and some `code` there. " * 6
    section = "\n\n".join(["## Another part", *[paragraph] * 8])
    return "\n\n".join([section] * (LONG_TEXT // len(section) + 1))


def measure(articles: int) -> list[dict[str, object]]:
    """Build a site of one size with nothing remembered, and again after an edit."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder)).complete()
        write_load(project.folder / "docs", articles)
        rows = [_row(articles, "clean", run_build(project.folder / "mkdocs.yml"))]
        edited = next((project.folder / "docs/articles").glob("*.md"))
        edited.write_text(f"{edited.read_text('utf-8')}\nAnother paragraph.\n", "utf-8")
        return [*rows, _row(articles, "text", run_build(project.folder / "mkdocs.yml"))]


def _row(articles: int, case: str, run: Run) -> dict[str, object]:
    row = {"articles": articles, "case": case, **{figure: round(getattr(run, figure), 1) for figure in _FIGURES}}
    each = run.wall / articles * 1000
    print(
        f"{articles:>7,}  {case:<6}  {run.wall:>7.1f} s  {each:>5.1f} ms each  {run.peak_memory:>6.0f} MB", flush=True
    )
    return row


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Measure builds of a large site.")
    parser.add_argument("--articles", type=int, default=20_000)
    articles = parser.parse_args().articles
    rows = [row for size in (articles // 4, articles) for row in measure(size)]
    write_rows(rows, RESULTS)


if __name__ == "__main__":
    main()
