"""Templates that are compiled once in a process."""

from __future__ import annotations

from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment, FileSystemLoader

from cuecard.render.compiled_templates import CompiledTemplates


def environment(folder: Path, compiled: CompiledTemplates, *, escapes: bool) -> Environment:
    """Make an environment as MkDocs does for each build."""
    loader = FileSystemLoader(folder)
    return Environment(loader=loader, bytecode_cache=compiled, autoescape=lambda name: escapes)  # noqa: ARG005, S701


def test_a_template_is_compiled_once_while_its_text_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By however many environments, and what is escaped is not mixed up with what is not."""
    made: list[str] = []
    compiled, compile_template = CompiledTemplates(), Environment._compile

    def noted(environment: Environment, source: str, filename: str) -> CodeType:
        made.append(filename)
        return compile_template(environment, source, filename)

    monkeypatch.setattr(Environment, "_compile", noted)
    template = tmp_path / "main.html"
    template.write_text("<p>{{ words }}")
    for escapes, expected in ((True, "<p>&lt;"), (False, "<p><"), (True, "<p>&lt;"), (False, "<p><")):
        page = environment(tmp_path, compiled, escapes=escapes).get_template("main.html")
        assert page.render(words="<") == expected
    assert len(made) == 2
    template.write_text("<b>{{ words }}")
    assert environment(tmp_path, compiled, escapes=True).get_template("main.html").render(words="<") == "<b>&lt;"
