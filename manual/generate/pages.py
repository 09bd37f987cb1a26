"""Every page of the manual that holds something made: whole pages of messages, and parts of written pages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.build_time import kept_rows, table

from manual.generate import command_lists, host_tables, key_tables, word_tables
from manual.generate.marked_parts import names_of_parts, with_parts
from manual.generate.message_pages import FOLDER, message_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

DOCS = Path(__file__).parents[1] / "docs"
SOURCES: Mapping[str, Callable[[], Mapping[str, Sequence[str]]]] = {
    "keys": key_tables.tables,
    "settings": host_tables.tables,
    "words": word_tables.tables,
    "commands": command_lists.lists,
    "figures": lambda: {"build time": list(table(kept_rows(), {}))},
}
"""What makes the parts of each kind, by their names."""


def made_pages() -> dict[str, str]:
    """Give the text that each page should have, by its path in `docs/`."""
    parts = made_parts()
    return {name: with_parts(text, parts) for name, text in written_pages().items()} | message_pages()


def written_pages() -> dict[str, str]:
    """Give the text of each page that somebody writes, by its path."""
    texts = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in sorted(DOCS.rglob("*.md"))}
    return {name: text for name, text in texts.items() if not name.startswith(FOLDER)}


def made_parts() -> dict[str, Sequence[str]]:
    """Give the lines of each part by its kind and name, such as `keys: extra.brand`."""
    return {f"{kind}: {name}": lines for kind, make in SOURCES.items() for name, lines in make().items()}


def misplaced_parts() -> list[str]:
    """Say of each part that stands on no page or on several, and of what no program makes, what to do."""
    counted, made = Counter(name for text in written_pages().values() for name in names_of_parts(text)), made_parts()
    missing = [
        f"no page has '<!-- {name} -->' and '<!-- end -->'; put both into a page" for name in made.keys() - counted
    ]
    unknown = [f"nothing makes '{name}'; remove '<!-- {name} -->'" for name in counted.keys() - made]
    several = [f"'<!-- {name} -->' stands {number} times; keep one" for name, number in counted.items() if number > 1]
    return sorted(missing + unknown + several)


def outdated_pages(made: Mapping[str, str]) -> list[str]:
    """Name the pages that are not as they should be, those included that should not be."""
    there = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.md")}
    changed = {name for name, text in made.items() if there.get(name) != text}
    return sorted(changed | {name for name in there if name.startswith(FOLDER)} - made.keys())
