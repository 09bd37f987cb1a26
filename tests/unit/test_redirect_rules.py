"""Redirects as rules of hosts and web servers, as they are written."""

from __future__ import annotations

from cuecard.link.resolved_redirects import GONE, Redirect
from cuecard.outputs.redirect_rules import apache_rules, nginx_map, not_found_rules, redirects_file

REDIRECTS = [
    Redirect("Old Page/index.html", "/new/#part", names_index=True),
    Redirect("a.html", "https://elsewhere.example/?x=1"),
    Redirect("wiki/Talk:Über*/index.html", "/new/"),
]


def rules(text: str) -> list[str]:
    """Give the lines that are no comments."""
    return [line.strip() for line in text.splitlines() if not line.startswith("#")]


def test_redirects_names_every_spelling_percent_encoded() -> None:
    """These hosts compare texts; what is a wildcard to them is encoded."""
    assert rules(redirects_file(REDIRECTS, "/jobs")) == [
        "/jobs/Old%20Page /jobs/new/#part 301",
        "/jobs/Old%20Page/ /jobs/new/#part 301",
        "/jobs/Old%20Page/index.html /jobs/new/#part 301",
        "/jobs/a.html https://elsewhere.example/?x=1 301",
        "/jobs/wiki/Talk%3A%C3%9Cber%2A /jobs/new/ 301",
        "/jobs/wiki/Talk%3A%C3%9Cber%2A/ /jobs/new/ 301",
    ]


def test_nginx_is_given_expressions_that_regard_case_and_keeps_the_query() -> None:
    """The query goes before the part; where the target has one, that stays."""
    assert rules(nginx_map(REDIRECTS, "")) == [
        "map $uri $cuecard_redirect {",
        'default "";',
        r'"~^/Old\ Page(?:/(?:index\.html)?)?$" "/new/$is_args$args#part";',
        r'"~^/a\.html$" "https://elsewhere.example/?x=1";',
        r'"~^/wiki/Talk:Über\*(?:/(?:index\.html)?)?$" "/new/$is_args$args";',
        "}",
        "map $uri $cuecard_gone {",
        'default "";',
        "}",
    ]


def test_what_is_gone_is_said_in_every_form_that_can() -> None:
    """Nginx and Apache answer 410, Netlify shows the page with 404; Cloudflare is given no rule, and shows the page."""
    gone = [Redirect("team/index.html", GONE)]
    assert rules(nginx_map(gone, ""))[4:6] == ['default "";', r'"~^/team(?:/(?:index\.html)?)?$" "1";']
    assert rules(apache_rules(gone, "/jobs")) == [r'RedirectMatch 410 "^/jobs/team(?:/(?:index\.html)?)?$"']
    assert not_found_rules(gone, "") == "/team /team/index.html 404!\n/team/ /team/index.html 404!\n"
    assert redirects_file(gone, "") == ""


def test_apache_is_given_decoded_paths_which_it_encodes_itself() -> None:
    """A folder of the site's own address is decoded too."""
    assert rules(apache_rules([*REDIRECTS[:2], Redirect("b/index.html", "/%C3%A4%24/?q=%20")], "/our%20jobs")) == [
        r'RedirectMatch 301 "^/our\ jobs/Old\ Page(?:/(?:index\.html)?)?$" "/our jobs/new/#part"',
        r'RedirectMatch 301 "^/our\ jobs/a\.html$" "https://elsewhere.example/?x=1"',
        r'RedirectMatch 301 "^/our\ jobs/b(?:/(?:index\.html)?)?$" "/our jobs/ä\$/?q=%20"',
    ]
