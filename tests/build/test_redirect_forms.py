"""Every form of the redirects sends every old address to the same place: real servers are asked for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest

from tests.project import Built, Project, article
from tests.web_servers import WebServer, apache, nginx

ARTICLE = "/articles/hire-well/"
OF_THE_ARTICLE = [
    "/blog/hire-well/",
    "/blog/2019/hire-well",
    "/Blog/Hire-Well.html",
    "/Über uns/",
    "/%C3%BCber%20uns/stra%C3%9Fe.html",
    "/100%25/",
    "/wiki/Talk:Hiring",
    "/st*r/",
    "/brackets[1](2){3}/",
    "/quo\"te's/",
    "/dollar$1/",
    "/semi;colon,comma&amp+plus=is@at!/",
    "/what%3F/",
    "/sharp%23/",
    "/script.php",
    "/日本/採用/",
    "/ARTICLES/hire-well/",
    "/folder/index.html",
]
OF_THE_SETTINGS = {
    "/share/": "/contact/#share-a-role",
    "/team": "/Contact-Us/",
    "/Contact-Us/": "/contact",
    "/feed/": "/feed.xml",
    "/papers/": "https://elsewhere.example/a%20paper?year=2019&lang=de#page=2",
    "/chain/a/": "/chain/b/",
    "/chain/b/": "/blog/hire-well",
    "/Contact/": "/contact/",
}
GONE = ["/old offer/", "/2019.html"]
TARGETS = dict.fromkeys(OF_THE_ARTICLE, ARTICLE) | OF_THE_SETTINGS
TARGETS |= dict.fromkeys(["/team", "/Contact-Us/"], "/contact/") | dict.fromkeys(["/chain/a/", "/chain/b/"], ARTICLE)


ServerOf = tuple[Callable[[Path, Path, Path], AbstractContextManager[WebServer]], str]


class Hosted:
    """A built site, its folder at a host, and the path at which it is served there."""

    def __init__(self, project: Project, served_at: str, host: Path) -> None:
        project.configure("https://oncuehire.example/", f"https://oncuehire.example{served_at}/")
        settings = OF_THE_SETTINGS | dict.fromkeys(GONE, "gone")
        mapping = "".join(f'    "{old}": "{target}"\n' for old, target in settings.items())
        project.configure("  time_zone:", f"  redirects:\n{mapping}  time_zone:")
        project.write("articles/hire-well.md", article(redirect_from=OF_THE_ARTICLE))
        self.built: Built = project.build("--strict")
        assert self.built.status == 0, self.built.output
        self.served_at, self.root = served_at, self.built.site
        if served_at:
            self.root = host
            (host / served_at.strip("/")).symlink_to(self.built.site)

    def rules(self, name: str) -> Path:
        """Give a file for a server's own configuration."""
        return self.built.site.parent / ".cuecard" / "redirects" / name

    def place(self, target: str) -> str:
        """Give a target as a browser asks for it."""
        return self.served_at + target if target.startswith("/") else target

    def questions(self) -> Iterator[tuple[str, str]]:
        """Give every path that a browser asks for, with a slash at its end and without, and the right answer."""
        for old, target in TARGETS.items():
            path = unquote(old).rstrip("/")
            ends = [""] if path.endswith(".html") else ["", "/"]
            for end in ends:
                yield quote(f"{self.served_at}{path}{end}", safe="/!$&'()*+,;=:@[]|"), self.place(target)


@pytest.fixture(scope="module", params=["", "/our-jobs"], ids=["at the root", "in a folder"])
def hosted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hosted:
    """A site with many old addresses, at the root of its host and in a folder of it."""
    return Hosted(Project(tmp_path_factory.mktemp("site")), request.param, tmp_path_factory.mktemp("host"))


def test_nginx_sends_every_old_address_to_its_page(hosted: Hosted, tmp_path: Path) -> None:
    """At once, for good, and to a page that is there; what comes after a question mark is kept."""
    with nginx(hosted.root, hosted.rules("nginx-map.conf"), tmp_path) as server:
        for path, target in hosted.questions():
            answer = server.ask(path)
            assert (answer.status, answer.location) == (301, target), path
            if target.startswith("/"):
                assert server.ask(target.partition("#")[0]).status == 200
        page = hosted.place("/contact/")
        assert server.ask(hosted.place("/share/?from=mail")).location == f"{page}?from=mail#share-a-role"


def test_nginx_leaves_every_other_address_alone(hosted: Hosted, tmp_path: Path) -> None:
    """A page whose address differs from an old one in case alone, what only begins like one, and what is wrong."""
    with nginx(hosted.root, hosted.rules("nginx-map.conf"), tmp_path) as server:
        statuses = {
            path: server.ask(hosted.place(path)).status
            for path in ("/contact/", ARTICLE, "/BLOG/hire-well/", "/blog/hire-well/2/", "/blog/hire-wellx", "/x")
        }
    assert list(statuses.values()) == [200, 200, 404, 404, 404, 404], statuses


