"""What a file is that no browser shows as a picture, by its first bytes."""

from __future__ import annotations

import re
from typing import NamedTuple

from cuecard.media.pictures.containers import is_unusual_jpeg


class ForeignKind(NamedTuple):
    """A kind of file: what a message says of one, and what to do with it."""

    what: str
    remedy: str


_AS_PHOTOGRAPH = "save it as JPEG"
_UNUSUAL_JPEG = ForeignKind("is a JPEG picture of a kind that no browser shows", "save it as an ordinary JPEG")
_BY_BEGINNING = {
    rb"$": ForeignKind("is empty", "save or upload it again"),
    rb"....ftyp(?:hei[cxms]|hev[cxms]|(?:mif1|msf1)(?!.{0,40}avi[fs]))": ForeignKind(
        "is a HEIC picture, as phones save it, and few browsers show it", _AS_PHOTOGRAPH
    ),
    rb"....ftyp(?!avi[fs])|\x1aE\xdf\xa3": ForeignKind(
        "is a film", "save a picture of it as JPEG, or show the film with <video>"
    ),
    rb"\xff\x0a|\0\0\0\x0cJXL ": ForeignKind("is a JPEG XL picture, and few browsers show it", _AS_PHOTOGRAPH),
    rb"\0\0\0\x0cjP  |\xffO\xffQ": ForeignKind("is a JPEG 2000 picture, and few browsers show it", _AS_PHOTOGRAPH),
    rb"\x89PNG\r\n\x1a\n.{4}CgBI": ForeignKind(
        "is a PNG picture in a form that only Apple's apps show", "save it as an ordinary PNG"
    ),
    rb"II\*\0|MM\0[*+]|II\+\0": ForeignKind(
        "is a TIFF picture, or a camera's raw one, and few browsers show it", _AS_PHOTOGRAPH
    ),
    rb"8BPS": ForeignKind("is a Photoshop file", "export it as PNG or JPEG"),
    rb"\x00\x00\x01\x00": ForeignKind("is an icon file (ICO)", "save it as PNG"),
    rb"%!PS|\xc5\xd0\xd3\xc6": ForeignKind("is a PostScript drawing", "export it as SVG"),
    rb"%PDF": ForeignKind("is a PDF document", "save what it shows as PNG, or link to it without the '!'"),
    rb"PK\x03\x04": ForeignKind("is a packed file or an office document", "save the picture in it as JPEG or PNG"),
    rb"\x1f\x8b": ForeignKind("is a packed file", "unpack it"),
    rb"version https://git-lfs": ForeignKind("stands for a file of Git LFS that was not fetched", "run git lfs pull"),
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg\b": ForeignKind(
        "is an SVG drawing", "let its name end in .svg"
    ),
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b": ForeignKind(
        "is a web page, as a failed download leaves it", "fetch the picture again"
    ),
}


def foreign_kind(content: bytes) -> ForeignKind | None:
    """Tell what a file is that holds no picture for browsers; None where its first kilobyte does not say."""
    if is_unusual_jpeg(content):
        return _UNUSUAL_JPEG
    begin, flags = content[:1024], re.DOTALL | re.IGNORECASE
    return next((kind for beginning, kind in _BY_BEGINNING.items() if re.match(beginning, begin, flags)), None)
