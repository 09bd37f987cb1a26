"""The end of every page: groups of links, and the links of its last line."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cuecard.check.validation.models import StrictModel
from cuecard.link.site_paths import relative_to_root
from cuecard.model.setting_values import Text, Url


class FooterLink(StrictModel):
    """A link at the end of every page."""

    label: Text
    """Its words."""
    url: Url
    """Where it leads: `https:`, `mailto:`, `tel:` or a path of the site."""

    @property
    def address(self) -> str:
        """The address for MkDocs' `url` filter."""
        return relative_to_root(self.url)


class FooterGroup(StrictModel):
    """Links that stand together."""

    title: Text
    """The words above them."""
    links: Annotated[list[FooterLink], Field(min_length=1)]
    """The links, each with `label` and `url`."""


class Footer(StrictModel):
    """What the end of every page links to."""

    groups: list[FooterGroup] = []
    """Groups of links, each with `title` and `links`; left out, the categories and the navigation."""
    legal: list[FooterLink] = []
    """The links of the last line, such as privacy; left out, the pages outside the navigation."""
