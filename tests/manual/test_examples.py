"""Every example of YAML in the manual can be copied: nothing is wrong with a site that has it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from cuecard.mkdocs_host.site_reader import find_problems
from cuecard.model.front_matter import ArticleFields, PageFields
from tests.broken_site import SETTINGS
from tests.manual.pages import EXAMPLES, Example
from tests.pictures import encoded, photograph
from tests.product_form import take_product
from tests.project import FRONT_MATTER, Project


def read(text: str) -> Any:
    """Read the front matter of a page, or an example as it is."""
    return yaml.safe_load(text.split("---\n")[1] if text.startswith("---") else text)


YAML = [one for one in EXAMPLES if one.language == "yaml"]
JOB = next(read(one.text) for one in YAML if "\njob:" in one.text)
"""The front matter of a page that offers a job."""
OF_OTHER_PROGRAMS = ("jobs:", "- uses:")
"""What stands in the workflows of hosts."""


@pytest.mark.parametrize("example", YAML, ids=lambda one: f"{one.page}-{YAML.index(one)}")
def test_an_example_can_be_copied(example: Example, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole pages as they are; some keys among those that a site, an article or a job needs."""
    data = read(example.text)
    if isinstance(data, list) or "on" in data or True in data:
        assert any(key in example.text for key in OF_OTHER_PROGRAMS)
        return
    lay_out(project)
    if example.text.startswith("---"):
        project.write("articles/a.md" if "category" in data else "services.md", example.text)
    elif data.keys() <= ArticleFields.model_fields.keys():
        project.write("articles/a.md", page({**FRONT_MATTER, **data}))
    elif data.keys() <= PageFields.model_fields.keys():
        project.write("services.md", page(merged(JOB, data)))
    else:
        if data.get("theme", {}).get("name") == "cuecard":
            (take_product(project).folder / "overrides").mkdir()
        put_settings(project, data)
    monkeypatch.setenv("AS_OF", "2026-06-01")
    assert [str(problem) for problem in find_problems(str(project.folder / "mkdocs.yml"))] == []


def lay_out(project: Project) -> None:
    """Put down what examples name."""
    project.put_settings_first(SETTINGS.read_text("utf-8"))
    desk = encoded(photograph(64, 36), "jpeg")
    for src_uri in ("desk.jpg", "articles/desk.jpg"):
        project.write(src_uri, desk)
    project.write("icon.svg", (project.folder / "docs/assets/icon.svg").read_bytes())
    project.write("assets/own.css", ".own { color: inherit }\n")
    project.write("about.md", "---\ntitle: About\n---\nWho we are.\n")


def put_settings(project: Project, data: dict[str, Any]) -> None:
    """Put settings over those of the project."""
    path = project.folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(merged(yaml.safe_load(path.read_text("utf-8")), data), sort_keys=False), "utf-8")


def merged(below: Any, above: Any) -> Any:
    """Lay a value over another: mappings key by key, lists name by name."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}
    if isinstance(below, list) and isinstance(above, list):
        named = list(map(name_of, above))
        with_options = [name_of(one) for one in below if isinstance(one, dict)]
        kept = [one for one in below if name_of(one) not in named or name_of(one) in with_options]
        return [*kept, *(one for one in above if one not in map(name_of, kept))]
    return above


def name_of(item: Any) -> Any:
    """Give the name of a plugin or an extension with options, and anything else as it is."""
    return next(iter(item)) if isinstance(item, dict) else item


def page(front_matter: dict[str, Any]) -> str:
    """Write a page with some words."""
    return f"---\n{yaml.safe_dump(front_matter, sort_keys=False)}---\n\nSome words.\n"
