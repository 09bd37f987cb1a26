"""The page of a saved source, or its errors, is shown at once, and again when the site has followed, if that differs.

MkDocs builds, then tells the open browsers to reload (mkdocs/livereload). Between the two lies a build of the whole
site; the page that an editor waits for is made before it (`preview/saved_page.py`). It is not written to the site, and
given to whoever asks for its address until the build is done.
"""

from __future__ import annotations

import gc
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.cache.workers import make_quietly
from cuecard.mkdocs_host.serve.server import PreviewServer
from cuecard.mkdocs_host.serve.watched_folders import listen
from cuecard.preview.problem_panel import ProblemPanel
from cuecard.preview.saved_page import make_first_page
from cuecard.preview.session import saved_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from wsgiref.types import StartResponse, WSGIEnvironment

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from cuecard.check.problems import Problem
    from cuecard.preview.saved_page import FirstPage
    from cuecard.preview.session import Preview


def serve_saved_pages(server: LiveReloadServer, config: MkDocsConfig, preview: Preview) -> None:
    """Let a server of ours hear of what is saved, and show its page first."""
    if isinstance(server, PreviewServer):
        page_first = PageFirst(server, Path(config.docs_dir).resolve(), preview)
        server.builder = page_first.build
        server.set_app(page_first.answer)
        preview.observer = listen(server, config, preview.heard)


class PageFirst:
    """What a server calls instead of MkDocs' builder, and what answers for it."""

    def __init__(self, server: PreviewServer, docs: Path, preview: Preview) -> None:
        self._server, self._docs, self._preview = server, docs, preview
        self._build: Callable[[], None] = server.builder
        self._page: FirstPage | None = None

    def build(self) -> None:
        """Make the page that was saved, then bring the site to it, and have browsers reload what is new to them."""
        page, errors = self._look_first()
        if errors:
            self._server.told = ProblemPanel(tuple(errors), stops=True, has_site=True)
        self._page, told = page, self._server.told
        if page is not None or errors:
            self._server.show()
        _forget_last_build()
        try:
            self._build()
        finally:
            self._page = None
            if self._server.told != told or (page is not None and not self._shows_no_more_than(page)):
                self._server.has_more_to_show()

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Give the page that was made first, or what is in the site."""
        page, path = self._page, environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if page is None or self._address_at(path) != page.address:
            return self._server.serve_request(environ, start_response)
        content = self._server._inject_js_into_html(page.content, self._server._visible_epoch)
        start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(content)))])
        return [content]

    def _address_at(self, path: str) -> str:
        """Give the path in the site of what a browser asks for, as MkDocs' server does."""
        return path.removeprefix(self._server.mount_path) + ("index.html" if path.endswith("/") else "")

    def _look_first(self) -> tuple[FirstPage | None, Sequence[Problem]]:
        """Make the page of what was saved, or find the errors in it; neither where a build has to tell."""
        with self._server._rebuild_cond:
            heard = set(self._preview.heard)
            self._preview.heard.clear()
        renderer, self._preview.renderer = self._preview.renderer, None
        src_uri = saved_source(heard, self._docs, renderer.files.src_uris) if renderer is not None else None
        if renderer is None or src_uri is None:
            return None, []
        page = make_quietly(lambda: make_first_page(src_uri, renderer))
        renderer.build.cache.release()
        return page, [] if page is not None else renderer.build.problems.errors()

    def _shows_no_more_than(self, page: FirstPage) -> bool:
        """Tell whether a build went well and no page that it has written is new to who has seen the first."""
        renderer = self._preview.renderer
        if renderer is None or (site := renderer.build.output.site) is None:
            return False
        written = {name for name in site.files.keys() - renderer.build.output.kept if name.endswith(".html")}
        others = written - {page.address} - renderer.build.host.static_templates  # such as 404, always made anew
        return not others and (site.folder / page.address).read_bytes() == page.content


def _forget_last_build() -> None:
    """Free what is of no use any more, in a thread, since a Ctrl+C in the middle of that would be lost (CPython)."""
    thread = threading.Thread(target=gc.collect)
    thread.start()
    thread.join()
