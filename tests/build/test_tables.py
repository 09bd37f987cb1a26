"""Tables in a text: what surrounds them for narrow screens and screen readers."""

from __future__ import annotations

import pytest
from bs4 import Tag

from tests.project import Project, article

PRICES = "| Route | Price |\n| :-- | --: |\n| Contract | 90 |\n"


def regions(project: Project, text: str) -> list[Tag]:
    """Build an article and give the regions of its tables."""
    project.write("articles/a.md", article(text))
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built.page("/articles/a/").select(".cc-prose [role=region]")


def test_a_table_stands_in_a_region_that_the_keyboard_reaches(project: Project) -> None:
    """A wide table can be scrolled without a mouse, and stays a table."""
    (region,) = regions(project, PRICES)
    assert region["tabindex"] == "0"
    assert [child.name for child in region.find_all(recursive=False)] == ["table"]
    assert [cell.get_text() for cell in region.select("th")] == ["Route", "Price"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (PRICES, ["Route, Price"]),
        (f"{PRICES}\nThen:\n\n{PRICES}", ["Route, Price", "Route, Price (2)"]),
        (f"{PRICES}\n/// caption\nWhat a route costs\n///\n", ["What a route costs"]),
        ("| `Route` | **Price** & term | |\n| - | - | - |\n| a | b | c |\n", ["Route, Price & term"]),
        ("| | |\n| - | - |\n| Contract | 90 |\n", ["Contract, 90"]),
    ],
    ids=["columns", "twice", "caption", "markup", "no-header"],
)
def test_a_region_is_named_by_the_caption_or_the_columns(project: Project, text: str, names: list[str]) -> None:
    """No two regions of a page have one name, and none is without."""
    assert [region["aria-label"] for region in regions(project, text)] == names


def test_a_column_is_aligned_by_a_class(project: Project) -> None:
    """No cell carries a style of its own, which a strict policy would block."""
    (region,) = regions(project, PRICES)
    assert region.select("[style]") == []
    assert [cell.get_text() for cell in region.select(".cc-table__cell--right")] == ["Price", "90"]


def test_an_empty_corner_is_no_heading(project: Project) -> None:
    """A screen reader does not announce a heading without words."""
    (region,) = regions(project, "| | Contract |\n| - | - |\n| Start | fast |\n")
    assert [cell.name for cell in region.select("thead :is(th, td)")] == ["td", "th"]


def test_what_follows_a_table_in_a_list_stays_there(project: Project) -> None:
    """The text around a nested table keeps its place."""
    (region,) = regions(project, "- Before\n\n    | A | B |\n    | - | - |\n    | 1 | 2 |\n\n    After\n")
    item = region.find_parent("li")
    assert item is not None
    assert item.get_text(" ", strip=True) == "Before A B 1 2 After"
