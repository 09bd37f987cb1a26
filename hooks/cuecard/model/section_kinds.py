"""The sections of a landing page: one model a kind, one documented key a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from cuecard.check.validation.models import StrictModel
from cuecard.model.front_matter_values import Alt
from cuecard.model.section_items import Feature, Figure, Link, Logo, Question, Service, Step
from cuecard.model.section_values import Anchor, CategoryKey, Cta, Image, Markdown, Target, Words

if TYPE_CHECKING:
    from collections.abc import Sequence


class Section(StrictModel):
    """What sections of every kind have."""

    id: Anchor | None = None
    """The name for links to it, such as `share-a-role` for `contact.md#share-a-role`; left out, made of its heading."""


class Hero(Section):
    """The opening of a page: its main heading, a few words, what to do first."""

    kind: Literal["hero"]
    """`hero`; only a page's first section."""
    heading: Words
    """The main heading of the page."""
    text: Markdown | None = None
    """Who this is for and what they get, in a sentence or two."""
    cta: Cta | None = None
    """The button: a key of `extra.ctas`."""
    link: Link | None = None
    """A second, quieter way on."""
    image: Image | None = None
    """A picture beside the words: a file beside the page or under `docs/assets`."""
    image_alt: Alt = Field(default=None, validate_default=True)
    """What the picture shows; required with `image`."""


class Features(Section):
    """Several things side by side: what is offered, when it fits, what to bring."""

    kind: Literal["features"]
    """`features`"""
    heading: Words
    """The heading of the section."""
    intro: Markdown | None = None
    """A sentence or two under it."""
    items: Annotated[list[Feature], Field(min_length=1)]
    """The things, each with `title`, `text` and perhaps `link`."""


class Steps(Section):
    """What happens one after the other, numbered."""

    kind: Literal["steps"]
    """`steps`"""
    heading: Words
    """The heading of the section."""
    intro: Markdown | None = None
    """A sentence or two under it."""
    items: Annotated[list[Step], Field(min_length=1)]
    """The steps in order, each with `title` and `text`."""


class Logos(Section):
    """Signs in a row: certificates, associations, clients who agreed to be named."""

    kind: Literal["logos"]
    """`logos`"""
    heading: Words | None = None
    """The heading of the section."""
    items: Annotated[list[Logo], Field(min_length=1)]
    """The signs, each with `image` and `image_alt`."""


class Quote(Section):
    """A real quotation from a public text or from somebody who agreed to be quoted."""

    kind: Literal["quote"]
    """`quote`"""
    text: Words
    """The quoted words, without quotation marks."""
    source: Words
    """Who said it, or where it is written."""
    url: Target | None = None
    """Where it can be read."""


class Stats(Section):
    """Numbers that can be checked."""

    kind: Literal["stats"]
    """`stats`"""
    heading: Words | None = None
    """The heading of the section."""
    items: Annotated[list[Figure], Field(min_length=1)]
    """The numbers, each with `value`, `label`, `source` and perhaps `url`."""


class Faq(Section):
    """Questions that fold out."""

    kind: Literal["faq"]
    """`faq`"""
    heading: Words
    """The heading of the section."""
    intro: Markdown | None = None
    """A sentence or two under it."""
    items: Annotated[list[Question], Field(min_length=1)]
    """The questions, each with `question` and `answer`."""


class Latest(Section):
    """The newest articles; without a public one the section is not shown."""

    kind: Literal["latest"]
    """`latest`"""
    heading: Words
    """The heading of the section."""
    intro: Markdown | None = None
    """A sentence or two under it."""
    number: Annotated[int, Field(ge=1, le=12)] = 3
    """How many, 1–12."""
    category: CategoryKey | None = None
    """Only those of one category: a key of `extra.categories`."""


class Services(Section):
    """Cards that lead to other pages of the site, with the picture of each page's hero."""

    kind: Literal["services"]
    """`services`"""
    heading: Words
    """The heading of the section."""
    intro: Markdown | None = None
    """A sentence or two under it."""
    items: Annotated[list[Service], Field(min_length=1)]
    """The cards, each with `page` and perhaps `title` and `text`."""


class Text(Section):
    """Running text."""

    kind: Literal["text"]
    """`text`"""
    heading: Words | None = None
    """The heading of the section, beside the text on wide screens."""
    text: Markdown
    """The text."""
    wide: bool = False
    """Whether it takes the whole width, as a table of many columns needs."""


class CtaBand(Section):
    """A call to action across the page, in the words of `mkdocs.yml`."""

    kind: Literal["cta"]
    """`cta`; as a page's last section it takes the place of the closing call to action."""
    cta: Cta | None = None
    """A key of `extra.ctas`; left out, the page's own."""


def heading_of(sections: Sequence[Section]) -> str | None:
    """Give the heading of a page that opens with a hero."""
    first = next(iter(sections), None)
    return first.heading if isinstance(first, Hero) else None


AnySection = Annotated[
    Hero | Features | Steps | Logos | Quote | Stats | Faq | Latest | Services | Text | CtaBand,
    Field(discriminator="kind"),
]
