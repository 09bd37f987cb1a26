"""The templates of the theme, as who works on them reads them."""

from __future__ import annotations

import pytest
from mkdocs.config import load_config

from cuecard.mkdocs_host.engine_host import site_of
from cuecard.render.template_environment import escape_own_templates
from tests.project import ROOT, Project

THEME = ROOT / "overrides"
TEMPLATES = sorted(
    path for kind in ("html", "svg", "xml") for path in THEME.rglob(f"*.{kind}") if "{" in path.read_text()
)
NAMES = [path.relative_to(THEME).as_posix() for path in TEMPLATES]


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_a_template_is_longer_than_120_characters(name: str) -> None:
    """It is read without scrolling; `{#- #}` joins a line with the one above it."""
    lines = (THEME / name).read_text("utf-8").splitlines()
    assert [number for number, line in enumerate(lines, start=1) if len(line) > 120] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_template_opens_with_what_it_is_and_what_it_takes(name: str) -> None:
    """In a comment that leaves nothing in the page."""
    assert (THEME / name).read_text("utf-8").startswith("{#- ")


def test_macros_escape_what_they_are_given(project: Project) -> None:
    """As templates do that say it themselves."""
    config = load_config(str(project.folder / "mkdocs.yml"))
    env = config.theme.get_env()
    escape_own_templates(env, site_of(config))
    use = '{% from "components/macros.html" import cta_marks %}<a{{ cta_marks({"key": key}, "block") }}>'
    shown = env.from_string(use).render(key='"><script>')
    assert shown == '<a data-cta="&#34;&gt;&lt;script&gt;" data-cta-position="block">'
