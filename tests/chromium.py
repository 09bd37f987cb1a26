"""The system's Chromium, as tests and measurements open it."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same browser without what a window needs; it opens a page in a third of the time."""
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


def chromium_path() -> str:
    """Find the program."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path is not None, "Chromium is not installed: apt-get install chromium-headless-shell"
    return path


def launch_chromium(playwright: Playwright) -> Browser:
    """Start it without a window."""
    return playwright.chromium.launch(executable_path=chromium_path(), args=list(OPTIONS))
