"""What sections hold several of: features, steps, logos, figures, questions, cards; and links."""

from __future__ import annotations

from pydantic import Field

from cuecard.check.validation.models import StrictModel
from cuecard.model.front_matter_values import Alt
from cuecard.model.section_values import Image, Markdown, PageFile, Target, Words


class Link(StrictModel):
    """A link with words of its own."""

    label: Words
    """Its words."""
    url: Target
    """A file such as `services.md#faq`, an address of another site, `mailto:` or `tel:`."""


class Feature(StrictModel):
    """One of several things that stand side by side."""

    title: Words
    """What it is."""
    text: Markdown
    """What it means for the reader."""
    link: Link | None = None
    """Where to read more."""


class Step(StrictModel):
    """One of several things that follow each other."""

    title: Words
    """What happens."""
    text: Markdown
    """Who does what, and what comes of it."""


class Logo(StrictModel):
    """The sign of an organization or a certificate."""

    image: Image
    """A file beside the page or under `docs/assets`."""
    image_alt: Alt = Field(default=None, validate_default=True)
    """Whose sign it is; required."""


class Figure(StrictModel):
    """A number that says something."""

    value: Words
    """The number as it is shown, in quotes: `"5 %"`."""
    label: Words
    """What it counts."""
    source: Words
    """Where it is from."""
    url: Target | None = None
    """Where it can be checked."""


class Question(StrictModel):
    """A question and its answer."""

    question: Words
    """The question in the reader's words."""
    answer: Markdown
    """The answer."""


class Service(StrictModel):
    """A card that leads to a page."""

    page: PageFile
    """The page's file."""
    title: Words | None = None
    """The words on the card; left out, the page's title."""
    text: Words | None = None
    """The sentence below; left out, the page's description."""
