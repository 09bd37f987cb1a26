"""A server like the one behind a site: it compresses, sends a policy, and has the site's page for unknown addresses."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page has to work under."""
POLICY_WITH_SEARCH = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
"""What it has to work under where search runs."""

_COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".webmanifest"}


@contextlib.contextmanager
def serve(folder: Path, policy: str = POLICY_WITH_SEARCH) -> Iterator[str]:
    """Serve a folder on a free port of this machine and give its address."""
    handler = functools.partial(_Handler, directory=str(folder), policy=policy)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, policy: str, **options: object) -> None:
        self.policy = policy
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keep the output to the caller's."""

    def do_GET(self) -> None:
        """Answer with a file, the index of a folder, or the page for unknown addresses."""
        path, status = Path(self.translate_path(self.path)), HTTPStatus.OK
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            path, status = Path(self.directory) / "404.html", HTTPStatus.NOT_FOUND
        if path.is_file():
            self._answer(path, status)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _answer(self, path: Path, status: HTTPStatus) -> None:
        is_compressed = path.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        content = _read(path, path.stat().st_mtime_ns, is_compressed=is_compressed)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Security-Policy", self.policy)
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        if path.suffix != ".html":
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        self.end_headers()
        self.wfile.write(content)


@functools.cache
def _read(path: Path, changed_at: int, *, is_compressed: bool) -> bytes:  # noqa: ARG001 - part of the cache's key
    return gzip.compress(path.read_bytes(), 9) if is_compressed else path.read_bytes()
