"""One converter for all pages, from which nothing of one page reaches the next."""

from __future__ import annotations

import shutil

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from cuecard.convert.markdown.converter import Converter
from cuecard.mkdocs_host.running_build import build_of
from cuecard.model.site_page import SitePage, pages_of
from tests.project import FIRM, Project, article

FULL_OF_STATE = [
    "[x][ref] and a note[^1].\n\n[ref]: other-1.md\n\n[^1]: The note.\n",
    "[x][ref] and a note[^1] without a definition.\n",
    "# A title\n\n## Section\n\n## Section\n\n## Section {#section_2}\n",
    "## Section\n\n/// cta\nWords.\n///\n\n/// details | More\nWords.\n///\n",
    "<div markdown='1'>\n\n## In HTML\n\n</div>\n\n<p>raw</p> &copy; \\* `code`\n",
    "```python\nx = 1\n```\n\n| a | b |\n| - | - |\n| [^2] | [call](cta:) |\n\n[^2]: Two.\n",
    "/// cta\nNever closed, with [a link](lost.md).\n",
    "!!! note\n    Indented.\n\nTerm\n: Definition\n",
    "",
]


def read(project: Project) -> tuple[MkDocsConfig, Files]:
    """Run the events of a build up to the pages, unrendered."""
    config = load_config(str(project.folder / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    return config, config.plugins.on_files(get_files(config), config=config)


def render(converter: Converter, page: SitePage, files: Files) -> tuple[str | None, str]:
    """Give the HTML and the table of contents of a page."""
    page.take_source()
    converter.render(page, files)
    return page.content, str([(item.title, item.id, item.level, len(item.children)) for item in page.toc])


@pytest.mark.parametrize("site", ["firm", "full-of-state"])
def test_each_page_is_what_a_converter_of_its_own_makes_of_it(project: Project, site: str) -> None:
    """In their order, the other way round, and twice."""
    if site == "firm":
        shutil.copytree(FIRM / "docs", project.folder / "docs", dirs_exist_ok=True)
    else:
        for number, text in enumerate(FULL_OF_STATE):
            project.write(f"articles/other-{number}.md", article(text, title=f"Other {number}"))
    config, files = read(project)
    pages = pages_of(files.documentation_pages())
    assert len(pages) > len(FULL_OF_STATE)
    build = build_of(config)
    fresh = {page: render(Converter(build), page, files) for page in pages}
    shared = Converter(build)
    for order in (pages, pages[::-1], [page for page in pages for _ in range(2)]):
        for page in order:
            assert render(shared, page, files) == fresh[page], page.file.src_uri
