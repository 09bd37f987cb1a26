"""Real articles, written for another generator: a whole site of them builds, and each page holds its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.imported_posts import POSTS, read_posts, write_site
from bs4 import BeautifulSoup

from tests.own_words import missing_runs, runs_of
from tests.project import ROOT, Built, Project

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.imported_posts import Post
    from bs4 import Tag

OWN_POSTS = ROOT / "tests" / "sites" / "other-generator"
FOLDERS = [pytest.param(folder, id=folder.name) for folder in (OWN_POSTS, POSTS) if folder.is_dir()]
"""A few posts of our own always; a large collection where one stands beside the checkout."""


def words_shown(built: Built, post: Post) -> Tag:
    """Give what of a post's page holds its words: the title, which may be the text's first heading, and the text."""
    page = built.page(f"/articles/{post.slug}/")
    shown = BeautifulSoup("<div></div>", "html.parser")
    for part in (page.h1, page.select_one(".cc-prose")):
        assert part is not None, f"{post.slug} has no title or no text"
        shown.append(part)
    return shown


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_site_of_another_generators_posts_builds_and_every_page_holds_its_words(
    folder: Path, project: Project
) -> None:
    """Whatever editors wrote there, nothing is lost on the way; there may be advice, no error."""
    posts = read_posts(folder)
    assert len(posts) == len(list(folder.glob("*.md")))
    write_site(posts, project)
    built = project.build()
    assert built.status == 0, built.output
    assert [message for message in built.messages if ": error " in message] == []
    missing = {post.slug: lost for post in posts if (lost := missing_runs(post.text, words_shown(built, post)))}
    assert missing == {}


def test_the_comparison_covers_the_texts() -> None:
    """Most words of the posts are in runs that are looked for."""
    texts = [post.text for post in read_posts(OWN_POSTS)]
    looked_for = sum(len(run.split()) for text in texts for run in runs_of(text))
    assert looked_for > 0.75 * sum(len(text.split()) for text in texts)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("One two three four five six.\n\nSeven eight nine ten eleven twelve.", "One two three four five six."),
        ("- one two three four five six\n- a b c d e f", "a b c d e f one two three four five six"),
        ("The *first* of the five [words](x.md) is here.", "The first of the five is here."),
    ],
)
def test_the_comparison_notices_what_is_lost_or_moved(source: str, shown: str) -> None:
    """A paragraph that is missing, items in another order, a link without its words."""
    assert missing_runs(source, BeautifulSoup(f"<p>{shown}</p>", "html.parser")) != []
