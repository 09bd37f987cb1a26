"""A site of its own, and each kind of edit that an owner or an editor makes to it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.pictures import png
from tests.project import Built, Project, article
from tests.site_contents import contents

Edit = Callable[[Project], object]


def write_site(project: Project) -> None:
    """Write a site whose articles lead to each other, share tags and pictures, and stand in a series."""
    project.complete()
    project.write("articles/picture.png", png())
    project.write("articles/cover.png", png())
    project.write("articles/healthcare.md", article("Words.", title="Text", category="healthcare", date="2026-01-02"))
    for number in range(14):
        fields: dict[str, object] = {
            "title": f"Article {number}",
            "date": f"2026-01-{3 + number:02}",
            "tags": [f"tag {number % 4}", "common"],
            "category": ("healthcare", "hiring-process")[number % 2],
            "series": "clinical-ai" if number % 3 == 0 else None,
            "image": "cover.png" if number == 5 else None,
            "image_alt": "A cover with a grid." if number == 5 else None,
        }
        text = f"## Section {number}\n\n[next](a-{(number + 1) % 14}.md#section-{(number + 1) % 14}) [call](cta:)\n"
        project.write(f"articles/a-{number}.md", article(text, **fields))
    project.write("articles/with-picture.md", article("![A grid of cells](picture.png)", title="With picture"))
    project.write("articles/draft.md", article("![A grid of cells](hidden.png)", title="A draft", draft=True))
    project.write("articles/hidden.png", png(size=(50, 50)))
    project.write("articles/later.md", article("Words.", title="Later", date="2026-06-20"))


def clean(project: Project, folder: Path, as_of: str) -> dict[str, bytes]:
    """Build the same sources where nothing was built before; give every file."""
    return contents(clean_build(project, folder, as_of).site)


def clean_build(project: Project, folder: Path, as_of: str) -> Built:
    """Build the same sources where nothing was built before."""
    copy = folder / project.folder.name
    ignored = shutil.ignore_patterns("site", ".cache", ".cuecard")
    shutil.copytree(project.folder, copy, symlinks=True, ignore=ignored)
    built = Project.__new__(Project)
    built.folder = copy
    return built.build(as_of=as_of)


def replace(name: str, old: str, new: str) -> Edit:
    """Edit a source."""

    def edit(project: Project) -> None:
        path = project.folder / "docs" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return edit


def remove(name: str) -> Edit:
    """Remove a source."""
    return lambda project: (project.folder / "docs" / name).unlink()


def edit_theme(name: str, old: str, new: str) -> Edit:
    """Edit a file of the theme, as an owner's own."""

    def edit(project: Project) -> None:
        path = project.copy_theme() / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return edit


EDITS: dict[str, Edit] = {
    "a-text": replace("articles/a-3.md", "## Section 3", "Other words.\n\n## Section 3"),
    "a-title": replace("articles/a-3.md", "title: Article 3", "title: Another title"),
    "a-date": replace("articles/a-3.md", "date: 2026-01-06", "date: 2026-01-30"),
    "a-tag": replace("articles/a-3.md", '"common"', '"rare"'),
    "a-category": replace("articles/a-4.md", "category: healthcare", "category: public-sector"),
    "a-slug": replace("articles/a-3.md", "title: Article 3", "title: Article 3\nslug: moved"),
    "a-call-to-action": replace("articles/a-3.md", "title: Article 3", "title: Article 3\ncta: share-a-role"),
    "a-length": replace("articles/a-3.md", "## Section 3", "Many words. " * 400 + "\n\n## Section 3"),
    "a-draft": replace("articles/a-3.md", "title: Article 3", "title: Article 3\ndraft: true"),
    "a-draft-that-is-published": replace("articles/draft.md", "draft: true", "draft: false"),
    "a-new-article": lambda project: project.write("articles/new.md", article("Words.", title="New", tags=["common"])),
    "an-article-that-goes": lambda project: (
        replace("articles/a-2.md", "[next](a-3.md#section-3)", "next")(project),
        remove("articles/a-3.md")(project),
    ),
    "a-picture": lambda project: project.write("articles/picture.png", png(size=(90, 30))),
    "a-cover": lambda project: project.write("articles/cover.png", png(size=(90, 30))),
    "a-page": replace("contact.md", "Write to us.", "Call us."),
    "a-new-page": lambda project: project.write("new.md", "---\ntitle: A new page\n---\nWords.\n"),
    "the-name-of-a-category": lambda project: project.configure("title: Healthcare\n", "title: Health\n"),
    "the-label-of-a-call-to-action": lambda project: project.configure("label: Book a", "label: Plan a"),
    "the-name-of-the-site": lambda project: project.configure("site_name: ", "site_name: New "),
    "typography-that-is-off": lambda project: project.configure("extra:\n", "extra:\n  typography: false\n"),
    "a-title-with-quotation-marks": replace("articles/a-3.md", "title: Article 3", 'title: The "nurse\'s" -- title'),
    "a-footer": lambda project: project.configure(
        "extra:\n", "extra:\n  footer: {legal: [{label: Imprint, url: /contact/}]}\n"
    ),
    "analytics": lambda project: project.configure(
        "extra:\n", "extra:\n  analytics: {service: matomo, site: 3, host: https://stats.example}\n"
    ),
    "a-hook-less": lambda project: project.configure("  - hooks/language_models.py\n", ""),
    "a-shell": edit_theme("main.html", "<main ", "<main data-edited "),
    "a-template": edit_theme("components/card/template.html", "<", "<!-- edited --><"),
    "a-macro": edit_theme("components/macros.html", " data-cta=", " data-edited data-cta="),
    "a-word": edit_theme("words/en.yaml", "min read", "minutes"),
    "a-word-of-the-settings": lambda project: project.configure("extra:\n", "extra:\n  words: {list: {all: Each}}\n"),
    "the-language-of-the-site": lambda project: project.configure("  language: en\n", "  language: de\n"),
    "the-language-of-an-article": replace("articles/a-2.md", "title: Article 2", "title: Article 2\nlang: ar"),
    "a-style-sheet": edit_theme("components/card/style.css", "{", "{ opacity: 1;"),
    "a-page-of-the-site-that-someone-edited": lambda project: (
        project.folder / "site/articles/a-3/index.html"
    ).write_text("edited"),
    "a-file-of-the-site-that-someone-removed": lambda project: (project.folder / "site/articles/a-3/index.md").unlink(),
    "a-folder-of-the-site-that-someone-removed": lambda project: shutil.rmtree(project.folder / "site/pagefind"),
    "a-file-that-someone-added-to-the-site": lambda project: (project.folder / "site/articles/a-3/x.html").touch(),
    "a-site-that-is-gone": lambda project: shutil.rmtree(project.folder / "site"),
}


def inodes(site: Path) -> dict[str, int]:
    """Give what tells whether a file was written again, by its path."""
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*") if path.is_file()}


def written(built: Built, before: dict[str, int]) -> set[str]:
    """Name the files of the site that are others than before."""
    return {name for name, inode in inodes(built.site).items() if before.get(name) != inode}


def kept_pages(built: Built) -> tuple[int, int]:
    """Give how many pages were kept, and of how many."""
    found = re.search(r"(\d+) of (\d+) pages are kept", built.output)
    assert found, built.output
    return int(found[1]), int(found[2])
