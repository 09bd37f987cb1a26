"""YAML that is small and costs much is refused at once, by file and line, in the memory of an ordinary build."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project, article

MEASURED = """
import json, resource, subprocess, sys, time
begun = time.monotonic()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True, timeout=60)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, done.stdout + done.stderr, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime]))
"""
"""Run by a process of its own: what this one holds would count as that of its children."""
MOST_MEGABYTES, MOST_SECONDS = 60, 15
"""What it may need more than a site with one article: memory, and processor time."""
PROGRAMS = {"mkdocs": "build", "cuecard": "check-settings"}
BUILD, CHECK = ([str(Path(sys.executable).with_name(name)), say] for name, say in PROGRAMS.items())
REPEATED = "the names with '*' stand for one another again and again; write out what they stand for"
TOO_DEEP = "lists and keys stand within one another here, more than 100 deep; write them side by side"


def bomb(depth: int) -> str:
    """Write lists of ten, each of ten references to the one before."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, depth)]
    return "\n".join(f"    {line}" for line in lines)


def measure(project: Project, *program: str) -> tuple[int, str, float, float]:
    """Run a program in a process of its own; give status, output, megabytes at the peak, and seconds of processor."""
    command = [sys.executable, "-c", MEASURED, *program]
    done = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, check=True)
    status, output, megabytes, seconds = json.loads(done.stdout)
    return status, output, megabytes, seconds


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, float]:
    """Measure the build of a site with one article."""
    project = Project(tmp_path_factory.mktemp("usual"))
    project.write("articles/a.md", article())
    status, output, megabytes, seconds = measure(project, *BUILD)
    assert status == 0, output
    return megabytes, seconds


def expect_refusal(project: Project, usual: tuple[float, float], message: str, *program: str) -> str:
    """Build, compare what is said and what it cost, and give all that is said."""
    status, output, megabytes, seconds = measure(project, *(program or BUILD))
    assert status == 1
    assert message in output
    assert "Traceback" not in output
    assert megabytes < usual[0] + MOST_MEGABYTES
    assert seconds < usual[1] + MOST_SECONDS
    return output


FRONT_MATTER = {
    "references to references": (f"custom:\n{bomb(12)}", "7:17: error E101: " + REPEATED),
    "lists in lists": (f"tags: {'[' * 10_000}{']' * 10_000}", "6:1006: error E101: " + TOO_DEEP),
    "lists that never end": (f"tags: {'[' * 400_000}", "6:1006: error E101: " + TOO_DEEP),
    "items in items": (f"tags:\n  {'- ' * 10_000}x", "7:1999: error E101: " + TOO_DEEP),
    "keys in keys": ("tags:\n" + "\n".join(f"{' ' * n}k:" for n in range(1, 200)), "error E101: " + TOO_DEEP),
    "five megabytes": (f"tags: {'x' * 5_000_000}", "1:1: error E101: the front matter has 5,000,"),
}


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_front_matter_that_costs_much_is_refused(name: str, project: Project, usual: tuple[float, float]) -> None:
    """Whatever it stands for, it is not made."""
    written, message = FRONT_MATTER[name]
    project.write("articles/a.md", article().replace("\n---\n\n", f"\n{written}\n---\n\n"))
    expect_refusal(project, usual, message)


ANYWHERE = f"custom: &all\n{bomb(10)}\n"
"""More than memory holds, as a setting that nobody asks for."""
SETTINGS = {
    "references below extra": ("extra:\n", f"extra:\n  custom:\n{bomb(10)}\n"),
    "references in the theme": ("theme:\n", f"theme:\n  custom:\n{bomb(10)}\n"),
    "references in a list of names": ("watch: [overrides]\n", f"{ANYWHERE}extra_css: [*all]\n"),
    "references under an unknown key": ("watch: [overrides]\n", ANYWHERE),
    "keys in keys": ("extra:\n", "extra:\n" + "\n".join(f"{' ' * n}k:" for n in range(2, 122)) + "\n"),
}
"""What takes the place of what in `mkdocs.yml`."""


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_cost_much_are_refused(name: str, project: Project, usual: tuple[float, float]) -> None:
    """Before MkDocs writes each of them to its log, and before a page is read."""
    project.configure(*SETTINGS[name])
    expect_refusal(project, usual, "error E101: " + (REPEATED if "references" in name else TOO_DEEP))


ITEMS = [f"&a{n} {{x: [{', '.join([f'*a{n - 1}'] * 10)}]}}" for n in range(1, 10)]
NAV = "\n".join(["nav:", *(f"  - {item}" for item in ("&a0 {x: index.md}", *ITEMS))])
SOONER = {
    "references in the navigation": f"{NAV}\n",
    "references instead of words": f"{ANYWHERE}remote_name: *all\n",
    "lists in lists": f"custom: {'[' * 10_000}{']' * 10_000}\n",
}
"""What MkDocs is never done with, or cannot read, before it asks anyone."""


@pytest.mark.parametrize("name", SOONER)
@pytest.mark.parametrize(("file", "program"), [("mkdocs.yml", BUILD), ("shared/base.yml", CHECK)])
def test_what_mkdocs_makes_much_of_is_refused_before_it_reads_it(
    name: str, file: str, program: list[str], project: Project, usual: tuple[float, float]
) -> None:
    """Here or in a file that is inherited."""
    settings = project.folder / file
    if file != "mkdocs.yml":
        project.configure("docs_dir: docs\n", f"docs_dir: docs\nINHERIT: {file}\n")
        settings.parent.mkdir()
    before = settings.read_text("utf-8") if settings.exists() else ""
    settings.write_text(SOONER[name] + before, "utf-8")
    said = expect_refusal(project, usual, REPEATED if "references" in name else TOO_DEEP, *program)
    assert said.strip().startswith(f"{file}:")


def test_settings_that_inherit_from_themselves_are_refused(project: Project, usual: tuple[float, float]) -> None:
    """MkDocs would read them again and again."""
    project.configure("docs_dir: docs\n", "docs_dir: docs\nINHERIT: base.yml\n")
    (project.folder / "base.yml").write_text("# Shared\nINHERIT: ./mkdocs.yml\n", "utf-8")
    expect_refusal(project, usual, "base.yml:2:10: error E101: 'INHERIT' leads back to mkdocs.yml", *CHECK)


def test_ordinary_settings_are_read(project: Project) -> None:
    """With a few references and a parent, too."""
    project.configure("extra:\n", "extra:\n  custom: {a: &a [1], b: *a}\n")
    project.configure("docs_dir: docs\n", "docs_dir: docs\nINHERIT: shared.yml\n")
    (project.folder / "shared.yml").write_text("# Shared\n", "utf-8")
    assert measure(project, *CHECK)[:2] == (0, "")
