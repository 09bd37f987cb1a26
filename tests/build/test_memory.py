"""A build after any change gives exactly the bytes of a clean build, and makes only what the change concerns."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cuecard.cache import workers
from cuecard.convert.markdown.converter import Converter
from tests.edits import EDITS, Edit, clean, clean_build, edit_theme, kept_pages, replace
from tests.project import Project, article
from tests.site_contents import contents

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

    from cuecard.model.site_page import SitePage


WRONG = replace(
    "articles/a-3.md",
    "## Section 3",
    "[lost](a-33.md) [shy](draft.md) <font>old</font> [[A Note]] {{ value }} ![](picture.png)\n\n## Section 3",
)
NUMBER_OF_WRONG = 6
OF_WHAT_IS_NAMED: dict[str, Edit] = {
    "the file that was meant": lambda project: project.write("articles/a-333.md", article(title="A 333")),
    "the file that is lost": lambda project: project.write("articles/a-33.md", article(title="A 33")),
    "the file of a wiki's link": lambda project: project.write("articles/a-note.md", article(title="A note")),
    "why a page is not public": replace("articles/draft.md", "draft: true", "expires: 2026-02-01"),
    "a page that was not public": replace("articles/draft.md", "draft: true", "draft: false"),
    "the text itself": replace("articles/a-3.md", "[[A Note]]", "[[Another]]"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_build_after_an_edit_gives_the_bytes_of_a_clean_one(built: Project, tmp_path: Path, edit: str) -> None:
    """Whatever was edited, and whatever is remembered."""
    EDITS[edit](built)
    again = built.build()
    assert again.status == 0, again.output
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-06-01")


def test_a_build_of_a_later_day_gives_the_bytes_of_a_clean_one(built: Project, tmp_path: Path) -> None:
    """What was scheduled is public then."""
    again = built.build(as_of="2026-07-01")
    assert "articles/later/index.html" in again.files()
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-07-01")


@pytest.mark.parametrize("edit", ["a-shell", "a-hook-less", "the-name-of-the-site"])
def test_what_decides_every_page_has_every_page_made_again(built: Project, edit: str) -> None:
    """The theme, the hooks and the settings."""
    EDITS[edit](built)
    assert " 0 of " in built.build().output


def test_a_warning_comes_back_with_each_build(built: Project) -> None:
    """Whether a build finds nothing to do, or something else."""
    WRONG(built)
    first, second = built.build(), built.build()
    EDITS["a-page"](built)
    assert len(first.messages) == NUMBER_OF_WRONG
    assert first.messages == second.messages == built.build().messages


def test_a_text_with_warnings_is_made_once(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is remembered with them."""
    WRONG(built)
    built.build()
    made = []

    def note(converter: Converter, page: SitePage, files: Files) -> None:
        made.append(page.file.src_uri)
        render(converter, page, files)

    render = Converter.render
    monkeypatch.setattr(Converter, "render", note)
    EDITS["a-page"](built)
    built.build()
    assert "contact.md" in made
    assert "articles/a-3.md" not in made


@pytest.mark.parametrize("edit", OF_WHAT_IS_NAMED)
def test_a_remembered_warning_is_that_of_a_clean_build(built: Project, tmp_path: Path, edit: str) -> None:
    """What it names may have another name by then, or be public."""
    WRONG(built)
    before = built.build().messages
    OF_WHAT_IS_NAMED[edit](built)
    again, anew = built.build(), clean_build(built, tmp_path / "clean", "2026-06-01")
    assert before != again.messages == anew.messages
    assert contents(again.site) == contents(anew.site)


def test_a_link_is_mended_by_the_article_that_was_missing(built: Project, tmp_path: Path) -> None:
    """What a text asked of the site is asked again."""
    replace("articles/a-3.md", "## Section 3", "[new](new.md)\n\n## Section 3")(built)
    assert built.build().messages
    EDITS["a-new-article"](built)
    again = built.build()
    assert not again.messages
    link = again.page("/articles/a-3/").find("a", string="new")
    assert link is not None
    assert link["href"] == "../new/"
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-06-01")