def test_apache_gives_the_same_answers(hosted: Hosted, tmp_path: Path) -> None:
    """It names the host as well and encodes in small letters."""
    with apache(hosted.root, hosted.rules("apache.conf"), tmp_path) as server:
        for path, target in hosted.questions():
            answer = server.ask(path)
            assert (answer.status, without_host(answer.location, server)) == (301, target), path
        assert without_host(server.ask(hosted.place("/blog/hire-well/?a=b")).location, server) == (
            f"{hosted.place(ARTICLE)}?a=b"
        )
        assert server.ask(hosted.place("/blog/hire-well/2/")).location is None


@pytest.mark.parametrize("server_of", [(nginx, "nginx-map.conf"), (apache, "apache.conf")], ids=["nginx", "Apache"])
def test_a_server_says_of_what_is_gone_that_it_is(server_of: ServerOf, hosted: Hosted, tmp_path: Path) -> None:
    """With a slash at its end and without."""
    start, rules = server_of
    with start(hosted.root, hosted.rules(rules), tmp_path) as server:
        for path in ("/old%20offer/", "/old%20offer", "/2019.html"):
            assert server.ask(hosted.place(path)).status == HTTPStatus.GONE, path


def test_a_host_without_rules_shows_that_a_page_is_gone(hosted: Hosted) -> None:
    """Search engines are told not to keep it, and a host that reads `_redirects` is not sent anywhere."""
    for path in ("/old offer/index.html", "/2019.html"):
        page = hosted.built.page(path)
        assert page.h1 is not None
        assert page.h1.get_text() == "This page is gone"
        robots, link = page.select_one("meta[name=robots]"), page.select_one("a")
        assert robots is not None
        assert robots["content"] == "noindex"
        assert link is not None
        assert link["href"] == f"{hosted.served_at}/"
    assert "offer" not in (hosted.built.site / "_redirects").read_text("utf-8")


def test_a_host_without_rules_shows_pages_that_lead_on(hosted: Hosted) -> None:
    """By a refresh and a link; search engines are told the address and not to keep the page."""
    for path, target in hosted.questions():
        assert page_at(path, hosted) == target, path


def test_a_host_that_reads_redirects_gives_the_same_answers(hosted: Hosted) -> None:
    """It compares what the browser sends with its rules and shows the page where none is equal."""
    rules = rules_of(hosted)
    for path, target in hosted.questions():
        assert rules.get(path, "") in {target, ""}
        assert (rules.get(path) or page_at(path, hosted)) == target
    unequal = {unquote(path) for path, _ in hosted.questions() if path not in rules}
    assert {path.removeprefix(hosted.served_at).rstrip("/") for path in unequal} == {"/wiki/Talk:Hiring", "/st*r"}


def without_host(address: str | None, server: WebServer) -> str:
    """Take the server's own name from an address."""
    own = re.sub(rf"^http://(localhost|127\.0\.0\.1)(:{server.port})?(?=/)", "", address or "")
    return re.sub(r"%[0-9a-f]{2}", lambda code: code[0].upper(), own)


def page_at(path: str, hosted: Hosted) -> str:
    """Give where the page leads that a host without rules shows at a path."""
    url = unquote(path).removeprefix(hosted.served_at)
    page = hosted.built.page(url if url.endswith(".html") else f"{url.rstrip('/')}/index.html")
    refresh, canonical = page.select_one("meta[http-equiv=refresh]"), page.select_one("link[rel=canonical]")
    robots, link = page.select_one("meta[name=robots]"), page.select_one("a")
    assert refresh is not None
    assert canonical is not None
    assert robots is not None
    assert link is not None
    seconds, _, target = str(refresh["content"]).partition("; url=")
    own = "https://oncuehire.example" if target.startswith("/") else ""
    assert (seconds, robots["content"], link["href"]) == ("0", "noindex", target)
    assert canonical["href"] == own + target.partition("#")[0]
    assert not page.select("script")
    return target


def rules_of(hosted: Hosted) -> dict[str, str]:
    """Read `_redirects` as Cloudflare does: a path, a target, a status; of two rules for a path the first counts."""
    rules: dict[str, str] = {}
    for line in (hosted.built.site / "_redirects").read_text("ascii").splitlines():
        path, target, status = line.split()
        assert status == "301"
        assert not re.search(r"\*|:[A-Za-z]", path), "a wildcard"
        assert urlsplit(path).path == path
        rules.setdefault(path, target)
    return rules
