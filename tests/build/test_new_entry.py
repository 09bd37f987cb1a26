"""`cuecard new category`, `author`, `cta` and `series` add to the registries of `mkdocs.yml`."""

from __future__ import annotations

import pytest

from tests.journeys.whole_site import cuecard
from tests.project import Project, article
from tests.terminal import at_terminal

ENTRIES = {
    "category": (
        ["--title", "Nursing & care", "--description", "Wards: day and night.", "--cta", "Share a role"],
        (
            '    nursing:\n      title: Nursing & care\n      description: "Wards: day and night."\n'
            "      cta: share-a-role\n"
        ),
        "write category: nursing in articles",
    ),
    "author": (
        ["--name", "Jo Ö.", "--kind", "person"],
        "    nursing:\n      name: Jo Ö.\n      kind: person\n",
        "write authors: [nursing] in articles",
    ),
    "series": (["--title", "2026"], '    nursing:\n      title: "2026"\n', "write series: nursing in articles"),
    "cta": (
        ["--heading", "Free?", "--text", "Call us.", "--label", "Call →", "--url", "tel:+49-40-1"],
        '    nursing:\n      heading: Free?\n      text: Call us.\n      label: "Call →"\n      url: "tel:+49-40-1"\n',
        "write cta: nursing in front matter, or [words](cta:nursing) in a text",
    ),
}


def settings(project: Project) -> str:
    """Give what `mkdocs.yml` says."""
    return (project.folder / "mkdocs.yml").read_bytes().decode()


@pytest.mark.parametrize("noun", ENTRIES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_is_added_and_nothing_else_changes(noun: str, end: str, project: Project) -> None:
    """The site builds strictly with it, whatever the line ends are."""
    options, lines, use = ENTRIES[noun]
    before = settings(project).replace("\n", end)
    (project.folder / "mkdocs.yml").write_bytes(before.encode())
    result = cuecard(project, "new", noun, "nursing", *options)
    added = lines.replace("\n", end)
    after = settings(project)
    assert after.count(added) == 1
    assert after.replace(added, "") == before
    line = after[: after.index(added)].count("\n") + 1
    assert result.output == f"mkdocs.yml:{line} has the {noun} 'nursing' now: {use}\n"
    use_it = {"category": "nursing"} if noun == "category" else {}
    project.write("articles/a.md", article(**use_it, authors=["nursing"] if noun == "author" else None))
    built = project.build("--strict")
    assert (built.status, built.messages) == (0, [])


def test_a_site_gets_its_first_settings(project: Project) -> None:
    """The registry and `extra` come with the entry."""
    (project.folder / "mkdocs.yml").write_text("site_name: A\nplugins: [cuecard]\n", "utf-8")
    cuecard(project, "new", "category", "nursing", "--title", "Nursing", "--description", "Wards.")
    cuecard(project, "new", "series", "first-steps", "--title", "First steps")
    assert settings(project) == (
        "site_name: A\nplugins: [cuecard]\n\nextra:\n  categories:\n    nursing:\n      title: Nursing\n"
        "      description: Wards.\n  series:\n    first-steps:\n      title: First steps\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["category", "healthcare"], "mkdocs.yml:83:5: there is a category 'healthcare' already; nothing was changed."),
        (
            ["category", "Health Care"],
            "Invalid value for KEY: 'Health Care' cannot be part of an address; write health-care",
        ),
        (["category", "nursing"], "Nobody can be asked here; add --title and --description."),
        (
            ["author", "jo", "--name", "Jo", "--url", "javascript:alert(1)"],
            (
                "'javascript:alert(1)' is an address that no link may have; "
                "write an address that begins with https://, mailto:, tel: or a single /"
            ),
        ),
        (
            ["category", "x", "--title", "X", "--description", "Y", "--cta", "share"],
            "Invalid value for --cta: there is no 'share'; did you mean 'share-a-role'?",
        ),
        (
            ["cta", "x", "--heading", "X", "--text", "X", "--label", "X", "--url", "/contakt/?a=b"],
            "no page of this site has the address '/contakt/'; did you mean '/contact/'?",
        ),
        (
            ["author", "jo", "--name", "Jo", "--kind", "robot"],
            "Invalid value for '--kind': 'robot' is not one of 'person', 'team'.",
        ),
    ],
)
def test_what_cannot_be_is_an_error_and_changes_nothing(arguments: list[str], said: str, project: Project) -> None:
    """It says what can."""
    before = settings(project)
    result = cuecard(project, "new", *arguments)
    assert result.exit_code
    assert result.output.splitlines()[-1] == f"Error: {said}"
    assert settings(project) == before


def test_settings_that_cannot_be_changed_safely_give_the_lines_to_paste(project: Project) -> None:
    """Where a registry stands for another."""
    project.configure("  series:\n", "  series: &all\n")
    project.configure("extra:\n", "extra:\n  custom: {same: {}}\n")
    project.configure("  default_cta:", "  others: *all\n  default_cta:")
    before = settings(project)
    result = cuecard(project, "new", "series", "nights", "--title", "Nights")
    assert result.output == (
        "Error: mkdocs.yml was not changed, since more would change than is meant to. Put these lines where they "
        "belong:\n\n    extra:\n      series:\n        nights:\n          title: Nights\n"
    )
    assert settings(project) == before


def test_on_a_terminal_it_asks_for_what_an_entry_needs(project: Project) -> None:
    """In the words of the reference."""
    status, shown = at_terminal(project.folder, ["new", "series"], ["nights", "Working at night"])
    assert status == 0, shown
    assert "The name of the series: " in shown
    assert "    nights:\n      title: Working at night\n" in settings(project)


def test_an_entry_goes_into_the_file_from_which_settings_are_inherited(project: Project) -> None:
    """Where the registry is there; the site builds strictly with it."""
    (project.folder / "base.yml").write_text(settings(project), "utf-8")
    (project.folder / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: Another name\n", "utf-8")
    result = cuecard(project, "new", "category", "nursing", "--title", "Nursing", "--description", "Work on wards.")
    assert result.output.startswith("base.yml:")
    assert settings(project) == "INHERIT: base.yml\nsite_name: Another name\n"
    project.write("articles/a.md", article(category="nursing"))
    built = project.build("--strict")
    assert (built.status, built.messages) == (0, [])
    assert "Nursing" in built.page("/categories/nursing/").get_text()


CTA = ("--heading", "Free?", "--text", "Call us.", "--label", "Call", "--url", "/contact/")


def test_a_call_to_action_that_ends_names_another(project: Project) -> None:
    """Its end is written as a date, its path as a path."""
    for arguments, said in (
        (["--ends", "2027-03-01"], "'spring' says 'ends' and no 'then', and the two go together; add then: with "),
        (["--ends", "2027-03-01", "--then", "discovery"], "there is no call to action 'discovery'; did you mean "),
        (["--ends", "1 March", "--then", "discovery-call"], "'1 March' has no year; write ends: "),
    ):
        assert f"Error: {said}" in cuecard(project, "new", "cta", "spring", *CTA, *arguments).output
    given = ["--ends", "2027-03-01", "--then", "discovery-call"]
    assert cuecard(project, "new", "cta", "spring", *CTA, *given).exit_code == 0
    assert "      url: /contact/\n      ends: 2027-03-01\n      then: discovery-call\n" in settings(project)
    project.write("articles/a.md", article(cta="spring"))
    assert project.build("--strict").messages == []
