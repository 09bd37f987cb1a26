"""A copy of a whole site with its own settings and content: the shipped one, or that of a stranger."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml
from click.testing import CliRunner, Result

from cuecard.commands.cli import main
from tests.project import CARDS, ROOT, Project

STRANGERS = ROOT / "tests" / "sites" / "strangers"
"""Whole sites of other firms, frozen: Radhof in German below a path, and one with nothing that can be left out."""
README_CATEGORY = "hiring-process"
SLOW_HOOKS = (CARDS, "  - hooks/search.py")
"""Cards and the search index take most of a build's time; a journey that is not about them leaves them out."""


@dataclass
class WholeSite(Project):
    """A folder with a site's own `mkdocs.yml` and `docs/`, and the hooks and theme of this repository."""

    origin: Path = ROOT

    def __post_init__(self) -> None:
        shutil.copytree(self.origin / "docs", self.folder / "docs")
        shutil.copy(self.origin / "mkdocs.yml", self.folder / "mkdocs.yml")
        for shared in ("hooks", "overrides"):
            (self.folder / shared).symlink_to(ROOT / shared)

    def leave_out_what_takes_long(self) -> None:
        """Leave out cards and the search index."""
        for hook in SLOW_HOOKS:
            self.configure(f"{hook}\n", "")

    @property
    def articles(self) -> list[Path]:
        """Every article's source."""
        return sorted((self.folder / "docs" / "articles").rglob("*.md"))

    @property
    def category(self) -> str:
        """The key of the category of README's article, or of the site's first."""
        categories = yaml.safe_load((self.folder / "mkdocs.yml").read_text("utf-8"))["extra"]["categories"]
        return README_CATEGORY if README_CATEGORY in categories else str(next(iter(categories)))


def cuecard(project: Project, *arguments: str) -> Result:
    """Run the command over a project's folder."""
    return CliRunner().invoke(main, [*arguments, "-f", str(project.folder / "mkdocs.yml")])


def edited(source: str, *lines: str, without: tuple[str, ...] = ()) -> str:
    """Give a text with lines of front matter in the place of those of the same keys, and without other keys."""
    keys = (*(line.partition(":")[0] for line in lines), *without)
    _, front_matter, text = source.split("---\n", 2)
    kept = re.sub(rf"^(?:{'|'.join(keys)}):.*\n", "", front_matter, flags=re.M)
    return "---\n" + kept + "".join(f"{line}\n" for line in lines) + f"---\n{text}"


def check_links(project: Project) -> str:
    """Run `cuecard check-links` over what was built; give what it finds broken, or nothing."""
    result = cuecard(project, "check-links")
    return result.output if result.exit_code else ""
