"""Pictures as browsers are offered them: sizes, formats, order, for whom."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.offered_pictures import offers, pictures_in, shown
from tests.pictures import encoded, photograph, png
from tests.project import Project, article
from tests.site_contents import contents

WIDTHS = [400, 800, 1200, 1600]
GREEN = (20, 160, 20)


def test_a_photograph_is_offered_in_each_width_and_format(project: Project) -> None:
    """AVIF before WebP before JPEG, each in four widths; every file is there, and as wide as it says."""
    built, picture = shown(project, "desk.jpg", encoded(photograph(2000, 1250), "JPEG", quality=90))
    found = offers(picture, built)
    assert list(found) == ["own", "image/avif", "image/webp"]
    for media_type, candidates in found.items():
        assert [candidate.width for candidate in candidates] == WIDTHS
        for candidate in candidates:
            image = candidate.image()
            assert image.size == (candidate.width, candidate.width * 5 // 8)
            assert image.format == {"own": "JPEG"}.get(media_type, media_type.partition("/")[2].upper())
    for source in picture.parent.select("source") if picture.parent else []:
        assert source["sizes"] == picture["sizes"]


def test_a_format_is_offered_only_where_it_is_smaller(project: Project) -> None:
    """At each width WebP is smaller than JPEG, and AVIF smaller than both."""
    built, picture = shown(project, "desk.jpg", encoded(photograph(1000, 700), "JPEG", quality=90))
    found = offers(picture, built)
    sizes = {media_type: [each.path.stat().st_size for each in candidates] for media_type, candidates in found.items()}
    assert list(sizes) == ["own", "image/avif", "image/webp"]
    for own, avif, webp in zip(*sizes.values(), strict=True):
        assert avif < webp < own


def test_a_format_that_is_nowhere_smaller_is_not_offered(project: Project) -> None:
    """A picture that WebP without loss made as small as it gets."""
    plain = Image.new("RGB", (300, 200), GREEN)
    built, picture = shown(project, "plain.webp", encoded(plain, "WEBP", lossless=True))
    assert list(offers(picture, built)) == ["own"]
    assert picture.parent is not None
    assert picture.parent.name != "picture"


def test_a_small_picture_is_never_made_larger(project: Project) -> None:
    """Ten pixels stay ten pixels."""
    built, picture = shown(project, "dot.png", png(size=(10, 10)))
    assert (picture["width"], picture["height"]) == ("10", "10")
    assert {each.image().size for candidates in offers(picture, built).values() for each in candidates} == {(10, 10)}


def test_width_and_height_keep_the_place(project: Project) -> None:
    """They are those of the file that `src` names, and the author's width changes both."""
    content = encoded(photograph(1000, 700), "JPEG")
    built, picture = shown(project, "desk.jpg", content)
    assert (picture["width"], picture["height"]) == ("1000", "700")
    assert offers(picture, built)["own"][-1].image().size == (1000, 700)
    _, picture = shown(project, "desk.jpg", content, "![A desk by a window](desk.jpg){ width=300 .wide title='Desk' }")
    assert (picture["width"], picture["height"]) == ("300", "210")
    assert (picture["class"], picture["title"]) == (["wide"], "Desk")


