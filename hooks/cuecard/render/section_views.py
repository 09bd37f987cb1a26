"""What the templates of sections are given: each model with its HTML, links, pictures and cards in place."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from pydantic import BaseModel

from cuecard.media.pictures.picture_view import picture_view
from cuecard.model.calls_to_action import invitation
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.section_items import Figure, Link, Service
from cuecard.model.section_kinds import CtaBand, Latest, Quote, heading_of
from cuecard.model.section_values import CtaName, MarkdownText, PictureName
from cuecard.render.page_view import Link as LinkView
from cuecard.render.page_view import card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.link.article_lists import Listing
    from cuecard.media.pictures.picture_view import PictureView
    from cuecard.model.article import Article
    from cuecard.model.calls_to_action import Invitation
    from cuecard.model.files import File
    from cuecard.model.site_page import SitePage
    from cuecard.read.marked_yaml import Path

SURFACES = {"hero": "surface", "cta": "accent", "quote": "tinted"}
"""What sections of some kinds stand on; the others stand on paper and surface in turn."""


@dataclass(frozen=True)
class LandingView:
    """A page made of sections."""

    sections: Sequence[SimpleNamespace]
    """In order; each has `kind`, `component`, `id`, `surface`, and what its model has."""
    body: Markup
    """The text below the front matter."""
    has_hero: bool
    surface_of_body: str


def landing_view(page: OrdinaryPage, build: Build, language: str) -> LandingView:
    """Make the view of a page's sections; `language` is the page's."""
    viewer = _Viewer(page, build, language)
    views = [viewer.section_at(index) for index in range(len(page.fields.sections))]
    shown = [view for view in views if getattr(view, "cards", True)]
    *surfaces, surface_of_body = surfaces_of([view.kind for view in shown])
    for view, surface in zip(shown, surfaces, strict=True):
        view.surface = surface
    body = Markup(page.body)  # noqa: S704 - Markdown's own HTML
    return LandingView(shown, body, heading_of(page.fields.sections) is not None, surface_of_body)


def surfaces_of(kinds: Sequence[str]) -> list[str]:
    """Give what each section stands on, and at the end what the next one would."""
    surfaces: list[str] = []
    last = "surface"
    for kind in [*kinds, ""]:
        surfaces.append(SURFACES.get(kind) or ("paper" if last == "surface" else "surface"))
        last = surfaces[-1] if surfaces[-1] in {"paper", "surface"} else last
    return surfaces


def closes_itself(page: OrdinaryPage) -> bool:
    """Tell whether a page ends with a call to action of its own."""
    return bool(page.fields.sections) and isinstance(page.fields.sections[-1], CtaBand) and not page.body


def _lead_picture(page: SitePage, build: Build) -> PictureView | None:
    """Give the picture that stands for a page: its cover, or that of its hero."""
    hero = page.parts.pictures.get(("sections", 0, "image")) if isinstance(page, OrdinaryPage) else None
    picture: File | None = getattr(page, "cover", None) or hero
    return picture_view(picture, "", build) if picture is not None else None


class _Viewer:
    """Turns models into what templates place, by the kinds of their values."""

    def __init__(self, page: OrdinaryPage, build: Build, language: str) -> None:
        self._page, self._build, self._language = page, build, language

    def section_at(self, index: int) -> SimpleNamespace:
        section = self._page.fields.sections[index]
        view = self._model(section, ("sections", index))
        view.id, view.component = self._page.section_anchors[index], section.component
        if isinstance(section, CtaBand):
            view.cta = view.cta or self._invitation(self._page.choice_at("block").key or "")
        if isinstance(section, Latest):
            view.cards, view.more = self._latest(section)
        return view

    def _model(self, model: BaseModel, path: Path) -> SimpleNamespace:
        fields = {name: self._value(getattr(model, name), (*path, name)) for name in type(model).model_fields}
        view = SimpleNamespace(**fields)
        if isinstance(getattr(model, "image", None), PictureName):
            picture = self._page.parts.pictures[*path, "image"]
            view.picture = picture_view(picture, view.image_alt or "", self._build)
        if isinstance(model, Quote | Figure):
            view.link = self._link(view.source, (*path, "url"))
        return view

    def _value(self, value: object, path: Path) -> Any:
        if isinstance(value, list):
            views = [self._value(item, (*path, index)) for index, item in enumerate(value)]
            return [view for view in views if view is not None]
        if isinstance(value, BaseModel):
            return self._part(value, path)
        if isinstance(value, MarkdownText):
            return Markup(self._page.parts.html[path])  # noqa: S704 - Markdown's own HTML
        return self._invitation(value) if isinstance(value, CtaName) else value

    def _part(self, model: BaseModel, path: Path) -> Any:
        """Make the view of a model within a section; a link or a card that leads nowhere is left out."""
        if isinstance(model, Link):
            return self._link(model.label, (*path, "url"))
        if isinstance(model, Service):
            return self._service(model, (*path, "page"))
        return self._model(model, path)

    def _link(self, words: str, path: Path) -> LinkView | None:
        address = self._page.parts.addresses.get(path)
        return LinkView(words, address) if address is not None else None

    def _service(self, service: Service, path: Path) -> SimpleNamespace | None:
        page = self._page.parts.pages.get(path)
        if page is None:
            return None
        text = service.text or str(page.meta.get("description") or "")
        url, picture = self._page.parts.addresses[path], _lead_picture(page, self._build)
        return SimpleNamespace(title=service.title or page.title, text=text, url=url, picture=picture)

    def _invitation(self, key: str) -> Invitation:
        return invitation(self._build.calls.current(key), "block", self._build.settings)

    def _latest(self, latest: Latest) -> tuple[list[Any], LinkView]:
        """Give the cards of the newest articles, and the list that holds them all."""
        listing = list_of(latest, self._build)
        cards = [card(article, self._build, self._language) for article in listing.entries[: latest.number]]
        return cards, LinkView(listing.title, listing.address)


def list_of(latest: Latest, build: Build) -> Listing[Article]:
    """Give the list whose newest articles a section shows."""
    kind = "articles" if latest.category is None else "category"
    return next(entry for entry in build.listings if entry.kind == kind and entry.key == (latest.category or ""))
