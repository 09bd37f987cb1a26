"""Front matter of WordPress, Hugo, Jekyll, Ghost and Notion is answered with what to write here."""

from __future__ import annotations

import pytest
import yaml

from cuecard.check.front_matter_wording import ARTICLE, PAGE
from cuecard.check.validation.models import validate
from cuecard.model.front_matter import ArticleFields, PageFields
from cuecard.model.front_matter_values import Known
from cuecard.model.site_settings import Settings
from cuecard.read.source_file import read_source_file
from tests.broken_site import SETTINGS

KNOWN = Known(Settings.model_validate(yaml.safe_load(SETTINGS.read_text("utf-8"))["extra"]), ["main.html"])
NEW = "add under 'extra: authors:' in mkdocs.yml: mara-lindqvist: {name: Mara Lindqvist}"
PUBLIC = "remove this line, since an article is public from its date on"
SHOWN = "image_alt: with what the picture shows"


def said_of(written: str) -> str:
    """Give the remedy for the first line of an article that has nothing else."""
    source = read_source_file(f"---\n{written}\n---\n".encode(), "a.md")
    _, problems = validate(ArticleFields, source.front_matter, ARTICLE, context=KNOWN)
    return next(problem.remedy for problem in problems if problem.code == "E102")


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("published: false", "write draft: true"),
        ("published: true", PUBLIC),
        ("published: 2026-05-04", "write date: 2026-05-04"),
        ("status: draft", "write draft: true"),
        ("status: publish", PUBLIC),
        ("visibility: private", "write draft: true"),
        ("author: editorial", "write authors: [editorial]"),
        ("author: The editors", "write authors: [editorial]"),
        ("author: Mara Lindqvist", f"write authors: [mara-lindqvist], and {NEW}"),
        ("author: {name: The editors}", "write authors: [editorial]"),
        ("categories: [Hiring Process, News]", "write category: hiring-process"),
        ("categories:\n  - News", "write category: hiring-process or category: healthcare"),
        ("layout: post", "remove this line, since the site knows that this is an article"),
        ("permalink: /2019/03/first-year/", "write redirect_from: [/2019/03/first-year/]"),
        ("permalink: https://old.example/first-year.html", "write redirect_from: [/first-year.html]"),
        ("permalink: /articles/first-year/", "write slug: first-year"),
        ("permalink: /:categories/:title/", "remove this line, since the name of the file is the address"),
        ("aliases: [/a/, b]", "write redirect_from: [/a/, /b]"),
        ("thumbnail: desk.jpg", f"write image: desk.jpg and, on a line below it, {SHOWN}"),
        ("cover: {image: desk.jpg, alt: A desk}", 'write image: desk.jpg and, on a line below it, image_alt: "A desk"'),
        ("featured_image: desk.jpg\nimage_alt: A desk", "write image: desk.jpg"),
        ("excerpt: 'What to settle: all of it'", 'write description: "What to settle: all of it"'),
        ("summary: Words\ndescription: Other words", "remove this line, since 'description' is there too"),
        ("lastmod: 2026-05-04T09:00:00+02:00", "write updated: 2026-05-04T09:00:00+02:00"),
        ("lastmod: May 4, 2026", "write updated: 2026-05-04"),
        ("publishDate: 5/25/2026", "write date: 2026-05-25"),
        ("keywords: hiring, health care", "write tags: [hiring, health care]"),
        ("tag: hiring", "write tags: [hiring]"),
        ("seo_title: A title", "remove this line, since search engines are shown the title"),
        ("weight: 10", "remove this line, since lists are ordered by date"),
        ("comments: true", "remove this line, since no page of this site has a use for it"),
        ("sticky: true", "write featured: true"),
        ("language: pt_BR", "write lang: pt-BR"),
        ("reading_time: 5 min", "write read_time: 5"),
        ("headline: The first year", "write title: The first year"),
        ("campaign: spring", "write it under 'extra:' if it is for your own templates, or remove it"),
    ],
)
def test_a_key_of_another_program_is_answered_with_what_to_write(written: str, remedy: str) -> None:
    """Its value comes along, as it is written here."""
    assert said_of(written) == remedy


def test_a_key_that_is_only_called_otherwise_is_not_missing_too() -> None:
    """One mistake has one message."""
    source = read_source_file(b"---\nheadline: A\nexcerpt: B\npubDate: 2026-05-04\nsection: x\n---\n", "a.md")
    _, problems = validate(ArticleFields, source.front_matter, ARTICLE, context=KNOWN)
    assert [problem.code for problem in problems] == ["E102"] * 4


def test_a_page_that_is_no_article_has_no_draft() -> None:
    """What an article would write is not said."""
    source = read_source_file(b"---\npublished: false\n---\n", "a.md")
    _, (problem,) = validate(PageFields, source.front_matter, PAGE, context=KNOWN)
    assert problem.remedy == "remove this line, since a page is public as long as its file is there"
