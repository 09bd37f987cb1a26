"""No address that was published once dies unnoticed."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from cuecard.commands.cli import main
from tests.preview import preview
from tests.project import Built, Project, article
from tests.site_contents import contents

ALWAYS = [
    "/",
    "/articles/",
    "/articles/a/",
    "/categories/ai-ml-staffing/",
    "/categories/contract-talent/",
    "/categories/healthcare/",
    "/categories/hiring-process/",
    "/categories/public-sector/",
    "/contact/",
]
"""What a project with one article `a` has to keep."""


def urls(project: Project, *options: str, as_of: str = "2026-06-01") -> Result:
    """Run `cuecard urls`."""
    arguments = ["urls", "-f", str(project.folder / "mkdocs.yml"), *options]
    return CliRunner().invoke(main, arguments, env={"AS_OF": as_of})


def update(project: Project, as_of: str = "2026-06-01") -> list[str]:
    """Bring urls.lock up to date and give its addresses."""
    result = urls(project, "--update", as_of=as_of)
    assert result.exit_code == 0, result.output
    return addresses(project)


def addresses(project: Project) -> list[str]:
    """Give what urls.lock holds."""
    lines = lock(project).read_text("utf-8").splitlines()
    assert lines[2] == "host oncuehire.example"
    return lines[3:]


def publish(project: Project) -> str:
    """Run `cuecard published` and give what it says."""
    result = CliRunner().invoke(main, ["published", "-f", str(project.folder / "mkdocs.yml")])
    assert result.exit_code == 0, result.output
    return result.output


def lock(project: Project) -> Path:
    """Give the file of published addresses."""
    return project.folder / "urls.lock"


def do_as_told(built: Built, project: Project) -> None:
    """Write the line that the message gives into the file that it names."""
    (message,) = built.messages
    if in_page := re.search(r"write in docs/(\S+): (redirect_from: .*)$", message):
        path = project.folder / "docs" / in_page[1]
        kept = re.sub(r"^redirect_from:.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(kept.replace("---\n", f"---\n{in_page[2]}\n", 1), "utf-8")
        return
    line = re.search(r"under 'extra: redirects:' in mkdocs\.yml[^:]*: (/.*)$", message)
    assert line, message
    project.configure("  time_zone:", f"  redirects:\n    {line[1]}\n  time_zone:")


def test_what_has_to_be_kept_is_written_down(project: Project) -> None:
    """Pages, lists and what leads to them; further pages of a list, tags and what is not public are no promises."""
    for number in range(14):
        project.write(f"articles/{'abcdefghijklmn'[number]}.md", article(tags=["hiring"]))
    project.write("articles/a.md", article(tags=["hiring"], authors=["editorial"], redirect_from=["/Über uns"]))
    project.write("articles/draft.md", article(draft=True, redirect_from=["/secret/"]))
    kept = update(project)
    more = [f"/articles/{name}/" for name in "bcdefghijklmn"]
    assert kept == sorted([*ALWAYS, *more, "/authors/editorial/", "/Über uns/"])
    assert (project.build("--strict").site / "articles/page/2/index.html").is_file()


def test_an_update_adds_and_never_takes_out(project: Project) -> None:
    """Whoever wants an address forgotten does it by hand."""
    source = project.write("articles/a.md", article())
    assert update(project) == ALWAYS
    source.rename(source.with_name("b.md"))
    assert update(project) == sorted([*ALWAYS, "/articles/b/"])
    assert urls(project, "--update").output == "urls.lock holds 10 addresses\n"


def test_the_command_says_what_is_new_and_what_is_gone(project: Project) -> None:
    """Without `--update` it changes nothing."""
    project.write("articles/a.md", article())
    update(project)
    project.write("articles/b.md", article(title="Another"))
    assert urls(project).output == "new: /articles/b/\nurls.lock holds 9 addresses\n"
    (project.folder / "docs/articles/a.md").unlink()
    said = urls(project)
    assert said.exit_code == 1
    assert "urls.lock:6:1: error E805: /articles/a/ was published" in said.output


def test_a_site_that_is_wrong_is_not_written_down(project: Project) -> None:
    """The address of an article that cannot be read is not known."""
    project.write("articles/a.md", article(category="nothing"))
    result = urls(project, "--update")
    assert result.exit_code == 1
    assert "error E114: unknown category 'nothing'" in result.output
    assert not lock(project).exists()


def test_without_the_file_nothing_is_checked(project: Project) -> None:
    """Who does not want the promise does not make it."""
    source = project.write("articles/a.md", article())
    project.build("--strict")
    source.unlink()
    assert project.build("--strict").status == 0


def test_a_renamed_article_is_found_by_its_title(project: Project) -> None:
    """The site that was built before knows it; the line that the message gives mends the site."""
    source = project.write("articles/onboarding.md", article(title="The first week"))
    project.write("articles/other.md", article(title="Another"))
    project.build()
    update(project)
    source.rename(source.with_name("day-one.md"))
    built = project.build()
    assert built.messages == [
        (
            "urls.lock:6:1: error E805: /articles/onboarding/ was published and is neither a page nor redirected; "
            "if it is now /articles/day-one/, write in docs/articles/day-one.md: redirect_from: [/articles/onboarding/]"
        )
    ]
    do_as_told(built, project)
    assert project.build("--strict").status == 0


def test_a_second_move_keeps_the_first_address(project: Project) -> None:
    """The line holds what the front matter says already."""
    project.write("articles/week-2.md", article(title="Week two", redirect_from=["/old week/"]))
    project.build()
    update(project)
    (project.folder / "docs/articles/week-2.md").rename(project.folder / "docs/articles/week-two.md")
    do_as_told(project.build(), project)
    page = (project.folder / "docs/articles/week-two.md").read_text("utf-8")
    assert 'redirect_from: ["/old week/", /articles/week-2/]' in page
    assert project.build("--strict").status == 0


def test_what_has_no_successor_can_be_gone(project: Project) -> None:
    """The message gives the line for the settings; once published, the mark stays in the file."""
    project.write("articles/a.md", article())
    update(project)
    (project.folder / "docs/articles/a.md").unlink()
    do_as_told(project.build(), project)
    built = project.build("--strict")
    heading = built.page("/articles/a/").h1
    assert heading is not None
    assert heading.get_text() == "This page is gone"
    publish(project)
    assert "gone /articles/a/" in addresses(project)
    project.configure("  redirects:\n    /articles/a/: gone\n", "")
    assert contents(project.build("--strict").site) == contents(built.site)
    project.write("articles/a.md", article())
    assert project.build("--strict").page("/articles/a/").select_one("article") is not None


def test_what_time_takes_is_no_mistake(project: Project) -> None:
    """No build fails overnight: an expired article takes its old addresses, its author and its series along."""
    project.write("articles/a.md", article())
    project.write(
        "articles/offer.md",
        article(expires="2026-07-01", authors=["editorial"], series="clinical-ai", redirect_from=["/offer/"]),
    )
    project.configure("  time_zone:", "  redirects:\n    /deal/: /articles/offer/\n  time_zone:")
    more = ["/articles/offer/", "/authors/editorial/", "/deal/", "/offer/", "/series/clinical-ai/"]
    assert update(project) == sorted([*ALWAYS, *more])
    assert project.build("--strict", as_of="2026-07-01").status == 0
    assert project.build("--strict", as_of="2026-01-01").status == 0


def test_what_an_editor_takes_is_one(project: Project) -> None:
    """A published article that becomes a draft again leaves an address behind."""
    project.write("articles/a.md", article())
    update(project)
    project.write("articles/a.md", article(draft=True))
    (message,) = project.build().messages
    assert message.startswith("urls.lock:6:1: error E805: /articles/a/ was published")


def test_a_file_can_be_promised_by_hand(project: Project) -> None:
    """Such as a paper that others link to."""
    project.write("articles/a.md", article())
    update(project)
    with lock(project).open("a", encoding="utf-8") as file:
        file.write("/assets/logo.svg\n/assets/paper.pdf\n")
    (message,) = project.build().messages
    assert "/assets/paper.pdf was published" in message


def test_a_mistake_in_an_article_is_not_taken_for_a_lost_address(project: Project) -> None:
    """Its slug may be what cannot be read."""
    project.write("articles/a.md", article(slug="first"))
    update(project)
    project.write("articles/a.md", article(slug="first", category="nothing"))
    assert [message.split(": ")[1] for message in project.build().messages] == ["error E114"]


def test_a_build_tells_of_addresses_that_are_not_written_down_yet(project: Project) -> None:
    """Without counting it as a mistake, since an article may be due overnight."""
    project.write("articles/a.md", article())
    update(project)
    project.write("articles/b.md", article())
    built = project.build("--strict")
    assert built.status == 0
    said = "1 address is not in urls.lock yet: `cuecard published` adds it when the site has been uploaded"
    assert said in built.output


def test_an_address_is_promised_when_it_has_been_published(project: Project) -> None:
    """Not when it is built, or there would be promises that nobody ever heard."""
    source = project.write("articles/a.md", article(redirect_from=["/a/"]))
    assert project.build("--strict").status == 0
    assert not lock(project).exists()
    assert publish(project).rstrip().endswith("files are recorded as published; urls.lock has 10 new addresses")
    assert addresses(project) == sorted([*ALWAYS, "/a/"])
    source.rename(source.with_name("b.md"))
    project.write("articles/c.md", article(title="Another"))
    project.build("--strict")
    (project.folder / "docs/articles/c.md").unlink()
    (project.folder / "docs/articles/b.md").rename(source)
    assert project.build("--strict").messages == []


def test_another_site_does_not_keep_the_promises_of_the_first(project: Project) -> None:
    """One line says so; the file is begun anew when that site is published."""
    project.write("articles/a.md", article())
    project.build()
    publish(project)
    (project.folder / "docs/articles/a.md").unlink()
    project.set_site_url("https://contoso.example/")
    built = project.build("--strict")
    assert built.status == 0, built.output
    said = "urls.lock holds the addresses of oncuehire.example, and this site is contoso.example: it is begun anew"
    assert built.output.count(said) == 1
    publish(project)
    assert lock(project).read_text("utf-8").splitlines()[2] == "host contoso.example"
    assert "/articles/a/" not in lock(project).read_text("utf-8")
    assert said not in project.build("--strict").output


def test_a_preview_warns_and_goes_on(project: Project) -> None:
    """An editor who is about to rename something is not stopped."""
    project.write("articles/a.md", article())
    update(project)
    (project.folder / "docs/articles/a.md").unlink()
    with preview(project) as running:
        assert "urls.lock:6:1: /articles/a/ was published and is neither a page nor redirected" in running.output
        assert running.page("/contact/") is not None
