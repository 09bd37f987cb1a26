"""What is hidden in a theme is not listed, and MkDocs takes the same files from it as before."""

from __future__ import annotations

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from cuecard.mkdocs_host.visible_templates import list_visible_templates
from tests.project import Project


def test_mkdocs_takes_the_same_files_from_the_theme(project: Project) -> None:
    """Those that it would leave out are not even listed."""
    config = load_config(str(project.folder / "mkdocs.yml"))
    before, after = Files([]), Files([])
    before.add_files_from_theme(config.theme.get_env(), config)
    list_visible_templates(config.theme)
    environment = config.theme.get_env()
    after.add_files_from_theme(environment, config)
    assert [file.abs_src_path for file in after] == [file.abs_src_path for file in before]
    assert any(file.src_uri.startswith("css/") for file in after)
    assert not [name for name in environment.list_templates() if "/." in f"/{name}"]


def test_an_icon_of_material_can_be_used(project: Project) -> None:
    """Its folder is hidden."""
    boilerplate = project.copy_theme() / "components" / "boilerplate" / "template.html"
    boilerplate.write_text("{% include '.icons/material/account.svg' %}")
    project.write(
        "articles/a.md", "---\ntitle: A\ndescription: D\ndate: 2026-01-01\ncategory: healthcare\n---\nWords.\n"
    )
    assert project.build().page("/articles/a/").select_one("main svg") is not None
