"""What an owner sets for the look of the site, and the line above its header."""

import re

from tests.project import Built, Project


def colours(built: Built) -> dict[str, tuple[str, str]]:
    """Give the light and the dark value of each colour token of the style sheet."""
    (sheet,) = (path.read_text("utf-8") for path in (built.site / "assets").glob("site.*.css"))
    return {
        name: (light, dark) for name, light, dark in re.findall(r"--cc-([\w-]+): light-dark\((#\w+), (#\w+)\)", sheet)
    }


def test_an_owner_changes_the_colours_without_touching_a_style_sheet(project: Project) -> None:
    """An accent in `mkdocs.yml` reaches the tokens, and dark screens get one that is readable there."""
    project.configure('accent: "#0f6b63"', 'accent: "#7a1f5c"')
    built = project.build("--strict")
    assert built.status == 0, built.output
    light, dark = colours(built)["accent"]
    assert light == "#7a1f5c"
    assert dark != light


def test_colours_that_cannot_be_read_stop_the_build_with_the_nearest_that_can(project: Project) -> None:
    """A pale accent on white paper is an error at its line."""
    project.configure('accent: "#0f6b63"', 'accent: "#8fc7bd"')
    built = project.build()
    line = (project.folder / "mkdocs.yml").read_text("utf-8").split('accent: "#8fc7bd"')[0].count("\n") + 1
    assert built.status == 1
    assert built.messages == [
        (
            f"mkdocs.yml:{line}:15: error E310: #8fc7bd on #ffffff is hard to read, with a contrast of 1.9:1 where "
            'text needs 4.5:1; write accent: "#40776e"'
        )
    ]


def test_an_announcement_is_shown_from_its_start_to_its_end(project: Project) -> None:
    """On the first day it is there, on the day of its end it is gone, and CI knows when that will be."""
    project.configure(
        "  default_cta:",
        "  announcement:\n    text: We are at the fair\n    label: Meet us\n    url: /contact/\n"
        "    starts: 2026-06-01\n    ends: 2026-06-03\n  default_cta:",
    )
    shown = {}
    for day in ("2026-05-31", "2026-06-01", "2026-06-02", "2026-06-03"):
        built = project.build("--strict", as_of=day)
        assert built.status == 0, built.output
        line = built.page("/contact/").select_one(".cc-announcement")
        shown[day] = " ".join(line.get_text().split()) if line else None
        if day == "2026-05-31":
            assert built.report("next-change.json")["at"] == "2026-06-01T00:00:00-04:00"
    assert shown == {
        "2026-05-31": None,
        "2026-06-01": "We are at the fair Meet us",
        "2026-06-02": "We are at the fair Meet us",
        "2026-06-03": None,
    }
