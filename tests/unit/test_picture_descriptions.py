"""Descriptions of pictures that describe nothing are told from those that do."""

from __future__ import annotations

import pytest

from cuecard.media.pictures.alternative_texts import why_no_description


@pytest.mark.parametrize(
    ("alt", "reason"),
    [
        ("desk.jpg", "is the name of a file"),
        ("Desk_2.PNG", "is the name of a file"),
        ("desk-2", "is the name of a file"),
        ("IMG_2041", "says nothing about the picture"),
        ("DSC 0001", "says nothing about the picture"),
        ("Screenshot 2026-05-04 at 10.12.09", "says nothing about the picture"),
        ("image", "says nothing about the picture"),
        ("untitled-3", "says nothing about the picture"),
        ("An image of a desk", "begins with 'An image of', as screen readers do by themselves"),
        ("Photo showing a desk", "begins with 'Photo showing', as screen readers do by themselves"),
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
