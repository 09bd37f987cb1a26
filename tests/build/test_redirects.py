"""What a build makes of old addresses."""

from __future__ import annotations

import pytest

from tests.project import Built, Project, article


def redirect(project: Project, *lines: str) -> None:
    """Write redirects into the settings."""
    project.configure("  time_zone:", "".join(f"{line}\n" for line in ["  redirects:", *lines]) + "  time_zone:")


def rules(built: Built) -> list[str]:
    """Give the lines of `_redirects`."""
    return (built.site / "_redirects").read_text("utf-8").splitlines()


def test_pages_and_settings_lead_on_together(project: Project) -> None:
    """A chain from the settings over an article's old address ends at the article."""
    project.write("articles/a.md", article(redirect_from=["/old/"]))
    project.write(
        "contact.md", "---\ntitle: Contact\nredirect_from: [/kontakt]\n---\n\n## Share a role {#share-a-role}\n"
    )
    redirect(project, "    /older/: /old", "    /mail/: /kontakt/")
    assert rules(project.build("--strict")) == [
        "/kontakt /contact/ 301",
        "/kontakt/ /contact/ 301",
        "/mail /contact/ 301",
        "/mail/ /contact/ 301",
        "/old /articles/a/ 301",
        "/old/ /articles/a/ 301",
        "/older /articles/a/ 301",
        "/older/ /articles/a/ 301",
    ]


def test_an_unpublished_articles_old_addresses_leave_no_trace(project: Project) -> None:
    """Neither of a draft nor of one that is due or over; what leads to those in the settings waits with them."""
    project.write("articles/draft.md", article(draft=True, redirect_from=["/secret-draft/"]))
    project.write("articles/due.md", article(date="2026-07-01", redirect_from=["/secret-due/"]))
    project.write("articles/over.md", article(expires="2026-05-01", redirect_from=["/secret-over/"]))
    redirect(project, "    /secret-way/: /articles/due/", "    /secret-again/: /secret-over/")
    built = project.build("--strict")
    assert built.status == 0, built.output
    written = [path for folder in (built.site, built.site.parent / ".cuecard") for path in folder.rglob("*")]
    assert [path for path in written if "secret" in path.name] == []
    assert [path for path in written if path.is_file() and b"secret" in path.read_bytes()] == []
    assert "_redirects" not in built.files()
    assert "/secret-way/ /articles/due/ 301" in rules(project.build("--strict", as_of="2026-07-01"))


def test_what_a_scheduled_article_will_break_is_known_today(project: Project) -> None:
    """No build fails overnight."""
    project.write("articles/a.md", article(redirect_from=["/old/", "/articles/due/"]))
    project.write("articles/due.md", article(date="2026-07-01", redirect_from=["/old/", "/contact/"]))
    redirect(project, "    /soon/: /articles/due/#no-matter")
    a, due = "docs/articles/a.md:6", "docs/articles/due.md:6"
    remedy = "remove it here"
    twice = f"'/old/' leads to /articles/due/ here and to /articles/a/ in {a}:17; remove one of the two"
    assert project.build().messages == [
        f"{a}:26: error E802: '/articles/due/' is the address of docs/articles/due.md; {remedy}",
        f"{due}:17: error E803: {twice}",
        f"{due}:26: error E802: '/contact/' is the address of docs/contact.md; {remedy}",
    ]


def test_pages_at_old_addresses_are_not_pages_of_the_site(project: Project) -> None:
    """They are in no sitemap."""
    project.write("articles/a.md", article(redirect_from=["/old/"]))
    built = project.build("--strict")
    assert "old/index.html" in built.files()
    assert "/old/" not in (built.site / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("cloudflare", ["/old /articles/a/ 301", "/old/ /articles/a/ 301"]),
        ("netlify", ["/old /articles/a/ 301!", "/old/ /articles/a/ 301!"]),
    ],
)
def test_the_rules_suit_the_host(project: Project, host: str, expected: list[str]) -> None:
    """Netlify shows a page before it looks at a rule, unless the rule insists."""
    project.configure("  time_zone:", f"  host: {host}\n  time_zone:")
    project.write("articles/a.md", article(redirect_from=["/old/"]))
    assert rules(project.build("--strict")) == expected


def test_a_host_that_reads_no_rules_is_given_none(project: Project) -> None:
    """The pages are there."""
    project.configure("  time_zone:", "  host: other\n  time_zone:")
    project.write("articles/a.md", article(redirect_from=["/old/"]))
    files = project.build("--strict").files()
    assert "_redirects" not in files
    assert "old/index.html" in files


def test_rules_of_ones_own_come_after_those_of_the_build(project: Project) -> None:
    """Of two rules for a path hosts take the first, and wildcards have to come last."""
    project.write("_redirects", "/shop/* https://shop.example/:splat 302\n")
    project.write("articles/a.md", article(redirect_from=["/old.html"]))
    expected = ["/old.html /articles/a/ 301", "/shop/* https://shop.example/:splat 302"]
    assert rules(project.build("--strict")) == expected


@pytest.mark.parametrize(
    ("host", "remedy"),
    [
        (None, "write host: netlify or host: other under 'extra:' in mkdocs.yml if the site is published elsewhere"),
        ("cloudflare", "remove what nobody follows any more"),
        ("netlify", None),
        ("other", None),
    ],
)
def test_more_rules_than_cloudflare_reads_are_noted_where_it_may_be_the_host(
    project: Project, host: str | None, remedy: str | None
) -> None:
    """An address with and without a slash is two rules."""
    if host:
        project.configure("  time_zone:", f"  host: {host}\n  time_zone:")
    redirect(project, *(f"    /old-{number}/: /contact/" for number in range(1001)))
    source = (project.folder / "mkdocs.yml").read_text("utf-8").splitlines()
    line = source.index("    /old-0/: /contact/") + 1
    what = "Cloudflare reads 2,000 redirects, and this site has 2,002"
    expected = [f"mkdocs.yml:{line}:5: warning W806: {what}; {remedy}"] if remedy else []
    assert project.build().messages == expected


def test_a_site_without_old_addresses_has_files_for_servers_that_say_nothing(project: Project) -> None:
    """A configuration that includes them stays valid."""
    folder = project.build("--strict").site.parent / ".cuecard" / "redirects"
    assert [path.name for path in sorted(folder.iterdir())] == ["apache.conf", "nginx-map.conf"]
    assert "RedirectMatch" not in (folder / "apache.conf").read_text("utf-8")
