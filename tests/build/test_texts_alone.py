"""After an edit of texts alone the rest of the site is not even read, and every byte is that of a clean build."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from mkdocs.structure.files import File

from cuecard.read import page_reader
from tests.build.conftest import settled
from tests.edits import EDITS, Edit, clean, clean_build, replace, write_site
from tests.exactness.proof import assert_same
from tests.project import Built, Project, article
from tests.site_contents import contents

AS_OF = "2026-06-01"
SECTION = "## Section 3"
NAV = """
nav:
  - Home: index.md
  - Articles: articles/index.md
  - articles/a-9.md
  - Contact: contact.md
plugins:
"""


def say(words: str, name: str = "a-3") -> Edit:
    """Put words before an article's first section."""
    number = name.partition("-")[2]
    return replace(f"articles/{name}.md", f"## Section {number}", f"{words}\n\n## Section {number}")


def both(*edits: Edit) -> Edit:
    """Make several edits."""

    def edit(project: Project) -> None:
        for one in edits:
            one(project)

    return edit


@pytest.fixture(scope="session")
def original_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site with two articles in a feed and three on the page of a list."""
    project = Project(tmp_path_factory.mktemp("original-texts"))
    write_site(project)
    project.write("articles/plan.pdf", b"%PDF-1.4 plan")
    project.write("articles/draft.md", article("![A grid](hidden.png) [plan](plan.pdf)", title="A draft", draft=True))
    project.write("articles/a-7.md", article("## Section 7\n\nRead [the plan](plan.pdf).", title="Article 7"))
    project.configure("  time_zone:", "  feeds: {entries: 2}\n  listing: {per_page: 3}\n  time_zone:")
    project.configure("\nplugins:\n", NAV)
    built = project.build()
    assert not built.messages
    return project.folder


@pytest.fixture
def built(original_texts: Path, tmp_path: Path) -> Project:
    """Give that site as it is built where it lies."""
    return settled(original_texts, tmp_path / "project")


class Reading:
    """Counts the articles that builds read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        read = page_reader._Reader.read

        def noted(reader: page_reader._Reader, file: File) -> None:
            self.names.append(file.name)
            read(reader, file)

        monkeypatch.setattr(page_reader._Reader, "read", noted)

    def build(self, project: Project) -> tuple[Built, set[str]]:
        """Build; give the articles that were read, beside what was built."""
        self.names.clear()
        built = project.build()
        return built, {name for name in self.names if name.startswith("a-")}


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Count from now on."""
    return Reading(monkeypatch)


TEXTS_ALONE: dict[str, Edit] = {
    "a-word": say("Another word."),
    "a-heading": say("## A new heading"),
    "a-call-to-action": say("[call](cta:share-a-role)"),
    "a-link-to-an-article": say("[ten](a-10.md)"),
    "a-link-to-a-heading": say("[ten](a-10.md#section-10)"),
    "a-link-to-a-page-of-a-list": say("[more](/articles/page/3/)"),
    "a-link-to-a-list": say("[list](/tags/common/)"),
    "an-article-of-the-navigation": say("Words.", "a-9"),
    "two-articles": both(say("Words."), say("Words.", "a-12")),
    "the-newest-article": say("Words.", "a-13"),
    "a-link-less": replace("articles/a-4.md", "[next](a-5.md#section-5)", "next"),
    "a-touch": lambda project: (project.folder / "docs/articles/a-3.md").touch(),
}
MORE: dict[str, Edit] = {
    "a-heading-less-that-others-link-to": replace("articles/a-3.md", SECTION, "Words"),
    "a-longer-read": say("Many words. " * 400),
    "a-picture": say("![A grid of cells](cover.png)"),
    "a-picture-of-another-site": say("![A grid of cells](https://example.org/grid.png)"),
    "a-picture-less": replace("articles/with-picture.md", "![A grid of cells](picture.png)", "Words."),
    "a-file-less-that-a-draft-names": replace("articles/a-7.md", "[the plan](plan.pdf)", "it"),
    "a-file-that-only-a-draft-named": say("![A grid of cells](hidden.png)"),
    "a-link-to-nothing": say("[gone](gone.md)"),
    "a-link-to-no-heading": say("[ten](a-10.md#section-11)"),
    "a-link-to-a-draft": say("[draft](draft.md)"),
    "a-title": EDITS["a-title"],
    "a-page-too": both(say("Words."), EDITS["a-page"]),
    "a-new-article-too": both(say("Words."), EDITS["a-new-article"]),
    "a-draft": replace("articles/draft.md", "[plan](plan.pdf)", "plan"),
    "an-unreadable-text": replace("articles/a-3.md", SECTION, "\0"),
    "no-memory": both(say("Words."), lambda project: (project.folder / ".cache/cuecard/build.sqlite3").unlink()),
    "a-page-of-the-site": both(say("Words."), EDITS["a-page-of-the-site-that-someone-edited"]),
}
"""What concerns more than the texts of articles."""


@pytest.mark.parametrize("edit", TEXTS_ALONE)
def test_only_what_shows_a_changed_text_is_read(built: Project, tmp_path: Path, reading: Reading, edit: str) -> None:
    """And one such edit after the other gives the bytes of a clean build, and then there is nothing to do."""
    TEXTS_ALONE[edit](built)
    again, read = reading.build(built)
    assert len(read) < 14
    assert not again.messages
    assert_same(contents(again.site), clean(built, tmp_path / "clean", AS_OF))
    say("Words again.", "a-1")(built)
    once_more, read = reading.build(built)
    assert len(read) < 14
    assert_same(contents(once_more.site), clean(built, tmp_path / "cleaner", AS_OF))
    assert "Nothing has changed" in built.build().output


@pytest.mark.parametrize("edit", MORE)
def test_what_concerns_more_is_built_whole(built: Project, tmp_path: Path, reading: Reading, edit: str) -> None:
    """The bytes and the messages are those of a clean build, before another edit of a text and after it."""
    MORE[edit](built)
    again, read = reading.build(built)
    assert len(read) == 14
    _expect_as_clean(again, built, tmp_path / "clean")
    say("Words again.", "a-1")(built)
    _expect_as_clean(built.build(), built, tmp_path / "cleaner")


def _expect_as_clean(again: Built, project: Project, folder: Path) -> None:
    fresh = clean_build(project, folder, AS_OF)
    assert again.messages == fresh.messages
    assert again.status == fresh.status
    if again.status == 0:
        assert_same(contents(again.site), contents(fresh.site))


def test_a_link_to_no_heading_of_a_page_that_is_read_is_told_at_once(
    built: Project, tmp_path: Path, reading: Reading
) -> None:
    """In the words of a clean build, and again with the next."""
    say("[page](../contact.md#nowhere)")(built)
    again, read = reading.build(built)
    assert len(read) < 14
    assert "W502" in again.messages[0]
    _expect_as_clean(again, built, tmp_path / "clean")
    assert built.build().messages == again.messages


SAID: dict[str, tuple[str, Edit, bool]] = {
    "elsewhere": ("[lost](lost.md)", say("Words."), True),
    "before-the-text": ("Words.", replace("articles/b.md", "Words.", "Other words."), True),
    "a-link-that-leads-nowhere": ("[seven](a-7.md#late)", say("Words.", "a-1"), True),
    "a-link-that-a-new-heading-mends": ("[seven](a-7.md#late)", say("## Late", "a-7"), False),
    "a-link-that-is-mended": ("[lost](lost.md)", replace("articles/b.md", "[lost](lost.md)", "Found."), False),
}


@pytest.mark.parametrize("case", SAID)
def test_what_is_wrong_with_the_rest_is_said_again(built: Project, tmp_path: Path, reading: Reading, case: str) -> None:
    """As a clean build says it; what the edit mends is said no more."""
    text, edit, is_little_read = SAID[case]
    built.write("articles/b.md", article(text, title="B", description="Short."))
    built.build()
    edit(built)
    again, read = reading.build(built)
    assert (len(read) < 14) == is_little_read
    assert again.messages
    _expect_as_clean(again, built, tmp_path / "clean")


@pytest.mark.parametrize("kind", ["article", "copy"])
def test_a_text_of_which_nothing_is_remembered_is_built_with_the_whole_site(
    built: Project, tmp_path: Path, reading: Reading, kind: str
) -> None:
    """Nobody knows then what the rest of the site shows of it."""
    with closing(sqlite3.connect(built.folder / ".cache/cuecard/build.sqlite3")) as connection, connection:
        assert connection.execute("DELETE FROM memory WHERE kind = ?", (kind,)).rowcount
    say("Words.")(built)
    again, read = reading.build(built)
    assert len(read) == 14
    assert_same(contents(again.site), clean(built, tmp_path / "clean", AS_OF))


def test_a_later_day_is_looked_into(built: Project, tmp_path: Path) -> None:
    """An article may be due, whatever else was edited."""
    say("Words.")(built)
    built.build()
    say("More words.")(built)
    again = built.build(as_of="2026-07-01")
    assert "articles/later/index.html" in again.files()
    assert_same(contents(again.site), clean(built, tmp_path / "clean", "2026-07-01"))


def test_the_reports_are_of_the_whole_site(built: Project, tmp_path: Path) -> None:
    """Every call to action of every page, and when the site will change by itself."""
    say("[call](cta:share-a-role)")(built)
    again = built.build()
    clean(built, tmp_path / "clean", AS_OF)
    reports = [
        tmp_path / "clean" / built.folder.name / ".cuecard" / name for name in ("cta-manifest.json", "next-change.json")
    ]
    assert [report.read_text() for report in reports] == [
        (built.folder / ".cuecard" / report.name).read_text() for report in reports
    ]
    assert "articles/a-3/index.html" in again.report("changes.json")["added"]


def test_what_is_hidden_at_the_top_of_the_site_stays(built: Project, tmp_path: Path) -> None:
    """What MkDocs put there, and what somebody keeps there, such as the history of a branch."""
    built.configure("site_name:", "exclude_docs: '!.well-known'\nsite_name:")
    built.write(".well-known/security.txt", "Contact: mailto:security@example.org\n")
    history = built.folder / "site/.git"
    (history / "refs").mkdir(parents=True)
    (history / "HEAD").write_text("ref: refs/heads/main\n")
    built.build()
    say("Words.")(built)
    again = built.build()
    assert (history / "refs").is_dir()
    expected = clean(built, tmp_path / "clean", AS_OF)
    assert ".well-known/security.txt" in expected
    assert_same(contents(again.site), expected | {".git/HEAD": b"ref: refs/heads/main\n"})


def test_a_page_of_the_theme_that_shows_texts_is_made_anew(project: Project, tmp_path: Path, reading: Reading) -> None:
    """As an owner's 404 may, which MkDocs gives every page."""
    write_site(project)
    project.copy_theme()
    path = project.folder / "overrides/404.html"
    path.write_text(
        path.read_text("utf-8").replace("<h1", "{% for file in pages %}{{ file.page.content }}{% endfor %}<h1")
    )
    project.build()
    say("Wombats.")(project)
    again, read = reading.build(project)
    assert len(read) == 14
    assert b"Wombats." in (again.site / "404.html").read_bytes()
    assert_same(contents(again.site), clean(project, tmp_path / "clean", AS_OF))
