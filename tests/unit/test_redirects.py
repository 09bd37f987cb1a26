"""Old addresses become one list without detours."""

from __future__ import annotations

from cuecard.check.problems import Place
from cuecard.link.resolved_redirects import Absence, Entry, Redirect, RedirectSite, resolve, spellings

OWNERS = {"index.html": "docs/index.md", "new/index.html": "docs/new.md", "feed.xml": "a file", "a b/index.html": "x"}
SITE = RedirectSite(OWNERS, ["/", "/new/", "/a b/"], {}, "https://staffing.example/jobs/")


def entries(**targets: str) -> list[Entry]:
    """Give an entry for each name; `_` in a name is a slash."""
    return [
        Entry(Place("mkdocs.yml", line), f"/{name.replace('_', '/')}", target)
        for line, (name, target) in enumerate(targets.items(), 1)
    ]


def targets(found: list[Entry], site: RedirectSite = SITE) -> dict[str, str]:
    """Give where each old address leads, by its path; all is well."""
    redirects, problems = resolve(found, site)
    assert problems == []
    return {redirect.path: redirect.target for redirect in redirects}


def messages(found: list[Entry], site: RedirectSite = SITE) -> list[str]:
    """Give what is wrong."""
    return [str(problem) for problem in resolve(found, site)[1]]


def test_a_chain_leads_to_its_end_at_once() -> None:
    """Nobody is sent twice."""
    assert targets(entries(a="/b/", b="/c", c="/new/")) == {"/a": "/new/", "/b": "/new/", "/c": "/new/"}


def test_a_long_chain_is_followed_to_its_end() -> None:
    """From wherever one steps in."""
    chain = entries(**{f"p{n}": f"/p{n + 1}/" for n in range(200)}, p200="https://elsewhere.example/")
    assert set(targets(chain).values()) == {"https://elsewhere.example/"}


def test_the_last_part_or_query_on_the_way_is_kept() -> None:
    """A part of the page is meant until a later step names another."""
    assert targets(entries(a="/b/#one", b="/new/")) == {"/a": "/new/#one", "/b": "/new/"}
    assert targets(entries(a="/b/#one", b="/new/?x=1#two"))["/a"] == "/new/?x=1#two"


def test_a_target_is_written_as_its_page_is() -> None:
    """Without its slash, with index.html, encoded or not, with the name of the site before it."""
    written = {
        "a": "/new",
        "b": "/new/index.html",
        "c": "https://staffing.example/jobs/new",
        "d": "https://staffing.example/jobs",
        "e": "/a%20b",
        "f": "/feed.xml",
        "g": "https://staffing.example/",
    }
    assert targets(entries(**written)) == {
        "/a": "/new/",
        "/b": "/new/",
        "/c": "/new/",
        "/d": "/",
        "/e": "/a%20b/",
        "/f": "/feed.xml",
        "/g": "https://staffing.example/",
    }


def test_what_no_host_takes_as_it_stands_is_encoded() -> None:
    """Letters of other scripts, and the sign that begins a variable of nginx."""
    assert (
        targets(entries(a="https://elsewhere.example/ü$1?b=%20"))["/a"] == "https://elsewhere.example/%C3%BC%241?b=%20"
    )


def test_one_address_in_several_spellings_is_one_redirect() -> None:
    """As long as they lead to one place; the hosts are told of index.html only where somebody wrote it."""
    redirects, problems = resolve(entries(a="/new/", a_="/new", **{"a_index.html": "/new/"}), SITE)
    assert problems == []
    assert redirects == [Redirect("a/index.html", "/new/", names_index=True)]
    assert list(spellings(redirects[0])) == ["/a", "/a/", "/a/index.html"]


def test_upper_and_lower_case_are_two_addresses() -> None:
    """As they are for most hosts."""
    assert targets(entries(A="/", a="/new/", New="/new/")) == {"/A": "/", "/a": "/new/", "/New": "/new/"}


def test_what_leads_to_a_circle_from_outside_is_not_noted_as_well() -> None:
    """One message for one mistake."""
    assert messages(entries(x="/a/", a="/b/", b="/a/")) == [
        (
            "mkdocs.yml:2:1: error E804: these addresses lead in a circle: /a → /b → /a; "
            "write the address of a page after one of them (the others: mkdocs.yml:3:1)"
        )
    ]


def test_a_wrong_target_is_told_once_without_its_part() -> None:
    """Where it is written, even if others lead there."""
    assert messages(entries(a="/b/", b="/nwe/#part?x")) == [
        "mkdocs.yml:2:1: error E801: no page of this site has the address '/nwe/'; did you mean '/new/'?"
    ]


def test_an_old_address_cannot_lie_below_a_file() -> None:
    """Neither below one of the site nor below the page of another old address."""
    assert messages(entries(**{"feed.xml_a": "/new/", "x.html": "/new/", "x.html_y": "/new/"})) == [
        ("mkdocs.yml:1:1: error E802: '/feed.xml/a' is the address of a file; remove it here"),
        ("mkdocs.yml:3:1: error E802: '/x.html/y' is the address of '/x.html'; remove it here"),
    ]


def test_what_time_has_taken_or_will_bring_is_left_out_without_a_word() -> None:
    """Nobody has to do anything about it, so that no build fails overnight; a draft is somebody's doing."""
    site = RedirectSite(
        OWNERS, [], {f"{name}/index.html": Absence("docs/x.md", name, name != "draft") for name in ("draft", "expired")}
    )
    assert targets(entries(a="/expired/", b="/a/"), site) == {}
    assert messages(entries(a="/draft/"), site) == [
        (
            "mkdocs.yml:1:1: error E801: '/draft/' is the address of docs/x.md, and that is not public (draft); "
            "write the address of another page, or remove this line"
        )
    ]
