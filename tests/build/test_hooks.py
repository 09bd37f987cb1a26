"""The list of hooks is a list of features."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.edits import clean
from tests.pictures import png
from tests.project import HOOKS, Project, article, hook_line
from tests.site_contents import contents

CORE = {"articles", "listings", "theme"}
"""Without these there is no site."""
LEFT_OUT = {"search_results", "social_cards"}
"""Without these all other tests build."""


@pytest.mark.parametrize("hook", [hook for hook in HOOKS if hook not in CORE | LEFT_OUT])
def test_removing_a_line_switches_a_feature_off(project: Project, hook: str) -> None:
    """And nothing else: the site is built without it, the second and the third time, too."""
    fields: dict[str, object] = {"series": "clinical-ai", "tags": ["hiring"]}
    project.write("articles/picture.png", png())
    project.write("articles/a.md", article("[b](b.md) [c](cta:)\n\n/// cta\n///\n", title="A", **fields))
    project.write("articles/b.md", article("Words.", title="B", **fields))
    project.write("articles/c.md", article("![x](picture.png)", draft=True))
    project.complete().configure(hook_line(hook), "")
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert [heading.get_text() for heading in built.page("/articles/a/").select("h1")] == ["A"]
    assert "articles/c/index.html" not in built.files()
    first = contents(built.site)
    assert contents(project.build("--strict").site) == first
    project.write("articles/b.md", article("Other words.", title="B", **fields))
    again = project.build("--strict")
    assert contents(again.site) == clean(project, project.folder / "clean", "2026-06-01")


def test_without_a_count_no_read_time_is_shown_but_one_that_is_said(project: Project) -> None:
    """Neither on the page nor on cards."""
    project.write("articles/a.md", article("Words.", title="A"))
    project.write("articles/b.md", article("Words.", title="B", read_time=3))
    project.configure("  - hooks/reading_time.py\n", "")
    built = project.build("--strict")
    assert "min read" not in built.page("/articles/a/").select("article")[0].get_text()
    assert built.page("/articles/b/").select("[data-read-time='3']")
    assert built.page("/articles/").get_text().count("min read") == 1


def test_a_hook_of_the_site_may_change_a_setting(project: Project) -> None:
    """One that comes after ours, too; it is heard until the files are listed."""
    own = "def on_config(config):\n    config.site_name = 'Another Name'\n"
    (project.folder / "late.py").write_text(own)
    project.configure(hook_line("changes"), f"{hook_line('changes')}  - late.py\n")
    project.write("articles/a.md", article("Words.", title="A"))
    built = project.build()
    assert built.status == 0, built.output
    assert built.page("/articles/a/").select_one(".cc-header__name").get_text() == "Another Name"  # type: ignore[union-attr]


def test_the_order_of_the_lines_decides_nothing(project: Project) -> None:
    """What happens when is the engine's to know."""
    project.write("articles/a.md", article("Words.", title="A", tags=["hiring"]))
    project.complete()
    first = contents(project.build().site)
    path = project.folder / "mkdocs.yml"
    text = path.read_text("utf-8")
    lines = re.findall(r"^  - hooks/\w+\.py\n", text, flags=re.M)
    path.write_text(text.replace("".join(lines), "".join(reversed(lines))), "utf-8")
    shutil.rmtree(project.folder / ".cache")
    assert contents(project.build().site) == first
