"""`mkdocs serve` as an editor runs it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from bs4 import BeautifulSoup

from tests.project import Project

LONGEST_WAIT = 60
"""Seconds until something that must happen has happened, on a machine that is busy with other things."""

SERVE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv[0] = "mkdocs"
from mkdocs.__main__ import cli
cli()
"""
"""Started from a job in the background, a program would not hear Ctrl+C; an editor's does."""


@dataclass
class Preview:
    """A running preview."""

    process: subprocess.Popen[bytes]
    address: str
    log: Path

    @property
    def output(self) -> str:
        """What it has printed so far."""
        return self.log.read_text("utf-8")

    def page(self, url: str) -> BeautifulSoup | None:
        """Fetch a page; None while it cannot be had."""
        try:
            with urlopen(self.address + url, timeout=LONGEST_WAIT) as response:  # noqa: S310 - a local address
                return BeautifulSoup(response.read(), "html.parser")
        except OSError:  # refused, too late, or not found
            return None

    def page_even_if_missing(self, url: str) -> BeautifulSoup:
        """Fetch the page of an address that the site does not have."""
        try:
            urlopen(self.address + url, timeout=LONGEST_WAIT)  # noqa: S310 - a local address
        except HTTPError as error:
            return BeautifulSoup(error.read(), "html.parser")
        raise AssertionError(f"{url} is there")

    def text(self, url: str) -> str:
        """Fetch the words of a page; none while it cannot be had."""
        page = self.page(url)
        return page.get_text(" ", strip=True) if page else ""

    def wait_until(self, happened: Callable[[], object], longest_wait: float = LONGEST_WAIT) -> None:
        """Look again and again whether something has happened, for some seconds."""
        deadline = time.monotonic() + longest_wait
        while not happened():
            assert self.process.poll() is None, f"the preview has ended:\n{self.output}"
            assert time.monotonic() < deadline, f"nothing has happened:\n{self.output}"
            time.sleep(0.1)


@contextmanager
def preview(
    project: Project,
    *options: str,
    as_of: str = "2026-06-01",
    longest_start: float = LONGEST_WAIT,
    is_address_in_settings: bool = False,
    program: str = SERVE,
) -> Iterator[Preview]:
    """Serve a project on a free port; its temporary files are kept in `tmp` beside it.

    The first build has to be there after `longest_start` seconds.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    if is_address_in_settings:
        project.configure("edit_uri:", f"dev_addr: {address}\nedit_uri:")
    else:
        options = ("--dev-addr", address, *options)
    temporary = project.folder / "tmp"
    temporary.mkdir()
    log = project.folder / "serve.log"
    environment = {**os.environ, "AS_OF": as_of, "TMPDIR": str(temporary)}
    command = [sys.executable, "-c", program, "serve", *options]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=project.folder, env=environment, stdout=output, stderr=output)
    try:
        running = Preview(process, f"http://{address}", log)
        running.wait_until(lambda: running.page("/"), longest_start)
        yield running
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(LONGEST_WAIT)
        finally:
            process.kill()
