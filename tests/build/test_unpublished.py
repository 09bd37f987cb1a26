"""Drafts, scheduled and expired articles leave no trace in the site."""

from __future__ import annotations

import shutil

import pytest

from tests.pictures import SVG, png
from tests.project import Built, Project, article
from tests.site_contents import contents, traces

UNPUBLISHED: dict[str, dict[str, object]] = {
    "draft": {"draft": True},
    "scheduled": {"date": "2026-06-02"},
    "expired": {"expires": "2026-06-01"},
}
"""Front matter of articles that are not public on 2026-06-01."""


def write_public_site(project: Project) -> None:
    """Write a small public site that shares category, tags and pictures with what is hidden."""
    project.complete()
    project.write("articles/shared.png", png("picture of both"))
    for slug, date in (("first", "2026-01-01"), ("third", "2026-03-01")):
        text = "Public words. ![shared](shared.png)"
        project.write(f"articles/{slug}.md", article(text, title=slug.title(), date=date, tags=["hiring"]))
    project.configure("  authors:\n", "  authors:\n    zoe: {name: Zoe Zanzibar}\n")


def write_secret(project: Project, **front_matter: object) -> None:
    """Write an article that has everything to itself, and a picture that others have too."""
    project.write("articles/zanzibar/cover.png", png("zanzibar cover"))
    project.write("articles/zanzibar-plan.pdf", b"zanzibar plan")
    fields: dict[str, object] = {
        "title": "Zanzibar title",
        "description": "Zanzibar is what this description is about, and nobody may read it yet.",
        "date": "2026-02-01",
        "tags": ["hiring", "zanzibar tag"],
        "authors": ["zoe"],
        "series": "first-contractor",
        "image": "zanzibar/cover.png",
        "image_alt": "Zanzibar",
        "slug": "zanzibar-slug",
    }
    text = "Zanzibar text. ![shared](shared.png) [plan](zanzibar-plan.pdf) [call](cta:share-a-role)"
    project.write("articles/zanzibar.md", article(text, **{**fields, **front_matter}))


@pytest.mark.parametrize("status", UNPUBLISHED)
def test_a_site_with_an_unpublished_article_is_the_site_without_it(project: Project, status: str) -> None:
    """Byte for byte: no text, title, list, neighbour, related article, feed, sitemap entry, picture or attachment."""
    write_public_site(project)
    expected = contents(project.build("--strict").site)
    write_secret(project, **UNPUBLISHED[status])
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert contents(built.site) == expected
    assert traces(built.site, "zanzibar") == []


def test_the_same_article_published_is_everywhere(project: Project) -> None:
    """What is searched for above would be found."""
    write_public_site(project)
    write_secret(project)
    built = project.build("--strict")
    assert built.status == 0, built.output
    found = {trace.partition(":")[0] for trace in traces(built.site, "zanzibar")}
    assert found >= {
        "articles/zanzibar-slug/index.html",
        "articles/zanzibar-plan.pdf",
        "articles/zanzibar/cover.png",
        "articles/first/index.html",
        "articles/third/index.html",
        "articles/index.html",
        "categories/hiring-process/index.html",
        "tags/hiring/index.html",
        "tags/zanzibar-tag/index.html",
        "authors/zoe/index.html",
        "series/first-contractor/index.html",
        "sitemap.xml",
        "sitemap.xml.gz",
    }


