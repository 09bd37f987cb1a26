"""A build that will fail ends before anything dear is made: no picture, no card, no page."""

from __future__ import annotations

import pytest

from tests.pictures import encoded, photograph
from tests.project import Project, article

DEAR = {"a photograph": "pictures/**/*.jpg", "a card": "cards/**/*.png"}
"""Where the cache has what was made."""
PHOTOGRAPH = encoded(photograph(700, 400), "JPEG")


@pytest.fixture
def illustrated(project: Project) -> Project:
    """A site with a photograph to be made, and cards to be drawn."""
    project.draw_cards()
    project.write("articles/desk.jpg", PHOTOGRAPH)
    project.write("articles/a.md", article("![A desk by a window](desk.jpg)"))
    return project


def made(project: Project) -> list[str]:
    """Name what of the dear things is there."""
    return [kind for kind, files in DEAR.items() if any((project.folder / ".cache/cuecard").glob(files))]


MISTAKES: dict[str, tuple[str, str, str]] = {
    "a-name": ("articles/b.md", article(title="B", category="lost"), "E114"),
    "a-redirect-to-two-pages": ("articles/b.md", article(title="B", redirect_from=["/a/"]), "E803"),
    "an-address-that-a-page-has": ("articles/b.md", article(title="B", redirect_from=["/contact/"]), "E802"),
    "a-published-address": ("../urls.lock", "/articles/gone/\n", "E805"),
    "a-call-to-action": ("articles/b.md", article("[Talk](cta:lost)", title="B"), "E401"),
    "a-picture": ("articles/b/index.md", article("![A chair](chair.jpg)", title="B"), "E512"),
    "a-link": ("articles/b.md", article("[lost](lost.md)", title="B"), "W501"),
    "a-link-to-a-heading": ("articles/b.md", article("[lost](a.md#lost)", title="B"), "W502"),
    "a-date": ("articles/b.md", article(title="B", date="2062-05-04"), "W132"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_nothing_dear_is_made_of_a_site_that_will_not_be_published(illustrated: Project, mistake: str) -> None:
    """Whether it is found in front matter, among addresses, in a text or in a picture."""
    path, source, code = MISTAKES[mistake]
    illustrated.write(
        "articles/c.md", article(title="C", redirect_from=["/a/"] if mistake == "a-redirect-to-two-pages" else [])
    )
    illustrated.write(path, source)
    if mistake == "a-picture":
        illustrated.write("articles/b/chair.jpg", PHOTOGRAPH[:200])
    built = illustrated.build("--strict")
    assert [message.split()[2] for message in built.messages] == [f"{code}:"]
    assert built.status == 1
    assert made(illustrated) == []
    assert not built.site.exists()


def test_once_it_is_right_everything_is_made(illustrated: Project) -> None:
    """A text that shows a picture is made again when the picture is."""
    illustrated.write("articles/b.md", article("[lost](lost.md)", title="B"))
    assert illustrated.build("--strict").status == 1
    illustrated.write("articles/b.md", article("Found.", title="B"))
    built = illustrated.build("--strict")
    assert built.status == 0
    assert made(illustrated) == list(DEAR)
    picture = built.page("/articles/a/").select_one(".cc-prose img[srcset]")
    assert picture is not None


def test_a_warning_ends_only_a_strict_build(illustrated: Project) -> None:
    """Else the site is made, and the warning told once."""
    illustrated.write("articles/b.md", article("[lost](lost.md)", title="B"))
    built = illustrated.build()
    assert len(built.messages) == 1
    assert made(illustrated) == list(DEAR)


def test_a_file_with_an_error_is_looked_at_as_a_whole(illustrated: Project) -> None:
    """Whoever mends its front matter learns of its text in the same run; of other texts when that is right."""
    wrong = article("[lost](lost.md) [a](a.md#lost) [b](#lost)", title="B", category="lost")
    illustrated.write("articles/b.md", wrong)
    illustrated.write("articles/c.md", article("[lost](lost.md)", title="C"))
    codes = [(message.split(":")[0], message.split()[2]) for message in illustrated.build().messages]
    assert codes == [("docs/articles/b.md", code) for code in ("E114:", "W501:", "W502:")]


def test_a_redirect_may_lead_to_a_file_that_is_made_later(illustrated: Project) -> None:
    """Such as a feed or the sitemap, of which nobody knows when pages are read."""
    illustrated.configure("extra:\n", "extra:\n  redirects: {/rss/: /feed.xml, /map/: /sitemap.xml}\n")
    assert illustrated.build("--strict").messages == []
