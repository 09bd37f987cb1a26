"""Old addresses and where they lead: what front matter and settings say becomes one list without detours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from cuecard.check.problems import Place, Problem, did_you_mean
from cuecard.link.site_paths import FOLDERS, INDEX, PAGE, PagePaths, address_of, readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

GONE = "gone"
"""What stands for a target where nothing has taken the place of what was there."""
_TAIL = re.compile(r"[?#].*")


@dataclass(frozen=True)
class Entry:
    """An old address as it was written, and the path of the site or https address to which it leads, or `gone`."""

    place: Place
    old: str
    target: str
    target_place: Place | None = None
    """Where the target is written, if somewhere else."""
    paths: PagePaths = FOLDERS
    is_promised: bool = True
    """Whether it leads on for ever; else it comes and goes with what it leads to."""

    @property
    def file(self) -> str:
        """The file of the site that would answer at the old address."""
        return self.paths.old_file(self.old)


@dataclass(frozen=True, order=True)
class Redirect:
    """An old address and its last target."""

    file: str
    """The file of the site that answers at the old address where a host has no rules."""
    target: str
    """Percent-encoded: a path of the site or an https address; or `gone`."""
    names_index: bool = False
    """Whether the old address was written with `index.html` at its end."""
    is_promised: bool = True
    """Whether it leads on for ever."""

    @property
    def path(self) -> str:
        """The old address without a slash at its end, decoded."""
        return "/" + self.file.removesuffix(INDEX).rstrip("/")

    @property
    def is_gone(self) -> bool:
        """Whether nothing has taken its place."""
        return self.target == GONE

    @property
    def is_folder(self) -> bool:
        """Whether it answers with a slash at its end too."""
        return self.file.endswith(f"/{INDEX}")


@dataclass(frozen=True)
class Absence:
    """Why an address is not public that an unpublished article has."""

    source: str
    """What messages call the article's file."""
    status: str
    ends_by_itself: bool
    """Whether time decides and nobody has to do anything: the article is scheduled or expired."""


@dataclass(frozen=True)
class RedirectSite:
    """What redirects have to know of the site; the keys are the paths of its files."""

    owners: Mapping[str, str]
    """What messages call the source of each file."""
    pages: Sequence[str]
    """The addresses of pages, from which one is suggested for a misspelled one."""
    absent: Mapping[str, Absence]
    root: str = ""
    """The address of the site, if it has one yet."""
    paths: PagePaths = FOLDERS
    is_whole: bool = True
    """Whether every file is known, or pages alone."""


def resolve(entries: Iterable[Entry], site: RedirectSite) -> tuple[list[Redirect], list[Problem]]:
    """Give each old address its last target, sorted, and everything that is wrong with them."""
    by_file: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.place, entry.old)):
        by_file.setdefault(entry.file, []).append(entry)
    resolver = _Resolver({file: same[0] for file, same in by_file.items()}, site)
    free = {file: same for file, same in sorted(by_file.items()) if not resolver.is_taken(same)}
    redirects = [
        Redirect(
            file,
            target,
            names_index=any(entry.old.endswith(f"/{INDEX}") for entry in same),
            is_promised=same[0].is_promised,
        )
        for file, same in free.items()
        if (target := resolver.last_target(same[0])) is not None
    ]
    return redirects, sorted(resolver.problems)


