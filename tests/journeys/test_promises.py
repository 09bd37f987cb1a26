"""The promises of README and of the manual's start, run to the letter on the shipped site and on those of strangers."""

from __future__ import annotations

import re
from pathlib import Path

from tests.journeys.whole_site import README_CATEGORY, WholeSite, check_links, cuecard, edited
from tests.project import ROOT, Built
from tests.site_contents import contents, traces

README = (ROOT / "README.md").read_text("utf-8")
START = {path.stem: path.read_text("utf-8") for path in (ROOT / "manual/docs/start").glob("*.md")}
ARTICLE = re.compile(r"^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GONE = {"en": "This page is gone", "de": "Diese Seite gibt es nicht mehr"}
DAY = "2026-06-01"
SLUG = "first-week"


def test_the_article_of_readme_is_published_with_a_call_to_action(site: WholeSite) -> None:
    """A title, a badge, a read time, an inline call to action and a closing one."""
    write_article_of_readme(site)
    page = build(site).page(f"/articles/{SLUG}/")
    assert page.h1 is not None
    assert page.h1.get_text(strip=True) == "The first week"
    assert page.select_one(f"a[data-category={site.category}]")
    assert page.select_one("[data-read-time='1']")
    assert {str(link["data-cta-position"]) for link in page.select("article [data-cta]")} >= {"inline", "closing"}


def test_the_misspelled_category_of_readme_is_answered_in_the_words_of_readme(shipped: WholeSite) -> None:
    """The site that was there stays."""
    before = contents(build(shipped).site)
    path, category = write_article_of_readme(shipped), shipped.category
    path.write_text(path.read_text("utf-8").replace(category, category[:-1]), "utf-8")
    built = shipped.build("--strict", as_of=DAY)
    assert built.status == 1
    errors = [message for message in built.messages if ": error " in message]
    said = re.findall(r"^    (docs/.*: error .*)$", README, flags=re.M)
    misspelled = re.compile(rf"{README_CATEGORY[:-1]}(?!{README_CATEGORY[-1]})")
    assert errors == [misspelled.sub(category[:-1], line).replace(README_CATEGORY, category) for line in said]
    assert contents(built.site) == before


def test_the_manual_begins_with_the_article_of_readme() -> None:
    """And with the same mistake."""
    assert ARTICLE.findall(START["first-article"]) == ARTICLE.findall(README)
    assert re.findall(r"docs/.*: error .*", START["first-article"]) == re.findall(r"docs/.*: error .*", README)


def test_a_draft_leaves_no_trace(site: WholeSite) -> None:
    """Of the article of README, which is in the site before and after."""
    path = write_article_of_readme(site)
    published = path.read_text("utf-8")
    assert traces(build(site).site, SLUG)
    path.write_text(edited(published, "draft: true"), "utf-8")
    assert traces(build(site).site, SLUG) == []
    path.write_text(published, "utf-8")
    assert traces(build(site).site, SLUG)


def test_the_command_explains_the_article(site: WholeSite) -> None:
    """What its read time counts, its call to action, its address, whether it is public."""
    path = write_article_of_readme(site)
    said = cuecard(site, "explain", str(path)).output
    assert re.search(r"public +yes", said)
    assert re.search(r"read time +1 min", said)
    assert f"articles/{SLUG}/" in said


def test_the_site_builds_strictly_as_of_another_day(site: WholeSite) -> None:
    """As of that of the manual, one before all articles, and one long after."""
    for day in (re.findall(r"AS_OF=(\S+) uv run cuecard build", START["publish"])[0], "2025-12-31", "2027-06-01"):
        build(site, day)


def test_what_an_upload_has_to_bring_is_told_until_it_is_recorded(site: WholeSite) -> None:
    """The first time everything, then nothing, then the files of one article."""
    built = build(site)
    assert set(built.report("changes.json")["added"]) == built.files()
    assert cuecard(site, "published").exit_code == 0
    assert not build(site).report("changes.json")["added"]
    write_article_of_readme(site)
    assert f"articles/{SLUG}/index.html" in build(site).report("changes.json")["added"]


def test_a_published_address_that_is_gone_ends_the_build(site: WholeSite) -> None:
    """The line that mends it is named, and does."""
    path = write_article_of_readme(site)
    build(site)
    assert cuecard(site, "urls", "--update").exit_code == 0
    path.unlink()
    built = site.build("--strict", as_of=DAY)
    assert built.status == 1
    assert f"articles/{SLUG}/index.html" in built.files()
    (line,) = re.findall(rf"E805: .* (/articles/{SLUG}/: gone)$", built.output, flags=re.M)
    add_redirect(site, line)
    page = build(site).page(f"/articles/{SLUG}/")
    assert page.h1 is not None
    assert page.html is not None
    assert page.h1.get_text() == GONE[str(page.html["lang"])]


def test_the_report_says_when_the_site_will_next_change(site: WholeSite) -> None:
    """A scheduled article is public from the moment that the report names."""
    path = write_article_of_readme(site)
    path.write_text(edited(path.read_text("utf-8"), "date: 2026-06-02"), "utf-8")
    built = build(site)
    change = built.report("next-change.json")
    assert (change["what"], change["source"]) == ("published", f"docs/articles/{SLUG}.md")
    assert traces(build(site, change["at"]).site, SLUG)


def write_article_of_readme(site: WholeSite) -> Path:
    """Save the article that README shows, in a category of the site."""
    source = ARTICLE.findall(README)[0]
    return site.write(f"articles/{SLUG}.md", source.replace(README_CATEGORY, site.category))


def add_redirect(site: WholeSite, line: str) -> None:
    """Add a line under `extra: redirects:`, which need not be there."""
    if "\n  redirects:\n" not in (site.folder / "mkdocs.yml").read_text("utf-8"):
        site.configure("\nextra:\n", "\nextra:\n  redirects:\n")
    site.configure("  redirects:\n", f"  redirects:\n    {line}\n")


def build(site: WholeSite, day: str = DAY) -> Built:
    """Build strictly and hold the links, as `make site` does."""
    built = site.build("--strict", as_of=day)
    assert built.status == 0, built.output
    assert check_links(site) == ""
    return built
