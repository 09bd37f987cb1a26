"""A line of `mkdocs.yml` that is too far in, or not far enough, is found, and so is where it belongs."""

from __future__ import annotations

import re

import pytest

from cuecard.read.marked_yaml import read_marked_yaml
from tests.broken_site import SETTINGS

WELL = SETTINGS.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  time_zone", "    time_zone"),
        ("  default_cta", "default_cta"),
        ("  default_cta", " default_cta"),
        ("  default_cta", "   default_cta"),
        ("    healthcare:", "   healthcare:"),
        ("    healthcare:\n      title", "    healthcare:\n       title"),
        ("      description: Technical", "     description: Technical"),
        ("      heading: Ready", "        heading: Ready"),
        ("      text: Schedule", "        text: Schedule"),
        ("      label: Book", "       label: Book"),
        ("    share-a-role:", "     share-a-role:"),
    ],
)
def test_whoever_moves_the_line_as_told_has_what_was_meant(old: str, new: str) -> None:
    """The line that is told of is the one to move."""
    text = WELL.replace(old, new, 1)
    assert text != WELL
    (problem,) = read_marked_yaml(text, "mkdocs.yml").problems
    told = re.match(r"begin it with (\d+|no) spaces?\b", problem.remedy)
    spaces = int(told[1]) if told else 0
    assert told or problem.remedy.startswith("remove the space"), problem
    lines = text.split("\n")
    lines[problem.place.line - 1] = " " * spaces + lines[problem.place.line - 1].lstrip()
    mended = read_marked_yaml("\n".join(lines), "mkdocs.yml")
    assert mended.problems == []
    assert mended.data == read_marked_yaml(WELL, "mkdocs.yml").data


def test_an_open_quotation_mark_is_told_of_where_it_is() -> None:
    """A later value in quotes does not take the blame."""
    (problem,) = read_marked_yaml('site_name: "Acme\nsite_url: x\nextra:\n  a: "b"\n', "mkdocs.yml").problems
    assert (problem.place.line, problem.remedy) == (1, 'write site_name: "Acme"')


def test_a_key_without_its_colon_is_told_of_as_one() -> None:
    """What is below it says that it was one."""
    (problem,) = read_marked_yaml("site_name: Acme\nextra\n  a: b\n", "mkdocs.yml").problems
    assert (problem.place.line, problem.what) == (2, "'extra' has no colon after it")
