"""What is decided about sections without a site: their ground, their anchors, where a text of theirs stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.check.validation.tagged_models import follow
from cuecard.convert.markdown.source_positions import Locator
from cuecard.convert.section_conversion import anchors_of
from cuecard.model.front_matter import PageFields
from cuecard.model.section_items import Question
from cuecard.model.section_kinds import Faq, Hero
from cuecard.model.section_values import LinkTarget, MarkdownText, PictureName, parts_of
from cuecard.read.source_file import read_source_file
from cuecard.render.section_views import surfaces_of

KINDS = ("hero", "features", "quote", "text", "cta")


@given(st.lists(st.sampled_from(KINDS)))
def test_no_two_neighbours_stand_on_paper_or_on_surface(kinds: list[str]) -> None:
    """But for a hero, which has its ground whatever is before it."""
    surfaces = surfaces_of(kinds)
    assert len(surfaces) == len(kinds) + 1
    plain = [
        (surface, kind)
        for surface, kind in zip(surfaces, [*kinds, ""], strict=True)
        if surface not in {"accent", "tinted"}
    ]
    assert all(one != other or kind == "hero" for (one, _), (other, kind) in pairwise(plain))


@pytest.mark.parametrize(
    ("sections", "anchors"),
    [
        ([{"heading": "When it fits"}, {"heading": "When it fits"}], ["when-it-fits", "when-it-fits_1"]),
        ([{"heading": "Ways"}, {"id": "ways", "heading": "Other"}], ["ways_1", "ways"]),
        ([{"kind": "cta"}, {"heading": "採用"}], ["section-1", "採用"]),
        (None, []),
        (["not a section"], ["section-1"]),
    ],
)
def test_an_anchor_is_made_of_the_heading_unless_it_is_said(sections: object, anchors: list[str]) -> None:
    """Two are never the same, and one that is said stays."""
    assert anchors_of(sections) == anchors


def test_a_location_of_pydantic_s_leads_to_the_model_of_its_kind() -> None:
    """The kind is in the location and not in the document."""
    spot = follow(PageFields, ("sections", 2, "faq", "items", 0, "question"))
    assert spot.model is Question
    assert spot.path == ("sections", 2, "items", 0, "question")
    assert spot.name == ("faq", "items", 0, "question")
    assert follow(PageFields, ("sections", 1, "hero")).model is Hero


def test_each_value_has_a_path_and_a_kind() -> None:
    """Of models, and of data that is no model since something is wrong with it."""
    faq = Faq(kind="faq", heading="Asked", items=[Question(question="Who?", answer="You.")])
    assert [(path, str(value)) for path, value in parts_of([faq], ()) if isinstance(value, MarkdownText)] == [
        ((0, "items", 0, "answer"), "You.")
    ]
    written = {"kind": "hero", "text": "Words.", "image": "a.svg", "link": {"url": "b.md", "label": 3}, "x": None}
    kinds = {path: type(value) for path, value in parts_of(written, ())}
    assert kinds == {
        ("kind",): str,
        ("text",): MarkdownText,
        ("image",): PictureName,
        ("link", "url"): LinkTarget,
        ("link", "label"): int,
    }


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("text: See [it](x.md).\n", "3:16"),
        ('text: "See [it](x.md)."\n', "3:17"),
        ("text: See\n    [it](x.md).\n", "4:10"),
        ("text: |\n    See\n\n    [it](x.md).\n", "6:10"),
        ("text: >-\n      See [it](x.md).\n", "4:16"),
        ("text: Nothing.\nother: See [it](x.md).\n", "3:1"),
    ],
)
def test_a_place_within_a_value_is_that_of_the_file(written: str, place: str) -> None:
    """Plain, quoted, folded or kept line by line; a text of another key is not searched."""
    source = read_source_file(f"---\ntitle: A\n{written}---\n".encode(), "a.md")
    assert source.problems == []
    found = Locator(source.at_value(("text",))).find("x.md", "](")
    assert str(found) == f"a.md:{place}"
