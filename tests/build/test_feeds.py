"""Feeds as feed readers read them, held against the rules of RSS 2.0, Atom 1.0 and JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.pictures import SVG, encoded, photograph
from tests.project import Built, Project, article

ATOM = "http://www.w3.org/2005/Atom"
SITE = "https://oncuehire.example/"


@pytest.fixture
def built(project: Project) -> Built:
    """A site of two articles, one of them changed later, and a draft."""
    project.write(
        "articles/older.md", article("See [the other](newer.md) and ![A tree](../assets/logo.svg).", date="2026-01-01")
    )
    project.write(
        "articles/newer.md",
        article(
            "Text <script>alert(1)</script> & more.",
            title="Tea & cake",
            date="2026-02-01",
            updated="2026-03-01",
            tags=["tea"],
        ),
    )
    project.write("articles/draft.md", article("SECRETWORD", title="SECRETTITLE", draft=True, tags=["secrettag"]))
    built = project.build()
    assert built.status == 0, built.output
    return built


def parse(built: Built, address: str) -> Any:
    """Read a feed with a feed reader's parser, which must find nothing wrong."""
    parsed = feedparser.parse((built.site / address).read_bytes())
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
@pytest.mark.parametrize("folder", ["", "categories/hiring-process/"])
def test_a_reader_finds_every_public_article_newest_first(built: Built, folder: str, name: str) -> None:
    """The site's and the category's feed hold the same two articles."""
    parsed = parse(built, folder + name)
    assert [entry.title for entry in parsed.entries] == ["Tea & cake", "A title"]
    assert [entry.link for entry in parsed.entries] == [f"{SITE}articles/newer/", f"{SITE}articles/older/"]


def test_only_tags_categories_and_authors_with_public_articles_have_feeds(built: Built) -> None:
    """A tag of a draft alone has none."""
    feeds = {name for name in built.files() if name.endswith(("feed.xml", "atom.xml", "feed.json"))}
    folders = {name.rpartition("/")[0] for name in feeds}
    assert folders == {"", "categories/hiring-process", "tags/tea"}
    assert all("SECRET" not in (built.site / name).read_text("utf-8") for name in feeds)


def test_rss_follows_the_rules(built: Built) -> None:
    """What the W3C's validator asks of a channel and its items."""
    channel = ElementTree.fromstring((built.site / "feed.xml").read_bytes())[0]
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    own = channel.find(f"{{{ATOM}}}link")
    assert own is not None
    assert own.attrib == {"rel": "self", "href": f"{SITE}feed.xml"}
    items = channel.findall("item")
    assert len({item.findtext("guid") for item in items}) == len(items) == 2
    for item in items:
        assert item.findtext("guid") == item.findtext("link")
        assert parsedate_to_datetime(item.findtext("pubDate", "")).tzinfo is not None
        assert item.find("author") is None, "an author element has to be an email address"
        assert len(item.findall("enclosure")) <= 1


def test_atom_follows_the_rules(built: Built) -> None:
    """RFC 4287: an id, a title and an update for the feed and each entry; an author; a link to itself."""
    feed = ElementTree.fromstring((built.site / "atom.xml").read_bytes())
    entries = feed.findall(f"{{{ATOM}}}entry")
    links = [link.attrib for link in feed.findall(f"{{{ATOM}}}link")]
    assert {"rel": "self", "href": f"{SITE}atom.xml"} in links
    assert len({part.findtext(f"{{{ATOM}}}id") for part in (feed, *entries)}) == 3
    for part in (feed, *entries):
        stamp = part.findtext(f"{{{ATOM}}}updated", "")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", stamp)
        assert part.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name") == "Elmway Hire"


def test_dates_come_from_the_front_matter_alone(built: Built) -> None:
    """The second change of the newer article is its update, in the site's time zone."""
    newer = parse(built, "atom.xml").entries[0]
    assert (newer.published, newer.updated) == ("2026-02-01T00:00:00-05:00", "2026-03-01T00:00:00-05:00")
    assert parse(built, "atom.xml").feed.updated == "2026-03-01T00:00:00-05:00"


@pytest.mark.parametrize(
    ("date", "updated", "modified"),
    [
        ("2026-01-15T18:00", "2026-01-15", "2026-01-15T18:00:00-05:00"),
        ("2026-01-16T04:30Z", "2026-01-15", "2026-01-15T23:30:00-05:00"),
        ("2026-01-15T18:00", "2026-01-16", "2026-01-16T00:00:00-05:00"),
        ("2026-01-15", "2026-01-15T09:00", "2026-01-15T09:00:00-05:00"),
    ],
)
def test_no_article_is_changed_before_it_is_published(date: str, updated: str, modified: str, project: Project) -> None:
    """A day without a time begins with the article where it is the day of its publication in the site's time zone."""
    project.write("articles/a.md", article(date=date, updated=updated))
    built = project.build("--strict")
    assert built.messages == []
    (item,) = json.loads((built.site / "feed.json").read_text("utf-8"))["items"]
    assert item["date_modified"] == modified
    assert item["date_published"] <= item["date_modified"]
    (entry,) = parse(built, "atom.xml").entries
    assert entry.published_parsed <= entry.updated_parsed
    (data,) = built.page("/articles/a/").select('script[type="application/ld+json"]')
    assert re.search('"datePublished": ?"([^"]+)"', data.string or "")[1] <= modified[:10]  # type: ignore[index]


