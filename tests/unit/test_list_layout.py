"""Lists as editors lay them out, and the same lines as Python-Markdown reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.convert.markdown.list_layout import STEP, lay_out_lists


@pytest.mark.parametrize(
    ("written", "laid_out"),
    [
        ("We bring:\n- people\n- plans", "We bring:\n\n- people\n- plans"),
        ("Do this:\n1. ask\n2. hire", "Do this:\n\n1. ask\n2. hire"),
        ("- a\n  - b\n    - c\n  - d\n- e", "- a\n    - b\n        - c\n    - d\n- e"),
        ("1. a\n\n   more\n2. b", "1. a\n\n    more\n\n2. b"),
        ("10. a\n    - b", "10. a\n    - b"),
        ("- a\n\n      code\n\n  text", "- a\n\n        code\n\n    text"),
        ("- a\n  more of a\n- b", "- a\n  more of a\n- b"),
        ("- a\n  - b\n    more of b", "- a\n    - b\n      more of b"),
        ("- a\n\n  - b\n  - c\n- d\n- e", "- a\n\n    - b\n    - c\n\n- d\n- e"),
        ("1. a\n- b\n- c", "1. a\n\n- b\n- c"),
        ("- a\n  1. b\n  2. c", "- a\n    1. b\n    2. c"),
    ],
)
def test_a_list_is_laid_out_in_steps_of_four_and_apart_from_what_it_is_no_part_of(written: str, laid_out: str) -> None:
    """Items begin right below a sentence, and are indented by their marker's width."""
    assert lay_out_lists(written.split("\n")) == laid_out.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "It was founded in\n2015. It grew.",
        "A sentence\n-5 degrees",
        "Above\n* * *\nbelow",
        "Code:\n\n    - a\n      - b",
        "- a\n    - b\n        - c\n\n            code of c\n\n        text of c",
        "- a\nlazily more of a\n- b",
        "*emphasis* begins\n*this* line",
        "!!! note\n    - a\n      - b",
    ],
)
def test_what_is_no_list_or_laid_out_already_stays(text: str) -> None:
    """Nothing else is touched: numbers in sentences, rules, code, indentation by fours."""
    assert lay_out_lists(text.split("\n")) == text.split("\n")


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12), st.sampled_from(["-", "*", "1."]))
def test_lists_indented_by_fours_stay(depths: list[int], marker: str) -> None:
    """Whoever writes for Python-Markdown already gets the very same lines."""
    lines, deepest = [], -1
    for depth in depths:
        deepest = min(depth, deepest + 1)
        lines.append(" " * STEP * deepest + f"{marker} word")
    assert lay_out_lists(lines) == lines


@given(st.lists(st.text(st.sampled_from(" -*+.1>#x\\"), max_size=12)))
def test_only_spaces_and_blank_lines_are_added(lines: list[str]) -> None:
    """Whatever the lines are, none is lost, changed or moved."""
    kept = [line.strip(" ") for line in lay_out_lists(lines)]
    assert [line for line in kept if line] == [line.strip(" ") for line in lines if line.strip(" ")]
