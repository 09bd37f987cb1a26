"""`urls.lock`: every address that the site has ever published, a line each, so that none of them dies unnoticed.

The line `host jobs.example` says whose they are; `gone /team/` says of an address that nothing has taken its place.
`paths.tags schlagworte` says what the addresses of tags were called (`address_history.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cuecard.link.address_history import WORD, read_history
from cuecard.link.site_paths import FOLDERS, PagePaths, file_at, readable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

LOCK = "urls.lock"
_HEADER = """\
# Every address that this site has published. A build fails when one is neither a page nor redirected.
# `cuecard published` adds new ones when the site has been uploaded; nothing but your hand takes one out.
"""
_HOST, _GONE = "host ", "gone "


@dataclass(frozen=True)
class Locked:
    """A line of the file."""

    line: int
    path: str
    paths: PagePaths = FOLDERS
    is_gone: bool = False
    """Whether nothing has to be there any more."""

    @property
    def names(self) -> set[str]:
        """The files of the site that may answer at it: that of a page, and one of exactly this name."""
        written = self.path, self.paths.from_root(self.path)
        return {name for path in written for name in (file_at(path), path.strip("/"))}


def host_of(site_url: str | None) -> str:
    """Give the host of a site's address; `www.` in front of it makes no other."""
    return (urlsplit(site_url or "").hostname or "").removeprefix("www.")


def locked_host(text: str) -> str:
    """Give the host whose addresses the file holds; none where it does not say."""
    named = (line.removeprefix(_HOST).strip() for line in text.splitlines() if line.startswith(_HOST))
    return next(named, "").removeprefix("www.")


def is_of_another_site(text: str, host: str) -> bool:
    """Tell whether the file holds the addresses of another host than the site's."""
    locked = locked_host(text)
    return bool(host and locked) and locked != host


def read_lock(text: str, paths: PagePaths = FOLDERS) -> list[Locked]:
    """Give the addresses, with their lines from 1 on."""
    lines = enumerate((line.strip() for line in text.split("\n")), 1)
    return [
        Locked(number, readable(line.removeprefix(_GONE).lstrip()), paths, line.startswith(_GONE))
        for number, line in lines
        if line and not line.startswith(("#", _HOST, WORD))
    ]


def new_paths(text: str, promised: Iterable[str], paths: PagePaths = FOLDERS) -> list[str]:
    """Give those of the promised paths that the file does not hold yet, sorted."""
    held = {name for locked in read_lock(text, paths) for name in locked.names}
    return sorted({readable(path) for path in promised if file_at(path) not in held})


def updated(
    text: str,
    promised: Iterable[str],
    paths: PagePaths = FOLDERS,
    *,
    host: str = "",
    gone: Collection[str] = (),
    words: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Give the file with the promised paths that it lacks; what it holds stays, unless it is of another host.

    `words` are what addresses are called, by the keys of `extra.paths`.
    """
    if is_of_another_site(text, host):
        text = ""
    comments = [line for line in text.splitlines() if line.startswith("#")] or _HEADER.splitlines()
    whose = [f"{_HOST}{named}"] if (named := locked_host(text) or host) else []
    held = {locked.path: locked.is_gone for locked in read_lock(text)}
    held |= dict.fromkeys(new_paths(text, promised, paths), False)
    lines = [f"{_GONE if is_gone or file_at(path) in gone else ''}{path}" for path, is_gone in sorted(held.items())]
    return "\n".join([*comments, *whose, *read_history(text, words).lines(), *lines]) + "\n"
