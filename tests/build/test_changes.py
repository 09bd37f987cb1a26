"""`.cuecard/changes.json` says what an upload has to do: which files are new, others or gone, and what to purge."""

from __future__ import annotations

import hashlib
import re

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.project import NO_THEME, Built, Project, article


def record_published(project: Project) -> Built:
    """Run the command that a deployment runs when its upload has gone well."""
    result = CliRunner().invoke(main, ["published", "-f", str(project.folder / "mkdocs.yml")])
    return Built(result.exit_code, result.output, project.folder / "site")


def test_everything_is_new_where_nothing_was_published(project: Project) -> None:
    """And each file is named with the digest of its bytes."""
    built = project.build()
    changes = built.report("changes.json")
    assert changes["added"].keys() == built.files()
    assert changes["added"]["index.html"] == hashlib.sha256((built.site / "index.html").read_bytes()).hexdigest()
    assert (changes["changed"], changes["removed"], changes["purge"]) == ({}, [], [])


@pytest.mark.parametrize("content", [b"", b'{"index.html": ', b"[]", b"\xff"])
def test_where_the_record_is_damaged_everything_is_new(project: Project, content: bytes) -> None:
    """The build says so, and goes on."""
    project.build()
    record_published(project)
    (project.folder / ".cuecard/published.json").write_bytes(content)
    project.write("articles/a.md", article("Words."))
    built = project.build("--strict")
    assert built.status == 0
    assert "published.json cannot be read, so that everything counts as new" in built.output
    assert built.report("changes.json")["added"].keys() == built.files()


def test_a_published_site_has_no_changes(project: Project) -> None:
    """Until something changes."""
    files = project.build().files()
    recorded = record_published(project)
    said = f"{len(files)} files are recorded as published; urls.lock has 8 new addresses\n"
    assert (recorded.status, recorded.output) == (0, said)
    assert record_published(project).output == f"{len(files)} files are recorded as published\n"
    assert project.build().report("changes.json") == {"added": {}, "changed": {}, "removed": [], "purge": []}


def test_an_edit_changes_its_page_and_what_holds_its_words(project: Project) -> None:
    """A caching network is told each address at which the old one may still be."""
    project.write("articles/a.md", article("Words.", title="A"))
    project.write("articles/b.md", article("Words.", title="B"))
    project.build()
    record_published(project)
    project.write("articles/a.md", article("Other words.", title="A"))
    (project.folder / "docs/articles/b.md").unlink()
    (project.folder / "urls.lock").unlink()
    project.write("articles/c.md", article("Words.", title="C"))
    built = project.build()
    changes = built.report("changes.json")
    assert {"articles/a/index.html", "articles/a/index.md", "feed.xml", "llms-full.txt"} <= changes["changed"].keys()
    assert "contact/index.html" not in changes["changed"]
    assert {name for name in changes["added"] if name.endswith(".html")} == {"articles/c/index.html"}
    assert [name for name in changes["removed"] if name.endswith(".html")] == ["articles/b/index.html"]
    site = "https://oncuehire.example"
    assert {f"{site}/articles/a/", f"{site}/articles/a/index.html", f"{site}/articles/b/"} <= set(changes["purge"])
    assert f"{site}/articles/c/" not in changes["purge"]


def test_a_file_that_changed_by_other_hands_is_seen(project: Project) -> None:
    """Though it is as large as before and bears the same time."""
    built = project.build()
    record_published(project)
    page = built.site / "404.html"
    page.write_bytes(page.read_bytes().replace(b"<", b">"))
    recorded = built.report("published.json")["404.html"]
    record_published(project)
    assert built.report("published.json")["404.html"] != recorded


def test_a_build_that_is_refused_says_nothing_new(project: Project) -> None:
    """What was not published is not to be uploaded."""
    project.write("articles/a.md", article("Words."))
    before = project.build("--strict").report("changes.json")
    project.write("articles/a.md", article("[x](lost.md)"))
    assert project.build("--strict").report("changes.json") == before


def test_a_site_that_is_not_built_cannot_have_been_published(project: Project) -> None:
    """The command says what to do."""
    recorded = record_published(project)
    assert (recorded.status, recorded.output) == (1, "Error: there is no site in site/ yet: build it first\n")


def test_a_site_that_names_no_theme_cannot_have_been_published_either(project: Project) -> None:
    """MkDocs' own theme stands in for it, and cannot show articles."""
    settings = project.folder / "mkdocs.yml"
    settings.write_text(re.sub(r"^theme:\n(?: .*\n)+", "", settings.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    recorded = record_published(project)
    assert (recorded.status, recorded.messages) == (1, [NO_THEME])