def memory_of(project: Project) -> Path:
    """Name the file of the memory."""
    return project.folder / ".cache/cuecard/build.sqlite3"


def forge(path: Path) -> None:
    """Change what is remembered of a page's HTML, as someone who knows the format might."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE memory SET value = replace(value, 'Section', 'Forged')")


def _turn_into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "of another kind": lambda path: path.write_text("no database " * 1000),
    "a folder": _turn_into_folder,
    "corrupted within": lambda path: path.write_bytes(
        b"".join(byte if n % 5 else bytes(4096) for n, byte in enumerate(_pages(path)))
    ),
    "forged": forge,
}


def _pages(path: Path) -> list[bytes]:
    content = path.read_bytes()
    return [content[at : at + 4096] for at in range(0, len(content), 4096)]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_memory_costs_only_time(built: Project, tmp_path: Path, damage: str) -> None:
    """No wrong page and no failure comes of it."""
    DAMAGES[damage](memory_of(built))
    EDITS["a-text"](built)
    again = built.build()
    assert again.status == 0, again.output
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-06-01")
    if damage != "a folder":  # which someone has to take away
        for words in ("One.", "Two."):
            built.write("contact.md", f"---\ntitle: Contact\n---\n{words}\n\n## Share a role {{#share-a-role}}\n")
            healed = built.build()
        kept, pages = kept_pages(healed)
        assert kept == pages - 1


def test_what_is_no_page_any_more_is_forgotten(built: Project) -> None:
    """The memory is as large as the site, and no larger."""
    EDITS["an-article-that-goes"](built)
    built.build()
    with closing(sqlite3.connect(memory_of(built))) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM memory")}
    assert "articles/a-2.md" in names
    assert not [name for name in names if "a-3" in name]


def test_an_owners_hook_that_changes_pages_is_asked_for_each(built: Project) -> None:
    """Nobody knows what it decides by, so that its pages are not remembered."""
    stamp = built.folder / "stamp.txt"
    stamp.write_text("<!-- one -->")
    (built.folder / "stamp.py").write_text(
        "from pathlib import Path\n"
        f"def on_post_page(output, page, config):\n    return output + Path({str(stamp)!r}).read_text()\n"
    )
    built.configure("  - hooks/cache.py\n", "  - hooks/cache.py\n  - stamp.py\n")
    assert (built.build().site / "index.html").read_text().endswith("<!-- one -->")
    stamp.write_text("<!-- another -->")
    assert (built.build().site / "index.html").read_text().endswith("<!-- another -->")


@pytest.mark.parametrize("extension", ["pymdownx.snippets", "own_extension"])
def test_a_text_that_an_extension_reads_from_a_file_is_up_to_date(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extension: str
) -> None:
    """Nobody knows which files an extension looks at, so that nothing is remembered of it."""
    included = project.folder / "included.txt"
    (tmp_path / "own_extension.py").write_text("from pymdownx.snippets import makeExtension\n")
    monkeypatch.syspath_prepend(tmp_path)
    settings = f"  - {extension}:\n      base_path: [{project.folder}]\n"
    project.configure("markdown_extensions:\n", f"markdown_extensions:\n{settings}")
    project.write("articles/a.md", article('Words.\n\n--8<-- "included.txt"', title="An article"))
    for words in ("First words.", "Other words."):
        included.write_text(words)
        built = project.build()
        assert words in built.page("/articles/a/").get_text()


def test_an_owners_template_that_reads_all_pages_is_up_to_date(built: Project, tmp_path: Path) -> None:
    """What a page is given of others is not in its key, so that it is rendered each time."""
    edit_theme("components/card/template.html", "<", "{{ pages | length }}<")(built)
    built.build()
    EDITS["a-new-article"](built)
    assert contents(built.build().site) == clean(built, tmp_path / "clean", "2026-06-01")


def test_a_site_that_is_made_by_several_processes_is_the_same(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Build after build, and what one process recalls the other does not forget."""
    for number in range(80):
        fields: dict[str, object] = {"title": f"Article {number}", "date": f"2026-01-{1 + number % 28:02}"}
        project.write(f"articles/b-{number}.md", article("Words.", **fields))
    monkeypatch.setattr(workers, "cores", lambda: 3)
    for words in ("One.", "Two.", "Three."):
        project.write("contact.md", f"---\ntitle: Contact\n---\n{words}\n\n## Share a role {{#share-a-role}}\n")
        built = project.build()
    kept, pages = kept_pages(built)
    assert kept == pages - 1
    project.write("articles/b-7.md", article("Other words.", title="Article 7", date="2026-01-08"))
    again = project.build()
    monkeypatch.undo()
    assert contents(again.site) == clean(project, tmp_path / "clean", "2026-06-01")


