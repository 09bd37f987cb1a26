"""Items of feeds are written as the library's own generator writes them."""

from __future__ import annotations

from io import StringIO

from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator
from hypothesis import given
from hypothesis import strategies as st

from cuecard.outputs.xml_elements import Elements

texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t&<>\"'"), max_size=12)
attributes = st.dictionaries(st.sampled_from(["href", "rel", "type"]), texts, max_size=3)


@given(st.lists(st.tuples(st.none() | texts, st.none() | attributes), min_size=1, max_size=4))
def test_elements_are_those_of_the_library(said: list[tuple[str | None, dict[str, str] | None]]) -> None:
    """Whatever their texts and attributes are."""
    out, ours = StringIO(), Elements()
    library = SimplerXMLGenerator(out, "utf-8", short_empty_elements=True)
    for elements in (library, ours):
        elements.startElement("item", {})
        for text, more in said:
            elements.addQuickElement("title", text, more)
        elements.endElement("item")
    assert str(ours) == out.getvalue()
