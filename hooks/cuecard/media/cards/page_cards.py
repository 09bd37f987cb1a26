"""A card for each public page that networks would show without a picture.

The addresses hold a digest of the bytes, so that a network that keeps a card for good shows a changed one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import mimetypes
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cuecard.cache.workers import cores, make_all
from cuecard.link.clock import Status
from cuecard.link.slugs import slugify
from cuecard.media.cards.card_cache import CardCache
from cuecard.media.cards.card_drawing import HEIGHT, WIDTH, CardFields, draw_card, make_card
from cuecard.media.cards.painting import paint
from cuecard.media.cards.rasterizing import Sheet
from cuecard.media.cards.shared_picture import SharedPicture, own_picture
from cuecard.media.cards.typefaces import FONT_PACKAGES
from cuecard.model.article import Article
from cuecard.model.listing_page import ListingPage
from cuecard.render.page_view import read_time
from cuecard.render.theme_assets import CARD_TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.model.site_page import SitePage
    from cuecard.site import Site

CACHE = ".cache/cuecard/cards"
FOLDER = "assets/cards"
EDITION = 4
"""To be raised when the code makes something else of the same fields."""
TOOLS = ("icu4py", "pillow", "python-bidi", "resvg-py", "uharfbuzz")
"""The packages that a card's pixels depend on, beside those of its letters."""


def add_cards(pages: Iterable[SitePage], files: Files, build: Build) -> Collection[File]:
    """Make the cards of those pages that are public, and note which page has which; they need whole addresses.

    Give the files that the site has because of them.
    """
    if not build.site.url:
        return ()
    public = (page for page in pages if page.status is Status.PUBLISHED)
    fields = {page: _fields(page, build) for page in public if own_picture(page, build) is None}
    build.progress.begin("cards")
    made = _Studio(files, build).make(fields.values())
    added: dict[str, File] = {}
    for page, said in fields.items():
        words = said.described(build.vocabulary.of(page.language).machine)
        address, path = _address(said, made[said]), str(made[said])
        file = added.setdefault(address, build.host.generated(address, abs_src_path=path))
        build.cards[page.file.src_uri] = SharedPicture(file.url, WIDTH, HEIGHT, words, "image/png", made[said])
    for address, file in added.items():
        if address not in files.src_uris:
            files.append(file)
    return added.values()


def _fields(page: SitePage, build: Build) -> CardFields:
    """Say what stands on a page's card; tags, which come and go, share one card, and so do the pages of a list."""
    settings, article = build.settings, page if isinstance(page, Article) else None
    language = page.language
    is_tag = isinstance(page, ListingPage) and page.listing.kind == "tag"
    return CardFields(
        title=build.site.name if is_tag else str(page.title or build.site.name),
        site=build.site.name,
        category=settings.categories[article.category_key].title if article else "",
        read_time=read_time(article.minutes, language, build) if article else "",
        place=urlsplit(build.site.url).hostname or "",
        language=language,
        headings=settings.brand.headings,
    )


def _address(fields: CardFields, path: Path) -> str:
    """Name a card so that its address is the same in every program, which letters beyond ASCII are not."""
    digest = path.stem.partition("-")[2]
    name = slugify(fields.title).encode("ascii", "ignore").decode()
    words = "-".join(filter(None, name.split("-")))[:60].strip("-")
    return f"{FOLDER}/{words or 'card'}.{digest[:8]}.png"


class _Studio:
    """Makes the cards that are not in the cache."""

    def __init__(self, files: Files, build: Build) -> None:
        self._cache = CardCache(Path(build.site.config_file or ".").parent / CACHE)
        self._template = build.templates.get_template(CARD_TEMPLATE)
        source = Path(self._template.filename or "").read_text("utf-8")
        self._colours, self._icon = build.look.light, _icon(files, build.site)
        made_with = [
            EDITION,
            [f"{name} {version(name)}" for name in (*TOOLS, *FONT_PACKAGES)],
            source,
            asdict(self._colours),
            self._icon,
        ]
        self._progress = build.progress
        self._made_with = hashlib.sha256(json.dumps(made_with).encode()).hexdigest()

    def make(self, wanted: Iterable[CardFields]) -> dict[CardFields, Path]:
        """Give each card's file."""
        found = {fields: self._cache.find(self._key(fields)) for fields in dict.fromkeys(wanted)}
        missing = [fields for fields, path in found.items() if path is None]
        known = {fields: path for fields, path in found.items() if path is not None}
        made = self._progress.each(make_all(self._made, missing), len(missing), abreast=cores())
        return known | dict(made)

    def _made(self, fields: CardFields) -> Path:
        card = make_card(fields)
        svg = draw_card(card, self._colours, self._icon, self._template)
        return self._cache.keep(self._key(fields), paint(Sheet(svg, card.font_files)))

    def _key(self, fields: CardFields) -> str:
        said = json.dumps([self._made_with, asdict(fields)])
        return hashlib.sha256(said.encode()).hexdigest()


def _icon(files: Files, site: Site) -> str:
    """Give the site's icon as a `data:` address, or nothing where there is none."""
    file = files.get_file_from_path(site.favicon)
    if file is None:
        return ""
    media_type = mimetypes.guess_type(file.src_uri)[0] or "image/png"
    return f"data:{media_type};base64,{base64.b64encode(file.content_bytes).decode()}"
