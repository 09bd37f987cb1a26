"""The first sentence of a text, which stands for a description that nobody wrote."""

from __future__ import annotations

import pytest

from cuecard.seo.meta_descriptions import LONGEST, first_sentence


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        ("<h2>Heading</h2><p>One <b>word</b>, e.g. this.\nAnother.</p>", "One word, e.g. this."),
        ("<p>“Is it?” It is.</p>", "“Is it?”"),
        ("<p><img src=x></p><p>First. 2 more.</p>", "First."),
        ("<p>第一句。第二句。</p>", "第一句。"),
        ("<ul><li>Only a list</li><li>of things</li></ul>", "Only a list"),
        ("<h2>Heading</h2>", ""),
    ],
)
def test_the_first_sentence_is_that_of_the_first_paragraph(html: str, sentence: str) -> None:
    """Without headings, marks and pictures, in any script."""
    assert first_sentence(html) == sentence


def test_a_long_sentence_ends_after_a_word() -> None:
    """What search engines would cut is cut here."""
    sentence = first_sentence(f"<p>{'word ' * 60}.</p>")
    assert len(sentence) <= LONGEST
    assert sentence.endswith("word word…")
