"""What `mkdocs.yml` says about the site under `extra:`, as one typed model."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from cuecard.check.level_overrides import MovableCode, MovedLevel
from cuecard.check.levels import Levels
from cuecard.check.problems import nearest
from cuecard.check.validation.models import StrictModel, complaint
from cuecard.link.redirect_values import OldAddress, RedirectTarget
from cuecard.model.address_settings import Paths
from cuecard.model.analytics import Analytics
from cuecard.model.announcement import Announcement
from cuecard.model.brand import Brand
from cuecard.model.call_to_action_rules import CtaRule
from cuecard.model.call_to_action_settings import CallToAction
from cuecard.model.footer import Footer
from cuecard.model.picture_settings import Pictures
from cuecard.model.setting_values import Filled, HostName, Key, SitePath, Text, Url, title_pattern


class Organization(StrictModel):
    """Whose site it is."""

    name: Text
    """The name visitors know."""
    boilerplate: Text
    """The company paragraph under every article."""
    place: Text | None = None
    """Where it is at home, such as a city and state."""
    logo: Filled | None = None
    """A picture under `docs/`."""
    links: dict[str, Url] = {}
    """Profiles elsewhere: a label and an address."""


class Category(StrictModel):
    """A section of the articles; its key is its address."""

    title: Text
    """The name on badges and on the category's page."""
    description: Text
    """What the category is about, shown on its page."""
    cta: str | None = None
    """The call to action of its articles; a key of `ctas`."""


class Author(StrictModel):
    """Who writes; the key is the address of the author's page."""

    name: Text
    """The name in bylines."""
    description: Text | None = None
    """A sentence about the author."""
    url: Url | None = None
    """A page about the author elsewhere."""
    kind: Literal["person", "team"] = "person"
    """Whether the author is one person or a team."""


class Series(StrictModel):
    """Articles that belong together, in the order of their dates."""

    title: Text
    """The name of the series."""
    description: Text | None = None
    """What the series covers, shown on its page."""


class Reading(StrictModel):
    """How read times are counted."""

    words_per_minute: Annotated[int, Field(ge=50, le=1000)] | None = None
    """Overrides the published speed of the article's language."""
    cjk_characters_per_minute: Annotated[int, Field(ge=50, le=5000)] = 500
    """For Chinese, Japanese and Korean characters."""


class Listing(StrictModel):
    """How lists of articles are cut into pages."""

    per_page: Annotated[int, Field(ge=1, le=200)] = 12
    """Cards on one page."""


class SearchEngines(StrictModel):
    """What search engines are told."""

    title: Annotated[str, AfterValidator(title_pattern)] = "{title} – {site}"
    """How the title of a page and the name of the site become one; a title that says the name stands alone."""
    longest_title: Annotated[int, Field(ge=20, le=200)] = 70
    """How many characters such a title may have; longer ones are advised against."""
    thin_tag: Annotated[int, Field(ge=0, le=100)] = 2
    """From how many articles on a tag's page is for search engines."""
    sitemap_pages: Annotated[int, Field(ge=1, le=50_000)] = 50_000
    """How many pages one file of the sitemap lists; with more there are several."""
    disallow: list[SitePath] = []
    """Paths that crawlers shall leave alone, each beginning with `/`."""


class Feeds(StrictModel):
    """How much a feed holds."""

    entries: Annotated[int, Field(ge=1, le=500)] = 20
    """The newest articles in each feed."""
    most_bytes: Annotated[int, Field(ge=10_000, le=100_000_000)] = 500_000
    """The size of the largest feed; where the newest articles need more, the oldest of them are left out."""


class Settings(StrictModel):
    """The whole of `extra:`."""

    organization: Organization
    """Name, boilerplate, place, logo, links."""
    ctas: Annotated[dict[Key, CallToAction], Field(min_length=1)]
    """The calls to action, by key."""
    categories: Annotated[dict[Key, Category], Field(min_length=1)]
    """The sections, by key."""
    default_cta: str | None = None
    """The call to action of articles that neither they nor their category name one for."""
    header_cta: str | None = None
    """The call to action at the top of every page; left out, there is none."""
    cta_rules: dict[Key, CtaRule] = {}
    """Which pages show another call to action, by a name of each rule."""
    authors: dict[Key, Author] = {}
    """The authors, by key."""
    series: dict[Key, Series] = {}
    """The series, by key."""
    reading: Reading = Reading()
    """How read times are counted."""
    pictures: Pictures = Pictures()
    """In which sizes pictures are offered, and how large they may be when they come."""
    listing: Listing = Listing()
    """How lists of articles are cut into pages."""
    paths: Paths = Paths()
    """What addresses are called; the folders of the sources keep their names."""
    feeds: Feeds = Feeds()
    """How much a feed holds."""
    search_engines: SearchEngines = SearchEngines()
    """What search engines are told."""
    typography: bool = True
    """Whether visitors read typographic signs, such as “ ” and –, where texts have those of a keyboard."""
    time_zone: str = "UTC"
    """Where a day begins and ends: a name such as `America/New_York`."""
    brand: Brand = Brand()
    """Colours, headings, corners."""
    announcement: Announcement | None = None
    """A line above the header of every page, for a time."""
    analytics: Analytics | None = None
    """What counts visits; left out, pages send nothing to anyone."""
    embeds: list[HostName] = []
    """Hosts whose frames texts may show, such as `youtube-nocookie.com`; loaded when a visitor asks for them."""
    footer: Footer = Footer()
    """The links at the end of every page."""
    redirects: dict[OldAddress, RedirectTarget] = {}
    """Old addresses of the site, and the path or `https:` address to which each leads."""
    host: Literal["cloudflare", "netlify", "github", "other"] | None = None
    """Where the site is published, which decides what is in `_redirects`, and how large files may be."""
    trust: Literal["authors", "nobody", "full"] = "authors"
    """What texts may hold: HTML that cannot hurt (`authors`), Markdown alone (`nobody`), scripts too (`full`)."""
    samples: list[Text] = []
    """Settings, such as `organization.boilerplate`, that still say what a new site says."""
    checks: dict[MovableCode, MovedLevel] = {}
    """How much a message matters here: its code, and `off`, `advice`, `warning` or `error`."""
    words: dict[str, Any] = {}
    """Words of your own for the theme's, by the keys of the words file, such as `article: {tags: Subjects}`."""
    custom: dict[str, Any] = {}
    """Your own values for your own templates; not checked."""

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def levels(self) -> Levels:
        """How much each message matters."""
        return Levels(self.checks)

    @field_validator("brand")
    @classmethod
    def _header_names_the_site(cls, brand: Brand, info: ValidationInfo) -> Brand:
        organization = info.data.get("organization")
        if not brand.name and organization is not None and not organization.logo:
            what = "the top of every page has neither the name of the site nor a logo"
            raise complaint("E341", what, "remove this line, or add logo: under organization:", ("brand", "name"))
        return brand

    @field_validator("time_zone")
    @classmethod
    def _time_zone_exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            near = nearest(name, available_timezones())
            remedy = f"did you mean '{near}'?" if near else "write it as Area/City, such as Europe/Berlin"
            raise complaint("E308", f"unknown time zone '{name}'", remedy) from None
        return name
