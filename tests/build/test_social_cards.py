"""The picture of a page on social networks: its own where they show it, else a card."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageChops

from tests.build.test_head_and_structured_data import SITE, nodes_of
from tests.pictures import encoded, photograph
from tests.project import FIRM, ROOT, Built, Project, article

ARTIFACTS = ROOT / "test-artifacts"
TITLES = {
    "long": "What a data scientist does in a regulated company, and what nobody tells you about the first year in one",
    "japanese": "臨床AIのためのエンジニア採用：現場で本当に役立つ人材を見つける方法",
    "arabic": "توظيف مهندسي AI للرعاية الصحية: ما الذي يتغير (2026)؟",
    "hebrew": "גיוס מהנדסי AI לבריאות: מה משתנה (2026)!",
    "emoji": "🚀 Ship it: <win> & learn 👩🏽‍🚀",
    "word": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "nothing": "🚀🎉",
}


@pytest.fixture
def drawn(project: Project) -> Project:
    """A site that has cards."""
    project.draw_cards()
    return project


def said(page: BeautifulSoup) -> dict[str, str]:
    """Give what Open Graph and X are told of the picture."""
    tags = page.select("meta[property^='og:image'], meta[name^='twitter:']")
    return {str(tag.get("property") or tag.get("name")): str(tag["content"]) for tag in tags}


def card_of(built: Built, url: str) -> Path:
    """Give the file of the picture that a page names."""
    return built.site / said(built.page(url))["og:image"].removeprefix(SITE)


def test_every_page_without_a_picture_has_a_card(drawn: Project) -> None:
    """Of the size that networks ask for, with words for those who do not see it."""
    drawn.write("articles/a.md", article("word " * 400, title="Tea & cake"))
    built = drawn.build("--strict")
    assert built.status == 0, built.output
    head = said(built.page("/articles/a/"))
    assert head.pop("og:image").startswith(f"{SITE}assets/cards/tea-and-cake.")
    assert head == {
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Title: Tea & cake · Hiring Process · 2 min read · Elmway Hire",
        "twitter:card": "summary_large_image",
        "twitter:image:alt": "Title: Tea & cake · Hiring Process · 2 min read · Elmway Hire",
    }
    for url in ("/", "/contact/", "/articles/a/", "/articles/", "/categories/hiring-process/"):
        with Image.open(card_of(built, url)) as card:
            assert (card.format, card.size) == ("PNG", (1200, 630))


def test_machines_are_told_the_same_picture(drawn: Project) -> None:
    """The image of an article's structured data is the one of Open Graph, with its size."""
    drawn.write("articles/a.md", article())
    page = drawn.build().page("/articles/a/")
    image = {"@type": "ImageObject", "url": said(page)["og:image"], "width": 1200, "height": 630}
    assert nodes_of(page)["BlogPosting"]["image"] == image


def test_a_photograph_is_shown_itself_and_no_wider_than_networks_want(drawn: Project) -> None:
    """The article's own picture, in its own format, with its own description."""
    drawn.write("articles/desk.jpg", encoded(photograph(1600, 1000), "JPEG"))
    drawn.write("articles/a.md", article(image="desk.jpg", image_alt="A desk by a window"))
    built = drawn.build("--strict")
    head = said(built.page("/articles/a/"))
    assert (head["og:image:width"], head["og:image:height"]) == ("1200", "750")
    assert head["og:image:alt"] == "A desk by a window"
    with Image.open(card_of(built, "/articles/a/")) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1200, 750))
    assert not list(built.site.glob("assets/cards/a-title*"))


def test_a_drawing_is_no_picture_for_networks(drawn: Project) -> None:
    """An article with an SVG cover has a card."""
    drawn.write("articles/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'/>")
    drawn.write("articles/a.md", article(image="a.svg", image_alt="Nothing at all"))
    assert card_of(drawn.build("--strict"), "/articles/a/").match("assets/cards/a-title.*.png")


def test_what_is_not_public_has_no_card(drawn: Project) -> None:
    """No file in the site bears a draft's title."""
    drawn.write("articles/a.md", article(title="A secret plan", draft=True))
    assert [name for name in drawn.build("--strict").files() if "secret" in name] == []


