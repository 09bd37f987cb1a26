"""A new Markdown file: its address is free, its front matter is right, and it takes the place of none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.cache.atomic_files import write_new
from cuecard.check.levels import Level
from cuecard.commands.archetypes import has_own_archetype, render_archetype
from cuecard.commands.command_line import command_line
from cuecard.commands.taken_addresses import TakenAddresses
from cuecard.link.clock import local_day
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.read.page_reader import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
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

    def expect_free(self, name: str, option_for: Callable[[str], str], address_for: Callable[[str], str] = str) -> None:
        """Look whether a page can have a name, such as `articles/first-week`. Raises ClickException.

        `option_for` writes the option of the command that gives it another one, `address_for` where it is in the site.
        """
        taken = TakenAddresses(self.files, self.build, address_for)
        if (owner := taken.owner(name)) is not None:
            option = option_for(taken.free_one_like(name))
            raise click.ClickException(f"{owner}; nothing was written. This one is free: {option}")

    def source_of(self, kind: str, name: str, fields: Mapping[str, Any]) -> str:
        """Make the text of a page and check it as the build does. Raises ClickException with what is wrong."""
        source = self.build.place_in_docs(f"{name}.md")
        if self.build.host.is_kept_out(f"{name}.md"):
            raise click.ClickException(f"nothing was written, since exclude_docs would keep {source} out of the site.")
        content = render_archetype(kind, self._values(name, fields), self.folder)
        wrong = [problem for problem in self._problems(name, content) if problem.level is Level.ERROR]
        if wrong:
            said = "\n".join(map(str, wrong))
            hint = _HINT.format(kind) if has_own_archetype(kind, self.folder) else ""
            raise click.ClickException(f"nothing was written, since the file would be wrong:\n{said}{hint}")
        return content

    def write(self, name: str, content: str) -> Path:
        """Write a file that is not there, and give its path. Raises ClickException."""
        path = Path(self.build.site.docs_dir) / f"{name}.md"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, content.encode())
        except OSError as error:
            source, reason = self.build.place_in_docs(f"{name}.md"), error.strerror or error
            raise click.ClickException(f"{source} cannot be written: {reason}") from None
        return path

    def what_next(self, name: str, address_name: str) -> Iterator[str]:
        """Say how the new page is looked at, and how it is checked."""
        address = self.build.paths.from_host(f"/{self.build.paths.address(address_name)}")
        yield f"  see it   {command_line('serve', self.folder)}, then {address}"
        yield f"  check    {command_line(f'check {self.build.place_in_docs(name)}.md', self.folder)}"

    def _values(self, name: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Give what a template may read; a field that was not given is empty."""
        site = self.build.site
        empty = {**dict.fromkeys(("category", "series", "cta", "description"), ""), "tags": [], "authors": []}
        today = local_day(self.build.now, self.build.settings.zone)
        own = {"slug": name.rpartition("/")[2], "site_name": site.name, "language": site.language}
        return {**empty, "date": today, **own, **fields, "front_matter": fields}

    def _problems(self, name: str, content: str) -> list[Problem]:
        file = self.build.host.generated(f"{name}.md", content=content)
        read_page(file, self.files, self.build)
        return self.build.problems.about(self.build.place_in_docs(f"{name}.md"))


def read_for_new_page(config_file: str | None) -> SiteOfNewPages:
    """Read a site. Raises StoppedError where its settings are wrong."""
    return SiteOfNewPages(*begin_build(config_file))
