"""The metadata of the site and of a page; addresses are absolute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class NamedPage:
    """A name and the absolute address of its page; empty where it has none."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class Writer:
    """Who wrote an article; `kind` is a type of schema.org, an empty address means the organization itself."""

    name: str
    url: str = ""
    kind: str = "Person"
    description: str = ""
    """Where the page says it."""


@dataclass(frozen=True)
class SiteMetadata:
    """What is true of the whole site."""

    url: str
    name: str
    description: str
    language: str
    organization: str
    boilerplate: str
    place: str
    logo: str
    profiles: Sequence[str]


@dataclass(frozen=True)
class Picture:
    """A raster picture at an absolute address, its size in pixels, and what is on it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class ArticleMetadata:
    """What is true of an article; dates are ISO dates as the page shows them."""

    headline: str
    published: str
    modified: str
    authors: Sequence[Writer]
    section: str
    keywords: Sequence[str]
    minutes: int
    words: int
    language: str


@dataclass(frozen=True)
class Question:
    """A question and its answer, which is safe HTML with absolute addresses."""

    question: str
    answer: str


@dataclass(frozen=True)
class PlaceMetadata:
    """A postal address; empty is what is not said, the country is two letters."""

    city: str
    country: str
    region: str = ""
    street: str = ""
    postal_code: str = ""


@dataclass(frozen=True)
class SalaryMetadata:
    """What is paid; the currency is three letters."""

    currency: str
    minimum: float
    maximum: float | None
    per: str
    """`hour`, `day`, `week`, `month` or `year`."""


@dataclass(frozen=True)
class JobMetadata:
    """What is true of a job; days and moments are ISO."""

    title: str
    text: str
    """Safe HTML with absolute addresses."""
    posted: str
    valid_through: str
    """The last moment at which one can apply."""
    employment: Sequence[str]
    """As search engines call it, such as `FULL_TIME`."""
    employer: str
    """Empty where it is the organization of the site."""
    places: Sequence[PlaceMetadata]
    remote_in: Sequence[str]
    """Countries."""
    salary: SalaryMetadata | None
    reference: str


@dataclass(frozen=True)
class PageMetadata:
    """What is true of a page."""

    url: str
    title: str
    description: str
    breadcrumb: Sequence[NamedPage]
    language: str = ""
    """Where it is not the site's."""
    kind: str = "WebPage"
    """A type of schema.org."""
    picture: Picture | None = None
    """What stands for it where it is shared."""
    article: ArticleMetadata | None = None
    entries: Sequence[NamedPage] = ()
    """The articles of a listing, in order."""
    author: Writer | None = None
    """Whose articles a listing has."""
    service: str = ""
    """What is offered there, by the name that the page has as its heading."""
    questions: Sequence[Question] = ()
    """Those that the page answers, in order."""
    job: JobMetadata | None = None
