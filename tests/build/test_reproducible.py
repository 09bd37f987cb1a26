"""The same sources and the same moment give the same bytes, on every machine and on every day."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures import png
from tests.project import Project, article
from tests.site_contents import contents, traces

AT_ANOTHER_TIME = """
import datetime, sys, time
later = float(sys.argv[1])
now, real = time.time, datetime.datetime
time.time = lambda: now() + later
class Later(real):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + datetime.timedelta(seconds=later)
    @classmethod
    def utcnow(cls):
        return real.utcnow() + datetime.timedelta(seconds=later)
    @classmethod
    def today(cls):
        return real.today() + datetime.timedelta(seconds=later)
datetime.datetime = Later
sys.argv = ["mkdocs", "build", "--strict", "-d", sys.argv[2]]
from mkdocs.__main__ import cli
cli()
"""


def write_site(project: Project) -> None:
    """Write a site with something of everything."""
    project.complete()
    project.write("articles/picture.png", png())
    for number in range(15):
        text = f"## Section {number}\n\n[call](cta:) ![x](picture.png)[^1]\n\n[^1]: Note.\n\n/// cta\n///\n"
        fields: dict[str, object] = {
            "title": f"Article {number}",
            "date": f"2026-01-{1 + number // 2:02}",
            "tags": [f"tag {number % 4}", f"tag {number % 3}", "common"],
            "authors": ["editorial"],
            "category": ("healthcare", "hiring-process")[number % 2],
            "series": (None, "clinical-ai", "first-contractor")[number % 3],
        }
        project.write(f"articles/a-{number}.md", article(text, **fields))
    project.write("articles/draft.md", article("Words.", draft=True, tags=["common"]))


def build(project: Project, name: str, *, later: dt.timedelta = dt.timedelta(), **environment: str) -> dict[str, bytes]:
    """Build in a process of its own, as if some time later; give every file."""
    site = project.folder / name / "site"
    inherited = {key: value for key, value in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "AS_OF", "TZ"}}
    command = [sys.executable, "-c", AT_ANOTHER_TIME, str(later.total_seconds()), str(site)]
    result = subprocess.run(
        command, cwd=project.folder, env={**inherited, **environment}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return contents(site)


def test_neither_the_day_nor_the_machine_s_settings_reach_the_output(project: Project) -> None:
    """Clock, time zone, hash seed, locale and SOURCE_DATE_EPOCH: every byte is the same, sitemap.xml.gz included."""
    write_site(project)
    first = build(project, "first", AS_OF="2026-06-01", PYTHONHASHSEED="1", TZ="America/New_York")
    assert "sitemap.xml.gz" in first
    later = dt.timedelta(days=400, hours=7)
    elsewhere = {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "86400"}
    second = build(project, "elsewhere", later=later, AS_OF="2026-06-01", **elsewhere)
    assert differences(first, second) == []


def test_without_as_of_the_day_makes_no_difference_unless_something_changes_on_it(project: Project) -> None:
    """With nothing scheduled today's site is next year's; with something it is there then."""
    write_site(project)
    today, next_year = dt.datetime.now(dt.UTC).date(), dt.timedelta(days=365)
    assert differences(build(project, "today"), build(project, "next-year", later=next_year)) == []
    project.write("articles/scheduled.md", article(date=today + dt.timedelta(days=100)))
    assert "articles/scheduled/index.html" not in build(project, "today")
    assert "articles/scheduled/index.html" in build(project, "next-year", later=next_year)


def test_another_as_of_on_which_nothing_changes_gives_the_same_bytes(project: Project) -> None:
    """As a date or as a time with an offset."""
    write_site(project)
    first = contents(project.build("--strict", as_of="2026-06-01").site)
    for as_of in ("2027-01-01", "2026-06-01T23:59:59+09:00", "2030-12-31T12:00"):
        assert differences(first, contents(project.build("--strict", as_of=as_of).site)) == [], as_of


def test_the_order_in_which_the_files_are_listed_makes_no_difference(project: Project, tmp_path: Path) -> None:
    """Written the other way round in another folder, the site is the same."""
    write_site(project)
    first = contents(project.build("--strict").site)
    sources = contents(project.folder / "docs")
    (tmp_path / "other").mkdir()
    other = Project(tmp_path / "other").complete()
    for name in reversed(sources):
        (other.folder / "docs" / name).unlink(missing_ok=True)
        other.write(name, sources[name])
    assert differences(first, contents(other.build("--strict").site)) == []


@pytest.mark.parametrize("as_of", ["2026-06-01", "2026-06-01T09:00+02:00"])
def test_no_trace_of_the_moment_of_the_build_is_in_the_output(project: Project, as_of: str) -> None:
    """Neither its date nor today's; only dates that the sources say."""
    write_site(project)
    today = dt.datetime.now(dt.UTC).date()
    words = [f"{today:%Y-%m-%d}", f"{today:%B} {today.day}, {today.year}", "2026-06-01", "June 1, 2026"]
    assert traces(project.build("--strict", as_of=as_of).site, *words) == []


def differences(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    """Name the files that are not the same, or only in one of two sites."""
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