def test_the_content_is_whole_safe_and_has_absolute_addresses(built: Built) -> None:
    """Links and pictures lead somewhere from any reader, and no script is carried along."""
    newer, older = parse(built, "feed.xml").entries
    assert re.findall(r'(?:href|src)="([^"]*)"', older.content[0].value) == [
        f"{SITE}articles/newer/",
        f"{SITE}assets/logo.svg",
    ]
    assert "script" not in newer.content[0].value
    assert BeautifulSoup(newer.content[0].value, "html.parser").get_text() == "Text  & more."


def test_json_feed_says_the_same(built: Built) -> None:
    """JSON Feed 1.1 with the fields that it requires."""
    feed = json.loads((built.site / "feed.json").read_text("utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}feed.json"
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in parse(built, "atom.xml").entries]
    assert feed["items"][0]["date_modified"] == "2026-03-01T00:00:00-05:00"


def test_a_new_title_keeps_the_id(project: Project) -> None:
    """A reader who has read the article is not shown it again because its title was corrected."""
    ids = []
    for title in ("Befor", "Before"):
        project.write("articles/a.md", article(title=title))
        ids.append(parse(project.build(), "atom.xml").entries[0].id)
    assert ids[0] == ids[1]


def test_a_feed_holds_no_more_entries_than_the_owner_wants(project: Project) -> None:
    """The newest are kept."""
    project.configure("  time_zone:", "  feeds: {entries: 2}\n  time_zone:")
    for day in range(1, 5):
        project.write(f"articles/day-{day}.md", article(title=f"Day {day}", date=f"2026-01-0{day}"))
    assert [entry.title for entry in parse(project.build(), "feed.xml").entries] == ["Day 4", "Day 3"]


@pytest.mark.parametrize(
    ("page", "feed"), [("contact", "feed.xml"), ("categories/hiring-process", "categories/hiring-process/feed.xml")]
)
def test_a_page_points_to_its_feed(page: str, feed: str, built: Built) -> None:
    """A reader that is given a page's address finds the feed of that page."""
    link = built.page(f"/{page}/").select_one('link[type="application/rss+xml"]')
    assert link is not None
    assert (built.site / page / str(link["href"])).resolve() == (built.site / feed).resolve()
    assert (built.site / feed).is_file()


def test_the_feed_can_be_read_in_a_browser(built: Built) -> None:
    """Its style sheet is where the feed says."""
    for folder in ("", "tags/tea"):
        path = built.site / folder / "feed.xml"
        href = re.search(r'<\?xml-stylesheet href="([^"]+)"', path.read_text("utf-8"))
        assert href is not None
        assert Path(path.parent / href[1]).resolve() == (built.site / "assets/feed.css").resolve()
        assert (path.parent / href[1]).is_file()


def test_a_feed_that_would_be_too_large_leaves_its_oldest_articles_out(project: Project) -> None:
    """Each that is left is whole, in every format, and one more would have been too many."""
    project.configure("  time_zone:", "  feeds: {most_bytes: 20000}\n  time_zone:")
    for day in range(1, 8):
        text = f"Begin{day} {'word ' * 1000} end{day}"
        project.write(f"articles/day-{day}.md", article(text, title=f"Day {day}", date=f"2026-01-0{day}"))
    built = project.build("--strict")
    for name in ("feed.xml", "atom.xml", "feed.json"):
        text = (built.site / name).read_text("utf-8")
        held = [day for day in range(1, 8) if f"Begin{day} " in text]
        assert held == list(range(8 - len(held), 8))
        assert all(f" end{day}" in text for day in held)
        size = len(text.encode())
        assert size <= 20000 < size + size // len(held)


def test_a_single_article_is_in_its_feed_however_long_it_is(project: Project) -> None:
    """A feed without entries would help nobody."""
    project.configure("  time_zone:", "  feeds: {most_bytes: 10000}\n  time_zone:")
    project.write("articles/a.md", article("word " * 5000, title="Long"))
    assert [entry.title for entry in parse(project.build("--strict"), "feed.xml").entries] == ["Long"]


def test_the_picture_of_an_entry_is_one_that_readers_show(project: Project) -> None:
    """A photograph in a size for screens, the card where the cover is a drawing; size and type are true."""
    project.draw_cards()
    project.write("articles/desk.jpg", encoded(photograph(1400, 900), "JPEG"))
    project.write("articles/tree.svg", SVG)
    project.write("articles/a.md", article(title="A", image="desk.jpg", image_alt="A desk", date="2026-02-02"))
    project.write("articles/b.md", article(title="B", image="tree.svg", image_alt="A tree", date="2026-02-01"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    types = []
    for entry, item in zip(
        parse(built, "feed.xml").entries,
        json.loads((built.site / "feed.json").read_text("utf-8"))["items"],
        strict=True,
    ):
        (enclosure,) = entry.enclosures
        content = (built.site / enclosure.href.removeprefix(SITE)).read_bytes()
        assert int(enclosure.length) == len(content)
        assert enclosure.href == item["image"]
        with Image.open(BytesIO(content)) as picture:
            types.append((enclosure.type, picture.format, picture.width))
    assert types == [("image/jpeg", "JPEG", 1200), ("image/png", "PNG", 1200)]


def test_an_article_in_another_language_says_so_in_its_feeds(project: Project) -> None:
    """Atom and JSON Feed know a language of an entry; RSS has one for all."""
    project.write("articles/a.md", article("Wort.", title="Deutsch", lang="de"))
    project.write("articles/b.md", article("Word.", title="English", date="2026-01-01"))
    site = project.build().site
    entries = ElementTree.parse(site / "atom.xml").findall(f"{{{ATOM}}}entry")
    assert [entry.get("{http://www.w3.org/XML/1998/namespace}lang") for entry in entries] == ["de", None]
    assert [item["language"] for item in json.loads((site / "feed.json").read_text("utf-8"))["items"]] == ["de", "en"]
