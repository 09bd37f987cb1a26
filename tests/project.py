"""A tiny real site: hooks and theme over a folder of its own, with the settings of a firm that does not exist."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from click.testing import CliRunner
from mkdocs.__main__ import cli

from tests.pictures import SVG

ROOT = Path(__file__).parents[1]
FIRM = ROOT / "tests" / "sites" / "firm"
"""The site of that firm, whole: whatever tests say of a site's words stands there."""

HOOKS = re.findall(r"^  - hooks/(\w+)\.py$", (FIRM / "mkdocs.yml").read_text("utf-8"), flags=re.M)
"""Every feature, in the order in which an article meets them."""
LEFT_OUT = ("search_results", "icons", "social_cards", "search")
"""Features that cost a build much, or want more of a page than a test has to say; a test of them switches them on."""
CARDS = "  - hooks/social_cards.py"
NO_THEME = (
    "mkdocs.yml:1:1: error E320: the theme 'mkdocs' has no templates for the pages of Cuecard; write theme: cuecard"
)
"""What is told of a site whose settings name no theme."""

FRONT_MATTER = {
    "title": "A title",
    "description": "A description that is long enough to be shown in full by search engines.",
    "date": "2026-01-15",
    "category": "hiring-process",
}


def article(text: str = "Some words.", /, **front_matter: object) -> str:
    """Write an article's source; front matter given as None is left out."""
    fields = {**FRONT_MATTER, **front_matter}
    lines = [f"{key}: {_yaml(value)}" for key, value in fields.items() if value is not None]
    return "\n".join(["---", *lines, "---", "", text, ""])


def _yaml(value: object) -> str:
    return json.dumps(value) if isinstance(value, bool | list | dict | int) else str(value)


@dataclass
class Built:
    """What a build left: its exit status, what it printed, and the site."""

    status: int
    output: str
    site: Path

    @property
    def messages(self) -> list[str]:
        """The errors, warnings and advice, one a line, without MkDocs' own prefix."""
        found = (
            re.match(r"(?:(?:WARNING|INFO   ) -  )?(.+?:\d+:\d+: (?:error|warning|advice) .*)", line)
            for line in self.output.splitlines()
        )
        return [match[1] for match in found if match]

    def page(self, url: str) -> BeautifulSoup:
        """Parse the page at an address such as `/articles/a-title/`."""
        path = self.site / url.strip("/")
        return BeautifulSoup((path if path.suffix else path / "index.html").read_text("utf-8"), "html.parser")

    def files(self) -> set[str]:
        """Name every file of the site."""
        return {path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file()}

    def report(self, name: str) -> Any:
        """Read a report for CI."""
        return json.loads((self.site.parent / ".cuecard" / name).read_text("utf-8"))


@dataclass
class Project:
    """A folder as an owner of another firm has it; `write` adds sources, `build` runs MkDocs."""

    folder: Path
    written: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        share_engine(self.folder)
        settings = (FIRM / "mkdocs.yml").read_text("utf-8")
        (self.folder / "mkdocs.yml").write_text(
            re.sub(r"^nav:.*?(?=^plugins:)", "", settings, flags=re.S | re.M), "utf-8"
        )
        for hook in LEFT_OUT:
            self.configure(hook_line(hook), "")
        self.write("index.md", "---\ntitle: Home\n---\nWelcome.\n")
        self.write("contact.md", "---\ntitle: Contact\n---\nWrite to us.\n\n## Share a role {#share-a-role}\n")
        for picture in ("logo.svg", "icon.svg"):
            self.write(f"assets/{picture}", SVG)

    def write(self, src_uri: str, content: str | bytes) -> Path:
        """Write a file below `docs/`."""
        path = self.folder / "docs" / src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def copy_theme(self) -> Path:
        """Take the theme as an owner's own, to be edited, and give its folder."""
        theme = self.folder / "overrides"
        theme.unlink()
        shutil.copytree(ROOT / "overrides", theme)
        return theme

    def configure(self, old: str, new: str) -> None:
        """Edit `mkdocs.yml`: replace a text that is there."""
        path = self.folder / "mkdocs.yml"
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in mkdocs.yml"
        path.write_text(text.replace(old, new), "utf-8")

    def set_site_url(self, url: str | None) -> None:
        """Publish the site at an address, or at one that nobody knows yet."""
        path = self.folder / "mkdocs.yml"
        line = f"site_url: {url}\n" if url else ""
        path.write_text(re.sub(r"^site_url: .*\n", line, path.read_text("utf-8"), flags=re.M), "utf-8")

    def draw_cards(self) -> None:
        """Have social cards."""
        self._switch_on("social_cards")

    def make_icons(self) -> None:
        """Have icons for every device, and the web manifest."""
        self._switch_on("icons")

    def index_search(self) -> None:
        """Have a search, and its button."""
        self._switch_on("search")

    def advise_on_search_results(self) -> None:
        """Be told of pages without a description, which the pages of other tests do not need."""
        self._switch_on("search_results")

    def complete(self) -> Project:
        """Have icons and a search, as an owner's site has them; give the project."""
        self.make_icons()
        self.index_search()
        return self

    def _switch_on(self, hook: str) -> None:
        """Put a hook's line behind that of the last one before it that is there."""
        settings = (self.folder / "mkdocs.yml").read_text("utf-8")
        earlier = map(hook_line, reversed(HOOKS[: HOOKS.index(hook)]))
        line = next(line for line in earlier if line in settings)
        self.configure(line, line + hook_line(hook))

    def put_settings_first(self, extra: str) -> None:
        """Give `mkdocs.yml` an `extra:` of its own, at the top, so that its lines count from there."""
        path = self.folder / "mkdocs.yml"
        rest = re.sub(r"^extra:\n(?:[ #].*\n|\n)*", "", path.read_text("utf-8"), flags=re.M)
        path.write_text(f"{extra}\n{rest}", "utf-8")

    def build(self, *options: str, as_of: str = "2026-06-01") -> Built:
        """Run `mkdocs build` as of a day."""
        arguments = ["build", "-f", str(self.folder / "mkdocs.yml"), *options]
        result = CliRunner().invoke(cli, arguments, env={"AS_OF": as_of})
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return Built(result.exit_code, result.output, self.folder / "site")


def hook_line(hook: str) -> str:
    """Give the line of the settings that switches a feature on."""
    return f"  - hooks/{hook}.py\n"


def share_engine(folder: Path) -> None:
    """Give a folder what every firm shares."""
    for shared in ("hooks", "overrides"):
        (folder / shared).symlink_to(ROOT / shared)


def lay_out_firm(folder: Path) -> Path:
    """Lay out the firm's whole site in a new folder; give its settings."""
    shutil.copytree(FIRM, folder)
    share_engine(folder)
    return folder / "mkdocs.yml"


def copied(folder: Path, other: Path) -> Project:
    """Copy a project, with what its builds left, and give the copy."""
    shutil.copytree(folder, other, symlinks=True)
    project = Project.__new__(Project)
    project.folder = other
    return project
