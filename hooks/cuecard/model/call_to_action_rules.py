"""Rules that choose calls to action: on which pages, at which positions, for how long."""

from __future__ import annotations

from fnmatch import fnmatchcase
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from cuecard.check.validation.models import StrictModel
from cuecard.link.slugs import slugify
from cuecard.model.front_matter_values import Date
from cuecard.model.setting_values import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.model.calls_to_action import Asker

PageKind = Literal["article", "page", "job", "list", "home"]


class TagConditions(StrictModel):
    """Which tags a page has."""

    any: list[str] = []
    """It has one of these."""
    none: list[str] = []
    """It has none of these."""

    def unmet_by(self, page: Asker) -> str | None:
        """Say which tag a page lacks, or has and should not; the way it is written does not matter."""
        if self.any and page.tags.isdisjoint(map(slugify, self.any)):
            return f"it has no tag '{self.any[0]}'" if len(self.any) == 1 else "it has none of the tags"
        unwanted = next((tag for tag in self.none if slugify(tag) in page.tags), None)
        return f"it has the tag '{unwanted}'" if unwanted is not None else None


class MinutesCondition(StrictModel):
    """How long an article takes to read, both ends included."""

    at_least: Annotated[int, Field(ge=1)] = 1
    """So many minutes at least."""
    at_most: Annotated[int, Field(ge=1)] | None = None
    """So many minutes at most."""


class Conditions(StrictModel):
    """What a page has to be; all of it holds, and of a list one item."""

    kind: list[PageKind] = []
    """An article, a page, a job, a list of articles, the home page."""
    category: list[str] = []
    """Keys of categories; a category's own list is in it."""
    tags: TagConditions = TagConditions()
    """Its tags."""
    authors: list[str] = []
    """Keys of authors."""
    series: list[str] = []
    """Keys of series."""
    lang: list[str] = []
    """Languages: `en` holds for `en-GB`, too."""
    minutes: MinutesCondition | None = None
    """How long it takes to read; for the positions `closing` and `header`."""
    pages: list[Text] = []
    """Paths of sources below `docs`, such as `services/*`."""

    def unmet_by(self, page: Asker) -> str | None:
        """Say which condition a page does not meet; None where it meets all."""
        return next(chain(self._unmet_by_place(page), self._unmet_by_text(page)), None)

    def _unmet_by_place(self, page: Asker) -> Iterator[str]:
        if self.kind and page.kind not in self.kind:
            yield f"it is {'an' if page.kind == 'article' else 'a'} {page.kind}"
        if self.category and page.category not in self.category:
            yield f"its category is '{page.category}'" if page.category else "it has no category"
        if self.series and page.series not in self.series:
            yield f"its series is '{page.series}'" if page.series else "it is in no series"
        if self.pages and not any(fnmatchcase(page.source, pattern) for pattern in self.pages):
            yield "its source is another"

    def _unmet_by_text(self, page: Asker) -> Iterator[str]:
        if unmet := self.tags.unmet_by(page):
            yield unmet
        if self.authors and set(self.authors).isdisjoint(page.authors):
            yield "it is by other authors"
        if self.lang and not any(_speaks(page.language, wanted) for wanted in self.lang):
            yield f"its language is '{page.language}'"
        if self.minutes is not None and not _takes(page.minutes, self.minutes):
            yield f"it takes {page.minutes} min to read" if page.minutes else "nobody counts how long it takes to read"


class CtaRule(StrictModel):
    """Which call to action some pages show; of several rules the highest priority wins."""

    priority: Annotated[int, Field(ge=1, le=1000)]
    """Unlike that of every other rule; the higher number wins."""
    cta: str | Literal[False]
    """A key of `ctas`, or `false` for none there."""
    positions: Annotated[list[Literal["closing", "block", "inline", "header"]], Field(min_length=1)] = ["closing"]
    """Where: the block at the end; panels and inline links that name no key; the button at the top."""
    when: Conditions = Conditions()
    """On which pages; left out, on all."""
    starts: Date | None = None
    """From when on; left out, at once."""
    ends: Date | None = None
    """From when on no longer; left out, never."""
    why: Text | None = None
    """What it is for, as the explanation of a page says it."""


def _speaks(language: str, wanted: str) -> bool:
    return language == wanted or language.startswith(f"{wanted}-")


def _takes(minutes: int, wanted: MinutesCondition) -> bool:
    return wanted.at_least <= minutes <= (wanted.at_most or minutes)
