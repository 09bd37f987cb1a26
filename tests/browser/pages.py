"""The pages that stand for all: one of each template and kind of content."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

from playwright.sync_api import Browser, Page, ViewportSize

WIDTHS = (360, 768, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

PAINTED = "() => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(tell)))"
"""Waits until what a page shows has been painted."""


class KeepPicture(Protocol):
    """What keeps a picture of a page, by a name."""

    def __call__(self, page: Page, name: str, *, full_page: bool = True) -> None:
        """Keep it."""


PAGES = {
    "home": "/",
    "listing": "/articles/",
    "second-page": "/articles/page/2/",
    "article": "/articles/machines-that-learn-on-the-ward/",
    "long-article": "/articles/a-list-that-decides/",
    "category": "/categories/healthcare/",
    "tag": "/tags/contracts/",
    "author": "/authors/editorial/",
    "series": "/series/clinical-ai/",
    "services": "/services/",
    "service": "/services/contract-talent/",
    "about": "/about/",
    "contact": "/contact/",
    "privacy": "/privacy/",
    "not-found": "/404.html",
}
BLOCKS = {
    "every-block": "/articles/every-block/",
    "right-to-left": "/articles/right-to-left/",
    "long-word": "/articles/long-word/",
    "other-language": "/about/",
    "job": "/jobs/engineer/",
}


@contextmanager
def opened(browser: Browser, url: str, width: int = 1280, **options: object) -> Iterator[Page]:
    """Open an address in a window of its own, with motion off so that what is seen has settled."""
    screen = ViewportSize(width=width, height=900)
    context = browser.new_context(viewport=screen, **{"reduced_motion": "reduce", **options})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url, wait_until="load")
    yield page
    context.close()


def resize(page: Page, width: int) -> None:
    """Give a page that is open another width."""
    page.set_viewport_size({"width": width, "height": 900})


def show_lazy_pictures(page: Page) -> None:
    """Scroll through a page so that every picture is loaded, and back."""
    page.evaluate(
        """async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo(0, y);
            await new Promise(requestAnimationFrame);
          }
          await Promise.all([...document.images].map((picture) => picture.decode().catch(() => picture.src)));
          scrollTo(0, 0);
        }"""
    )
