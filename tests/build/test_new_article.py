"""`cuecard new article` makes a draft that builds, and overwrites nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cuecard.cache.atomic_files import write_new
from tests.journeys.whole_site import cuecard
from tests.project import Project, article
from tests.terminal import at_terminal

EXACT = """\
---
title: What a first call settles
description: What it is about and for whom, in one or two sentences of 50 to 160 characters.
date: 2026-06-01
category: healthcare
draft: true
---

The first words of it.
"""
DESCRIPTION = "description: What to settle before a role is opened, and whom to ask about it."
TODAY = {"AS_OF": "2026-06-01"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AS_OF", TODAY["AS_OF"])


def begin(project: Project, *arguments: str) -> tuple[int, str]:
    """Run the command; give its status and what it says."""
    result = cuecard(project, "new", "article", *arguments, "--no-input")
    return result.exit_code, result.output


def drafts(project: Project) -> dict[str, str]:
    """Give every article by its path below `docs/articles`."""
    folder = project.folder / "docs" / "articles"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_a_draft_has_the_keys_that_an_article_needs(project: Project) -> None:
    """It says where it is, what to do next, and what the registries have for it."""
    status, output = begin(project, "What a first call settles", "--category", "healthcare")
    assert (status, drafts(project)) == (0, {"what-a-first-call-settles.md": EXACT})
    assert output.splitlines() == [
        "docs/articles/what-a-first-call-settles.md is a draft, and visitors do not see it.",
        "  see it   cuecard serve, then /articles/what-a-first-call-settles/",
        "  check    cuecard check docs/articles/what-a-first-call-settles.md",
        "  write    its description and its text",
        "  publish  delete the line 'draft: true'",
        "  add      authors: [editorial]",
        "  add      series: clinical-ai or first-contractor",
        "  add      cta: discovery-call or share-a-role or talk-contracts",
    ]
    assert project.build("--strict").messages == []


def test_a_draft_has_what_the_command_was_given(project: Project) -> None:
    """Categories and others may be called by their titles; a tag is spelled as elsewhere."""
    project.write("articles/a.md", article(tags=["Hiring", "Pay"]))
    project.write("articles/b.md", article(tags=["Hiring"]))
    given = [
        "--category",
        "Public Sector",
        "--author",
        "editorial",
        "--series",
        "clinical-ai",
        "--tag",
        "C#, the language",
    ]
    assert begin(project, "A title", *given, "--tag", "hiring", "--cta", "false", "--slug", "own-words")[0] == 0
    assert drafts(project)["own-words.md"].splitlines()[4:10] == [
        "category: public-sector",
        'tags: ["C#, the language", Hiring]',
        "authors: [editorial]",
        "cta: false",
        "series: clinical-ai",
        "draft: true",
    ]
    assert project.build("--strict").messages == []


TITLES = {
    'C#: a "first" week': "c-sharp-a-first-week",
    "It's what we'd call 'good' – isn't it?": "its-what-wed-call-good-isnt-it",
    "Größe & Gewicht 🎉": "grosse-and-gewicht",
    "L'été à Łódź": "l-ete-a-lodz",
    "“In quotation marks”": "in-quotation-marks",
    "No": "no",
    "2026": "2026",
    "[50 %] less {more} #hash": "50-less-more-sharp-hash",
    "@home `code` \\back": "at-home-code-back",
    "a: b, 'c' \"d\"": "a-b-c-d",
    "Ends with a colon:": "ends-with-a-colon",
    "Null": "null",
    "{{ config.site_name }}": "config-site-name",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen": (
        "one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve-thirteen-fourteen"
    ),
}


def straight(text: str) -> str:
    """Write quotation marks as keyboards do, since pages show those of print."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def test_any_title_gives_an_article_and_an_address(project: Project) -> None:
    """Published as it is, each is shown under its title, without a word of advice."""
    for title, slug in TITLES.items():
        assert begin(project, title, "--category", "healthcare")[0] == 0
        path = project.folder / "docs" / "articles" / f"{slug}.md"
        public = path.read_text("utf-8").replace("draft: true\n", "").replace(EXACT.splitlines()[2], DESCRIPTION)
        path.write_text(public, "utf-8")
    built = project.build("--strict")
    assert (built.status, built.messages) == (0, [])
    for title, slug in TITLES.items():
        heading = built.page(f"/articles/{slug}/").h1
        assert heading is not None
        assert straight(heading.get_text()) == straight(title)


@pytest.mark.parametrize("title", ["初年度の面接", "مقابلة العمل الأولى", "ראיון ראשון", "Первая неделя"])
def test_a_title_in_another_script_needs_an_address_in_words(title: str, project: Project) -> None:
    """Addresses are of Latin letters, and nobody guesses how a name is read."""
    assert begin(project, title, "--category", "healthcare")[1].endswith(
        "Error: Nobody can be asked here; add --slug, the last part of its address.\n"
    )
    assert drafts(project) == {}
    assert begin(project, title, "--category", "healthcare", "--slug", "first-interview")[0] == 0
    assert f"title: {title}\n" in drafts(project)["first-interview.md"]
    assert project.build("--strict").messages == []


