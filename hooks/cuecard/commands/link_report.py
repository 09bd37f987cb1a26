"""What is wrong with the links of the built site, told with the place in a source where each can be mended."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import click

from cuecard.check.problems import Place, Problem, Problems, nearest
from cuecard.commands.external_links import CACHE, check_external
from cuecard.commands.site_links import check_links
from cuecard.link.site_paths import INDEX, address_of, readable
from cuecard.mkdocs_host.site_reader import begin_build, read_site
from cuecard.read.config_files import config_paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cuecard.check.levels import Levels
    from cuecard.commands.site_links import Broken, Findings


def report_on_links(config_file: str | None, *, external: bool) -> tuple[str, bool]:
    """Check the site as it was built last: the report, and whether all is well. Raises ClickException without one."""
    site = read_site(config_file)
    folder = site.destination
    if not (folder / INDEX).is_file():
        raise click.ClickException(f"there is no site in {folder.name}/ yet: build it first")
    findings = check_links(folder, site.url)
    dead = check_external(findings.external, Path(site.config_file).parent / CACHE) if external else {}
    problems = Problems()
    if findings.broken or findings.orphans or dead:
        sources = _Sources.read(config_file, folder)
        problems = Problems(sources.levels)
        problems.extend(_Report(findings, dead, sources).problems())
    summary = f"{findings.addresses:,} addresses in {findings.pages:,} pages"
    return "\n".join([*map(str, problems), f"{summary}: {problems.counts() or 'no mistake'}"]), not problems.errors()


@dataclass(frozen=True)
class _Sources:
    """Where what stands in the site is written."""

    site: Path
    by_page: Mapping[str, tuple[str, Path]]
    """What messages call the Markdown file of each page, and where it lies."""
    shared: Mapping[str, Path]
    """Settings and templates, from which addresses come to many pages."""
    levels: Levels

    @classmethod
    def read(cls, config_file: str | None, site: Path) -> _Sources:
        build, files = begin_build(config_file)
        pages = {
            file.dest_uri: (build.place_in_docs(file.src_uri), Path(file.abs_src_path))
            for file in files.documentation_pages()
            if file.abs_src_path
        }
        shared = {**config_paths(Path(build.site.config_file)), **_templates(build.site.theme_dir)}
        return cls(site, pages, shared, build.settings.levels)

    def place_in_page(self, file: str, spellings: list[str]) -> Place | None:
        """Find an address in the Markdown of a page."""
        name, path = self.by_page.get(file, ("", None))
        return _find(name, path, spellings) if path else None

    def shared_place(self, spellings: list[str]) -> Place | None:
        """Find an address in settings and templates."""
        return next(filter(None, (_find(name, path, spellings) for name, path in self.shared.items())), None)

    def place_of_page(self, file: str) -> Place:
        """Give the Markdown of a page or, where it has none, the page itself."""
        return Place(self.by_page[file][0] if file in self.by_page else f"{self.site.name}/{file}")


class _Report:
    def __init__(self, findings: Findings, dead: Mapping[str, str], sources: _Sources) -> None:
        self._findings, self._dead, self._sources = findings, dead, sources
        self._paths = sorted(map(_path, findings.files))

    def problems(self) -> Iterator[Problem]:
        """Give a message for each place at which something can be mended."""
        by_target = defaultdict(list)
        for broken in self._findings.broken:
            part = broken.target.part if broken.target.file in self._findings.files else ""
            by_target[broken.target.file, part].append(broken)
        for same in by_target.values():
            yield from self._of_one_target(same)
        for address, reason in self._dead.items():
            yield Problem(
                self._place_of_external(address),
                "E901",
                f"'{address}' {reason}",
                "write an address that is there, or remove the link",
            )
        for file in self._findings.orphans:
            place, what = self._sources.place_of_page(file), f"no other page links to {_path(file)}"
            yield Problem(place, "A903", what, "link to it from another page, or remove the file")

    def _of_one_target(self, same: list[Broken]) -> Iterator[Problem]:
        """Tell of one target in each Markdown file that names it, else once where all pages have it from."""
        own = {self._sources.place_in_page(broken.file, _spellings(broken)): broken for broken in same}
        own.pop(None, None)
        if own:
            yield from (self._problem(place, broken) for place, broken in own.items() if place)
            return
        first = same[0]
        place = self._sources.shared_place(_spellings(first)) or self._sources.place_of_page(first.file)
        others = len({broken.file for broken in same}) - 1
        more = f" and {others:,} more" if others else ""
        yield self._problem(place, first, f" (in {_path(first.file)}{more})")

    def _problem(self, place: Place, broken: Broken, where: str = "") -> Problem:
        target = broken.target
        if target.file in self._findings.files:
            what = f"'{broken.address}' points to a part that {_path(target.file)} does not have{where}"
            near = nearest(target.part, broken.known)
            meant = f"{broken.address.partition('#')[0]}#{near}"
            return Problem(
                place, "E902", what, f"did you mean '{meant}'?" if near else f"remove #{target.part} from it"
            )
        what = f"'{broken.address}' leads to no page or file of the site{where}"
        if f"{target.file}/{INDEX}" in self._findings.files:
            return Problem(place, "E901", what, f"write {_path(target.file)}/ instead of {broken.address}")
        near = nearest(_path(target.file), self._paths)
        remedy = f"did you mean '{near}'?" if near else "write the address of a page that is there, or remove the link"
        return Problem(place, "E901", what, remedy)

    def _place_of_external(self, address: str) -> Place:
        file = self._findings.external[address]
        sources, spellings = self._sources, [address, unquote(address)]
        return sources.place_in_page(file, spellings) or sources.shared_place(spellings) or sources.place_of_page(file)


def _spellings(broken: Broken) -> list[str]:
    """Give how an address may be written in a source, as it stands in the page and as a path of the site."""
    path = address_of(broken.target.file) + (f"#{broken.target.part}" if broken.target.part else "")
    return list(dict.fromkeys([broken.address, unquote(broken.address), path, unquote(path)]))


def _find(name: str, path: Path, spellings: list[str]) -> Place | None:
    text = path.read_text("utf-8", errors="replace")
    for spelling in spellings:
        if found := re.search(rf"(?<![\w/.#-]){re.escape(spelling)}(?![\w/#?&=%-])", text):
            line_start = text.rfind("\n", 0, found.start())
            return Place(name, text.count("\n", 0, found.start()) + 1, found.start() - line_start)
    return None


def _templates(theme_dir: str) -> dict[str, Path]:
    folder = Path(theme_dir)
    if not theme_dir:
        return {}
    return {f"{folder.name}/{path.relative_to(folder).as_posix()}": path for path in sorted(folder.rglob("*.html"))}


def _path(file: str) -> str:
    return readable(address_of(file))
