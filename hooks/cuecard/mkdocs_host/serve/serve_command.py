"""`mkdocs serve`: it goes on whatever is wrong, and tells it on the pages and in the terminal until it is mended."""

from __future__ import annotations

import inspect
import re
import shutil
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from mkdocs.commands import serve as commands
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import IpAddress
from mkdocs.exceptions import Abort

from cuecard.check.problem_log import stop_on_errors
from cuecard.mkdocs_host.config_loading import config_files, is_ours
from cuecard.mkdocs_host.serve.served_site import Commanded, ServedSite
from cuecard.mkdocs_host.serve.server import PreviewServer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cuecard.read.config_files import ConfigFiles

_ADDRESS = re.compile(r"^dev_addr:\s*[\"']?([\w.:\[\]]+)", re.MULTILINE)


def serve(
    config_file: str | IO[bytes] | None = None,
    livereload: bool = True,
    build_type: str | None = None,
    watch_theme: bool = False,
    watch: Sequence[str] = (),
    *,
    open_in_browser: bool = False,
    **options: Any,
) -> None:
    """Serve the site, and build it again whenever something is saved, until the preview is stopped."""
    files = config_files(config_file)
    if not is_ours(files):
        given = (config_file, livereload, build_type, watch_theme, watch)
        inspect.unwrap(commands.serve)(*given, open_in_browser=open_in_browser, **options)
        return
    if files.paths and not files.paths[0].is_file():
        stop_on_errors(files.problems)  # another folder is meant, in which there is a site
    folder = tempfile.mkdtemp(prefix="mkdocs_")
    commanded = Commanded(config_file, {**options, "site_dir": folder}, build_type, watch_theme, watch, livereload)
    site = ServedSite(commanded, PreviewServer(_address(options.get("dev_addr"), files), folder))
    try:
        site.build()
        _serve(site.server, open_in_browser=open_in_browser)
    finally:
        site.end()
        shutil.rmtree(folder, ignore_errors=True)


def _serve(server: PreviewServer, *, open_in_browser: bool) -> None:
    """Answer browsers until Ctrl+C. Raises Abort where another program has the port."""
    try:
        server.serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    except OSError as error:
        remedy = "end the other preview, or choose a port: mkdocs serve --dev-addr 127.0.0.1:8001"
        raise Abort(f"Cannot serve {server.url}: {error.strerror or error}; {remedy}") from error
    finally:
        server.shutdown()


def _address(said: str | None, files: ConfigFiles) -> tuple[str, int]:
    """Give host and port, whether or not the settings can be read."""
    for address in (said, *_said_in(files)):
        try:
            found = IpAddress().run_validation(address)
        except ValidationError:
            continue
        return found.host, found.port
    return "127.0.0.1", 8000


def _said_in(files: ConfigFiles) -> Iterator[Any]:
    yield files.value("dev_addr")
    for path in filter(Path.is_file, files.paths):
        yield from _ADDRESS.findall(path.read_text("utf-8", errors="replace"))
