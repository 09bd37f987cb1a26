"""What programs leave beside a page is no part of the site, and nobody publishes a page twice by mistake."""

from __future__ import annotations

import shutil

import pytest

from tests.pictures import png
from tests.project import Project, article
from tests.site_contents import contents, traces

DRAFT = article("We take over the zanzibar next door.", title="Zanzibar plan", draft=True)
BACKUPS = [
    *("plan.md~", "plan.md.bak", "plan.md.orig", "#plan.md#", "plan.md.r12", "plan.md___old___", "plan.md (1)"),
    *("plan.save", "plan.old", "plan.1", "plan.data", "plan.md.txt", "notes/older.swp", "Kopie von plan.md.alt"),
]
PUBLIC = article("The first line of the text.\n\nThe second line of it.", title="First week")


def test_no_backup_of_a_draft_reaches_the_site(project: Project) -> None:
    """Whatever the backups are called, the site is the one without them, and each is named."""
    project.write("articles/plan.md", DRAFT)
    before = contents(project.build().site)
    for name in BACKUPS:
        project.write(f"articles/{name}", DRAFT)
    swap = b"b0VIM 9.1\0\0" + DRAFT.replace("\n", "\0").encode()
    project.write("articles/plan.swp", swap)
    project.write("articles/plan.16", DRAFT.encode("utf-16"))
    project.write("articles/rows.diff", DRAFT.replace("---\n", "\n---\n", 1))
    built = project.build("--verbose")
    assert built.status == 0, built.output
    assert contents(built.site) == before
    assert traces(built.site, "zanzibar") == []
    names = sorted(f"docs/articles/{name}" for name in [*BACKUPS, "plan.swp", "plan.16", "rows.diff"])
    assert [message.partition(":1:1: advice A180: ")[0] for message in built.messages] == names
    assert project.build("--verbose").messages == built.messages


def test_a_site_without_its_backups_has_nothing_to_be_told(project: Project) -> None:
    """What the messages say helps."""
    project.write("articles/first-week.md", PUBLIC)
    for name in ("first-week.md~", "first-week (1).md", "first-week (2).md"):
        project.write(f"articles/{name}", PUBLIC)
    first = project.build()
    assert [message.split(": ")[1] for message in first.messages] == ["error E181", "error E181", "advice A180"]
    for message in first.messages:
        (project.folder / message.partition(":")[0]).unlink()
    second = project.build("--strict")
    assert second.messages == []
    assert second.page("/articles/first-week/").h1 is not None


@pytest.mark.parametrize(
    "name",
    [
        "first-week (Jane's conflicted copy 2026-05-04)",
        "Kopie von first-week",
        "first-week - Copy (2)",
        "first-week 2",
        "first-week.sync-conflict-20260504-101010-ABCDEFG",
        "first-week-DESKTOP-A1B2",
        "first-week.bak",
        "first-weekのコピー",
        "first-week-copy",
    ],
)
def test_a_copy_of_a_page_is_named_after_its_page(name: str, project: Project) -> None:
    """Someone has written in one of the two, so that they are not quite the same."""
    project.write("articles/first-week.md", PUBLIC)
    project.write(f"articles/{name}.md", PUBLIC.replace("second line", "last line"))
    what = "error E181: this is a copy of docs/articles/first-week.md"
    (message,) = project.build().messages
    assert message.startswith(f"docs/articles/{name}.md:1:1: {what}; ")


def test_pages_and_files_of_similar_names_are_no_copies(project: Project) -> None:
    """A second part, a draft that is to take a page's place, data with usual keys and companions of a file are fine."""
    project.write("articles/first-week.md", PUBLIC)
    project.write("articles/first-week-2.md", article("Words of its own.", title="First week, part two"))
    project.write("articles/first-week-new.md", PUBLIC.replace("\n---\n", "\ndraft: true\n---\n", 1))
    project.write("assets/citation.yaml", "---\ntitle: A paper\nauthors: [Ada]\ndate: 2026-01-01\n")
    project.write("assets/tool.zip", b"PK\3\4")
    project.write("assets/tool.zip.sha256", "0123 tool.zip\n")
    project.write("assets/first-week.md.png", png())
    built = project.build("--strict")
    assert built.messages == []
    assert built.status == 0, built.output
    assert (built.site / "assets/citation.yaml").is_file()
    assert (built.site / "assets/tool.zip.sha256").is_file()


def test_files_that_an_editor_hides_stop_nothing(project: Project) -> None:
    """Emacs leaves a link to nowhere, vim a swap file; neither would be published."""
    project.write("articles/first-week.md", PUBLIC)
    project.write("articles/.first-week.md.swp", b"b0VIM 9.1")
    (project.folder / "docs/articles/.#first-week.md").symlink_to("jane@desk.4711:1777")
    assert project.build("--strict").messages == []


def test_a_hidden_backup_that_the_settings_let_in_is_left_out(project: Project) -> None:
    """`exclude_docs` may let hidden files into the site, such as `.well-known/`."""
    project.configure("strict: false", 'strict: false\nexclude_docs: "!.*"')
    project.write("articles/.plan.md.swp", b"b0VIM 9.1\0" + DRAFT.encode())
    project.write(".well-known/security.txt", "Contact: mailto:security@staffing.example\n")
    built = project.build()
    assert [message.partition(":")[0] for message in built.messages] == ["docs/articles/.plan.md.swp"]
    assert traces(built.site, "zanzibar") == []
    assert (built.site / ".well-known/security.txt").is_file()


def test_a_build_after_a_backup_came_is_a_clean_one(project: Project) -> None:
    """A build that knew the site before the backup was there gives what a clean one gives."""
    project.write("articles/first-week.md", PUBLIC)
    project.build()
    project.write("articles/first-week.old", PUBLIC)
    again = contents(project.build().site)
    shutil.rmtree(project.folder / "site")
    shutil.rmtree(project.folder / ".cache")
    assert contents(project.build().site) == again
