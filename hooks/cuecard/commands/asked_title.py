"""The title of a new page, and the last part of its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cuecard.link.slugs import is_slug, slug_of_title

if TYPE_CHECKING:
    from cuecard.commands.asked_values import Asker

_QUESTION = "Last part of its address (a to z, 0 to 9, hyphens)"


def wanted_title(given: str, asker: Asker) -> str:
    """Give the title without needless spaces; an empty one where nobody may be asked. Raises UsageError."""
    title = " ".join((given.strip() or asker.text(None, "Title", "the title in quotation marks")).split())
    try:
        title.encode()
    except UnicodeEncodeError:
        raise click.UsageError("This title has signs that are no letters in UTF-8.") from None
    return title


def wanted_slug(given: str | None, title: str, asker: Asker, language: str) -> str:
    """Give the last part of the address, made of the title where that is possible. Raises BadParameter."""
    slug = given if given is not None or not title else slug_of_title(title, language)
    if slug is None and title:
        slug = asker.text(None, _QUESTION, "--slug, the last part of its address")
    if slug:
        expect_slug(slug, "--slug")
    return slug or ""


def expect_slug(word: str, option: str) -> None:
    """Look whether a word can stand in an address. Raises BadParameter."""
    if not is_slug(word):
        better = slug_of_title(word)
        remedy = f"write {better}" if better else "use a to z, 0 to 9 and hyphens between them"
        raise click.BadParameter(f"'{word}' cannot be part of an address; {remedy}", param_hint=option)