class _Resolver:
    def __init__(self, entries: Mapping[str, Entry], site: RedirectSite) -> None:
        self.problems: set[Problem] = set()
        self._entries, self._site = entries, site
        self._known = site.owners, entries, site.absent

    def is_taken(self, same: Sequence[Entry]) -> bool:
        """Tell whether an old address is not free, since a page has it or it leads to two places, and note it."""
        first, owner = same[0], self._owner(same[0].file)
        for entry in same if owner else ():
            remedy = "remove it here"
            self._note(entry, "E802", f"'{entry.old}' is the address of {owner}", remedy)
        others = [entry for entry in same if self._step(entry.target) != self._step(first.target)]
        for entry in others:
            what = f"'{entry.old}' leads to {entry.target} here and to {first.target} in {first.place}"
            self._note(entry, "E803", what, "remove one of the two")
        return bool(owner or others)

    def last_target(self, entry: Entry) -> str | None:
        """Follow an entry to its end; None where there is none, which has been noted."""
        way, tail = [entry], ""
        while True:
            file, own_tail = self._step(way[-1].target)
            tail = own_tail or tail
            if file is None:
                return _encoded(way[-1].target)
            following = self._entries.get(file)
            if following in way:
                self._note_circle(way[way.index(following) :])
                return None
            if following is None:
                return address_of(file) + _encoded(tail) if self._is_public(way[-1], file) else None
            way.append(following)

    def _step(self, target: str) -> tuple[str | None, str]:
        """Give the file to which a target leads, none outside the site, and its query and fragment."""
        root = self._site.root.rstrip("/")
        own = target.removeprefix(root) or "/" if root and f"{target}/".startswith(f"{root}/") else target
        if not own.startswith("/"):
            return None, target
        path, tail = _TAIL.split(own, maxsplit=1)[0], "".join(_TAIL.findall(own)[:1])
        known = next(filter(None, (self._site.paths.find(path, files) for files in self._known)), None)
        return known or self._site.paths.old_file(path), tail

    def _is_public(self, entry: Entry, file: str) -> bool:
        path = readable(_TAIL.sub("", entry.target))
        if file in self._site.owners or not (self._site.is_whole or _is_of_page(path)):
            return True
        if (absence := self._site.absent.get(file)) is None:
            remedy = did_you_mean(path, self._site.pages)
            self._note_target(entry, f"no page of this site has the address '{path}'", remedy)
        elif not absence.ends_by_itself:
            what = f"'{path}' is the address of {absence.source}, and that is not public ({absence.status})"
            self._note_target(entry, what, "write the address of another page, or remove this line")
        return False

    def _owner(self, file: str) -> str | None:
        """Give whose address it is: that of the file itself, or of one below which it would have to lie."""
        owners, parts = self._site.owners, file.split("/")
        above = ["/".join(parts[:length]) for length in range(len(parts) - 1, 0, -1)]
        below = next((f"'{self._entries[path].old}'" for path in above if path in self._entries), None)
        return next((owners[path] for path in [file, *above] if path in owners), below)

    def _note_circle(self, circle: list[Entry]) -> None:
        first, *others = sorted(circle, key=lambda entry: entry.place)
        start = circle.index(first)
        way = [entry.old for entry in [*circle[start:], *circle[: start + 1]]]
        remedy = f"write the address of a page after one of them{_elsewhere(others)}"
        self._note(first, "E804", f"these addresses lead in a circle: {' → '.join(way)}", remedy)

    def _note_target(self, entry: Entry, what: str, remedy: str) -> None:
        self.problems.add(Problem(entry.target_place or entry.place, "E801", what, remedy))

    def _note(self, entry: Entry, code: str, what: str, remedy: str) -> None:
        self.problems.add(Problem(entry.place, code, what, remedy))


def _is_of_page(path: str) -> bool:
    """Tell whether an address looks like that of a page."""
    name = path.rpartition("/")[2]
    return "." not in name or name.endswith(PAGE)


def _elsewhere(entries: Sequence[Entry]) -> str:
    return f" (the others: {', '.join(str(entry.place) for entry in entries)})" if entries else ""


def _encoded(address: str) -> str:
    """Percent-encode what no host's rules take as it stands."""
    return quote(address, safe="/:?#[]@!'()*+,;=&%~")


def spellings(redirect: Redirect) -> Iterator[str]:
    """Give every path at which a host is asked for the old address, decoded."""
    yield redirect.path
    if redirect.is_folder:
        yield f"{redirect.path}/"
        if redirect.names_index:
            yield f"/{redirect.file}"
