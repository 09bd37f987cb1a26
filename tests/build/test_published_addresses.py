"""No address that was published once dies unnoticed."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from cuecard.cli import main
from tests.preview import preview
from tests.project import Built, Project, article

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
    return [line for line in lock(project).read_text("utf-8").splitlines() if not line.startswith("#")]


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
    assert "urls.lock:5:1: error E805: /articles/a/ was published" in said.output


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
            "urls.lock:5:1: error E805: /articles/onboarding/ was published and is neither a page nor redirected; "
            "if it is now /articles/day-one/, write in docs/articles/day-one.md: redirect_from: [/articles/onboarding/]"
        )
    ]
    do_as_told(built, project)
    assert project.build("--strict").status == 0


def test_a_second_move_keeps_the_first_address(project: Project) -> None:
    """The line holds what the front matter says already."""
    project.write("articles/week-2.md", article(title="Week two", redirect_from=["/old week/"]))
    update(project)
    (project.folder / "docs/articles/week-2.md").rename(project.folder / "docs/articles/week-two.md")
    do_as_told(project.build(), project)
    page = (project.folder / "docs/articles/week-two.md").read_text("utf-8")
    assert 'redirect_from: ["/old week/", /articles/week-2/]' in page
    assert project.build("--strict").status == 0


def test_what_has_no_successor_can_lead_to_the_list_above_it(project: Project) -> None:
    """The message gives the line for the settings."""
    project.write("articles/a.md", article())
    update(project)
    (project.folder / "docs/articles/a.md").unlink()
    do_as_told(project.build(), project)
    assert (project.build("--strict").site / "articles/a/index.html").is_file()


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
    assert message.startswith("urls.lock:5:1: error E805: /articles/a/ was published")


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
    assert "1 address is not in urls.lock yet: `uv run cuecard urls --update` keeps it up" in built.output


def test_a_preview_warns_and_goes_on(project: Project) -> None:
    """An editor who is about to rename something is not stopped."""
    project.write("articles/a.md", article())
    update(project)
    (project.folder / "docs/articles/a.md").unlink()
    with preview(project) as running:
        assert "urls.lock:5:1: /articles/a/ was published and is neither a page nor redirected" in running.output
        assert running.page("/contact/") is not None
