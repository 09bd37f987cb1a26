"""The sections of a landing page: one model a kind, one documented key a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from cuecard.check.validation.models import StrictModel
from cuecard.check.validation.tagged_models import by_tag, models_in
from cuecard.model.front_matter_values import Alt
from cuecard.model.section_items import Feature, Figure, Link, Logo, Question, Service, Step
from cuecard.model.section_values import Anchor, CategoryKey, Cta, Image, Markdown, Target, Words

if TYPE_CHECKING:
    from collections.abc import Sequence


class Section(StrictModel):
    """What sections of every kind have."""

    component: ClassVar[str]
    """The folder of `overrides/components/` that draws sections of the kind, and has examples of them."""

    id: Anchor | None = None
    """The name for links to it, such as `share-a-role` for `contact.md#share-a-role`; left out, made of its heading."""


class Hero(Section):
    """The opening of a page: its main heading, a few words, what to do first."""

    component = "hero"
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

    component = "features"
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

    component = "steps"
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

    component = "logos"
    kind: Literal["logos"]
    """`logos`"""
    heading: Words | None = None
    """The heading of the section."""
    items: Annotated[list[Logo], Field(min_length=1)]
    """The signs, each with `image` and `image_alt`."""


class Quote(Section):
    """A real quotation from a public text or from somebody who agreed to be quoted."""

    component = "quote"
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

    component = "stats"
    kind: Literal["stats"]
    """`stats`"""
    heading: Words | None = None
    """The heading of the section."""
    items: Annotated[list[Figure], Field(min_length=1)]
    """The numbers, each with `value`, `label`, `source` and perhaps `url`."""


class Faq(Section):
    """Questions that fold out."""

    component = "faq"
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

    component = "latest"
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

    component = "services"
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

    component = "text"
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

    component = "call-to-action-band"
    kind: Literal["cta"]
    """`cta`; as a page's last section it takes the place of the closing call to action."""
    cta: Cta | None = None
    """A key of `extra.ctas`; left out, the page's own."""


def heading_of(sections: Sequence[Section]) -> str | None:
    """Give the heading of a page that opens with a hero."""
    first = next(iter(sections), None)
    return first.heading if isinstance(first, Hero) else None


AnySection = Annotated[
    Hero | Services | Features | Steps | Stats | Quote | Logos | Text | Latest | Faq | CtaBand,
    Field(discriminator="kind"),
]
COMPONENTS = {
    kind: model.component for kind, model in by_tag(models_in(AnySection)).items() if issubclass(model, Section)
}
"""Which component draws each kind, in the order in which the style guide shows them."""
