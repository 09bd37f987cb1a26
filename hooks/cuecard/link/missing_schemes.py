"""Addresses that lack their beginning: of another site, of a person's mail, of a telephone."""

from __future__ import annotations

import re

_MAIL = re.compile(r"[^\s@/:?#]+@[^\s@/:]+\.\w+")
_TELEPHONE = re.compile(r"\+?[\d\s().-]+")
_FEWEST_DIGITS = 7
_BROKEN_SCHEME = re.compile(r"(?P<scheme>https?)(?:/{1,3}|:/?(?!/))(?P<rest>\w.*)", re.IGNORECASE)
_HOST = re.compile(r"(?P<www>www\.)?(?:[a-z0-9-]+\.)+(?P<end>[a-z]{2,})(?:[/?#]\S*)?", re.IGNORECASE)
_OF_FILES = """
    avif bmp css csv doc docx gif gz htm html ico jpeg jpg js json md mdx mov mp3 mp4 ods odt ogg pdf php png ppt pptx
    rst rtf svg tar tif tiff txt wav webm webp xls xlsx xml yaml yml zip
"""
_ENDS_OF_FILES = frozenset(_OF_FILES.split())


def address_meant(text: str) -> str | None:
    """Give the whole address that was likely meant; None where it cannot be told."""
    text = text.strip()
    if _MAIL.fullmatch(text):
        return f"mailto:{text}"
    if _TELEPHONE.fullmatch(text) and len(digits := re.sub(r"\D", "", text)) >= _FEWEST_DIGITS:
        return f"tel:{'+' if text.startswith('+') else ''}{digits}"
    if broken := _BROKEN_SCHEME.fullmatch(text):
        return f"{broken['scheme'].lower()}://{broken['rest']}"
    host = _HOST.fullmatch(text)
    is_host = host is not None and (host["www"] or host["end"].lower() not in _ENDS_OF_FILES)
    return f"https://{text}" if is_host else None
