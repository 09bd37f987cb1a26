"""How long after a file is saved the browser is told to reload, and until the rest of the site and the search follow.

    uv run python -m benchmarks.serve_time --sizes 1000 10000 --runs 5

The browser is a reader of MkDocs' own messages, which waits as its script does. Articles are saved at odd moments,
since MkDocs looks twice a second at files that it cannot listen to; the next when the site has followed. A figure is
the median of the runs, in seconds.
"""

from __future__ import annotations

import random
import re
import statistics
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.request import urlopen

from tests.preview import Preview, preview
from tests.project import Project
from tests.search_records import records

from benchmarks.by_size import measure_by_size
from benchmarks.changes import CHANGES
from benchmarks.corpus import write_corpus
from benchmarks.timing import AS_OF
from benchmarks.timing import RESULTS as FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RESULTS = FOLDER / "serve_time.json"
LONGEST_START = 900
"""Seconds until the first build must be there."""
_WAITING = re.compile(r'data-epoch="(\d+)"')


def reload_of(running: Preview) -> Callable[[], float]:
    """Begin to wait for the next reload, as an open page does; give what waits for its moment."""
    with urlopen(f"{running.address}/", timeout=LONGEST_START) as page:  # noqa: S310 - a local address
        found = _WAITING.search(page.read().decode())
    assert found is not None
    address, told = f"{running.address}/livereload/{found[1]}/1", []

    def wait() -> None:
        with urlopen(address, timeout=LONGEST_START) as answer:  # noqa: S310 - likewise
            answer.read()
        told.append(time.monotonic())

    waiting = threading.Thread(target=wait)
    waiting.start()

    def moment() -> float:
        waiting.join()
        return told[0]

    return moment


def wait_for_index(site: Path, words: str) -> float:
    """Give the moment at which the index has some words."""
    while True:
        with suppress(FileNotFoundError):  # one of the index before
            if any(words in record["content"] for record in records(site).values()):
                return time.monotonic()
        time.sleep(0.2)


def measure(articles: int, runs: int, folder: Path) -> Iterator[dict[str, object]]:
    """Serve a number of articles and save one again and again."""
    project = Project(folder).complete()
    write_corpus(folder / "docs", articles)
    with preview(project, as_of=AS_OF, longest_start=LONGEST_START) as running:
        (site,) = (folder / "tmp").glob("mkdocs_*")
        _until((site / "pagefind/pagefind-entry.json").exists)
        for change in ("text", "title"):
            shown, followed = [], []
            for run in range(runs):
                moment, built = reload_of(running), _builds(running)
                time.sleep(random.random())  # noqa: S311 - an odd moment
                saved = time.monotonic()
                CHANGES[change](folder, run)
                shown.append(moment() - saved)
                while _builds(running) == built:
                    time.sleep(0.02)
                followed.append(time.monotonic() - saved)
            yield _row(articles, change, shown)
            yield _row(articles, f"{change}, the rest", followed)
        saved = time.monotonic()
        project.write("contact.md", "---\ntitle: Contact\n---\n## Share a role {#share-a-role}\n\nWombats.\n")
        yield _row(articles, "search", [wait_for_index(site, "Wombats") - saved])


def _builds(running: Preview) -> int:
    return running.output.count("Reloading browsers")


def _until(happened: Callable[[], bool]) -> None:
    while not happened():
        time.sleep(0.1)


def _row(articles: int, case: str, taken: list[float]) -> dict[str, object]:
    row: dict[str, object] = {"articles": articles, "case": case, "seconds": round(statistics.median(taken), 2)}
    return row | {"least": round(min(taken), 2), "most": round(max(taken), 2), "runs": len(taken)}


def main() -> None:
    """Measure and report."""
    measure_by_size(measure, RESULTS, sizes=[1000, 10000], runs=5)


if __name__ == "__main__":
    main()
