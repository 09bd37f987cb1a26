"""Descriptions of pictures that describe nothing: names of files, and words that screen readers say by themselves."""

from __future__ import annotations

import re

_SUFFIXED = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)", re.IGNORECASE)
_FROM_A_CAMERA = re.compile(
    r"(?:img|dsc[nf]?|pxl|gopr|p|image|picture|photo|pic|graphic|screen ?shot|untitled|unnamed|logo|icon|figure|chart)"
    r"[\d\W_]*(?:at[\d\W_]+)?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:an? |the )?(image|picture|photo|photograph|graphic) (?:of|showing)\b", re.IGNORECASE)


def why_no_description(alt: str, file_stem: str) -> str:
    """Say why a text does not describe a picture; nothing where it may, or where it is empty on purpose."""
    words = " ".join(alt.split())
    if not words:
        return ""
    if _SUFFIXED.fullmatch(words) or (words == file_stem and re.search(r"[-_\d]", words)):
        return "is the name of a file"
    if _FROM_A_CAMERA.fullmatch(words):
        return "says nothing about the picture"
    if lead := _LEAD.match(words):
        return f"begins with '{lead[0]}', as screen readers do by themselves"
    return ""