USES: dict[str, tuple[dict[str, object], str, list[str]]] = {
    "picture": ({}, "![x](secret-1.png)", ["articles/secret-1.png"]),
    "attachment": ({}, "[x](files/secret-2.pdf)", ["articles/files/secret-2.pdf"]),
    "reference": ({}, "![x][r]\n\n[r]: secret-3.png", ["articles/secret-3.png"]),
    "spaces": ({}, "![x](<secret no 4.png>)", ["articles/secret no 4.png"]),
    "escaped-spaces": ({}, "![x](secret%20no%205.png)", ["articles/secret no 5.png"]),
    "assets": ({}, "![x](../assets/secret-6.png)", ["assets/secret-6.png"]),
    "absolute": ({}, "![x](/assets/secret-7.png)", ["assets/secret-7.png"]),
    "top": ({}, "[x](../secret-8.pdf)", ["secret-8.pdf"]),
    "html": ({}, '<img src="../secret-9.png" alt="x">', ["articles/secret-9.png"]),
    "html-block": ({}, '<div>\n<a href="../secret-10.pdf">x</a>\n</div>', ["articles/secret-10.pdf"]),
    "srcset": (
        {},
        '<img alt="x" src="../secret-11.png" srcset="../secret-11a.png 1x, ../secret-11b.png 2x">',
        ["articles/secret-11.png", "articles/secret-11a.png", "articles/secret-11b.png"],
    ),
    "video": (
        {},
        '<video src="../secret-12.mp4" poster="../secret-12.png"></video>',
        ["articles/secret-12.mp4", "articles/secret-12.png"],
    ),
    "style": ({}, '<p style="background: url(../secret-13.png)">x</p>', ["articles/secret-13.png"]),
    "cover": ({"image": "secret-14.png", "image_alt": "x"}, "x", ["articles/secret-14.png"]),
    "cover-in-assets": ({"image": "secret-15.png", "image_alt": "x"}, "x", ["assets/secret-15.png"]),
    "named-in-a-drawing": ({}, "![x](secret-16.svg)", ["articles/secret-16.svg", "articles/secret-16.png"]),
    "umlaut": ({}, "![x](secret-größe.png)", ["articles/secret-größe.png"]),
    "parentheses": ({}, "[x](<secret (17).pdf>)", ["articles/secret (17).pdf"]),
    "no-extension": ({}, "[x](SECRET-18)", ["articles/SECRET-18"]),
    "long-extension": ({}, "[x](secret-19.excalidraw)", ["articles/secret-19.excalidraw"]),
    "full-address": ({}, "[x](https://oncuehire.example/assets/secret-20.pdf)", ["assets/secret-20.pdf"]),
    "footnote": ({}, "x[^1]\n\n[^1]: ![x](secret-21.png)", ["articles/secret-21.png"]),
    "call-to-action": ({}, "[![x](secret-22.png)](cta:)", ["articles/secret-22.png"]),
    "bundle": ({}, "![x](bundle/picture.png)", ["articles/bundle/picture.png"]),
}
"""Every way in which a text uses a file: front matter, text, files."""


def write_uses(project: Project, **front_matter: object) -> set[str]:
    """Write an article for each way of using a file; give the names of the files."""
    for name, (fields, text, files) in USES.items():
        project.write(f"articles/{name}.md", article(text, title=name, **{**fields, **front_matter}))
        for file in files:
            project.write(file, content_of(file))
    return {file for _, _, files in USES.values() for file in files}


def built_with_a_style(project: Project) -> Built:
    """Build, with no other advice than that against the style within a text, which is left out."""
    built = project.build()
    assert built.status == 0, built.output
    assert {message.split()[2] for message in built.messages} <= {"A129:", "W140:"}
    return built


def content_of(file: str) -> bytes | str:
    """Make a picture, or some text, that is the file's own."""
    if file.endswith(".svg"):
        return SVG.replace("/>", "><desc>Drawn over secret-16.png</desc></svg>")
    return png(file) if file.endswith(".png") else f"content of {file}"


@pytest.mark.parametrize("status", UNPUBLISHED)
def test_files_that_only_unpublished_articles_use_leave(project: Project, status: str) -> None:
    """However the text uses them."""
    hidden = write_uses(project, **UNPUBLISHED[status])
    assert hidden & built_with_a_style(project).files() == set()


def test_files_that_public_articles_use_stay(project: Project) -> None:
    """The same files, and the same again when a draft uses them too; styles within a text included, where they stay."""
    project.configure("  time_zone:", "  trust: full\n  time_zone:")
    files = write_uses(project)
    assert files - built_with_a_style(project).files() == set()
    for name, (_, text, _) in USES.items():
        project.write(f"articles/too-{name}.md", article(text, draft=True))
    assert files - built_with_a_style(project).files() == set()


