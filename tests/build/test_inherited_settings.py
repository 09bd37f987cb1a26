"""Settings that another file holds, under `INHERIT`."""

from __future__ import annotations

import re
from pathlib import Path

from tests.edits import clean
from tests.journeys.whole_site import cuecard
from tests.pictures import SVG
from tests.project import Built, Project, article
from tests.site_contents import contents

BASE = "base.yml"


def inherit(project: Project) -> None:
    """Move all settings but the name of the site into another file, over which `mkdocs.yml` lies."""
    path = project.folder / "mkdocs.yml"
    settings = path.read_text("utf-8")
    (project.folder / BASE).write_text(re.sub(r"^site_name: .*\n", "", settings, flags=re.M), "utf-8")
    path.write_text(f"INHERIT: {BASE}\nsite_name: A firm of its own\n", "utf-8")


def edit_base(project: Project, old: str, new: str) -> int:
    """Edit the inherited file; give the line of what is new."""
    path = project.folder / BASE
    before, found, after = path.read_text("utf-8").partition(old)
    assert found
    path.write_text(before + new + after, "utf-8")
    return before.count("\n") + 1


def places(built: Built) -> list[str]:
    """Give the place and the code of each message."""
    return [re.sub(r": \w+ (\w\d+): .*", r" \1", line) for line in built.messages]


def test_inherited_settings_are_honoured_below_those_of_the_site(project: Project) -> None:
    """Both together make one site; of a mapping that both have, each key counts."""
    inherit(project)
    with (project.folder / "mkdocs.yml").open("a") as settings:
        settings.write("extra:\n  categories:\n    hiring-process: {title: People}\n")
    project.write("articles/a.md", article())
    built = project.build("--strict")
    assert (built.status, built.messages) == (0, [])
    page = built.page("/articles/a/")
    assert "A firm of its own" in page.get_text()
    assert [badge.get_text(strip=True) for badge in page.select("a[data-category=hiring-process]")] == ["People"]


def test_a_setting_without_effect_is_told_of_in_its_file(project: Project) -> None:
    """With its line."""
    inherit(project)
    line = edit_base(project, "edit_uri: ", "repo_url: https://git.example/\nedit_uri: ")
    assert places(project.build()) == [f"{BASE}:{line}:1 A312"]


def test_a_mistake_in_inherited_settings_is_told_of_in_their_file(project: Project) -> None:
    """In its form, in what it names, and in what YAML reads otherwise than it was meant."""
    inherit(project)
    with (project.folder / "mkdocs.yml").open("a") as settings:
        settings.write("extra:\n  header_cta: nothing\n")
    line = edit_base(project, "  default_cta: discovery-call\n", "  default_cta: no-such-call\n")
    assert places(project.build()) == [f"{BASE}:{line}:16 E306", "mkdocs.yml:4:15 E306"]
    line = edit_base(project, "  time_zone: ", "  time_zone: Mars/Phobos # ")
    assert f"{BASE}:{line}:14 E308" in places(project.build())


def test_a_page_that_inherited_settings_name_is_looked_for(project: Project) -> None:
    """Where it is not there the place is theirs, and `cuecard check-links` finds a link that they hold."""
    inherit(project)
    line = edit_base(project, "      url: /contact/\n", "      url: /contact/#nowhere\n")
    project.write("articles/a.md", article())
    assert project.build().status == 0
    assert f"{BASE}:{line}:" in cuecard(project, "check-links").output


def test_a_picture_that_inherited_settings_name_is_published(project: Project) -> None:
    """Though an article that is not public shows it, too."""
    inherit(project)
    project.write("assets/mark.svg", SVG)
    project.write("articles/a.md", article("![A mark](../assets/mark.svg)", draft=True))
    edit_base(project, "logo: assets/logo.svg", "logo: assets/mark.svg")
    assert "assets/mark.svg" in project.build("--strict").files()


def test_an_edit_of_inherited_settings_makes_a_new_build(project: Project, tmp_path: Path) -> None:
    """The same one as from nothing."""
    inherit(project)
    project.write("articles/a.md", article())
    project.build()
    edit_base(project, "title: Hiring Process", "title: Finding people")
    built = project.build()
    assert "Finding people" in built.page("/articles/a/").get_text()
    assert contents(built.site) == clean(project, tmp_path / "clean", "2026-06-01")
