"""What may be written as an old address of a page, and as the place to which one leads."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import unquote

from pydantic import AfterValidator

from cuecard.addresses.redirects import GONE
from cuecard.addresses.site_paths import readable
from cuecard.validation.models import complaint

LONGEST_NAME = 255
"""Bytes that file systems take in the name of a file."""

_PATH = re.compile(r"/(?!/)(?:[^?#\\%\x00-\x1f\x7f]|%(?!2F|5C|[01]|7F)[0-9A-F]{2})*", re.IGNORECASE)
_TARGET = re.compile(r"(?:https://[^\s/]+|/(?!/))[^\s\"<>\\]*")


def _old_address(path: str) -> str:
    try:
        parts = unquote(path, errors="strict").split("/")
    except UnicodeDecodeError:
        raise complaint("E122", f"'{path}' is not in UTF-8", "not every host can redirect it: remove it") from None
    if not _PATH.fullmatch(path) or path != path.strip() or "" in parts[1:-1] or {".", ".."} & set(parts):
        meant = f"write only the path, such as {_path_meant(path)}"
        raise complaint("E122", f"'{path}' is not a path of this site", meant)
    if any(len(part.encode()) > LONGEST_NAME for part in parts):
        what = f"a part of this address is longer than {LONGEST_NAME} bytes, which no name of a file can be"
        raise complaint("E122", what, "no page can have had it: remove it")
    return path


def _path_meant(path: str) -> str:
    own = unquote(re.sub(r"^\w+://[^/]*|[?#].*$", "", path.strip())).replace("\\", "/")
    parts = [part for part in own.split("/") if part not in {"", ".", ".."}]
    return readable("/" + "/".join(parts) + ("/" if parts and own.endswith("/") else ""))


def _target(address: str) -> str:
    if address.strip().casefold() == GONE:
        return GONE
    if not _TARGET.fullmatch(address):
        what = f"'{address}' is neither a path of this site nor an https address"
        raise complaint("E801", what, _remedy_for_target(address))
    return address


def _remedy_for_target(address: str) -> str:
    """Write what was meant, if that can be told."""
    for meant in (re.sub(r"^http://", "https://", address), re.sub(r"\s", "%20", f"/{address.strip().lstrip('/')}")):
        if meant != address and ":" not in address.removeprefix("http:") and _TARGET.fullmatch(meant):
            return f"write {meant}"
    return "begin it with a single / or with https://"


OldAddress = Annotated[str, AfterValidator(_old_address)]
RedirectTarget = Annotated[str, AfterValidator(_target)]
