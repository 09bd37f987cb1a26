"""Markdown fed to a converter that stands by itself, without a build for each text."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import Files, get_files

from cuecard.build import Build
from cuecard.convert.markdown.conversion_limits import expect_shallow
from cuecard.convert.markdown.converter import Converter
from cuecard.mkdocs_host.running_build import build_of
from cuecard.model.site_page import SitePage
from tests.fuzz.targets import expect_harmless
from tests.project import Project, article


def convert(text: str) -> None:
    """Convert the text of an article: its HTML is harmless, and each message has a place in the text."""
    build, files, page, converter = _ready()
    build.problems._found.clear()
    page.markdown = page.source.text = text
    converter.render(page, files)
    expect_harmless(page.content or "")
    expect_shallow(page.content or "")
    lines = text.count("\n") + 1
    for problem in build.problems:
        assert page.source.text_line <= problem.place.line < page.source.text_line + lines, problem


@cache
def _ready() -> tuple[Build, Files, SitePage, Converter]:
    """Read a site of one article up to where its text is converted."""
    project = Project(Path(tempfile.mkdtemp(prefix="fuzz-")))
    atexit.register(shutil.rmtree, project.folder, ignore_errors=True)
    project.write("articles/a.md", article())
    config = load_config(str(project.folder / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    page = next(file.page for file in files.documentation_pages() if file.src_uri == "articles/a.md")
    assert isinstance(page, SitePage)
    build = build_of(config)
    return build, files, page, Converter(build)