def test_a_file_in_a_comment_of_a_draft_leaves(project: Project) -> None:
    """A picture that is not yet shown even in the draft is no less secret."""
    project.write("articles/secret.png", png("secret"))
    project.write("assets/secret.png", png("secret"))
    text = "Words. <!-- ![x](secret.png) ![x](../assets/secret.png) -->"
    project.write("articles/draft.md", article(text, draft=True))
    assert not {"articles/secret.png", "assets/secret.png"} & project.build("--strict").files()


def test_files_that_nobody_uses_stay(project: Project) -> None:
    """They may be linked from elsewhere; the word robots.txt in a draft does not take the file out."""
    names = {"robots.txt", "favicon.ico", "articles/unused.png", "assets/unused.pdf", "downloads/LICENSE"}
    for name in names:
        project.write(name, content_of(name))
    project.write("articles/draft.md", article("Edit robots.txt, /favicon.ico and LICENSE.", draft=True))
    assert names <= project.build("--strict").files()


@pytest.mark.parametrize(
    "use",
    [
        "articles/public.md",
        "index.md",
        "categories/healthcare.md",
        "style.css",
        "mkdocs.yml",
        "cover",
        "template",
    ],
)
def test_a_file_that_the_public_site_uses_too_stays(project: Project, use: str) -> None:
    """In an article, a page, a text above a list, a style sheet, the settings, as a cover, in a template."""
    project.write("assets/both.png", png("picture of both"))
    project.write("articles/draft.md", article("![x](../assets/both.png)", draft=True))
    if use == "articles/public.md":
        project.write(use, article("![x](../assets/both.png)"))
    elif use.endswith(".md"):
        project.write(use, "![x](/assets/both.png)")
    elif use == "style.css":
        project.write("assets/style.css", "main { background: url('both.png') }")
    elif use == "mkdocs.yml":
        project.configure("logo: assets/logo.svg", "logo: assets/both.png")
    elif use == "cover":
        project.write("articles/public.md", article(image="both.png", image_alt="x"))
    else:
        overrides = project.folder / "overrides"
        shipped = overrides.resolve()
        overrides.unlink()
        shutil.copytree(shipped, overrides)
        boilerplate = overrides / "components" / "boilerplate" / "template.html"
        boilerplate.write_text('<img src="{{ \'assets/both.png\' | url }}" alt="">', "utf-8")
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert "assets/both.png" in built.files()


@pytest.mark.parametrize("status", UNPUBLISHED)
def test_a_section_that_leads_to_a_page_keeps_no_file_of_a_hidden_article(project: Project, status: str) -> None:
    """A page is no file that could leave."""
    hero = "sections:\n  - {kind: hero, heading: Hello, link: {label: Contact, url: contact.md}}\n"
    write_public_site(project)
    project.write("index.md", f"---\ntitle: Home\ntemplate: landing.html\n{hero}---\n")
    write_secret(project, **UNPUBLISHED[status])
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert traces(built.site, "zanzibar") == []


def test_everything_in_the_folder_of_a_draft_leaves(project: Project) -> None:
    """Named or not, below it too; what stands beside a public article stays."""
    project.write("articles/my-draft/index.md", article("Words.", draft=True))
    project.write("articles/public/index.md", article("Words."))
    for bundle in ("my-draft", "public"):
        project.write(f"articles/{bundle}/notes.txt", b"notes")
        project.write(f"articles/{bundle}/pictures/one.png", png("one"))
    files = {name for name in project.build("--strict").files() if name.startswith("articles/") and "html" not in name}
    assert {"articles/public/notes.txt", "articles/public/pictures/one.png"} <= files
    assert [name for name in files if "my-draft" in name] == []


def test_a_draft_in_the_folder_of_a_public_article_takes_only_what_it_uses(project: Project) -> None:
    """The folder is the public article's."""
    project.write("articles/both/index.md", article("Words."))
    project.write("articles/both/draft.md", article("![x](secret.png)", draft=True))
    project.write("articles/both/secret.png", png("secret"))
    project.write("articles/both/notes.txt", b"notes")
    built = project.build("--strict")
    assert "articles/both/notes.txt" in built.files()
    assert "articles/both/secret.png" not in built.files()


