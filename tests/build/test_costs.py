"""A build after an edit renders the pages that change and no other, and writes nothing that stays as it is."""

from __future__ import annotations

from typing import Any

import pytest

from cuecard.cache import page_rendering
from cuecard.model.article import Article
from cuecard.model.listing_page import ListingPage
from cuecard.render.template_environment import page_context
from tests.edits import EDITS, inodes, kept_pages, written
from tests.project import Project
from tests.site_contents import contents

DECIDE_ALL = {"a-hook-less", "a-macro", "a-template", "a-word", "a-word-of-the-settings"}
"""Edits of what has a hand in every page, and may change none."""
OF_CONTENT = [name for name in EDITS if name.startswith("a-") and "site" not in name and name not in DECIDE_ALL]
SHOWN_BY_SOME = {"a-date", "a-tag", "a-call-to-action", "a-length", "a-cover"}
"""Edits of what a page that names an article could show of it, and not all do."""
OWN_PAGES = {
    "a-text": ["articles/a-3/index.html"],
    "a-call-to-action": ["articles/a-3/index.html"],
    "a-picture": ["articles/with-picture/index.html"],
    "a-page": ["contact/index.html"],
    "a-length": [
        "articles/a-11/index.html",
        "articles/a-3/index.html",
        "articles/a-7/index.html",
        "articles/index.html",
        "categories/hiring-process/index.html",
        "series/clinical-ai/index.html",
        "tags/common/index.html",
        "tags/tag-3/index.html",
    ],
}
"""What shows what was edited: a text and its call to action its own page alone, a read time each card too."""
FEEDS = ["atom.xml", "feed.json", "feed.xml"]


@pytest.mark.parametrize("edit", OF_CONTENT)
def test_what_is_rendered_comes_out_another_page(built: Project, edit: str) -> None:
    """As many pages are rendered as change; a file with the right bytes stays the file that it was."""
    site = built.folder / "site"
    before, were = contents(site), inodes(site)
    EDITS[edit](built)
    again = built.build()
    now, changed, (kept, pages) = contents(site), written(again, were), kept_pages(again)
    assert pages - kept == len([name for name in changed - {"404.html"} if name.endswith(".html")])
    assert [name for name in changed if before.get(name) == now[name]] == []


@pytest.mark.parametrize("edit", [edit for edit in OF_CONTENT if edit not in SHOWN_BY_SOME])
def test_the_data_of_a_page_is_made_where_it_comes_out_another(
    built: Project, edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of articles and lists; pages that are neither show what they like."""
    made: list[str] = []

    def note(page: object, *others: Any) -> dict[str, Any]:
        if isinstance(page, Article | ListingPage):
            made.append(page.file.dest_uri)
        return page_context(page, *others)

    before = inodes(built.folder / "site")
    EDITS[edit](built)
    monkeypatch.setattr(page_rendering, "page_context", note)
    changed = written(built.build(), before)
    assert set(made) - changed == set()


@pytest.mark.parametrize("edit", OWN_PAGES)
def test_an_edit_changes_the_pages_that_show_it(built: Project, edit: str) -> None:
    """And no other."""
    before = inodes(built.folder / "site")
    EDITS[edit](built)
    assert sorted(name for name in written(built.build(), before) if name.endswith(".html")) == OWN_PAGES[edit]


def test_a_text_is_in_its_page_its_copy_and_its_feeds(built: Project) -> None:
    """Beside the search index, nothing else is written."""
    before = inodes(built.folder / "site")
    EDITS["a-text"](built)
    lists = ["", "categories/hiring-process/", "tags/common/", "tags/tag-3/"]
    expected = {f"{folder}{feed}" for folder in lists for feed in FEEDS}
    expected |= {"articles/a-3/index.html", "articles/a-3/index.md", "llms-full.txt"}
    changed = written(built.build(), before)
    assert {name for name in changed if not name.startswith("pagefind/")} == expected
    assert "pagefind/pagefind-entry.json" in changed
