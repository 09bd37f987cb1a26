"""What `mkdocs.yml` says of a call to action."""

from __future__ import annotations

from cuecard.check.validation.models import StrictModel
from cuecard.model.front_matter_values import Date
from cuecard.model.setting_values import Text, Url


class CallToActionForm(StrictModel):
    """What one position says differently."""

    heading: Text | None = None
    """The heading there."""
    text: Text | None = None
    """The sentence there."""
    label: Text | None = None
    """The words of the link there."""
    url: Url | None = None
    """The address there."""


class CallToAction(StrictModel):
    """What a reader is asked to do."""

    heading: Text
    """The heading of the block, such as a question."""
    text: Text
    """One sentence under it."""
    label: Text
    """The words of the button."""
    url: Url
    """Where it leads: `https:`, `mailto:`, `tel:` or a path of the site."""
    header: CallToActionForm = CallToActionForm()
    """What the button at the top of every page says differently."""
    inline: CallToActionForm = CallToActionForm()
    """What an inline link says differently."""
    block: CallToActionForm = CallToActionForm()
    """What a panel between paragraphs says differently."""
    closing: CallToActionForm = CallToActionForm()
    """What the block at the end says differently."""
    ends: Date | None = None
    """From when on another stands in its place; left out, never."""
    then: str | None = None
    """The key of that one; required with `ends`."""
