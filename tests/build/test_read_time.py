"""The read time that visitors see, from Markdown to badge and card."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.pictures import png
from tests.project import Project, article


def badge(page: BeautifulSoup) -> tuple[str, str]:
    """Give the mark and the words of the read-time badge."""
    (found,) = page.select("[data-read-time]")
    return str(found["data-read-time"]), found.get_text()


@pytest.mark.parametrize(("words", "minutes"), [(238, "1"), (239, "2")])
def test_the_239th_word_begins_the_second_minute(project: Project, words: int, minutes: str) -> None:
    """Counted from the text alone, whatever surrounds it on the page."""
    project.write("articles/a.md", article("word " * words))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert badge(built.page("/articles/a/")) == (minutes, f"{minutes} min read")


LEFT_OUT = """
word[^1] [Book a call now, it costs nothing](cta:discovery-call)

```python
print("these words are code and not counted")
```

/// cta | discovery-call
Some words of a panel that are not counted.
///

| table |
| ----- |
| cell  |
/// caption
A caption that is not counted.
///

[^1]: A footnote that is not counted.
"""


def test_code_calls_to_action_footnotes_and_captions_are_left_out(project: Project) -> None:
    """235 words and three that count are a minute, with everything that does not count beside them."""
    project.write("articles/a.md", article(f"{'word ' * 235}\n\n{LEFT_OUT}"))
    project.write("articles/b.md", article(f"{'word ' * 236}\n\n{LEFT_OUT}"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert badge(built.page("/articles/a/"))[0] == "1"
    assert badge(built.page("/articles/b/"))[0] == "2"


def test_inline_code_tables_lists_and_headings_are_read(project: Project) -> None:
    """Each of them is a word here."""
    text = f"## heading\n\n{'word ' * 233}\n\n- item\n- `code`\n\n| head |\n| ---- |\n| cell |\n"
    project.write("articles/a.md", article(text))
    project.write("articles/b.md", article(f"{text}\nmore"))
    built = project.build("--strict")
    assert badge(built.page("/articles/a/"))[0] == "1"
    assert badge(built.page("/articles/b/"))[0] == "2"


def test_a_picture_takes_time_and_its_description_none(project: Project) -> None:
    """Twelve seconds are 47.6 words: 190 words and a picture are a minute, 191 are two."""
    project.write("articles/p.png", png())
    picture = "\n\n![words that are not read](p.png)\n"
    project.write("articles/a.md", article("word " * 190 + picture))
    project.write("articles/b.md", article("word " * 191 + picture))
    built = project.build("--strict")
    assert badge(built.page("/articles/a/"))[0] == "1"
    assert badge(built.page("/articles/b/"))[0] == "2"


def test_an_article_in_another_language_has_that_language_s_speed(project: Project) -> None:
    """179 words of German are a minute; a page says its language."""
    project.write("articles/a.md", article("Wort " * 180, lang="de-AT"))
    page = project.build("--strict").page("/articles/a/")
    assert badge(page)[0] == "2"
    (text,) = page.select("article[data-article]")
    assert text["lang"] == "de-AT"


def test_the_site_s_language_is_that_of_articles_that_name_none(project: Project) -> None:
    """`theme.language` sets the speed."""
    project.configure("language: en", "language: de")
    project.write("articles/a.md", article("Wort " * 180))
    assert badge(project.build("--strict").page("/articles/a/"))[0] == "2"


def test_extra_reading_sets_the_speed(project: Project) -> None:
    """A site that knows its readers says so once."""
    project.configure("  time_zone: America/New_York", "  reading: {words_per_minute: 100}")
    project.write("articles/a.md", article("word " * 101))
    assert badge(project.build("--strict").page("/articles/a/"))[0] == "2"


def test_one_number_stands_on_the_badge_and_on_every_card(project: Project) -> None:
    """Listings and related articles show what the article shows, counted or said."""
    project.write("articles/counted.md", article("word " * 500, tags=["hiring"]))
    project.write("articles/said.md", article("word " * 500, tags=["hiring"], read_time=4))
    built = project.build("--strict")
    assert built.status == 0, built.output
    shown = {"counted": "3", "said": "4"}
    for slug, minutes in shown.items():
        assert badge(built.page(f"/articles/{slug}/")) == (minutes, f"{minutes} min read")
    pages = ["/articles/", "/categories/hiring-process/", "/tags/hiring/", "/articles/counted/", "/articles/said/"]
    cards = [card for url in pages for card in built.page(url).select(".cc-card")]
    assert len(cards) == 8
    for card in cards:
        (link,) = card.select(".cc-card__title a")
        (facts,) = card.select(".cc-card__facts")
        slug = str(link["href"]).strip("/").rpartition("/")[2]
        assert facts.get_text().endswith(f"{shown[slug]} min read")


def test_a_read_time_far_from_the_counted_one_is_advised_against(project: Project) -> None:
    """It is shown nevertheless."""
    project.write("articles/a.md", article("word " * 100, read_time=9))
    built = project.build()
    (message,) = built.messages
    assert message.startswith("docs/articles/a.md:6:12: advice A120: ")
    assert badge(built.page("/articles/a/"))[0] == "9"