def test_the_text_above_a_list_that_no_public_article_has_leaves_with_its_picture(project: Project) -> None:
    """A tag only of drafts has no page, and what was written for it waits."""
    project.write("articles/draft.md", article(tags=["zanzibar"], authors=["editorial"], draft=True))
    project.write("tags/zanzibar.md", "Zanzibar words. ![x](zanzibar.png)")
    project.write("tags/zanzibar.png", png("zanzibar"))
    project.write("authors/editorial.md", "Zanzibar words.")
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert traces(built.site, "zanzibar") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("articles/public.md", "secret.md"),
        ("articles/public.md", "secret.md#section"),
        ("articles/deeper/public.md", "../secret.md"),
        ("articles/public.md", "/articles/secret.md"),
        ("articles/public.md", "/articles/hidden-slug/"),
        ("articles/public.md", "/articles/hidden-slug"),
        ("index.md", "articles/secret.md"),
        ("categories/healthcare.md", "../articles/secret.md"),
    ],
)
def test_a_link_to_an_unpublished_article_shows_its_words_alone(project: Project, source: str, target: str) -> None:
    """And says so, which stops nothing: whoever plans ahead may link to what is to come."""
    project.write("articles/secret.md", article("## Section\n", slug="hidden-slug", date="2027-01-01"))
    text = f"Read [these *words*]({target}) soon."
    project.write(source, article(text) if source.startswith("articles/") else text)
    built = project.build()
    assert built.status == 0, built.output
    assert traces(built.site, "hidden-slug", "secret") == []
    url = {"index.md": "/", "categories/healthcare.md": "/categories/healthcare/"}.get(source, "/articles/public/")
    (paragraph,) = [found for found in built.page(url).select("p") if found.get_text() == "Read these words soon."]
    assert paragraph.select("[href]") == []
    (message,) = built.messages
    assert f"{source}:" in message
    assert " advice A503: docs/articles/secret.md is not public (scheduled), and visitors see " in message
    assert project.build("--strict").status == 0


def test_a_link_by_reference_to_an_unpublished_article_leaves_no_trace_either(project: Project) -> None:
    """Neither in the page nor in its copies."""
    project.write("articles/secret.md", article(slug="hidden-slug", draft=True))
    text = "Read [these *words*][r] and [`more` ![x](p.png)](secret.md 'soon') now.\n\n[r]: secret.md 'soon'\n"
    project.write("articles/p.png", png("p"))
    project.write("articles/a.md", article(text))
    built = project.build()
    assert traces(built.site, "hidden-slug", "secret") == []
    assert "Read these words and more  now." in built.page("/articles/a/").get_text()


def test_unpublished_articles_may_link_to_each_other(project: Project) -> None:
    """They may come out on the same day."""
    project.write("articles/one.md", article("[two](two.md)", date="2027-01-01"))
    project.write("articles/two.md", article("[one](one.md)", date="2027-01-01"))
    built = project.build("--strict")
    assert (built.status, built.messages) == (0, [])


def test_a_broken_link_in_a_scheduled_article_is_known_today(project: Project) -> None:
    """And not on the day it comes out; that of a draft is its author's."""
    project.write("articles/scheduled.md", article("[x](lost.md)", date="2027-01-01"))
    project.write("articles/draft.md", article("[x](lost.md)", draft=True))
    built = project.build()
    assert [message.partition(": ")[0] for message in built.messages] == ["docs/articles/scheduled.md:8:5"]


def test_a_page_that_is_hidden_by_its_date_alone_appears_on_its_day(project: Project) -> None:
    """With its pictures; and goes on the day it expires."""
    project.write("articles/secret.png", png("secret"))
    project.write("articles/a.md", article("![x](secret.png)", date="2026-06-01", expires="2026-06-03"))
    shown = {day: {"articles/a/index.html", "articles/secret.png"} & project.build(as_of=day).files() for day in DAYS}
    assert {day: len(files) for day, files in shown.items()} == dict(zip(DAYS, (0, 2, 2, 0), strict=True))


DAYS = ("2026-05-31T23:59:59", "2026-06-01", "2026-06-02T23:59:59", "2026-06-03")
