"""A new Markdown file: its address is free, its front matter is right, and it takes the place of none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.cache.atomic_files import write_new
from cuecard.check.levels import Level
from cuecard.commands.archetypes import has_own_archetype, render_archetype
from cuecard.commands.taken_addresses import TakenAddresses
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

    def expect_free(self, name: str, option_for: Callable[[str], str]) -> None:
        """Look whether a page can have a name, such as `articles/first-week`. Raises ClickException.

        `option_for` writes the option of the command that gives it another one.
        """
        taken = TakenAddresses(self.files, self.build)
        if (owner := taken.owner(name)) is not None:
            option = option_for(taken.free_one_like(name))
            raise click.ClickException(f"{owner}; nothing was written. This one is free: {option}")

    def path_of(self, src_uri: str) -> Path:
        """Give where a source lies."""
        return Path(self.build.site.docs_dir) / src_uri

    def source_of(self, kind: str, src_uri: str, values: Mapping[str, Any]) -> str:
        """Make the text of a page and check it as the build does. Raises ClickException with what is wrong."""
        if self.build.host.is_kept_out(src_uri):
            raise click.ClickException(f"nothing was written, since exclude_docs would keep {src_uri} out of the site.")
        content = render_archetype(kind, values, self.folder)
        wrong = [problem for problem in self._problems(src_uri, content) if problem.level is Level.ERROR]
        if wrong:
            said = "\n".join(map(str, wrong))
            hint = _HINT.format(kind) if has_own_archetype(kind, self.folder) else ""
            raise click.ClickException(f"nothing was written, since the file would be wrong:\n{said}{hint}")
        return content

    def write(self, src_uri: str, content: str) -> None:
        """Write a file that is not there. Raises ClickException."""
        path = self.path_of(src_uri)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, content.encode())
        except OSError as error:
            reason = error.strerror or error
            raise click.ClickException(f"{self.build.place_in_docs(src_uri)} cannot be written: {reason}") from None

    def _problems(self, src_uri: str, content: str) -> list[Problem]:
        file = self.build.host.generated(src_uri, content=content)
        read_page(file, self.files, self.build)
        return self.build.problems.about(self.build.place_in_docs(src_uri))


def read_for_new_page(config_file: str | None) -> SiteOfNewPages:
    """Read a site. Raises StoppedError where its settings are wrong."""
    return SiteOfNewPages(*begin_build(config_file))
