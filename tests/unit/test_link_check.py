"""Every address of a built site, resolved as a browser does."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuecard.commands.site_links import Findings, Target, check_links

SITE_URL = "https://staffing.example/jobs/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages that link to each other, a picture and a paper."""
    write(tmp_path, "index.html", '<a href="about/">About</a>')
    write(tmp_path, "about/index.html", '<h2 id="team">Us</h2><a name="old">Here</a><a href="..">Home</a>')
    write(tmp_path, "a b.png", "")
    write(tmp_path, "paper.pdf", "")
    return tmp_path


def write(site: Path, name: str, content: str) -> None:
    """Write a file of the site."""
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def check(site: Path, content: str, name: str = "about/index.html", site_url: str = SITE_URL) -> Findings:
    """Add something to a page and check the site."""
    path = site / name
    before = path.read_text("utf-8") if path.is_file() else ""
    write(site, name, before + content)
    return check_links(site, site_url)


def broken(site: Path, content: str, name: str = "about/index.html") -> list[str]:
    """Give what is broken in a page with this content."""
    return [found.address for found in check(site, content, name).broken]


@pytest.mark.parametrize(
    "content",
    [
        '<a href="">',
        '<a href="#">',
        '<a href="#team">',
        '<a href="#top">',
        '<a href="#old">',
        '<a href="#:~:text=Us">',
        '<a href="./">',
        '<a href="../about/#team">',
        '<a href="/jobs/about/?from=mail#team">',
        '<a href="https://staffing.example/jobs/">',
        '<a href="//staffing.example/jobs/about/">',
        '<a href=" ../paper.pdf#page=2 ">',
        '<img src="../a%20b.png" srcset="../a%20b.png 1x, /jobs/a%20b.png 2x">',
        '<a href="mailto:a@b.example"><a href="tel:+1"><a href="javascript:void(0)"><img src="data:,">',
        '<meta property="og:image" content="https://staffing.example/jobs/a%20b.png">',
        "<p style=\"background: url('../a%20b.png')\">",
        '<a href="https://[">',
    ],
)
def test_what_is_there_is_well(site: Path, content: str) -> None:
    """Relative or not, encoded, with a part, of the site's own name; what nobody can ask for is no address."""
    assert broken(site, content) == []


@pytest.mark.parametrize(
    ("content", "address"),
    [
        ('<a href="nowhere/">', "nowhere/"),
        ('<a href="../about">', "../about"),
        ('<a href="/jobs/nowhere.pdf">', "/jobs/nowhere.pdf"),
        ('<a href="https://staffing.example/jobs/x/">', "https://staffing.example/jobs/x/"),
        ('<a href="#teams">', "#teams"),
        ('<a href="../about/#Team">', "../about/#Team"),
        ('<img src="../a%20b.png" srcset="../a%20b-2x.png 2x">', "../a%20b-2x.png"),
        ('<source srcset="../c.avif 1x">', "../c.avif"),
        ('<link rel="stylesheet" href="../x.css">', "../x.css"),
        ('<video poster="../p.jpg">', "../p.jpg"),
        ('<p style="background: url(../b.png)">', "../b.png"),
        (
            '<meta property="og:image" content="https://staffing.example/jobs/card.png">',
            "https://staffing.example/jobs/card.png",
        ),
    ],
)
def test_what_is_not_there_is_broken(site: Path, content: str, address: str) -> None:
    """Pages, files, parts of pages, pictures of every kind, style sheets."""
    assert broken(site, content) == [address]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("feed.xml", "<link>https://staffing.example/jobs/x/</link>"),
        ("atom.xml", "&lt;a href=&quot;https://staffing.example/jobs/x/&quot;&gt;"),
        ("feed.json", '{"html": "<a href=\\"https://staffing.example/jobs/x/\\">"}'),
        ("llms.txt", "[X](https://staffing.example/jobs/x/): see https://staffing.example/jobs/about/."),
    ],
)
def test_feeds_and_texts_are_read_too(site: Path, name: str, content: str) -> None:
    """Each address of the site's own in them, whatever stands around it."""
    assert broken(site, content, name) == ["https://staffing.example/jobs/x/"]


def test_style_sheets_are_read_too(site: Path) -> None:
    """From the folder in which they lie."""
    assert broken(site, "p { background: url(../a%20b.png) } q { background: url('b.png') }", "css/site.css") == [
        "b.png"
    ]


def test_what_nothing_links_to_is_an_orphan(site: Path) -> None:
    """A link of its own, in a feed or from the head is none; what is not for search engines or people needs none."""
    head = '<title>Alone</title><link rel="canonical" href="../alone/">'
    write(site, "alone/index.html", f'{head}<a href="./">This page</a>')
    write(site, "thanks/index.html", '<meta name="robots" content="noindex, follow">')
    write(site, "old/index.html", '<meta http-equiv="refresh" content="0; url=/jobs/"><a href="/jobs/">Home</a>')
    write(site, "404.html", "")
    write(site, "google0123.html", "google-site-verification: google0123.html")
    assert check(site, "https://staffing.example/jobs/alone/", "sitemap.xml").orphans == ["alone/index.html"]


def test_addresses_of_other_sites_are_gathered(site: Path) -> None:
    """Each once, without its part; of the own host what lies outside the site's folder is another site."""
    found = check(
        site, '<a href="https://a.example/x#y"><a href="//b.example/"><a href="/shop/"><a href="HTTPS://a.example/x">'
    )
    assert found.broken == []
    assert set(found.external) == {
        "https://a.example/x",
        "https://b.example/",
        "https://staffing.example/shop/",
        "HTTPS://a.example/x",
    }


def test_a_site_without_an_address_yet_is_checked_as_well(site: Path) -> None:
    """Its own addresses begin with a slash."""
    found = check(site, '<a href="/about/"><a href="/nowhere/">', site_url="")
    assert [(one.address, one.target) for one in found.broken] == [("/nowhere/", Target("nowhere/index.html"))]