def test_a_dirty_build_is_as_exact(built: Project, tmp_path: Path) -> None:
    """MkDocs' own would leave out what it takes for unchanged: lists, feeds, neighbours."""
    EDITS["a-title"](built)
    again = built.build("--dirty")
    assert again.status == 0
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-06-01")


def test_a_template_that_is_saved_while_the_build_runs_leaves_no_wrong_page(built: Project, tmp_path: Path) -> None:
    """Not even when the edit is taken back: nobody knows of which of the two a page was made."""
    card = built.copy_theme() / "components/card/template.html"
    original, edited = card.read_text("utf-8"), card.read_text("utf-8").replace("<", "<!-- edited --><", 1)
    (built.folder / "own.py").write_text(
        f"from pathlib import Path\ndef on_nav(nav, config, files):\n"
        f"    text = Path({str(built.folder)!r}) / 'text.txt'\n    Path({str(card)!r}).write_text(text.read_text())\n"
    )
    built.configure("  - hooks/cache.py\n", "  - hooks/cache.py\n  - own.py\n")
    (built.folder / "text.txt").write_text(edited, "utf-8")
    assert "<!-- edited -->" in (built.build().site / "articles/index.html").read_text("utf-8")
    (built.folder / "text.txt").write_text(original, "utf-8")
    card.write_text(original, "utf-8")
    assert contents(built.build().site) == clean(built, tmp_path / "clean", "2026-06-01")


@pytest.mark.parametrize(
    ("template", "old", "pages"),
    [
        ("components/pager/template.html", "<nav", ".cc-listing"),
        ("components/article-header/template.html", "<header", "[data-article]"),
    ],
)
def test_an_edit_of_a_template_concerns_the_pages_that_place_it(
    built: Project, tmp_path: Path, template: str, old: str, pages: str
) -> None:
    """All others stay as they are: the templates of a page are noted while it is rendered."""
    edit_theme(template, old, f"<!-- edited -->{old}")(built)
    again = built.build()
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-06-01")
    names = [name for name in again.files() if name.endswith("/index.html")]
    concerned = [name for name in names if again.page(f"/{name.removesuffix('index.html')}").select(pages)]
    kept, number = kept_pages(again)
    assert number - kept == len(concerned) > 0


def test_a_template_of_ones_own_concerns_the_page_that_names_it(built: Project) -> None:
    """One page of all is rendered."""
    own = built.copy_theme() / "own.html"
    own.write_text('{% extends "main.html" %}', "utf-8")
    built.write("own.md", "---\ntitle: A page of its own\ntemplate: own.html\n---\nWords.\n")
    built.build()
    own.write_text('{% extends "main.html" %}{% block main %}Others.{% endblock %}', "utf-8")
    again = built.build()
    kept, number = kept_pages(again)
    assert kept == number - 1
    assert "Others." in again.page("/own/").text


def test_a_component_that_takes_the_place_of_another_concerns_the_pages_that_show_it(
    built: Project, tmp_path: Path
) -> None:
    """A template that is removed, and one that comes again, are edits as well."""
    path = built.copy_theme() / "components/card/template.html"
    text = path.read_text("utf-8")
    path.write_text("{% include 'components/my-card.html' ignore missing %}" + text, "utf-8")
    built.build()
    own = path.parents[1] / "my-card.html"
    own.write_text("<!-- mine -->", "utf-8")
    assert contents(built.build().site) == clean(built, tmp_path / "with", "2026-06-01")
    own.unlink()
    assert contents(built.build().site) == clean(built, tmp_path / "without", "2026-06-01")
