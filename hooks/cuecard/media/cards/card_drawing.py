"""The picture that social networks show for a page: what is on it and where. Pure: fields in, SVG out by a template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from cuecard.media.cards.line_breaking import balanced_lines, fits, shortened
from cuecard.media.cards.shaping import width_of
from cuecard.media.cards.typefaces import (
    EAST_ASIAN,
    SANS,
    SERIF,
    Typeface,
    drawable,
    is_right_to_left,
    paths_of,
    typeface_for,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jinja2 import Template

    from cuecard.model.words import MachineWords
    from cuecard.render.look import Scheme

WIDTH, HEIGHT = 1200, 630
"""In pixels: the size that networks ask for."""
MARGIN = 80
WEIGHT = 600
_MIDDLE = 306
"""Where the middle of the title is, in pixels from the top."""
_LINE, _EAST_ASIAN_LINE = 1.14, 1.26
"""From the foot of a line to that of the next, in heights of letters; Chinese signs fill theirs."""
_SIZES = ((108, 1), (84, 2), (74, 3), (64, 3), (54, 4), (46, 5))
"""Sizes of letters in pixels, the largest first, each with how many lines of it there may be."""
_READ_TIME_WIDTH, _SITE_WIDTH, _PLACE_WIDTH = 340, 560, 380
_ISOLATE_LEFT_TO_RIGHT, _ISOLATE_RIGHT_TO_LEFT, _END = "\u2066", "\u2067", "\u2069"
"""The renderer takes every line for one that begins at the left, unless the text itself says otherwise."""


@dataclass(frozen=True)
class CardFields:
    """What a card says; empty is what it does not say."""

    title: str
    site: str
    category: str = ""
    read_time: str = ""
    place: str = ""
    """Where the page is, such as the site's domain."""
    language: str = "en"
    headings: str = "serif"
    """The brand's kind of letters."""

    def described(self, words: MachineWords) -> str:
        """Say what is on the card, for those who do not see it."""
        small = [part for part in (self.category, self.read_time, self.site) if part and part != self.title]
        return " · ".join([words.card(title=self.title), *small])


@dataclass(frozen=True)
class Words:
    """Words in one typeface, as they are drawn."""

    text: str
    family: str


@dataclass(frozen=True)
class TitleLine:
    """A line of the title and the height of its foot, in pixels from the top."""

    text: str
    foot: float


@dataclass(frozen=True)
class SocialCard:
    """Everything that the template places."""

    lines: Sequence[TitleLine]
    family: str
    size: int
    weight: int
    is_mirrored: bool
    """Whether it is read from right to left."""
    category: Words
    read_time: Words
    small_family: str
    site: Words
    place: Words
    font_files: tuple[str, ...]


def make_card(fields: CardFields) -> SocialCard:
    """Lay a card out."""
    brand_face = SERIF if fields.headings == "serif" else SANS
    title, face = _title(fields, brand_face)
    size, lines = _title_lines(title, face)
    is_mirrored = is_right_to_left(title)
    category, read_time, site = (
        typeface_for(text, SANS, fields.language) for text in (fields.category, fields.read_time, fields.site)
    )
    return SocialCard(
        lines=_placed([_directed(line, is_mirrored=is_mirrored) for line in lines], size, face),
        family=face.family,
        size=size,
        weight=WEIGHT,
        is_mirrored=is_mirrored,
        category=_words(fields.category, category, 640, 30),
        read_time=_isolated(_words(fields.read_time, read_time, _READ_TIME_WIDTH, 30)),
        small_family=SANS.family,
        site=_words(fields.site, site, _SITE_WIDTH, 32),
        place=_words(fields.place, SANS, _PLACE_WIDTH, 26),
        font_files=paths_of((face, category, read_time, site, SANS)),
    )


def draw_card(card: SocialCard, colours: Scheme, icon: str, template: Template) -> str:
    """Write the card as SVG; `icon` is a `data:` address or empty."""
    return template.render(card=card, colours=colours, icon=icon, width=WIDTH, height=HEIGHT, margin=MARGIN)


def _title(fields: CardFields, first: Typeface) -> tuple[str, Typeface]:
    """Give what can be drawn of the title; of one that is all pictographs nothing can, so the site stands for it."""
    face = typeface_for(fields.title, first, fields.language)
    if title := drawable(fields.title, face):
        return title, face
    face = typeface_for(fields.site, first, fields.language)
    return drawable(fields.site, face), face


def _title_lines(title: str, face: Typeface) -> tuple[int, list[str]]:
    """Choose the largest letters in which the title fits; in the smallest it is cut short."""
    most = WIDTH - 2 * MARGIN
    for size, most_lines in _SIZES:
        width = _ruler(face, size)
        if fits(title, width, most, most_lines):
            return size, balanced_lines(title, width, most)
    return size, shortened(balanced_lines(title, width, most), most_lines, width, most)


@lru_cache
def _words(text: str, face: Typeface, most: float, size: int) -> Words:
    width = _ruler(face, size)
    lines = shortened(balanced_lines(drawable(text, face), width, most), 1, width, most)
    return Words("".join(lines), face.family)


def _isolated(words: Words) -> Words:
    """Let words run in their own direction, whatever stands beside them."""
    if not words.text:
        return words
    sign = _ISOLATE_RIGHT_TO_LEFT if is_right_to_left(words.text) else _ISOLATE_LEFT_TO_RIGHT
    return replace(words, text=f"{sign}{words.text}{_END}")


def _ruler(face: Typeface, size: int) -> Callable[[str], float]:
    return lambda text: width_of(text, face, size, WEIGHT)


def _directed(line: str, *, is_mirrored: bool) -> str:
    return f"{_ISOLATE_RIGHT_TO_LEFT}{line}{_END}" if is_mirrored else line


def _placed(lines: Sequence[str], size: int, face: Typeface) -> list[TitleLine]:
    step = size * (_EAST_ASIAN_LINE if face in EAST_ASIAN.values() else _LINE)
    first = _MIDDLE - step * (len(lines) - 1) / 2 + size * 0.34
    return [TitleLine(line, round(first + step * number, 1)) for number, line in enumerate(lines)]
