"""Whoever adds an output file writes what makes it and where in a build, and no line about what is kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.project import ROOT, article
from tests.site_contents import contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.project import Project

CALENDAR = '''\
"""A calendar of what was published when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import instant

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files


def add_calendar(files: Files, build: Build) -> None:
    """Add an event for each article."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:cuecard"]
    for article in build.articles:
        moment = f"{instant(article.fields.date, build.settings.zone):%Y%m%dT%H%M%SZ}"
        words = len((article.content or "").split())
        lines += ["BEGIN:VEVENT", f"DTSTART:{moment}", f"SUMMARY:{article.title}", f"COMMENT:{words}", "END:VEVENT"]
    files.append(build.host.generated("calendar.ics", content="\\r\\n".join([*lines, "END:VCALENDAR", ""])))
'''
IMPORT = "from cuecard.outputs.feed_files import add_feeds\n"
STEP = '    ("feeds", add_feeds),\n'
HOOK = '"""A calendar of articles."""\n\nfeature = "article_calendar"\n'

MANY = 12
"""Articles: more than a build reads that makes one text anew."""


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """Give a copy of the engine with three changes: a module, its line in the pipeline, a feature."""
    folder = tmp_path / "engine"
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "overrides").symlink_to(ROOT / "overrides")
    (folder / "hooks/cuecard/outputs/article_calendar.py").write_text(CALENDAR, "utf-8")
    pipeline = folder / "hooks/cuecard/pipeline.py"
    text = pipeline.read_text("utf-8")
    assert IMPORT in text
    assert STEP in text
    text = text.replace(IMPORT, f"from cuecard.outputs.article_calendar import add_calendar\n{IMPORT}")
    pipeline.write_text(text.replace(STEP, f'{STEP}    ("article_calendar", add_calendar),\n'), "utf-8")
    (folder / "hooks/article_calendar.py").write_text(HOOK, "utf-8")
    return folder


def test_a_new_output_is_incremental_without_another_line(project: Project, engine: Path, tmp_path: Path) -> None:
    """After an edit of a text, of a date and of what there is, the site has the bytes of a clean one."""
    (project.folder / "hooks").unlink()
    (project.folder / "hooks").symlink_to(engine / "hooks")
    project.configure("  - hooks/feeds.py\n", "  - hooks/feeds.py\n  - hooks/article_calendar.py\n")
    project.configure("extra:\n", "extra:\n  feeds: {entries: 1}\n")
    for number in range(MANY):
        project.write(f"articles/a-{number}.md", article("Words.", title=f"Article {number}"))
    _build(project.folder, engine)
    edits = {
        "text": ("a-1.md", article("Words, and more of them.", title="Article 1")),
        "date": ("a-2.md", article("Words.", title="Article 2", date="2026-02-02")),
        "new": ("new.md", article("Words.", title="New")),
    }
    before = b""
    for name, (file, source) in edits.items():
        project.write(f"articles/{file}", source)
        _build(project.folder, engine)
        calendar = (project.folder / "site/calendar.ics").read_bytes()
        assert calendar != before
        before = calendar
        assert contents(project.folder / "site") == _clean(project.folder, tmp_path / name, engine)


def _clean(folder: Path, other: Path, engine: Path) -> dict[str, bytes]:
    copy = other / folder.name
    shutil.copytree(folder, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".cache", ".cuecard"))
    _build(copy, engine)
    return contents(copy / "site")


def _build(folder: Path, engine: Path) -> None:
    """Build in a process of its own, which has the copy for its engine."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", str(folder / "mkdocs.yml")]
    own = {"PYTHONPATH": str(engine / "hooks"), "AS_OF": "2026-06-01"}
    built = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
