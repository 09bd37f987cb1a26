"""Descriptions of pictures that describe nothing are told from those that do."""

from __future__ import annotations

import pytest

from cuecard.pictures.descriptions import why_no_description


@pytest.mark.parametrize(
    ("alt", "reason"),
    [
        ("desk.jpg", "is the name of a file"),
        ("Desk_2.PNG", "is the name of a file"),
        ("desk-2", "is the name of a file"),
        ("IMG_2041", "names no thing that is to be seen"),
        ("DSC 0001", "names no thing that is to be seen"),
        ("Screenshot 2026-05-04 at 10.12.09", "names no thing that is to be seen"),
        ("image", "names no thing that is to be seen"),
        ("untitled-3", "names no thing that is to be seen"),
        ("An image of a desk", "begins with 'An image of', which screen readers say by themselves"),
        ("Photo showing a desk", "begins with 'Photo showing', which screen readers say by themselves"),
    ],
)
def test_what_describes_nothing_is_said_to(alt: str, reason: str) -> None:
    """With the reason."""
    assert why_no_description(alt, "desk-2") == reason


@pytest.mark.parametrize(
    "alt",
    [
        "",
        "A desk by a window",
        "Desk",
        "Line chart: the contractor's cost crosses the employee's at 8 months",
        "Image recognition in three steps",
        "The logo of a hospital",
        "Chart of accounts, 2026",
        "Picture frames on a wall",
        "二人が話している",
    ],
)
def test_what_may_describe_something_is_left_alone(alt: str) -> None:
    """A single word may, and an ornament has none."""
    assert why_no_description(alt, "desk-2") == ""