def test_the_same_words_give_the_same_card_and_others_another(drawn: Project) -> None:
    """Its address changes with what is on it, so that networks do not show an old one."""
    source = drawn.write("articles/a.md", article(title="Tea"))
    first = card_of(drawn.build(), "/articles/a/")
    before = first.read_bytes()
    again = card_of(drawn.build(), "/articles/a/")
    assert (again, again.read_bytes()) == (first, before)
    source.write_text(article("word " * 400, title="Tea"), "utf-8")
    assert card_of(drawn.build(), "/articles/a/").name != first.name
    drawn.configure("accent: ", 'ink: "#400000"\n      accent: ')
    assert card_of(drawn.build(), "/contact/").name != first.name


def test_a_damaged_card_in_the_cache_is_made_again(drawn: Project) -> None:
    """The cache is believed only where its bytes are what they were."""
    whole = card_of(drawn.build(), "/contact/").read_bytes()
    kept = [path for path in (drawn.folder / ".cache").rglob("*.png") if path.read_bytes() == whole]
    for path in kept:
        path.write_bytes(b"something else")
    assert len(kept) == 1
    assert card_of(drawn.build(), "/contact/").read_bytes() == whole


def test_every_script_finds_its_place_on_a_card(drawn: Project) -> None:
    """Titles of any kind are drawn within the margins; the cards are kept to be looked at."""
    drawn.write("assets/icon.svg", (FIRM / "docs" / "assets" / "icon.svg").read_bytes())
    for name, title in TITLES.items():
        drawn.write(f"articles/{name}.md", article(title=f'"{title}"'))
    built = drawn.build("--strict")
    assert built.status == 0, built.output
    ARTIFACTS.mkdir(exist_ok=True)
    for name in TITLES:
        content = card_of(built, f"/articles/{name}/").read_bytes()
        (ARTIFACTS / f"card-{name}.png").write_bytes(content)
        left, top, right, bottom = ink_of(content)
        assert left >= 78, name
        assert right <= 1200 - 60, name
        assert 40 <= top < bottom <= 580, name


def ink_of(content: bytes) -> tuple[int, int, int, int]:
    """Give the box around everything that is as dark as a title, in pixels."""
    with Image.open(BytesIO(content)) as card:
        grey = card.convert("L")
    box = ImageChops.invert(grey).point(lambda value: 255 if value > 210 else 0).getbbox()
    assert box is not None
    return box


def test_what_is_written_from_right_to_left_begins_at_the_right(drawn: Project) -> None:
    """An Arabic card is a mirror of a Latin one: the bar of the brand's colour stands at its right."""
    drawn.write("articles/a.md", article(title=f'"{TITLES["arabic"]}"', lang="ar"))
    built = drawn.build("--strict")
    bars = []
    for url in ("/articles/a/", "/contact/"):
        with Image.open(card_of(built, url)) as card:
            pixels = [card.convert("RGB").getpixel((x, 300)) for x in (5, 1195)]
        bars.append([pixel == (0x0F, 0x6B, 0x63) for pixel in pixels])
    assert bars == [[False, True], [True, False]]


def test_a_card_of_another_size_than_is_said_stops_the_build(drawn: Project) -> None:
    """A template that draws less than it promises is found out before anything is published."""
    template = drawn.copy_theme() / "social-card.svg"
    template.write_text(
        template.read_text("utf-8").replace('height="{{ height }}" viewBox', 'height="600" viewBox'), "utf-8"
    )
    drawn.write("articles/a.md", article())
    built = drawn.build()
    assert built.status == 1
    assert len(built.messages) == 1
    assert built.messages[0].startswith("docs/articles/a.md:1:1: error E701: https://oncuehire.example/assets/cards/")
    assert "is said to be 1200 × 630 pixels large and is 1200 × 600 pixels large" in built.messages[0]
    assert not built.site.exists()


def test_the_template_of_cards_is_not_published(project: Project) -> None:
    """Nor are they drawn where the feature is off; the page is then told of without a picture."""
    built = project.build("--strict")
    assert [name for name in built.files() if "card" in name] == []
    assert said(built.page("/contact/")) == {"twitter:card": "summary"}
