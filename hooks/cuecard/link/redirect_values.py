"""What may be written as an old address of a page, and as the place to which one leads."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import unquote

from pydantic import AfterValidator, WithJsonSchema

from cuecard.check.validation.models import complaint
from cuecard.link.resolved_redirects import GONE
from cuecard.link.site_paths import readable
from cuecard.model.value_schemas import OLD_ADDRESS

LONGEST_NAME = 255
"""Bytes that file systems take in the name of a file."""

_PATH = re.compile(r"/(?!/)(?:[^?#\\%\x00-\x1f\x7f]|%(?!2F|5C|[01]|7F)[0-9A-F]{2})*", re.IGNORECASE)
_TARGET = re.compile(r"(?:https://[^\s/]+|/(?!/))[^\s\"<>\\]*")


def _old_address(path: str) -> str:
    try:
        parts = unquote(path, errors="strict").split("/")
    except UnicodeDecodeError:
        raise complaint("E122", f"'{path}' holds signs that not every host understands", "remove it") from None
    if not _PATH.fullmatch(path) or path != path.strip() or "" in parts[1:-1] or {".", ".."} & set(parts):
        meant = path_meant(path)
        remedy = f"write {meant} instead of {path}" if meant != "/" else "remove it"
        raise complaint("E122", f"'{path}' is not an old address of this site", remedy)
    if any(len(part.encode()) > LONGEST_NAME for part in parts):
        what = f"a part of this address has more than {LONGEST_NAME} letters, and no page can have had it"
        raise complaint("E122", what, "remove it")
    return path


def path_meant(path: str) -> str:
    """Give the path that an old address was likely meant to be: without host, query and detours."""
    own = unquote(re.sub(r"^\w+://[^/]*|[?#].*$", "", path.strip())).replace("\\", "/")
    parts = [part for part in own.split("/") if part not in {"", ".", ".."}]
    return readable("/" + "/".join(parts) + ("/" if parts and own.endswith("/") else ""))


def _target(address: str) -> str:
    if address.strip().casefold() == GONE:
        return GONE
    if not _TARGET.fullmatch(address):
        what = f"'{address}' is not an address to lead to"
        raise complaint("E801", what, _remedy_for_target(address))
    return address


def _remedy_for_target(address: str) -> str:
    """Write what was meant, if that can be told."""
    for meant in (
        re.sub(r"^(?:http:)?//", "https://", address),
        re.sub(r"\s", "%20", f"/{address.strip().lstrip('/')}"),
    ):
        if meant != address and ":" not in address.removeprefix("http:") and _TARGET.fullmatch(meant):
            return f"write {meant} instead of {address}"
    return "write an address that begins with a single / or with https://"


OldAddress = Annotated[str, AfterValidator(_old_address), WithJsonSchema(OLD_ADDRESS)]
RedirectTarget = Annotated[str, AfterValidator(_target)]
