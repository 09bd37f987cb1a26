"""What language models read: an index, the whole text, and a Markdown copy of each article."""

from __future__ import annotations

import pytest

from tests.project import Built, Project, article

SITE = "https://oncuehire.example/"
TEXT = """# A title

See [the other](other.md#part "Title"), [here](#own) and [elsewhere](https://example.org/a_(b)).

![A tree](../assets/logo.svg)

[Talk to us](cta:share-a-role) or [ask](cta:).

## Own { #own }

/// cta | discovery-call
///

```markdown
[stays](other.md) and [stays](cta:share-a-role)
```

Inline `[stays](other.md)` too, and [by reference][ref].

[ref]: other.md
"""
COPY = f"""---
title: A title
description: A description that is long enough to be shown in full by search engines.
url: {SITE}articles/a/
date: 2026-01-15
category: Hiring Process
tags:
- hiring
authors:
- Elmway Hire
read_time: 1
---

# A title

See [the other]({SITE}articles/other/#part "Title"), [here]({SITE}articles/a/#own) and [elsewhere](https://example.org/a_(b)).

![A tree]({SITE}assets/logo.svg)

[Talk to us]({SITE}contact/#share-a-role) or [ask]({SITE}contact/).

## Own

**Ready to talk?** Schedule a discovery call with our team. [Book a 30-Minute Call]({SITE}contact/)

```markdown
[stays](other.md) and [stays](cta:share-a-role)
```

Inline `[stays](other.md)` too, and [by reference][ref].

[ref]: {SITE}articles/other/
"""


@pytest.fixture
def built(project: Project) -> Built:
    """A site of two articles that link to each other, and a draft."""
    project.write("articles/a.md", article(TEXT, tags=["hiring"]))
    project.write("articles/other.md", article("## Part\n\nOther words.", title="The other", date="2026-02-01"))
    project.write("articles/draft.md", article("SECRETWORD", title="SECRETTITLE", draft=True))
    built = project.build()
    assert built.status == 0, built.output
    return built


def test_a_copy_has_public_fields_whole_addresses_and_calls_to_action_as_links(built: Built) -> None:
    """What leads somewhere leads there from anywhere; code stays as it was written."""
    assert (built.site / "articles/a/index.md").read_text("utf-8") == COPY


def test_a_copy_of_a_site_below_a_path_stays_below_it(project: Project) -> None:
    """Calls to action, whose settings write paths from the site's root, and links alike."""
    project.set_site_url(f"{SITE}blog/")
    project.write("articles/a.md", article("[Call](cta:) [us](../contact.md).\n\n/// cta | share-a-role\n///\n"))
    built = project.build("--strict")
    copy = (built.site / "articles/a/index.md").read_text("utf-8")
    assert f"[Call]({SITE}blog/contact/) [us]({SITE}blog/contact/)." in copy
    assert f"({SITE}blog/contact/#share-a-role)" in copy
    assert f"({SITE}contact" not in (built.site / "llms-full.txt").read_text("utf-8")


def test_an_article_points_to_its_copy(built: Built) -> None:
    """A model that reads the page finds the Markdown."""
    link = built.page("/articles/a/").select_one('link[rel="alternate"][type="text/markdown"]')
    assert link is not None
    assert (built.site / "articles/a" / str(link["href"])).is_file()
    assert built.page("/contact/").select_one('link[type="text/markdown"]') is None


def test_the_index_lists_articles_by_category_and_the_pages(built: Built) -> None:
    """The form is that of llmstxt.org: a heading, a summary, sections of links."""
    lines = (built.site / "llms.txt").read_text("utf-8").splitlines()
    assert lines[0] == "# Elmway Hire"
    assert lines[2].startswith("> People for")
    section = lines[lines.index("## Hiring Process") :]
    words = "A description that is long enough to be shown in full by search engines."
    assert section[2:4] == [
        f"- [The other]({SITE}articles/other/index.md): {words}",
        f"- [A title]({SITE}articles/a/index.md): {words}",
    ]
    assert f"- [Contact]({SITE}contact/)" in lines


def test_the_whole_text_holds_every_public_article_once(built: Built) -> None:
    """Newest first, under its title and address."""
    text = (built.site / "llms-full.txt").read_text("utf-8")
    assert text.index("## The other") < text.index("## A title")
    assert text.count("Other words.") == 1
    assert "SECRET" not in text + (built.site / "llms.txt").read_text("utf-8")


def test_code_that_is_only_indented_is_left_as_it_is(project: Project) -> None:
    """A call to action in an example stays one; a paragraph of a list, as far in, is none."""
    example = "    [call](cta:discovery-call) and [us](../contact.md)\n"
    text = f"So:\n\n{example}\n- Item\n\n    [call](cta:discovery-call)\n\n    {example}"
    project.write("articles/a.md", article(text))
    copy = (project.build("--strict").site / "articles/a/index.md").read_text("utf-8")
    url = "https://oncuehire.example/contact/"
    assert copy.split("# A title\n\n")[1] == (f"So:\n\n{example}\n- Item\n\n    [call]({url})\n\n    {example}")