def test_the_first_picture_is_loaded_at_once_and_the_others_when_they_are_near(project: Project) -> None:
    """The first of a text without a cover; with one, the cover."""
    project.write("articles/desk.png", png())
    text = "![A desk](desk.png)\n\nWords.\n\n![A chair](desk.png)"
    project.write("articles/a.md", article(text))
    project.write("articles/b.md", article(text, title="B", image="desk.png", image_alt="A room"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    loading = {
        url: [
            (image["alt"], image.get("fetchpriority"), image.get("loading"), image["decoding"])
            for image in pictures_in(built.page(url).select_one("[data-article]"))
        ]
        for url in ("/articles/a/", "/articles/b/")
    }
    eager, lazy = ("high", None, "async"), (None, "lazy", "async")
    assert loading["/articles/a/"] == [("A desk", *eager), ("A chair", *lazy)]
    assert loading["/articles/b/"] == [("A room", *eager), ("A desk", *lazy), ("A chair", *lazy)]


def test_the_first_card_of_a_list_is_loaded_at_once(project: Project) -> None:
    """The others, and all below an article, when they are near; the title beside them says what they show."""
    project.write("articles/desk.png", png())
    for name in ("a", "b", "c"):
        project.write(f"articles/{name}.md", article(title=name, tags=["t"], image="desk.png", image_alt="A desk"))
    built = project.build("--strict")
    cards = pictures_in(built.page("/articles/").select_one(".cc-cards"))
    assert [card.get("loading") for card in cards] == [None, "lazy", "lazy"]
    assert [card.get("fetchpriority") for card in cards] == ["high", None, None]
    related = pictures_in(built.page("/articles/a/").select_one(".cc-related"))
    assert {card.get("loading") for card in related} == {"lazy"}
    assert {(card["alt"], card["width"], card["height"]) for card in cards + related} == {("", "4", "3")}


def test_no_byte_and_no_variant_of_a_draft_s_picture_is_published(project: Project) -> None:
    """Shown in its text, as HTML, as its cover or only linked; what a public article shows too stays."""
    project.write("articles/both.jpg", encoded(photograph(480, 320), "JPEG"))
    project.write("articles/a.md", article("![A desk by a window](both.jpg)"))
    public = contents(project.build("--strict").site)
    for number in range(4):
        project.write(f"articles/secret-{number}.jpg", encoded(photograph(480, 320, number + 2), "JPEG"))
    text = (
        "![A secret](secret-0.jpg) ![A desk by a window](both.jpg) [x](secret-3.jpg)\n\n"
        '<p><img src="../secret-1.jpg" alt="A secret"></p>'
    )
    fields = {"title": "Not yet", "image": "secret-2.jpg", "image_alt": "A secret"}
    project.write("articles/draft.md", article(text, draft=True, **fields))
    assert contents(project.build("--strict").site) == public
    project.write("articles/draft.md", article(text, **fields))
    variants = {name for name in project.build("--strict").files() if name.startswith("assets/pictures/secret")}
    assert {name.split("/")[-1][:8] for name in variants} == {"secret-0", "secret-1", "secret-2"}


def test_a_broken_picture_of_a_draft_stops_nothing(project: Project) -> None:
    """It is not in the site; when the draft is published it is an error."""
    project.write("articles/desk.jpg", "a note")
    project.write("articles/a.md", article("![A desk by a window](desk.jpg)", draft=True))
    assert project.build("--strict").status == 0
    project.write("articles/a.md", article("![A desk by a window](desk.jpg)", date="2026-07-01"))
    (message,) = project.build("--strict").messages
    assert message.startswith("docs/articles/a.md:8:23: error E511: docs/articles/desk.jpg is not a picture")


@pytest.mark.parametrize(
    ("written", "alt"),
    [
        ('<img src="../desk.jpg" alt="A &amp; B">', "A & B"),
        ('<IMG SRC="desk.jpg" ALT="">', ""),
        (
            '<figure>\n<img class="wide"\n src="../desk.jpg" alt="A desk" />\n<figcaption>So</figcaption>\n</figure>',
            "A desk",
        ),
        ('<div markdown>\n\nWords <img src="../desk.jpg" alt="A desk"> on.\n\n</div>', "A desk"),
        ('A line with <img alt="A desk" src="/articles/desk.jpg"> in it.', "A desk"),
    ],
    ids=["block", "from-the-source", "figure", "in-markdown", "in-a-line"],
)
def test_a_picture_written_as_html_is_drawn_like_any_other(project: Project, written: str, alt: str) -> None:
    """With its sizes, its place and its formats; its class stays."""
    built, picture = shown(project, "desk.jpg", encoded(photograph(480, 320), "JPEG"), f"Words.\n\n{written}\n")
    assert (picture["alt"], picture["width"], picture["height"]) == (alt, "480", "320")
    found = offers(picture, built)
    assert list(found) == ["own", "image/avif", "image/webp"]
    assert all(each.path.is_file() for candidates in found.values() for each in candidates)
    assert picture.get("class") == (["wide"] if "wide" in written else None)


@pytest.mark.parametrize(
    "written",
    [
        '<img src="../desk.jpg" srcset="../desk.jpg 2x" alt="A desk">',
        '<picture><source srcset="../desk.jpg"><img src="../desk.jpg" alt="A desk"></picture>',
        '<img src="https://pictures.example/desk.jpg" alt="A desk">',
    ],
)
def test_html_that_says_more_is_left_as_it_is(project: Project, written: str) -> None:
    """Whoever writes sizes of their own has them."""
    _, picture = shown(project, "desk.jpg", encoded(photograph(480, 320), "JPEG"), f"Words.\n\n<p>{written}</p>\n")
    assert "width" not in picture.attrs
    assert str(BeautifulSoup(written, "html.parser")) in str(picture.find_parent("p"))


def test_a_tag_in_code_stays_code(project: Project) -> None:
    """In a line and in a block."""
    project.write("articles/desk.png", png())
    tag = '<img src="desk.png" alt="x">'
    project.write("articles/a.md", article(f"Write `{tag}` or:\n\n```html\n{tag}\n```\n\n![A desk](desk.png)"))
    page = project.build("--strict").page("/articles/a/")
    assert [code.get_text().strip() for code in page.select(".cc-prose code")] == [tag, tag]
    assert len(pictures_in(page.select_one(".cc-prose"))) == 1


@pytest.mark.parametrize("name", ["desk by a window.jpg", "schöner-tisch.jpg", "a,b.jpg", "100%.jpg", "机.jpg"])
def test_a_file_may_bear_any_name(project: Project, name: str) -> None:
    """Every address leads to its file."""
    built, picture = shown(
        project,
        name,
        encoded(photograph(480, 320), "JPEG"),
        f"![A desk by a window](<{name.replace('%', '%25')}>)",
    )
    found = [each for candidates in offers(picture, built).values() for each in candidates]
    assert len(found) == 6
    assert [each.path for each in found if not each.path.is_file()] == []


def test_a_page_without_the_pictures_hook_shows_its_pictures_plainly(project: Project) -> None:
    """Removing the line switches the feature off."""
    project.configure("  - hooks/pictures.py\n", "")
    built, picture = shown(project, "desk.jpg", encoded(photograph(480, 320), "JPEG"))
    assert picture["src"] == "../desk.jpg"
    assert (built.site / "articles/desk.jpg").is_file()
