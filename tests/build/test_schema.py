"""`cuecard schema` writes what editors check front matter by."""

import json

from jsonschema import Draft202012Validator

from tests.journeys.whole_site import cuecard
from tests.project import Project, article


def test_the_schema_has_the_keys_of_the_site(project: Project) -> None:
    """Its registries and its templates; saved and printed it is the same."""
    project.copy_theme().joinpath("own.html").write_text("{% extends 'article.html' %}", "utf-8")
    project.write("articles/a.md", article())
    result = cuecard(project, "schema")
    assert result.output == ".cuecard/schema/article.json describes the front matter of articles\n"
    text = (project.folder / ".cuecard" / "schema" / "article.json").read_text("utf-8")
    assert cuecard(project, "schema", "--stdout").output == text
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["category"]["enum"][:2] == ["ai-ml-staffing", "healthcare"]
    assert {"own.html", "article.html"} <= set(schema["properties"]["template"]["anyOf"][0]["enum"])
    assert schema["required"] == ["title", "description", "date", "category"]


def test_it_is_no_part_of_the_site(project: Project) -> None:
    """It lies beside it."""
    cuecard(project, "schema")
    project.write("articles/a.md", article())
    assert not [name for name in project.build("--strict").files() if "schema" in name]
