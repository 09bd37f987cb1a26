"""Signs that nobody sees and no text needs are refused wherever they are said, each at its place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.project import Built, Project
from tests.said_everywhere import write_settings, write_sources

SIGNS = {
    "a line end of Unicode's": "\u2028",
    "the end of a paragraph": "\u2029",
    "what turns all that follows": "\u202e",
    "what turns and never ends": "\u2067",
    "the end of what never began": "\u2069",
    "a control sign": "\x01",
    "NUL": "\0",
    "the escape of terminals": "\x1b",
    "a control sign of Unicode's": "\x9e",
    "no character": "\uffff",
}
REFUSED = ("an invisible character", "a backslash between")


def places(built: Built, path: str) -> int:
    """Count the places of a file that are refused for such a sign, in the report that tells each of them."""
    told = [problem for problem in built.report("problems.json") if problem["path"] == path]
    refused = [problem for problem in told if problem["code"] == "E101" and problem["what"].startswith(REFUSED)]
    return len({(problem["line"], problem["column"]) for problem in refused})


def uses(value: Any, sign: str) -> int:
    """Count the keys and values that hold a sign."""
    if isinstance(value, dict):
        return sum(uses(key, sign) + uses(part, sign) for key, part in value.items())
    return sum(uses(part, sign) for part in value) if isinstance(value, list) else sign in str(value)


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
def test_in_every_setting(sign: str, project: Project) -> None:
    """Names of links and of the navigation too, which are keys."""
    settings = write_settings(project, f"x{sign}y")
    assert uses(settings, sign) > 30
    built = project.build()
    assert built.status == 1
    assert places(built, "mkdocs.yml") == uses(settings, sign)


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
def test_in_every_front_matter(sign: str, project: Project) -> None:
    """Of articles, pages, lists, jobs and sections."""
    write_settings(project, "Quillwort")
    write_sources(project, f"x{sign}y")
    built = project.build()
    assert built.status == 1
    for name in ("articles/a.md", "articles/index.md", "page.md", "job.md", "landing.md"):
        front_matter = yaml.safe_load((project.folder / "docs" / name).read_text("utf-8").split("---\n")[1])
        assert uses(front_matter, sign) > 1
        assert places(built, f"docs/{name}") == uses(front_matter, sign), name
