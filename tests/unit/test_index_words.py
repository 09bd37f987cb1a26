"""What the search index takes for one word."""

from __future__ import annotations

import json

import pytest

from cuecard.outputs.search_words import LETTERS, with_marks, without_marks

TEXTS = {
    "<p>Plain words. And more, e.g. node.js, a+b, and/or 24/7 #1 C &amp; D.</p>": "",
    "<p>C++, <b>F#</b> and C/C++</p>": "<p>C++, <b>F#</b> and C/C++</p>",
    "<p>.NET or C#/.NET</p>": "<p>.-NET or C#/.NET</p>",
    "<p>R&amp;D, A/B</p>": "<p>R&D, A/B</p>",
    "<p>採用<b>面接</b>の質問</p><p>質問</p>": "<p>採用| <b>面接| </b>の| 質問</p><p>質問</p>",
    "<p>です。C#エンジニア</p>": "<p>です。| C#| エンジニア</p>",
    "<p>L'hôpital d’<b>Annecy</b>, dell'anno, qu’il</p>": "<p>L'| hôpital d’<b>Annecy</b>, dell'| anno, qu’| il</p>",
    "<p>It's, don’t, O'Hare, rock 'n' roll, l' t's, d'a</p>": "",
    '<img alt="C++ 採用面接" src="a/b.png">': "",
}


@pytest.mark.parametrize("html", TEXTS)
def test_words_are_marked_where_spaces_and_letters_do_not_say_them(html: str) -> None:
    """Signs of names become letters; tags and all other texts stay as they are."""
    marked = with_marks(html)
    for sign, letter in LETTERS.items():
        marked = marked.replace(letter, sign)
    assert marked.replace("^~^", "|") == (TEXTS[html] or html)
    assert (with_marks(html) == html) == (not TEXTS[html])


def test_what_is_shown_has_no_marks() -> None:
    """A text that has been divided tells where, by signs that take no room."""
    said = {
        "content": with_marks("採用面接 with C# and .NET"),
        "meta": {"title": with_marks("採用面接")},
        "anchors": [{"text": with_marks("C++")}],
    }
    shown = json.loads(without_marks(json.dumps(said, ensure_ascii=False).encode()))
    assert shown["content"] == "採用\u200b面接 \u200bwith \u200bC# \u200band \u200b.NET"
    assert (shown["meta"]["title"], shown["anchors"][0]["text"]) == ("採用面接", "C++")
    plain = json.dumps({"content": "Tea & cake"}).encode()
    assert without_marks(plain) is plain
