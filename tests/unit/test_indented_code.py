"""Code that is marked by four spaces alone, held against what Python-Markdown makes of it."""

from __future__ import annotations

import pytest
from markdown import Markdown

from cuecard.convert.markdown.indented_code import indented_code

TEXTS = {
    "after a paragraph": "Text.\n\n    CODE\n    CODE\n\n    CODE\n\nText.\n",
    "at the top": "    CODE\n\nText\n",
    "with a tab": "Text.\n\n\tCODE\n",
    "not right below a paragraph": "Text.\n    text\n\n    CODE\n",
    "a paragraph of a list": "- item\n\n    text\n\n        CODE\n\n    text\n\nText.\n\n    CODE\n",
    "a list within a list": "1. item\n    - inner\n\n        text\n\n            CODE\n\n    text\n\n        CODE\n",
    "a definition": "Term\n:   Definition\n\n    text\n\n        CODE\n",
    "a footnote": "Text[^1].\n\n[^1]: Note.\n\n    text\n\n        CODE\n\nText\n",
    "a note": "!!! note\n    text\n\n    text\n\n        CODE\n\nText\n\n    CODE\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_what_the_converter_takes_for_code(text: str) -> None:
    """Line by line."""
    numbered = [f"{line}{number}" if line.strip() else line for number, line in enumerate(text.split("\n"))]
    whole = "\n".join(numbered)
    found = [whole[start:end].strip() for start, end in indented_code(whole)]
    html = Markdown(extensions=["def_list", "footnotes", "admonition", "sane_lists"]).convert(whole)
    code = [line.strip() for line in numbered if f"{line.strip()}\n" in html and "CODE" in line]
    assert found == code == [line.strip() for line in numbered if "CODE" in line]
    assert html.count("<pre>") == html.count("<code>") > 0
