"""What lies in a project's folder, as values that edits change; `files()` gives it as it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.pictures import png
from tests.project import CARDS, ROOT, Project, article

_OWN = "def on_post_page(output, page, config):\n    return output + {0!r}\n"


@dataclass
class Text:
    """An article: its front matter (None is left out), its paragraphs, and what it links to, such as `a-1.md#own`."""

    front_matter: dict[str, object] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    picture: str | None = None

    def source(self) -> str:
        """Give the Markdown file."""
        parts = [*self.paragraphs, *(f"[link]({link})" for link in self.links)]
        if self.picture:
            parts.append(f"![A grid of cells]({self.picture}.png)")
        return article("\n\n".join(parts or ["Words."]), **self.front_matter)


@dataclass
class Sources:
    """A project: all that decides its site. Names are of files, without what ends them."""

    articles: dict[str, Text] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    """The words of ordinary pages."""
    pictures: dict[str, int] = field(default_factory=dict)
    """The width of each, in px."""
    settings: dict[str, str] = field(default_factory=dict)
    """What stands in `mkdocs.yml` for words that are shipped there."""
    theme: dict[str, str] = field(default_factory=dict)
    """A comment at the end of a file of `overrides/`."""
    own_hook: str | None = None
    """What an owner's own hook puts at the end of each page."""
    cards: bool = False
    lock: tuple[str, ...] = ()
    """Lines of `urls.lock`."""

    def files(self) -> dict[str, bytes]:
        """Give every file of the project by its path, beside what is shipped and what no edit reaches."""
        written = {f"docs/articles/{name}.md": text.source() for name, text in self.articles.items()}
        written |= {f"docs/{name}.md": f"---\ntitle: {name}\n---\n\n{words}\n" for name, words in self.pages.items()}
        if self.own_hook is not None:
            written["own.py"] = _OWN.format(self.own_hook)
        if self.lock:
            written["urls.lock"] = "".join(f"{line}\n" for line in self.lock)
        files = {name: text.encode() for name, text in written.items()}
        return files | {f"docs/articles/{name}.png": png(size=(width, 30)) for name, width in self.pictures.items()}


class Folder:
    """A project's folder that is brought to what the sources are, and writes nothing that is there."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.project = Project(folder).complete()
        self._shipped = (folder / "mkdocs.yml").read_text("utf-8")
        self._written: dict[str, bytes] = {}

    def bring_to(self, sources: Sources) -> None:
        """Write what changed, and remove what is no more."""
        files = sources.files() | {"mkdocs.yml": self._configuration(sources).encode()} | self._theme(sources)
        for name in self._written.keys() - files.keys():
            (self.project.folder / name).unlink()
        for name, content in files.items():
            if self._written.get(name) != content:
                path = self.project.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        self._written = files

    def _configuration(self, sources: Sources) -> str:
        text = self._shipped
        for old, new in sources.settings.items():
            assert old in text, f"{old!r} is not in mkdocs.yml"
            text = text.replace(old, new)
        if sources.cards:
            text = text.replace("  - hooks/icons.py\n", f"  - hooks/icons.py\n{CARDS}\n")
        if sources.own_hook is not None:
            text = text.replace("  - hooks/cache.py\n", "  - hooks/cache.py\n  - own.py\n")
        return text

    def _theme(self, sources: Sources) -> dict[str, bytes]:
        """Give the theme's files once one of them is edited, from then on as the owner's own."""
        theme = self.project.folder / "overrides"
        if theme.is_symlink():
            if not sources.theme:
                return {}
            self.project.copy_theme()
        return {
            f"overrides/{name}": (ROOT / "overrides" / name).read_bytes() + sources.theme.get(name, "").encode()
            for name in THEME
        }


THEME = {
    "components/card/template.html": "<!-- {0} -->",
    "components/header/template.html": "<!-- {0} -->",
    "components/picture/template.html": "<!-- {0} -->",
    "components/call-to-action-inline/template.html": "<!-- {0} -->",
    "components/pager/template.html": "<!-- {0} -->",
    "components/card/style.css": "\n/* {0} */ .card {{ order: {0}; }}\n",
}
"""Files of the theme that an owner edits, and what is added to them; `{0}` is a number."""
