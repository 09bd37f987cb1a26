"""What the style guide shows beside sections: an article's parts, cards, lists of pages, calls to action."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cuecard.media.pictures.picture_view import picture_view
from cuecard.model.calls_to_action import invitation
from cuecard.render.article_view import ArticleView, AuthorView, Heading, SeriesView
from cuecard.render.language import language_of, other_language
from cuecard.render.listing_view import ListingView
from cuecard.render.page_view import Card, Link, category_links, date_text, read_time

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cuecard.build import Build
    from cuecard.media.pictures.picture_view import PictureView
    from cuecard.model.calls_to_action import Invitation
    from cuecard.render.language import Language
    from cuecard.render.styleguide_page import StyleguidePage

_DAY, _LATER = dt.date(2026, 1, 15), dt.date(2026, 2, 1)
_LONG = "A title that goes on for so long that it takes three lines on a card, or four, and is still read to its end"


@dataclass(frozen=True)
class Samples:
    """The samples, as the components take them."""

    states: Mapping[str, str]
    """The state of each section by its anchor."""
    article: ArticleView
    listing: ListingView
    cards: Sequence[tuple[str, Card]]
    """Each with the name of its state."""
    cta: Invitation
    language: Language | None
    """That of their words, where it is not the site's."""


def make_samples(page: StyleguidePage, build: Build) -> Samples:
    """Make the samples; their pictures are those of the examples."""
    assert page.example_picture is not None  # added with the page
    picture = picture_view(page.example_picture, "Three circles on a line, the middle one filled.", build)
    cards = _cards(picture, build)
    key = page.choice_at("block").key or ""
    return Samples(
        states=page.state_of,
        article=_article(picture, cards, build),
        listing=_listing(build),
        cards=cards,
        cta=invitation(key, "block", build.settings),
        language=_language(build),
    )


def _list(build: Build) -> str:
    """Give where every sample leads: a page that each site has."""
    return build.listings[0].address


def _language(build: Build) -> Language | None:
    return other_language("en", build.site.language)


def _category(build: Build) -> Link:
    return replace(category_links(build)[0], is_current=False)


def _cards(picture: PictureView, build: Build) -> list[tuple[str, Card]]:
    full = Card(
        title="A card with a picture",
        url=_list(build),
        description="What an article is about, in a sentence or two that search engines show as well.",
        category=_category(build),
        date=date_text(_DAY, build.site.language, build),
        read_time=read_time(4, build.site.language, build),
        cover=picture,
        notice="",
        is_featured=False,
        language=_language(build),
    )
    plain = replace(full, title="A card without a picture", cover=None)
    return [
        ("full", full),
        ("without a picture", plain),
        ("featured", replace(full, title="A card that stands out", is_featured=True)),
        ("not public", replace(full, title="A card in the preview", notice=build.words.article.draft)),
        ("long words", replace(plain, title=_LONG, description=f"{full.description} {full.description}")),
        (
            "other scripts",
            replace(plain, title="採用の考え方", description="求人票より先に。", language=language_of("ja")),
        ),
    ]


def _article(picture: PictureView, cards: Sequence[tuple[str, Card]], build: Build) -> ArticleView:
    parts = [
        Link("The first part", _list(build)),
        Link("The part at hand", _list(build), is_current=True),
        Link("The last part", _list(build)),
    ]
    return ArticleView(
        slug="styleguide",
        title="The header of an article: its title may take two lines",
        category=_category(build),
        minutes=7,
        read_time=read_time(7, build.site.language, build),
        published=date_text(_DAY, build.site.language, build),
        updated=date_text(_LATER, build.site.language, build),
        byline=[Link("First Author", _list(build)), Link("An organization", "")],
        cover=picture,
        tags=[Link("hiring", _list(build)), Link("a longer tag", _list(build)), Link("採用", _list(build))],
        series=SeriesView("A series", _list(build), parts, 2),
        previous=Link("The article before", _list(build)),
        next=Link("The article after, with a title that takes two lines", _list(build)),
        related=[card for _, card in cards[:3]],
        contents=[Heading("A section", "a-section"), Heading("Prose", "prose")],
        authors=[AuthorView("First Author", _list(build), "A sentence about the author.")],
        share_by_mail="mailto:?subject=A%20title",
        canonical_url="",
        markdown_copy="",
        notice=build.words.article.draft,
        language=_language(build),
    )


def _listing(build: Build) -> ListingView:
    before, current, after = (Link(str(number), _list(build), is_current=number == 5) for number in (4, 5, 6))  # noqa: PLR2004
    ends = Link("1", _list(build)), Link("34", _list(build))
    return ListingView(
        kind="category",
        title="A list",
        description="What the list holds.",
        cards=[],
        pages=[ends[0], None, before, current, after, None, ends[1]],
        previous=before,
        next=after,
        categories=category_links(build, _category(build).key),
        number=5,
    )
