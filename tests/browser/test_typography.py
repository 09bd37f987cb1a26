"""How an article reads: the length of its lines, what narrow screens do to it, how it prints."""

from __future__ import annotations

from statistics import mean

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.faults import HELD, UNFOLD, violations
from tests.browser.pages import BLOCKS, SCHEMES, WIDTHS, KeepPicture, opened, resize, show_lazy_pictures

LINES = """(paragraph) => {
  const range = document.createRange(), lines = new Map();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.length; at += 1) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const line = Math.round(range.getBoundingClientRect().bottom);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
  }
  return [...lines.values()];
}"""


SCROLLED = """async (region) => {
  for (let frame = 0; frame < 120 && !region.scrollLeft; frame += 1) await new Promise(requestAnimationFrame);
  return region.scrollLeft > 0;
}"""


@pytest.mark.parametrize("address", ["/articles/a-list-that-decides/", "/privacy/"])
def test_a_line_is_as_long_as_the_eye_can_follow(address: str, site_url: str, chromium: Browser) -> None:
    """On a wide screen the full lines of a text have 60 to 75 characters on average."""
    with opened(chromium, site_url + address) as page:
        paragraphs = page.locator(".cc-prose > p").all()
        lines = [line for paragraph in paragraphs for line in paragraph.evaluate(LINES)[:-1]]
    assert len(lines) > 5
    assert 60 <= mean(lines) <= 75


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_fits_its_screen_and_has_no_fault(
    name: str, every_block_url: str, chromium: Browser, keep_picture: KeepPicture
) -> None:
    """Wide tables and code scroll in their own place, long words and addresses break, axe finds nothing unfolded."""
    with opened(chromium, every_block_url + BLOCKS[name], WIDTHS[0]) as page:
        for width in WIDTHS:
            resize(page, width)
            show_lazy_pictures(page)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                keep_picture(page, f"{name}-{width}-{scheme}")
                assert page.evaluate("document.documentElement.scrollWidth") <= width, scheme
        page.evaluate(UNFOLD)
        for width, schemes in HELD.items():
            resize(page, width)
            assert violations(page, *schemes) == []


@pytest.mark.parametrize("name", ["job", "every-block"])
def test_the_closing_call_to_action_is_as_wide_as_the_text(name: str, every_block_url: str, chromium: Browser) -> None:
    """Below it stands nothing that begins elsewhere."""
    with opened(chromium, every_block_url + BLOCKS[name]) as page:
        edges = [
            page.locator(f"{part} >> nth=0").evaluate("(e) => [e.getBoundingClientRect().left, e.offsetWidth]")
            for part in (".cc-prose", ".cc-cta--closing")
        ]
        assert edges[0] == edges[1]


def test_a_wide_table_scrolls_from_the_keyboard(every_block_url: str, chromium: Browser) -> None:
    """On a narrow screen the arrow keys reach its last column."""
    with opened(chromium, every_block_url + BLOCKS["every-block"], 360) as page:
        region = page.get_by_role("region", name="Role, What it does in its first month").first
        assert region.evaluate("(region) => region.scrollWidth > region.clientWidth")
        region.focus()
        page.keyboard.press("ArrowRight")
        assert region.evaluate(SCROLLED)
        assert page.get_by_role("table").first.get_by_role("columnheader").count() == 5


def test_code_is_written_from_left_to_right(every_block_url: str, chromium: Browser) -> None:
    """Whatever the direction of the text around it."""
    with opened(chromium, every_block_url + BLOCKS["right-to-left"]) as page:
        directions = [
            page.locator(f"{part} >> nth=0").evaluate("(element) => getComputedStyle(element).direction")
            for part in (".cc-prose", ".cc-prose pre", ".cc-prose code")
        ]
        assert directions == ["rtl", "ltr", "ltr"]


def test_code_is_copied_as_it_was_written(every_block_url: str, chromium: Browser) -> None:
    """The button of a block puts its text on the clipboard and says so."""
    with opened(
        chromium, every_block_url + BLOCKS["every-block"], permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        button = page.locator(".cc-copy").nth(1)
        button.click()
        expect(button).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == 'title: "A title"\ntags: [one, two]\ncount: 3\n'


def test_an_article_prints_without_what_only_a_screen_needs(
    every_block_url: str, chromium: Browser, keep_picture: KeepPicture
) -> None:
    """On paper there is the text in dark letters, where its links lead, and neither menus nor buttons."""
    with opened(chromium, every_block_url + BLOCKS["every-block"], color_scheme="dark") as page:
        show_lazy_pictures(page)
        page.emulate_media(media="print")
        keep_picture(page, "every-block-printed")
        for hidden in (".cc-header", ".cc-contents", ".cc-copy", ".cc-related", ".cc-share", ".cc-footer nav"):
            assert not page.locator(hidden).first.is_visible(), hidden
        assert page.locator("h1").is_visible()
        address = page.locator(".cc-prose a[href^='http']").first
        shown = address.evaluate("(link) => getComputedStyle(link, '::after').content")
        assert "https://example.org" in shown
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
