"""The panel below the pages of a preview: what is wrong, and what to write."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader

if TYPE_CHECKING:
    from cuecard.check.problems import Problem

FOLDER = Path(__file__).parent / "panel"
ADDRESS = "/livereload/"
"""Below which the server gives what is not of the site; MkDocs' own is there, too."""
FILES = {"panel.css": "text/css", "reload.js": "text/javascript"}
MOST = 50
"""How many problems a page shows."""
WORDS = {"E": "error", "W": "warning", "A": "advice"}


@dataclass(frozen=True)
class ProblemPanel:
    """What came of the last build."""

    problems: tuple[Problem, ...] = ()
    stops: bool = False
    """Whether the site is as it was because of them."""
    has_site: bool = False
    """Whether there is a site to show."""

    @property
    def title(self) -> str:
        """How many errors and warnings there are."""
        letters = [problem.code[0] for problem in self.problems]
        counts = {word: letters.count(letter) for letter, word in WORDS.items() if letter in letters}
        return ", ".join(f"{count} {word}{'s' * (count > 1)}" for word, count in counts.items())

    def panel(self) -> bytes:
        """Write what stands below a page; nothing where nothing is to be told."""
        return self._render("panel.html") if self.problems else b""

    def page(self) -> bytes:
        """Write the page that stands for a site that is not there yet."""
        return self._render("page.html")

    def _render(self, name: str) -> bytes:
        given = {"title": self.title, "problems": self.problems, "stops": self.stops, "most": MOST, "words": WORDS}
        return render(name, **given)


def render(name: str, **given: Any) -> bytes:
    """Render one of the preview's own templates."""
    return _environment().get_template(name).render(given).encode()


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
