"""An article as clean Markdown: public front matter, absolute addresses, calls to action as plain links.

The text is the author's own; only what leads somewhere is written anew, and only outside code.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import yaml

from cuecard.convert.markdown.embedded_frames import frames_as_links
from cuecard.convert.markdown.source_positions import without_code
from cuecard.link.clock import local_day
from cuecard.model.calls_to_action import invitation
from cuecard.outputs.feed_html import feed_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.model.article import Article
    from cuecard.model.site_settings import Settings

_BEFORE_TARGET, _USUAL_TARGET = r"\](?:\(|: )<?", r"[^\s)>]+"
_TARGET = re.compile(f"{_BEFORE_TARGET}({_USUAL_TARGET})")
_TARGET_IN_HTML = re.compile(r"\s(?:href|src|poster|data)\s*=\s*[\"']?([^\"'<>\s]+)", re.IGNORECASE)
_TARGETS_IN_HTML = re.compile(r"\ssrcset\s*=\s*[\"']([^\"'<>]+)", re.IGNORECASE)
_CANDIDATE = re.compile(r"[^\s,]+")
_WORDS = r"(?:\\.|[^\[\]\\]|\[[^\[\]]*\](?:\([^()]*\))?)*"
"""What stands between a link's brackets, a picture included."""
_BLOCK = re.compile(r"^/{3,} cta(?:[ ]*\|[ ]*(?P<key>[\w-]+))?[ ]*\n(?P<text>.*?)^/{3,}[ ]*$", re.DOTALL | re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[.#][^}\n]*\}(?=[ \t]*$)", re.MULTILINE)

_ODD_FENCE = re.compile(r"^[ \t>]*(?:```|~~~)[^\n]*<", re.MULTILINE)
"""The beginning of a block of code here, of HTML elsewhere."""

_ENDS_TARGET = frozenset("'()")
_IN_TARGET = {ord(sign): f"%{ord(sign):02X}" for sign in _ENDS_TARGET}
"""What would end an address, or begin a title, in Markdown."""
_SIGNS = re.compile(r"[\\`\[\]{}]")

Change = tuple[int, int, str]
"""From where to where of the text, and what stands there instead."""


def markdown_copy(article: Article, text: str, build: Build) -> str:
    """Write the copy of an article; `text` is its plain one."""
    fields = _public_fields(article, build)
    head = yaml.dump(fields, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)
    return f"---\n{head}---\n\n# {as_markdown(article.written.title)}\n\n{text}\n"


def as_markdown(words: str) -> str:
    """Write words as one line of Markdown that says them: they open no tag, link, code or list of attributes."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(words.split())).replace("<", "&lt;")


def plain_text(article: Article, site_url: str, build: Build) -> str:
    """Give the text, without its front matter, of an article that has been rendered."""
    if article.is_cleaned or _ODD_FENCE.search(article.source.text):
        return _inert(feed_html(article.content or "", article.canonical_url or site_url))
    text = article.source.text
    changes = sorted(_changes(article, without_code(text), site_url, build), reverse=True)
    for start, end, new in changes:
        text = text[:start] + new + text[end:]
    return _without_title(text.strip(), article.written.title)


def _inert(html: str) -> str:
    """Give HTML that Markdown takes for nothing else, where the author's own text could hurt whoever renders it."""
    return html.replace("[", "&#91;").replace("{", "&#123;").replace("`", "&#96;")


def _public_fields(article: Article, build: Build) -> dict[str, object]:
    fields, settings = article.written, build.as_written.settings
    said = {
        "title": str(fields.title),
        "description": str(fields.description),
        "url": article.canonical_url,
        "date": local_day(fields.date, settings.zone),
        "updated": local_day(fields.updated, settings.zone) if fields.updated else None,
        "category": str(settings.categories[fields.category].title),
        "tags": [str(tag) for tag in fields.tags],
        "authors": _writers(article, settings),
        "read_time": article.minutes,
    }
    return {key: value for key, value in said.items() if value}


def _writers(article: Article, settings: Settings) -> list[str]:
    return [str(settings.authors[key].name) for key in article.author_keys] or [str(settings.organization.name)]


def _changes(article: Article, text: str, site_url: str, build: Build) -> Iterator[Change]:
    """Find every change in the text; `text` has its code blanked out, at the same places."""
    for block in _BLOCK.finditer(text) if "/// cta" in text else ():
        key = build.calls.current(block["key"] or article.choice_at("block").key or "")
        said = invitation(key, "block", build.as_written.settings)
        words = block["text"].strip() or as_markdown(said.text)
        where = invitation(key, "block", build.settings).address
        link = f"[{as_markdown(said.label)}]({_absolute(where, site_url)})"
        yield block.start(), block.end(), f"**{as_markdown(said.heading)}** {words} {link}"
    yield from frames_as_links(text, build.settings.embeds)
    targets = (found.span(1) for found in _targets(article).finditer(text))
    for start, end in chain(targets, _targets_in_html(text)):
        if address := _address(text[start:end], article, build) or _address(unescape(text[start:end]), article, build):
            yield start, end, _absolute(address, site_url)
    for hidden in sorted(article.hidden_targets):
        yield from _without_link(hidden, text)
    for attributes in _ATTRIBUTES.finditer(text) if "{" in text else ():
        yield attributes.start(), attributes.end(), ""


def _targets_in_html(text: str) -> Iterator[tuple[int, int]]:
    """Find where HTML within a text says an address."""
    if "<" in text:
        yield from (found.span(1) for found in _TARGET_IN_HTML.finditer(text))
        for sizes in _TARGETS_IN_HTML.finditer(text):
            yield from (found.span() for found in _CANDIDATE.finditer(text, *sizes.span(1)))


def _targets(article: Article) -> re.Pattern[str]:
    """Find what links lead to: names with spaces or parentheses, such as `team (2).jpg`, and any other address."""
    unusual = [re.escape(target) for target in article.destinations if not _TARGET.fullmatch(f"]({target}")]
    if not unusual:
        return _TARGET
    longest_first = "|".join([*sorted(unusual, key=len, reverse=True), _USUAL_TARGET])
    return re.compile(f"{_BEFORE_TARGET}({longest_first})")


def _absolute(address: str, site_url: str) -> str:
    """Give the whole of an address, as Markdown takes it; for most, to put the site's before it is enough."""
    whole = site_url + address if address[0].isalnum() and ":" not in address else urljoin(site_url, address)
    return whole if _ENDS_TARGET.isdisjoint(whole) else whole.translate(_IN_TARGET)


def _without_link(target: str, text: str) -> Iterator[Change]:
    """Leave the words of the links to what is not public, and of their definitions nothing."""
    for link in re.finditer(rf"\[({_WORDS})\]\(\s*<?{re.escape(target)}>?(?:\s[^)\n]*)?\)", text):
        yield link.start(), link.start(1), ""
        yield link.end(1), link.end(), ""
    for definition in re.finditer(
        rf"^[ ]{{0,3}}\[[^\]\n]+\]:[ ]*<?{re.escape(target)}>?(?:[ ].*)?$", text, re.MULTILINE
    ):
        yield definition.start(), definition.end(), ""
    for tag in re.finditer(rf"\shref\s*=\s*([\"']){re.escape(target)}\1", text, re.IGNORECASE):
        yield tag.start(), tag.end(), ""


def _address(target: str, article: Article, build: Build) -> str | None:
    """Give where a written target leads, relative to the site's root; None where it stays as it is."""
    if target.startswith("cta:"):
        key = target.removeprefix("cta:") or article.choice_at("inline").key or ""
        if key not in build.settings.ctas:
            return None  # as in an example
        return invitation(build.calls.current(key), "inline", build.settings).address
    if target.startswith("#"):
        return article.url + target
    return article.destinations.get(target)


def _without_title(text: str, title: str) -> str:
    """Take out a first heading that repeats the title, which stands above already."""
    first, _, rest = text.partition("\n")
    return rest.strip() if first.removeprefix("#").strip() == title and first.startswith("# ") else text
