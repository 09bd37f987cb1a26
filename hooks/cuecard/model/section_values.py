"""The kinds of values in sections: words, Markdown, addresses, pictures, pages, keys.

Each kind is a text of its own type, so that whoever goes through a page's sections can tell what to make of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel

from cuecard.check.validation.models import complaint
from cuecard.model.front_matter_values import InRegistry, expect_slug
from cuecard.model.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.read.marked_yaml import Path

_SAFE = re.compile(r"https?://[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z\d+.-]*:|//", re.IGNORECASE)
_SIGNS = re.compile(r"[\s\"<>\\]")


class MarkdownText(str):
    """A text that the build's converter makes HTML of."""

    __slots__ = ()


class LinkTarget(str):
    """Where a link leads: another source, an address of the site or of another one."""

    __slots__ = ()


class PictureName(str):
    """A picture, by the rules of an article's `image:`."""

    __slots__ = ()


class PageName(str):
    """Another page, by its source."""

    __slots__ = ()


class CtaName(str):
    """A call to action, by its key."""

    __slots__ = ()


_BY_KEY: dict[str, type[str]] = {
    **dict.fromkeys(("answer", "intro", "text"), MarkdownText),
    "image": PictureName,
    "page": PageName,
    "url": LinkTarget,
}


def parts_of(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    """Give each single value of models with its path, in the order of the text.

    Data that was not read as models, since something is wrong with it, is told by its keys.
    """
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for name, inner in value.items():
            kind = _BY_KEY.get(name) if isinstance(inner, str) and inner.strip() else None
            yield from parts_of(kind(inner) if kind else inner, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from parts_of(item, (*path, index))
    elif value is not None:
        yield path, value


def _filled(text: str) -> str:
    if not text.strip():
        raise complaint("E103", "this text is empty", "write some words, or remove the line")
    return text


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _anchor(word: str) -> str:
    return expect_slug(word, "id", "the id of a section")


def _link_target(url: str) -> str:
    url = url.strip()
    if url.lower().startswith("cta:"):
        what = f"'{url}' is a call to action and cannot be the address of a link"
        raise complaint("E602", what, f"write it in the text as [words]({url})")
    if _SIGNS.search(url) or (_SCHEME.match(url) and not _SAFE.fullmatch(url)):
        what = f"'{url}' is an address that no link may have"
        raise complaint(
            "E602", what, "write a file such as contact.md, or an address that begins with https://, mailto: or tel:"
        )
    return url


def _page_name(name: str) -> str:
    if _SCHEME.match(name) or not name.partition("#")[0].endswith(".md"):
        raise complaint(
            "E602", f"'{name}' is not the file of a page", "write the name of its file, such as services.md"
        )
    return name


Words = Annotated[str, AfterValidator(_filled), AfterValidator(_in_one_line), AfterValidator(Prose)]
Markdown = Annotated[str, AfterValidator(_filled), AfterValidator(MarkdownText)]
Target = Annotated[str, AfterValidator(_filled), AfterValidator(_link_target), AfterValidator(LinkTarget)]
Image = Annotated[str, AfterValidator(_filled), AfterValidator(PictureName)]
PageFile = Annotated[str, AfterValidator(_filled), AfterValidator(_page_name), AfterValidator(PageName)]
Cta = Annotated[str, InRegistry("ctas", "call to action"), AfterValidator(CtaName)]
CategoryKey = Annotated[str, InRegistry("categories", "category")]
Anchor = Annotated[str, AfterValidator(_anchor)]
