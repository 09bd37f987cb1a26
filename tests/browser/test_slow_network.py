"""A page that comes in pieces: what has been painted stays where it is."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import PAINTED

NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().flatMap(
  one => one.sources.map(source => source.node?.className ?? source.node?.textContent))))
  .observe({ type: "layout-shift", buffered: true });
"""
IS_PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
PIECES = [
    '<button class="cc-search-button"',
    '<dialog class="cc-search"',
    '<a class="cc-button cc-header__cta"',
    "</header>",
]


class SlowServer(http.server.ThreadingHTTPServer):
    """Serves a folder, but of its front page only what comes before a piece of HTML, and the rest once it is let go."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), lambda *args: _Handler(*args, directory=str(folder)))
        self.front_page = (folder / "index.html").read_bytes()
        self.piece = ""
        self.rest_may_come = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet when a page is closed before all of its files have come."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: SlowServer

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keep the output to the caller's."""

    def do_GET(self) -> None:
        """Send the front page in two parts, or a file."""
        if self.path != "/":
            super().do_GET()
            return
        cut = self.server.front_page.index(self.server.piece.encode())
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.front_page[:cut])
        self.wfile.flush()
        self.server.rest_may_come.wait(timeout=30)
        self.wfile.write(self.server.front_page[cut:])


@pytest.fixture(scope="module")
def slow_server(site_folder: Path) -> Iterator[SlowServer]:
    """The firm's site, sent slowly."""
    with SlowServer(site_folder) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("piece", PIECES)
def test_the_header_stays_where_it_is(piece: str, width: int, slow_server: SlowServer, chromium: Browser) -> None:
    """Wherever the network makes a pause within it, and as soon as something can be seen."""
    slow_server.piece = piece
    slow_server.rest_may_come.clear()
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(NOTE_SHIFTS)
    page.goto(f"http://127.0.0.1:{slow_server.server_port}/", wait_until="commit")
    page.wait_for_function(IS_PAINTED)
    assert not page.locator("footer").count()
    slow_server.rest_may_come.set()
    page.wait_for_load_state("load")
    page.evaluate(PAINTED)
    assert page.locator(".cc-header__home").is_visible()
    assert page.locator(".cc-search-button").is_visible()
    assert page.evaluate("window.shifts") == []
    page.close()
