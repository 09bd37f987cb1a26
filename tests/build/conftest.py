"""A site that has been built once, for tests of what comes after."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edits import write_site
from tests.product_form import take_product
from tests.project import Project, article, copied


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project once for all tests that need not know where."""
    project = Project(tmp_path_factory.mktemp("original"))
    write_site(project)
    assert project.build().status == 0
    return project.folder


@pytest.fixture
def built(original: Path, tmp_path: Path) -> Project:
    """Give a project that has been built once, somewhere else: what is remembered may come from another machine."""
    return copied(original, tmp_path / "project")


def settled(original: Path, folder: Path) -> Project:
    """Give a project that has been built where it lies, without the time of its first build."""
    project = copied(original, folder)
    assert "Nothing has changed" in project.build().output
    return project


@pytest.fixture
def product(project: Project) -> Project:
    """A firm's project, whose theme and features come from the package."""
    project.write("articles/a.md", article("Words.", title="A"))
    return take_product(project)
