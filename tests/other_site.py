"""Another site, on this machine, for what asks other sites."""

from __future__ import annotations

import contextlib
import http.server
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Elsewhere:
    """Another site: what it answers, and what it was asked."""

    address: str
    asked: list[tuple[str, str, float]] = field(default_factory=list)
    """Method, path and moment of each question."""

    def questions(self) -> list[str]:
        """Give methods and paths in order."""
        return [f"{method} {path}" for method, path, _ in self.asked]


@contextlib.contextmanager
def other_site() -> Iterator[Elsewhere]:
    """Run a server that answers with the status that the path names; `/shy/` refuses HEAD alone."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def _answer(self) -> None:
            site.asked.append((self.command, self.path, time.monotonic()))
            status = int(self.path.strip("/").split("/")[-1])
            if "shy" in self.path:
                status = 404 if self.command == "HEAD" else status
            self.send_response(status)
            if status in {301, 302}:
                self.send_header("Location", "/200")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = _answer  # noqa: N815 - the base class names them so

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - likewise
            """Keep the output to the test's."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site = Elsewhere(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield site
        server.shutdown()
        thread.join()
