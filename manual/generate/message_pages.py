"""A page for each message: what it means, the wrong lines, the message itself, and the right ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.broken_site import broken_sites

from cuecard.check.levels import Level, level_of
from cuecard.check.message_explanations import find_explanation
from cuecard.check.messages import MESSAGES
from cuecard.commands.explained_message import STOPS
from manual.generate.message_examples import examples_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.broken_site import BrokenSite

    from cuecard.check.message_explanations import MessageExplanation
    from manual.generate.excerpts import Excerpt
    from manual.generate.message_examples import MessageExample

FOLDER = "reference/messages/"
AREAS = {
    "1": "Front matter and texts",
    "2": "Addresses of pages",
    "3": "Settings",
    "4": "Calls to action",
    "5": "Links and pictures",
    "6": "Sections",
    "7": "Structured data and jobs",
    "8": "Old addresses and hosts",
    "9": "The finished site",
}
"""What codes are about, by their first digit."""
_KINDS = {"md": "markdown", "yml": "yaml", "py": "python", "html": "html+jinja", "svg": "xml"}
_FRONT_MATTER = re.compile(r"---|#.*|\s+.*|[\w-]+:.*|")
"""A line of it."""
_SHORTEST, _LONGEST = 50, 160
"""How many characters of a description search engines show."""
_FENCE = "~~~~"
"""Longer than what examples themselves have in them."""


def message_pages() -> dict[str, str]:
    """Give every page, and the list of them, by their paths."""
    sites = {message: site for site in reversed(broken_sites()) for message in site.expected}
    explained = [found for code in MESSAGES if (found := find_explanation(code))]
    pages = {f"{FOLDER}{one.code.lower()}.md": "\n".join(_page(one, sites)) + "\n" for one in explained}
    return {**pages, f"{FOLDER}index.md": "\n".join(_index(explained)) + "\n"}


def _index(explained: list[MessageExplanation]) -> Iterator[str]:
    yield from (
        "---",
        "title: Messages",
        "description: Every message of Cuecard by its code, with what it means, an example and the mended lines.",
        "template: manual.html",
        "---",
        "",
        "```text",
        "docs/articles/pricing.md:3:1: error E102: unknown key 'categorys'; did you mean 'category'?",
        "```",
        "",
        "A message names the file, the line, the column, how much it matters and a code, then what is wrong and, after",
        "the semicolon, what to do. In the terminal `cuecard explain E102` says more of a message.",
        "[Check before you publish](../../guides/check.md) says how levels work and how to change them.",
    )
    for digit, area in AREAS.items():
        yield from ("", f"## {area}", "")
        found = sorted((one for one in explained if one.code[1] == digit), key=lambda one: one.code[1:])
        yield from (f"- [{one.code}]({one.code.lower()}.md) {one.name}" for one in found)


def _page(message: MessageExplanation, sites: dict[str, BrokenSite]) -> Iterator[str]:
    yield from (
        "---",
        f'title: "{message.code}: {message.name.replace("`", "")}"',
        f"description: {_description(message)}",
    )
    yield from ("template: manual.html", "---", "", message.text, "", STOPS[level_of(message.code)])
    if level_of(message.code) is not Level.ERROR:
        yield "[Levels](../../guides/check.md#change-how-much-a-message-matters) can be changed."
    for number, example in enumerate(examples_of(message.examples, sites), start=1):
        yield from ("", f"## Example {number}" if number > 1 else "## Example", "", *_example(example))


def _description(message: MessageExplanation) -> str:
    """Give the first sentences of an explanation, as many as search engines show in full."""
    plain = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", message.text.replace("`", "").replace("\n", " "))
    first, *more = re.split(r"(?<=[.?!])\s+", plain)
    text = first if len(first) <= _LONGEST else f"{message.name}."
    for sentence in more:
        if len(text) + len(sentence) >= _LONGEST:
            break
        text += f" {sentence}"
    if len(text) < _SHORTEST:
        text += " What that means, and what to write instead."
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _example(example: MessageExample) -> Iterator[str]:
    if example.wrong:
        yield from (f"In `{example.path}` stands:", "", *_block(example.wrong), "")
    yield from ("Cuecard says:", "", f"{_FENCE}text", *example.messages, _FENCE)
    if example.new_path is not None:
        yield from ("", f"Rename the file to `{example.new_path}`." if example.new_path else "Delete the file.")
    if example.right:
        where = "instead" if example.wrong else ""
        yield from ("", f"Write {where if example.right.path == example.path else f'in `{example.right.path}`'}:")
        yield from ("", *_block(example.right))


def _block(excerpt: Excerpt) -> Sequence[str]:
    kind = _KINDS.get(excerpt.path.rpartition(".")[2], "text")
    if kind == "markdown" and all(map(_FRONT_MATTER.fullmatch, excerpt.lines)):
        kind = "yaml"
    return (f"{_FENCE}{kind}", *excerpt.lines, _FENCE)
