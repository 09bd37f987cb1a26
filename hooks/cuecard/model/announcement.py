"""A line above the header, for as long as it is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field, ValidationInfo, field_validator

from cuecard.check.validation.models import StrictModel, complaint
from cuecard.link.site_paths import relative_to_root
from cuecard.link.windows import edges, is_open
from cuecard.model.front_matter_values import Date
from cuecard.model.setting_values import Text, Url

if TYPE_CHECKING:
    import datetime as dt
    from zoneinfo import ZoneInfo


class Announcement(StrictModel):
    """What the line says, where it leads, and when it is shown."""

    text: Text
    """One sentence."""
    label: Text | None = None
    """The words of its link."""
    url: Url | None = Field(default=None, validate_default=True)
    """Where its link leads; required with `label`."""
    starts: Date | None = None
    """From when on it is shown; left out, at once."""
    ends: Date | None = None
    """From when on it is no longer shown; left out, never."""

    @field_validator("url")
    @classmethod
    def _label_and_url_go_together(cls, url: str | None, info: ValidationInfo) -> str | None:
        label = info.data.get("label")
        if url and not label:
            raise complaint("E302", "the link has no words", "add label: with the words of the link")
        if label and not url:
            raise complaint(
                "E302", f"'{label}' leads nowhere", "add url: with the address of a page, such as /contact/", ("label",)
            )
        return url

    @property
    def address(self) -> str:
        """The address for MkDocs' `url` filter."""
        return relative_to_root(self.url or "")

    def is_shown_at(self, now: dt.datetime, zone: ZoneInfo) -> bool:
        """Tell whether visitors see it at a moment."""
        return is_open(self.starts, self.ends, now, zone)

    def changes(self, zone: ZoneInfo) -> list[dt.datetime]:
        """Give the moments at which it appears and goes."""
        return edges(zone, self.starts, self.ends)
