"""What one search moves on a site of 1,000 articles: from opening the dialog to the first results on the screen.

Bytes are those of the answers' bodies as a server that compresses sends them, to a visitor who has been nowhere yet.
Each query is typed once in one go and once so slowly that every part of it is searched for.

    python -m benchmarks.search_weight --articles 1000
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.project import Project
from tests.site_server import serve

from benchmarks.corpus import write_corpus

AS_OF = "2027-01-01"
LIMIT = 300_000
QUERIES = ("contract", "clinical engineers", "how to price a license", "hospital interview scorecard")
PAUSES = {"in one go": 0, "slowly": 400}
"""Milliseconds after each letter."""


@dataclass(frozen=True)
class Search:
    """One query and what it moved."""

    query: str
    how: str
    requests: int
    size: int


def measure(articles: int, folder: Path) -> list[Search]:
    """Build a site and search it, each time as a new visitor."""
    project = Project(folder).complete()
    write_corpus(folder / "docs", articles)
    built = project.build("-q", as_of=AS_OF)
    if built.status:
        raise SystemExit(built.output)
    with serve(built.site) as url, sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        found = [_search(browser, url, query, how) for query in QUERIES for how in PAUSES]
        browser.close()
    return found


def _search(browser: Browser, url: str, query: str, how: str) -> Search:
    context = browser.new_context()
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.keyboard.press("/")
    page.keyboard.type(query, delay=PAUSES[how])
    page.locator(".cc-search__result").first.wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    return Search(query, how, len(sizes), sum(sizes))


def main() -> None:
    """Measure, print, and fail above the limit."""
    parser = argparse.ArgumentParser(description="Measure what one search moves.")
    parser.add_argument("--articles", type=int, default=1000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(arguments.articles, Path(folder))
    for search in found:
        print(f"{search.size / 1000:7.1f} KB  {search.requests:3} requests  {search.query}, {search.how}")
    heaviest = max(search.size for search in found)
    print(f"heaviest: {heaviest / 1000:.1f} KB of {LIMIT / 1000:.0f} KB, {arguments.articles} articles")
    if heaviest >= LIMIT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
