"""MkDocs' server, which keeps no browser waiting: it gives the last good site, with what is wrong on its pages."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs import livereload
from mkdocs.livereload import LiveReloadServer, _timestamp
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from cuecard.preview.problem_panel import ADDRESS, FILES, FOLDER, ProblemPanel, render

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIEnvironment

PATIENCE = 0.5
"""Seconds for which a page waits for a build that runs, so that whoever asks after saving sees what was saved."""
_log = logging.getLogger("mkdocs.livereload")


class PreviewServer(LiveReloadServer):
    """Serves the site of a preview, and builds it again when something was saved."""

    def __init__(self, address: tuple[str, int], root: str) -> None:
        super().__init__(lambda: None, *address, root)
        self.RequestHandlerClass = _Handler
        self.host, self.port = address
        self.set_app(self.serve_request)
        self.error_handler = self._error_page
        self.told = ProblemPanel()
        self.next_version = self._visible_epoch
        """What browsers are told when they are to reload."""
        self._is_idle = threading.Event()
        self._is_idle.set()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Hear of a folder and all in it, or of a file: that may be missing, and other files may take its place."""
        if Path(path).is_dir():
            super().watch(path, func, recursive=recursive)
        elif (folder := Path(path).resolve().parent).is_dir():
            path = os.path.abspath(path)  # noqa: PTH100 - a symbolic link stays one
            self._watched_paths[path] = self._watched_paths.get(path, 0) + 1
            handler = _OneFile(str(folder / Path(path).name), self)
            self._watch_refs[path] = self.observer.schedule(handler, str(folder), recursive=False)

    def ask_for_build(self) -> None:
        """Have the site built again."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def show(self) -> None:
        """Have browsers reload, unless they have what is shown."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch = self.next_version
            self._epoch_cond.notify_all()

    def has_more_to_show(self) -> None:
        """Let `show` have those browsers reload, too, that have done so since the build began."""
        self.next_version = _timestamp()

    def serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer at once, or soon: from the site, or where there is none yet with what keeps it from being there."""
        path = environ["PATH_INFO"]
        if (name := path.removeprefix(ADDRESS)) in FILES and path.startswith(ADDRESS):
            return _answer((FOLDER / name).read_bytes(), FILES[name], start_response)
        if path.startswith(ADDRESS):
            return super().serve_request(environ, start_response)
        if not self.told.stops:
            self._is_idle.wait(PATIENCE)
        if not self.told.has_site and path.endswith(("/", ".html")):
            page = self._inject_js_into_html(self.told.page(), self._visible_epoch)
            return _answer(page, "text/html; charset=utf-8", start_response)
        return super().serve_request(environ, start_response)

    def _build_loop(self) -> None:
        while self._waits_for_work():
            self._is_idle.clear()
            self.has_more_to_show()
            self.builder()
            _log.info("Reloading browsers")
            self.show()
            self._is_idle.set()

    def _waits_for_work(self) -> bool:
        """Wait until something was saved, and for what is saved with it; tell whether the preview goes on."""
        with self._rebuild_cond:
            while not self._rebuild_cond.wait_for(lambda: self._want_rebuild or self._shutdown, self.shutdown_delay):
                pass  # a wait without end hears of no Ctrl+C on Windows
            if self._shutdown:
                return False
            _log.info("Detected file changes")
            while self._rebuild_cond.wait(self.build_delay):
                pass
            self._want_rebuild = False
            return True

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Put what is wrong, and what has the page follow the preview, at the end of a page."""
        before, end, after = content.rpartition(b"</body>")
        if not end:
            before, after = content, b""
        panel = self.told.panel() if self.told.has_site else b""
        return b"".join([before, panel, render("reload.html", epoch=epoch), end, after])

    def _error_page(self, code: int) -> bytes | None:
        """Give the site's page for addresses that it does not have: a new page that has a mistake is one of them."""
        page = Path(self.root) / f"{code}.html"
        content = page.read_bytes() if page.is_file() else b"Not found"
        return self._inject_js_into_html(content, self._visible_epoch) if self._watched_paths else content


class _Handler(livereload._Handler):
    """Logs what browsers ask for, but not as a warning, which a strict build would count as its own."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002 - the base class names it
        """Log an address that is not there, say."""
        _log.log(logging.DEBUG if str(code) == "200" else logging.INFO, '"%s" code %s', self.requestline, code)


class _OneFile(FileSystemEventHandler):
    """Asks for a build when one file of a folder changes."""

    def __init__(self, path: str, server: PreviewServer) -> None:
        self._path, self._server = path, server

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Leave what else is in its folder alone."""
        if self._path in {os.fsdecode(path) for path in (event.src_path, event.dest_path) if path}:
            self._server.ask_for_build()


def _answer(content: bytes, kind: str, start_response: StartResponse) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start_response("200 OK", headers)
    return [content]
