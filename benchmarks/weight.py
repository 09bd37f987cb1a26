"""What a visitor's browser moves to show a page of the built site, held against a budget for each template.

Every page of a template is opened in Chromium with an empty cache, from a server that compresses. Counted are the
bytes that came over the line, headers included, and the requests, until the page is at rest and before the visitor
acts. Pictures of the text are counted apart: they weigh what an editor put there. A template's figures are those of
its heaviest page; a page belongs to the first one of the budget that names it.

    python -m benchmarks.weight [FOLDER]
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright
from tests.chromium import launch_chromium
from tests.project import ROOT
from tests.site_server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

BUDGET = Path(__file__).with_name("budget.json")
MEASURES = ("bytes", "requests", "script_bytes", "third_party")
LEADS_ON = b'http-equiv="refresh"'
PICTURES_OF_THE_TEXT = "[...document.querySelectorAll('main img')].map((picture) => picture.currentSrc)"


@dataclass
class Request:
    """One request of a page."""

    url: str
    kind: str = ""
    bytes: int = 0


@dataclass
class Weight:
    """What one page moves."""

    address: str
    base: str
    requests: list[Request]
    pictures: set[str]
    """The addresses of the pictures in the text."""
    counted: list[Request] = field(init=False)

    def __post_init__(self) -> None:
        self.counted = [request for request in self.requests if request.url not in self.pictures]

    def figures(self) -> dict[str, int]:
        """Give what the budget is about."""
        return {
            "bytes": sum(request.bytes for request in self.counted),
            "requests": len(self.counted),
            "script_bytes": sum(request.bytes for request in self.counted if request.kind == "Script"),
            "third_party": sum(not request.url.startswith(f"{self.base}/") for request in self.requests),
        }

    @property
    def picture_bytes(self) -> int:
        """What the pictures of the text weigh."""
        return sum(request.bytes for request in self.requests if request.url in self.pictures)


def weigh(browser: Browser, base: str, address: str) -> Weight:
    """Open a page with an empty cache and note what it moves."""
    context = browser.new_context()
    page = context.new_page()
    found: dict[str, Request] = {}
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", lambda event: _note_request(event, found))
    session.on("Network.responseReceived", lambda event: _note_kind(event, found))
    session.on("Network.loadingFinished", lambda event: _note_bytes(event, found))
    page.goto(base + address, wait_until="networkidle")
    pictures = set(page.evaluate(PICTURES_OF_THE_TEXT))
    context.close()
    return Weight(address, base, [request for request in found.values() if _is_moved(request)], pictures)


def _note_request(event: dict[str, Any], found: dict[str, Request]) -> None:
    found[event["requestId"]] = Request(event["request"]["url"], event.get("type", ""))


def _note_kind(event: dict[str, Any], found: dict[str, Request]) -> None:
    found[event["requestId"]].kind = event["type"]


def _note_bytes(event: dict[str, Any], found: dict[str, Request]) -> None:
    found[event["requestId"]].bytes = event["encodedDataLength"]


def _is_moved(request: Request) -> bool:
    return not request.url.startswith("data:")


def addresses(site: Path, budget: dict[str, Any]) -> dict[str, list[str]]:
    """Give the pages of each template that the site has; those that lead on from old addresses show nothing."""
    found: dict[str, str] = {}
    for template, allowed in budget.items():
        for path in sorted(path for pattern in allowed["pages"] for path in site.glob(pattern)):
            if LEADS_ON not in path.read_bytes():
                found.setdefault("/" + path.relative_to(site).as_posix().removesuffix("index.html"), template)
    pages = {template: [page for page, of in found.items() if of == template] for template in budget}
    return {template: found for template, found in pages.items() if found}


def check(site: Path, budget: dict[str, Any]) -> list[str]:
    """Print the table and give every breach, a line each."""
    breaches = []
    print(f"{'template':<9} {'pages':>5}", *(f"{measure:>12}" for measure in (*MEASURES, "pictures")), "heaviest")
    with serve(site) as base, sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        for template, pages in addresses(site, budget).items():
            weights = [weigh(browser, base, address) for address in pages]
            breaches += [breach for weight in weights for breach in _breaches(weight, budget[template])]
            _print_row(template, weights)
        browser.close()
    return breaches


def _breaches(weight: Weight, allowed: dict[str, Any]) -> Iterator[str]:
    for measure, value in weight.figures().items():
        if value > allowed.get(measure, 0):
            yield f"{weight.address}: {value:,} {measure}, allowed are {allowed.get(measure, 0):,}"


def _print_row(template: str, weights: list[Weight]) -> None:
    most = {measure: max(weight.figures()[measure] for weight in weights) for measure in MEASURES}
    heaviest = max(weights, key=lambda weight: weight.figures()["bytes"])
    figures = [*most.values(), max(weight.picture_bytes for weight in weights)]
    print(f"{template:<9} {len(weights):>5}", *(f"{figure:>12}" for figure in figures), heaviest.address)


def main() -> None:
    """Weigh the built site; end with 1 where the budget is exceeded."""
    parser = argparse.ArgumentParser(description="Weigh the pages of the built site.")
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    breaches = check(parser.parse_args().site, json.loads(BUDGET.read_text("utf-8")))
    if breaches:
        raise SystemExit("\n".join(["Over budget:", *breaches]))


if __name__ == "__main__":
    main()
