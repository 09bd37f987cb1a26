"""What becomes of the site's folder when a build takes its place."""

import os

from tests.project import Project, article


def test_a_second_build_leaves_what_is_right_and_replaces_what_differs(project: Project) -> None:
    """Whoever uploads the folder sees by the files' times what changed."""
    project.write("articles/a.md", article("Some words."))
    project.write("articles/b.md", article("Other words.", category="healthcare", date="2026-01-10"))
    site = project.build().site
    for page in site.rglob("index.html"):
        os.utime(page, (0, 0))
    project.write("articles/b.md", article("Better words.", category="healthcare", date="2026-01-10"))
    built = project.build()
    changed = {page.parent.name for page in site.rglob("index.html") if page.stat().st_mtime > 0}
    assert "Better words." in built.page("/articles/b/").get_text()
    assert changed == {"b"}


def test_what_no_longer_belongs_to_the_site_leaves_it(project: Project) -> None:
    """A removed article takes its folder along; hidden entries at the top stay, as they do with MkDocs."""
    source = project.write("articles/a.md", article())
    site = project.build().site
    (site / ".git").mkdir()
    (site / ".git/config").write_text("")
    (site / "articles/a/.left").write_text("")
    source.unlink()
    project.build()
    assert not (site / "articles/a").exists()
    assert (site / ".git/config").is_file()


def test_a_file_may_come_where_a_folder_was_and_a_folder_where_a_file_was(project: Project) -> None:
    """An address can change its kind from one build to the next."""
    project.write("assets/press/kit.txt", "A kit.")
    project.write("assets/guide", "A guide.")
    site = project.build().site
    (project.folder / "docs/assets/press/kit.txt").unlink()
    (project.folder / "docs/assets/press").rmdir()
    (project.folder / "docs/assets/guide").unlink()
    project.write("assets/press", "A kit.")
    project.write("assets/guide/one.txt", "A guide.")
    project.build()
    assert (site / "assets/press").read_text() == "A kit."
    assert (site / "assets/guide/one.txt").read_text() == "A guide."


def test_others_may_read_the_site_even_where_it_is_new(project: Project) -> None:
    """The folder in which a build works is private, the site is not."""
    site = project.build().site
    beside = project.folder / "a-folder"
    beside.mkdir()
    assert site.stat().st_mode == beside.stat().st_mode
