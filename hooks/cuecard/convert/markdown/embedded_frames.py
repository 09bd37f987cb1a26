"""Frames of other sites, such as a film: a text shows a link in the place of each, which loads the frame on a click.

    <iframe src="https://www.youtube-nocookie.com/embed/1" title="How we hire" width="560" height="315"></iframe>

Only frames of the hosts that `extra.embeds` names are embedded. A sign stands for the link while the HTML of the text
is cleaned, so that nobody can write a link that loads something else.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.convert.markdown.theme_components import draw_component, replace_by_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_AFTER_ADDRESSES = -7
_SIGN, _SIGNS = "\ue0f0{}\ue0f1", re.compile("\ue0f0(\\d+)\ue0f1")
_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
_TAG = re.compile(rf"<iframe\b{_ATTRIBUTES}>(?:.*?</iframe\s*>)?|</iframe\s*>", re.DOTALL | re.IGNORECASE)
_USUAL_SIZE = ("560", "315")


class EmbeddedFrameExtension(Extension):
    """Embeds frames of trusted hosts."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after the addresses in HTML."""
        md.treeprocessors.register(_Frames(md), "cuecard-frames", _AFTER_ADDRESSES)


def with_frames(html: str, frames: list[str]) -> str:
    """Put the frames of a text where their signs stand."""
    if not frames:
        return html
    return _SIGNS.sub(lambda sign: frames[int(sign[1])] if int(sign[1]) < len(frames) else "", html)


def frames_as_links(text: str, hosts: list[str]) -> list[tuple[int, int, str]]:
    """Give from where to where frames of trusted hosts stand in a text, and each as a link in Markdown."""
    found = []
    for tag in _TAG.finditer(text) if hosts and "<iframe" in text.lower() else ():
        said = _attributes(tag[0])
        if is_trusted(said.get("src", ""), hosts):
            words = said.get("title") or _host(said["src"])
            found.append((*tag.span(), f"[{re.sub(r'[][]', '', words)}]({_whole(said['src'])})"))
    return found


def is_trusted(address: str, hosts: list[str]) -> bool:
    """Tell whether an address is one of a host or of its subdomains, over HTTPS."""
    try:
        parts = urlsplit(_whole(address))
    except ValueError:
        return False
    host = parts.hostname or ""
    return parts.scheme == "https" and any(host == one or host.endswith(f".{one}") for one in hosts)


class _Frames(Treeprocessor):
    def run(self, root: Element) -> None:
        markdown = cast("SiteMarkdown", self.md)
        markdown.frames = []
        if not markdown.build.settings.embeds or "<iframe" not in markdown.text.lower():
            return
        stash = self.md.htmlStash.rawHtmlBlocks
        is_open = False
        for index, html in enumerate(stash):
            if isinstance(html, str) and "iframe" in html.lower():
                stash[index], is_open = self._embedded(html, is_open=is_open)
        for parent in list(root.iter()):
            for element in [child for child in parent if child.tag == "iframe"]:
                if (frame := self._frame(element.attrib)) is not None:
                    replace_by_text(parent, element, frame)

    def _embedded(self, html: str, *, is_open: bool) -> tuple[str, bool]:
        """Embed the frames of a piece of HTML; where one ends in another piece, that end is left out."""
        parts: list[str] = []
        copied = 0
        for tag in _TAG.finditer(html):
            is_end = tag[0].startswith("</")
            frame = None if is_end else self._frame(_attributes(tag[0]))
            if frame is not None or (is_end and is_open):
                parts += html[copied : tag.start()], frame or ""
                copied = tag.end()
                is_open = frame is not None and not tag[0].lower().rstrip("> \n").endswith("</iframe")
        return "".join([*parts, html[copied:]]), is_open

    def _frame(self, said: Mapping[str, str]) -> str | None:
        """Note a frame of a trusted host, and give the sign that stands for it."""
        markdown, address = cast("SiteMarkdown", self.md), said.get("src", "")
        if not is_trusted(address, markdown.build.settings.embeds):
            return None
        host, title = _host(address), " ".join(said.get("title", "").split())
        if not title:
            what = f"the frame of {host} has no title, and who does not see it cannot know what it shows"
            place = markdown.locator.find(address, 'src="', "src='", "src=")
            markdown.build.problems.add(place, "W344", what, f'add title="what it shows" to <iframe> of {host}')
        shown = markdown.build.typesetter.text(title or host, markdown.page.language)
        width, height = (_number(said.get(name)) for name in ("width", "height"))
        size = (width, height) if width and height else _USUAL_SIZE
        inputs = {"address": _whole(address), "host": host, "title": shown, "size": size}
        markdown.frames.append(draw_component("embed", markdown, **inputs))
        return _SIGN.format(len(markdown.frames) - 1)


class _Reader(HTMLParser):
    """Reads the attributes of the first tag."""

    said: dict[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - of the library
        """Note them."""
        self.said = self.said or {name: value or "" for name, value in attrs}


def _attributes(tag: str) -> dict[str, str]:
    reader = _Reader()
    reader.feed(tag)
    return reader.said or {}


def _whole(address: str) -> str:
    return f"https:{address.strip()}" if address.strip().startswith("//") else address.strip()


def _host(address: str) -> str:
    return urlsplit(_whole(address)).hostname or ""


def _number(said: str | None) -> str:
    return said if said and said.isascii() and said.isdigit() and int(said) else ""
