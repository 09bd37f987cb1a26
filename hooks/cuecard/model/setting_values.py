"""The kinds of values that settings hold."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from cuecard.check.validation.models import complaint
from cuecard.link.missing_schemes import address_meant
from cuecard.link.slugs import is_slug, slugify
from cuecard.model.prose import Prose

_HOST = re.compile(r"(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}", re.IGNORECASE | re.ASCII)
_SAFE_URL = re.compile(r"(?:https://[^\s/]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+|/(?!/))[^\s\"<>\\]*", re.IGNORECASE)


def _registry_key(key: str) -> str:
    if not is_slug(key):
        raise complaint("E304", f"'{key}' cannot be part of an address", f"write {slugify(key)} instead of {key}")
    return key


def _safe_url(url: str) -> str:
    if not _SAFE_URL.fullmatch(url):
        raise complaint("E305", f"'{url}' is an address that no link may have", _remedy_for_url(url))
    return url


def _remedy_for_url(url: str) -> str:
    """Write what was meant, if that is safe."""
    for meant in (re.sub(r"^(?:http:)?//", "https://", url), address_meant(url) or url, f"/{url}"):
        if ":" not in url.removeprefix("http:") and _SAFE_URL.fullmatch(meant) and meant != url:
            return f"write {meant} instead of {url}"
    return "write an address that begins with https://, mailto:, tel: or a single /"


def _filled(text: str) -> str:
    if not text.strip():
        raise complaint("E303", "this text is empty", "write some words")
    return " ".join(text.split())


def title_pattern(text: str) -> str:
    """Check a pattern of titles. Raises a complaint."""
    if "{title}" not in text or re.search(r"[{}]", re.sub(r"\{(?:title|site)\}", "", text)):
        remedy = f'write "{{title}} – {{site}}" instead of {text}'
        raise complaint("E303", f"'{text}' has no place for the title of a page", remedy)
    return " ".join(text.split())


def _site_path(path: str) -> str:
    if not re.fullmatch(r"/[^\s#]*", path):
        raise complaint(
            "E303",
            f"'{path}' is not the address of a page of this site",
            f"write /{path.lstrip('/')} instead of {path}",
        )
    return path


def _host_name(text: str) -> str:
    if _HOST.fullmatch(text):
        return text.lower()
    meant = re.sub(r"^(?:[a-z]+:)?/*(?:\*\.)?", "", text.strip(), flags=re.IGNORECASE).partition("/")[0]
    remedy = (
        f"write {meant} instead of {text}" if _HOST.fullmatch(meant) else "write a name such as youtube-nocookie.com"
    )
    raise complaint("E343", f"'{text}' is not the name of a host", remedy)


Key = Annotated[str, AfterValidator(_registry_key)]
Url = Annotated[str, AfterValidator(_safe_url)]
HostName = Annotated[str, AfterValidator(_host_name)]
Filled = Annotated[str, AfterValidator(_filled)]
Text = Annotated[Filled, AfterValidator(Prose)]
SitePath = Annotated[str, AfterValidator(_site_path)]
