"""What was made of pictures is kept, and taken only if it is still what it was."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.offered_pictures import offers, shown
from tests.pictures import encoded, photograph, png
from tests.project import Project, article
from tests.site_contents import contents


def write_gallery(project: Project) -> None:
    """Write an article with a picture of each kind."""
    project.write("articles/photo.jpg", encoded(photograph(480, 320), "JPEG"))
    project.write("articles/chart.png", png("chart", (40, 30)))
    project.write("articles/plan.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"/></svg>')
    text = "![A desk](photo.jpg) ![Bars](chart.png) ![A plan of the room](plan.svg)"
    project.write("articles/a.md", article(text, image="photo.jpg", image_alt="A desk by a window"))


def cache_of(project: Project) -> Path:
    """Give the folder where made pictures are kept."""
    return project.folder / ".cache" / "cuecard" / "pictures"


def times(project: Project) -> dict[str, int]:
    """Tell when each file of the cache was written."""
    return {str(path): path.stat().st_mtime_ns for path in cache_of(project).rglob("*") if path.is_file()}


def test_a_second_build_makes_nothing_anew(project: Project) -> None:
    """No file of the cache is touched, and the site is the same byte for byte."""
    write_gallery(project)
    first = contents(project.build("--strict").site)
    cached = times(project)
    assert len(cached) > 10
    shutil.rmtree(project.folder / "site")  # or there would be nothing to build
    assert contents(project.build("--strict").site) == first
    assert times(project) == cached


@pytest.mark.parametrize("harm", ["cut-short", "foreign", "gone", "no-record", "another-record"])
def test_a_file_of_the_cache_that_is_not_what_was_put_there_is_made_again(project: Project, harm: str) -> None:
    """The site is what it was, and so is the cache."""
    write_gallery(project)
    first, kept = contents(project.build("--strict").site), contents(cache_of(project))
    for path in list(cache_of(project).rglob("*")):
        is_record = path.suffix == ".json"
        if path.is_file() and is_record == harm.endswith("record"):
            if harm in {"gone", "no-record"}:
                path.unlink()
            elif harm == "another-record":
                path.write_text('{"original": {"format": "../../../etc", "digest": "passwd"}}', "utf-8")
            else:
                path.write_bytes(path.read_bytes()[:-9] if harm == "cut-short" else png("foreign"))
    shutil.rmtree(project.folder / "site")
    assert contents(project.build("--strict").site) == first
    assert contents(cache_of(project)) == kept


def test_other_settings_make_other_pictures(project: Project) -> None:
    """The widths are those of `extra.pictures`."""
    content = encoded(photograph(600, 400), "JPEG")
    shown(project, "desk.jpg", content)
    project.configure("\n  organization:\n", "\n  pictures:\n    widths: [500, 250]\n\n  organization:\n")
    built, picture = shown(project, "desk.jpg", content)
    assert {tuple(each.width for each in found) for found in offers(picture, built).values()} == {(250, 500)}
    assert (picture["width"], picture["height"]) == ("500", "333")


def test_what_nobody_used_for_two_months_is_removed(project: Project) -> None:
    """Pictures and cards; what the site still shows is kept, however old."""
    project.draw_cards()
    write_gallery(project)
    project.write("articles/old.md", article("![An old desk](old.png)", title="Old words"))
    project.write("articles/old.png", png("old"))
    first = project.build()
    assert first.status == 0
    cache = project.folder / ".cache/cuecard"
    before = set(cache.rglob("*.*"))
    for path in cache.rglob("*.*"):
        os.utime(path, (time.time() - 61 * 86_400,) * 2)
    (project.folder / "docs/articles/old.md").unlink()
    (project.folder / "docs/articles/old.png").unlink()
    assert project.build().status == 0
    gone = sorted(path.relative_to(cache).parts[0] for path in before - set(cache.rglob("*.*")))
    assert gone == ["cards", "pictures", "pictures"]