def test_without_a_terminal_what_is_missing_is_an_error(project: Project) -> None:
    """It names the options, and what the registry has."""
    assert begin(project)[1].splitlines()[-1] == (
        "Error: Nobody can be asked here; add the title in quotation marks and "
        "--category (ai-ml-staffing, healthcare, public-sector, contract-talent, hiring-process)."
    )
    assert drafts(project) == {}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--category", "helthcare"],
            "Invalid value for --category: there is no 'helthcare'; did you mean 'healthcare'?",
        ),
        (
            ["--author", "Nobody At All"],
            "Invalid value for --author: there is no 'Nobody At All'; write one of these: editorial",
        ),
        (
            ["--slug", "First Week"],
            "Invalid value for --slug: 'First Week' cannot be part of an address; write first-week",
        ),
    ],
)
def test_a_word_that_no_registry_has_is_an_error(arguments: list[str], said: str, project: Project) -> None:
    """It says what was likely meant."""
    status, output = begin(project, "A title", "--category", "healthcare", *arguments)
    assert (status, output.splitlines()[-1]) == (2, f"Error: {said}")
    assert drafts(project) == {}


def test_what_the_build_would_refuse_is_not_written(project: Project) -> None:
    """With the message of the build."""
    status, output = begin(project, "long " * 40, "--category", "healthcare")
    assert status == 1
    assert "error E112: the title has 199 characters; shorten it to 110" in output
    assert drafts(project) == {}


LOCK = "host oncuehire.example\n/articles/locked/\ngone /articles/gone/\n"


def test_an_address_that_somebody_has_is_not_taken(project: Project) -> None:
    """Be it that of an article in a subfolder, a draft, an old one, or one that was published before."""
    project.write("articles/2025/there.md", article())
    project.write("articles/other.md", article(slug="by-slug", redirect_from=["/articles/old/"]))
    project.write("articles/2026/secret.md", article(draft=True, redirect_from=["/articles/secret-old/"]))
    project.write("articles/broken.md", article(category="none"))
    project.configure("extra:\n", "extra:\n  redirects: {/articles/moved/: /contact/}\n")
    (project.folder / "urls.lock").write_text(LOCK, "utf-8")
    before = drafts(project)
    said = {
        "there": "the address /articles/there/ is that of docs/articles/2025/there.md",
        "by-slug": "the address /articles/by-slug/ is that of docs/articles/other.md",
        "other": "docs/articles/other.md is there already",
        "old": "the address /articles/old/ leads to /articles/by-slug/, as docs/articles/other.md:7:17 says",
        "secret": "the address /articles/secret/ is that of docs/articles/2026/secret.md",
        "secret-old": "the address /articles/secret-old/ is an old one of docs/articles/2026/secret.md",
        "broken": "the address /articles/broken/ is that of docs/articles/broken.md",
        "moved": "the address /articles/moved/ leads to /contact/, as mkdocs.yml:69:15 says",
        "locked": "the address /articles/locked/ was published before, as urls.lock:2 says",
        "gone": "the address /articles/gone/ is gone for good, as urls.lock:3:1 says",
        "index": "the address /articles/ is that of a list of articles",
    }
    for slug, why in said.items():
        status, output = begin(project, slug, "--category", "healthcare", "--slug", slug)
        assert output == f"Error: {why}; nothing was written. This one is free: --slug {slug}-2\n"
        assert status == 1
    assert drafts(project) == before


def test_a_template_of_the_firm_is_used(project: Project) -> None:
    """With its line ends; what it makes is checked before it is written."""
    template = (
        "---\ntitle: {{ title | yaml }}\ndescription: {{ title | yaml }}\ndate: {{ date }}\ncategory: {{ category }}\n"
        "draft: true\n---\n\n## Why {{ title }} matters to {{ site_name }}\n\n[ask](cta:) {{ slug }}\n"
    )
    own = project.folder / "archetypes" / "article.md"
    own.parent.mkdir()
    own.write_bytes(template.replace("\n", "\r\n").encode())
    assert begin(project, "C#: now", "--category", "healthcare")[0] == 0
    assert (project.folder / "docs" / "articles" / "c-sharp-now.md").read_bytes() == (
        b'---\r\ntitle: "C#: now"\r\ndescription: "C#: now"\r\ndate: 2026-06-01\r\ncategory: healthcare\r\n'
        b"draft: true\r\n---\r\n\r\n## Why C#: now matters to Elmway Hire\r\n\r\n[ask](cta:) c-sharp-now\r\n"
    )
    assert [re.sub(r".*(A\d+).*", r"\1", message) for message in project.build("--strict").messages] == ["A113"]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("---\ntitle: {{ title }}\n---\n", "docs/articles/a-b.md:2:9: error E101: "),
        ("---\ntitle: {{ title | yaml }}\n---\n", "docs/articles/a-b.md:1:1: error E103: the key 'date' is missing; "),
        ("---\n{% if %}\n", "Error: archetypes/article.md:2: Expected an expression"),
        ("---\ntitle: {{ titel }}\n", "Error: archetypes/article.md cannot be used: 'titel' is undefined."),
    ],
)
def test_a_template_that_makes_mistakes_writes_nothing(template: str, said: str, project: Project) -> None:
    """What is wrong is said, and how any title can stand in it."""
    own = project.folder / "archetypes" / "article.md"
    own.parent.mkdir()
    own.write_text(template, "utf-8")
    status, output = begin(project, "a: b", "--category", "healthcare")
    assert said in output
    assert ("write {{ title | yaml }}." in output) is ("docs/articles" in output)
    assert status == 1
    assert drafts(project) == {}


