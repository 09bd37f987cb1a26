"""What the attributes and styles of a drawing may say, and how large it is by them."""

from __future__ import annotations

import re

from cuecard.media.pictures.svg_vocabulary import ATTRIBUTES, WITH_HREF

_HELD_BY_THEIR_NAME = ("aria-", "data-")
_PICTURE = r"data:image/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*+"
_FONT = r"data:(?:font/|application/(?:x-)?font-)[a-z0-9-]+;(?:charset=utf-8;)?base64,[A-Za-z0-9+/=\s]*+"
_PART = r"#[^\s\"'()<>\\]+"
_PART_OF_IT = re.compile(_PART)
_EMBEDDED = re.compile(_PICTURE, re.IGNORECASE)
_LOADS_NOTHING = re.compile(rf"url\(\s*[\"']?(?:{_PART}|{_PICTURE}|{_FONT})[\"']?\s*\)", re.IGNORECASE)
_RISKY = re.compile(r"(?:url|src|image|image-set|expression)\s*\(|@import|-moz-binding|(?:java|vb)script:|\\|<", re.I)
_USUAL_LINK = re.compile(r"\s*(?:https?:|mailto:|#)", re.IGNORECASE)


def is_harmless(tag: str, name: str, value: str) -> bool:
    """Tell whether an attribute may stay."""
    if name == "href":
        return tag in WITH_HREF and _leads_inside(tag, value.strip())
    return name.startswith(_HELD_BY_THEIR_NAME) or (name in ATTRIBUTES and is_harmless_style(value))


def is_harmless_style(css: str) -> bool:
    """Tell whether a style loads nothing; an escaped letter counts as hiding something."""
    return not _RISKY.search(_LOADS_NOTHING.sub(" ", css))


def why_missed(tag: str, name: str, value: str) -> str:
    """Say what goes with an attribute that may not stay; nothing where it is of no use in a picture anyway."""
    if name == "href":
        is_of_no_use = tag == "a" and _USUAL_LINK.match(value)
        return "" if is_of_no_use else f"the address '{_shortened(value)}' of <{tag}>"
    if name.lower().startswith("on"):
        return f"'{name}' of <{tag}>"
    return f"'{name}: {_shortened(value)}' of <{tag}>" if name in ATTRIBUTES else ""


def _leads_inside(tag: str, address: str) -> bool:
    """Tell whether an address leads to a part of the drawing, or is a picture where one may stand."""
    if _PART_OF_IT.fullmatch(address):
        return True
    return tag in {"image", "feImage"} and _EMBEDDED.fullmatch(address) is not None


def _shortened(text: str) -> str:
    longest = 40
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"


_LENGTH = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)(px|pt|pc|mm|cm|in|)\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def size_of(attributes: dict[str, str]) -> tuple[int, int]:
    """Give a drawing's size in CSS pixels, by its own words or its `viewBox`; 0 × 0 where it says neither."""
    width, height = _pixels(attributes.get("width", "")), _pixels(attributes.get("height", ""))
    box = [_pixels(part) for part in re.split(r"[\s,]+", attributes.get("viewBox", "").strip())[2:4]]
    if all(box) and box[1:]:
        ratio = box[0] / box[1]
        if not width and not height:
            width, height = box
        width, height = width or height * ratio, height or width / ratio
    return (max(1, round(width)), max(1, round(height))) if width and height else (0, 0)


def _pixels(length: str) -> float:
    """Give a length in CSS pixels; 0 where it is none or depends on what is around it."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0
