"""A new Markdown file: its address is free, its front matter is right, and it takes the place of none."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.cache.atomic_files import write_new
from cuecard.check.levels import Level
from cuecard.commands.archetypes import has_own_archetype, render_archetype
from cuecard.commands.command_line import command_line
from cuecard.commands.taken_addresses import Spot, TakenAddresses
from cuecard.link.clock import local_day
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.read.page_reader import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from cuecard.build import Build
    from cuecard.check.problems import Problem
    from cuecard.model.files import Files

_HINT = "\narchetypes/{}.md makes it so; where a title stands in its front matter, write {{{{ title | yaml }}}}."


@dataclass(frozen=True)
class SiteOfNewPages:
    """A site as it is before the new page."""

    build: Build
    files: Files

    @property
    def folder(self) -> Path:
        """The folder of `mkdocs.yml`."""
        return Path(self.build.site.config_file).parent

    def free_spot(self, word: str, spot_of: Callable[[str], Spot], option: str) -> Spot:
        """Give the spot of a new page that is called by a word, such as `first-week`. Raises ClickException.

        The option gives it another one; `{}` stands for the word there.
        """
        taken, spot = TakenAddresses(self.files, self.build), spot_of(word)
        if (owner := taken.owner(spot)) is None:
            return spot
        numbered = (f"{word}-{number}" for number in count(2))
        free = next(other for other in numbered if taken.owner(spot_of(other)) is None)
        raise click.ClickException(f"{owner}; nothing was written. This one is free: {option.format(free)}")

    def source_of(self, kind: str, spot: Spot, fields: Mapping[str, Any]) -> str:
        """Make the text of a page and check it as the build does. Raises ClickException with what is wrong."""
        source = self._place(spot)
        if self.build.host.is_kept_out(f"{spot.source}.md"):
            raise click.ClickException(f"nothing was written, since exclude_docs would keep {source} out of the site.")
        content = render_archetype(kind, self._values(spot, fields), self.folder)
        wrong = [problem for problem in self._problems(spot, content) if problem.level is Level.ERROR]
        if wrong:
            said = "\n".join(map(str, wrong))
            hint = _HINT.format(kind) if has_own_archetype(kind, self.folder) else ""
            raise click.ClickException(f"nothing was written, since the file would be wrong:\n{said}{hint}")
        return content

    def write(self, spot: Spot, content: str) -> Path:
        """Write a file that is not there, and give its path. Raises ClickException."""
        path = Path(self.build.site.docs_dir) / f"{spot.source}.md"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, content.encode())
        except OSError as error:
            raise click.ClickException(f"{self._place(spot)} cannot be written: {error.strerror or error}") from None
        return path

    def report(self, spot: Spot, what: str, *lines: str) -> str:
        """Say what a new page is, how it is looked at and checked, and what else there is to say."""
        address = self.build.paths.from_host(f"/{self.build.paths.address(spot.name)}")
        serve, check = (command_line(words, self.folder) for words in ("serve", f"check {self._place(spot)}"))
        next_steps = [f"  see it   {serve}, then {address}", f"  check    {check}"]
        return "\n".join([f"{self._place(spot)} is {what}", *next_steps, *lines])

    def _place(self, spot: Spot) -> str:
        return self.build.place_in_docs(f"{spot.source}.md")

    def _values(self, spot: Spot, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Give what a template may read; a field that was not given is empty."""
        site = self.build.site
        empty = {**dict.fromkeys(("category", "series", "cta", "description"), ""), "tags": [], "authors": []}
        today = local_day(self.build.now, self.build.settings.zone)
        own = {"slug": spot.source.rpartition("/")[2], "site_name": site.name, "language": site.language}
        return {**empty, "date": today, **own, **fields, "front_matter": fields}

    def _problems(self, spot: Spot, content: str) -> list[Problem]:
        file = self.build.host.generated(f"{spot.source}.md", content=content)
        read_page(file, self.files, self.build)
        return self.build.problems.about(self._place(spot))


def read_for_new_page(config_file: str | None) -> SiteOfNewPages:
    """Read a site. Raises StoppedError where its settings are wrong."""
    return SiteOfNewPages(*begin_build(config_file))