def test_on_a_terminal_it_asks_for_what_is_needed(project: Project) -> None:
    """A category may be answered by its number, its key or its title; what nobody knows is asked for again."""
    answers = [" ", "What a first call settles", "nothing", "2", ""]
    status, shown = at_terminal(project.folder, ["new", "article"], answers, TODAY)
    assert status == 0, shown
    assert drafts(project) == {"what-a-first-call-settles.md": EXACT}
    assert "   2 healthcare       Healthcare\n" in shown
    assert "there is no 'nothing'; write one of these: ai-ml-staffing, " in shown


def test_on_a_terminal_it_asks_for_an_address_where_none_can_be_made(project: Project) -> None:
    """And for nothing that it was given."""
    arguments = ["new", "article", "初年度", "--category", "healthcare"]
    description = "Wie das erste Jahr nach dem Einstieg gelingt, und was es kostet."
    status, shown = at_terminal(project.folder, arguments, ["first-year", description], TODAY)
    assert status == 0, shown
    assert drafts(project)["first-year.md"].splitlines()[1:3] == ["title: 初年度", f"description: {description}"]


def test_the_editor_is_opened_on_request_only(project: Project) -> None:
    """With the new file."""
    editor = "echo edited >>"
    arguments = ["--category", "healthcare", "--no-input"]
    for title, options in (("One", []), ("Two", ["--edit"])):
        status, shown = at_terminal(
            project.folder, ["new", "article", title, *arguments, *options], [], {"VISUAL": editor}
        )
        assert status == 0, shown
    assert not drafts(project)["one.md"].endswith("edited\n")
    assert drafts(project)["two.md"].endswith("edited\n")


def test_a_site_below_a_path_shows_the_article_there(project: Project) -> None:
    """Also where its pages are files, and its sources lie elsewhere."""
    project.set_site_url("https://jobs.example/blog/")
    project.configure("edit_uri:", "use_directory_urls: false\nedit_uri:")
    (project.folder / "docs").rename(project.folder / "content")
    project.configure("docs_dir: docs", "docs_dir: content")
    output = begin(project, "A title", "--category", "healthcare")[1]
    assert "content/articles/a-title.md is a draft" in output
    assert "then /blog/articles/a-title.html\n" in output
    assert (project.folder / "content" / "articles" / "a-title.md").is_file()


def test_what_the_settings_keep_out_of_the_site_is_not_written(project: Project) -> None:
    """Or nobody would ever see it."""
    project.configure("edit_uri:", "exclude_docs: |\n  a-*.md\nedit_uri:")
    output = begin(project, "A title", "--category", "healthcare")[1]
    assert output == (
        "Error: nothing was written, since exclude_docs would keep docs/articles/a-title.md out of the site.\n"
    )
    assert drafts(project) == {}


def test_a_file_that_comes_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Whoever was first keeps it."""
    path = tmp_path / "a.md"
    write_new(path, b"first")
    with pytest.raises(FileExistsError):
        write_new(path, b"second")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.md", b"first")]


def test_tags_of_the_site_are_offered(project: Project) -> None:
    """Those of most articles first."""
    project.write("articles/a.md", article(tags=["Pay", "Hiring"]))
    project.write("articles/b.md", article(tags=["Hiring"]))
    assert "  add      tags: [Hiring] or [Pay]\n" in begin(project, "A title", "--category", "healthcare")[1]


def test_an_address_with_a_pattern_is_known(project: Project) -> None:
    """With a day, an author, or folders of its own; two articles of one slug are none."""
    project.configure("extra:\n", "extra:\n  paths: {article: '/blog/{year}/{author}/{slug}/'}\n")
    project.write("articles/old.md", article(date="2024-01-01", authors=["editorial"], slug="a-title"))
    given = ["A title", "--category", "healthcare"]
    assert "error E354: the address of this article needs an author" in begin(project, *given, "--slug", "b")[1]
    said = "the slug 'a-title' is that of docs/articles/old.md; nothing was written. This one is free: --slug a-title-2"
    assert begin(project, *given, "--author", "editorial") == (1, f"Error: {said}\n")
    status, output = begin(project, *given, "--author", "editorial", "--slug", "a-title-2")
    assert "then /blog/2026/editorial/a-title-2/\n" in output
    assert (status, project.build("--strict").messages) == (0, [])
