"""The `<img>` tags within HTML that an author wrote by hand."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Draw = Callable[[Mapping[str, str]], str]


def replace_pictures(html: str, draw: Draw) -> str:
    """Put what `draw` makes of each `<img>` in its place; where it makes nothing the tag stays."""
    if "<img" not in html.lower():
        return html
    finder = _Finder(html)
    finder.feed(html)
    finder.close()
    drawn = [(start, end, draw(attributes)) for start, end, attributes in finder.found]
    for start, end, picture in reversed(drawn):
        html = html[:start] + (picture or html[start:end]) + html[end:]
    return html


class _Finder(HTMLParser):
    """Finds the tags, those within `<picture>` left out: where each begins and ends, and its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, int, dict[str, str]]] = []
        self._line_starts = [0]
        for line in html.split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self._pictures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an image."""
        if tag == "picture":
            self._pictures += 1
        elif tag == "img" and not self._pictures:
            line, column = self.getpos()
            start = self._line_starts[line - 1] + column
            length = len(self.get_starttag_text() or "")
            self.found.append((start, start + length, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Leave a picture."""
        if tag == "picture":
            self._pictures = max(0, self._pictures - 1)
