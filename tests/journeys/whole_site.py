"""A copy of a whole site with its own settings and content: the shipped one, or that of a stranger."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from cuecard.cli import main
from tests.project import CARDS, ROOT, Project

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

    def check_links(self) -> str:
        """Run `cuecard check-links` over what was built; give what it finds broken, or nothing."""
        result = CliRunner().invoke(main, ["check-links", "-f", str(self.folder / "mkdocs.yml")])
        return result.output if result.exit_code else ""


def edited(source: str, *lines: str, without: tuple[str, ...] = ()) -> str:
    """Give a text with lines of front matter in the place of those of the same keys, and without other keys."""
    keys = (*(line.partition(":")[0] for line in lines), *without)
    _, front_matter, text = source.split("---\n", 2)
    kept = re.sub(rf"^(?:{'|'.join(keys)}):.*\n", "", front_matter, flags=re.M)
    return "---\n" + kept + "".join(f"{line}\n" for line in lines) + f"---\n{text}"
