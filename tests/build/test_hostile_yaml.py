"""YAML that is small and costs much is refused at once, by file and line, in the memory of an ordinary build."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.project import Project, article

MEASURED = """
import json, resource, subprocess, sys, time
begun = time.monotonic()
done = subprocess.run([sys.executable, "-m", "mkdocs", "build"], capture_output=True, text=True, timeout=60)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, done.stdout + done.stderr, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime]))
"""
"""Run by a process of its own: what this one holds would count as that of its children."""
MOST_MEGABYTES, MOST_SECONDS = 60, 15
"""What it may need more than a site with one article: memory, and processor time."""
REPEATED = "references (*name) that stand for each other again and again; write what it says itself"


def bomb(depth: int) -> str:
    """Write lists of ten, each of ten references to the one before."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, depth)]
    return "\n".join(f"    {line}" for line in lines)


def measure(project: Project) -> tuple[int, str, float, float]:
    """Build in a process of its own; give status, output, megabytes at the peak, and seconds of processor."""
    command = [sys.executable, "-c", MEASURED]
    done = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, check=True)
    status, output, megabytes, seconds = json.loads(done.stdout)
    return status, output, megabytes, seconds


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, float]:
    """Measure the build of a site with one article."""
    project = Project(tmp_path_factory.mktemp("usual"))
    project.write("articles/a.md", article())
    status, output, megabytes, seconds = measure(project)
    assert status == 0, output
    return megabytes, seconds


def expect_refusal(project: Project, usual: tuple[float, float], message: str) -> None:
    """Build, and compare what is said and what it cost."""
    status, output, megabytes, seconds = measure(project)
    assert status == 1
    assert message in output
    assert "Traceback" not in output
    assert megabytes < usual[0] + MOST_MEGABYTES
    assert seconds < usual[1] + MOST_SECONDS


FRONT_MATTER = {
    "references to references": (f"custom:\n{bomb(12)}", "2:1: error E101: " + REPEATED),
    "lists in lists": (f"tags: {'[' * 10_000}{']' * 10_000}", "exceeded maximum nesting depth"),
    "lists that never end": (f"tags: {'[' * 400_000}", "6:7: error E101: a list is opened with '['"),
    "items in items": (f"tags:\n  {'- ' * 10_000}x", "7:5: error E101: a value cannot begin with '-'"),
    "keys in keys": (
        "tags:\n" + "\n".join(f"{' ' * n}k:" for n in range(1, 200)),
        "2:1: error E101: values within values, more than 100 deep",
    ),
    "five megabytes": (f"tags: {'x' * 5_000_000}", "1:1: error E101: the front matter has 5,000,"),
}


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_front_matter_that_costs_much_is_refused(name: str, project: Project, usual: tuple[float, float]) -> None:
    """Whatever it stands for, it is not made."""
    written, message = FRONT_MATTER[name]
    project.write("articles/a.md", article().replace("\n---\n\n", f"\n{written}\n---\n\n"))
    expect_refusal(project, usual, message)


SETTINGS = {
    "references to references": (f"  custom:\n{bomb(6)}", "mkdocs.yml:4:1: error E101: " + REPEATED),
    "keys in keys": (
        "  custom:\n" + "\n".join(f"{' ' * n}k:" for n in range(4, 124)),
        "mkdocs.yml:4:1: error E101: values within values, more than 100 deep",
    ),
}
"""As much as MkDocs itself reads: it does so before any of this, and prints each value for its log."""


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_cost_much_are_refused(name: str, project: Project, usual: tuple[float, float]) -> None:
    """Before a page is read."""
    written, message = SETTINGS[name]
    project.configure("\nextra:\n", f"\nextra:\n{written}\n")
    expect_refusal(project, usual, message)
