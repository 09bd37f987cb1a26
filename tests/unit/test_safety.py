"""What is taken out of HTML and what stays; and that the quick way to tell is never wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from cuecard.convert.html_cleaner import Cleaner, TakenOut
from cuecard.convert.safe_html import is_plainly_safe
from tests.fuzz.targets import clean_html
from tests.hostile_texts import hostile_texts

CLEANER = Cleaner()
EXTENSIONS = ["extra", "admonition", "toc"]

STAYS = {
    "a figure with a picture in several sizes": '<figure class="wide"><picture>'
    '<source type="image/webp" srcset="a.webp 1w, b.webp 2w" sizes="100vw"><img src="a.png" srcset="a.png 1w" '
    'sizes="1px" alt="x" width="1" height="2" loading="lazy" decoding="async" fetchpriority="high"></picture>'
    "<figcaption>Words</figcaption></figure>",
    "a call to action": '<aside class="cc-cta cc-cta--block" data-pagefind-ignore=""><p class="cc-cta__heading">x</p>'
    '<a class="cc-button" href="../../contact/" data-cta="call" data-cta-position="block">x</a></aside>',
    "a table in its region": '<div class="cc-table" role="region" tabindex="0" aria-label="x"><table><thead><tr>'
    '<th class="cc-table__cell--right">x</th></tr></thead></table></div>',
    "a table of one's own": '<table><tbody><tr><th scope="row" colspan="2">x</th></tr></tbody></table>',
    "code": '<div class="highlight"><pre tabindex="0"><span></span><code><span class="kd">x</span></code></pre></div>',
    "a footnote": '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" role="doc-noteref">1</a></sup>',
    "a note to open": '<details class="note" open=""><summary>x</summary><p>y</p></details>',
    "a task": '<ul class="task-list"><li><label><input type="checkbox" disabled="" checked="">x</label></li></ul>',
    "an abbreviation": '<abbr title="x">y</abbr>',
    "a form that sends to this site": '<form action="/send/" method="post"><label for="m">x</label><input type="email" '
    'id="m" name="mail" required=""><button type="submit">y</button></form>',
    "a film of one's own": '<video src="a.mp4" poster="a.png" controls=""><track src="a.vtt" kind="captions"></video>',
    "an icon": '<svg viewBox="0 0 9 9" width="9" aria-hidden="true"><path d="M0 0h9v9z" fill="red"></path></svg>',
    "a plain style": '<p style="color: red; text-align: center">x</p>',
    "links": '<a href="https://a.example/?b=c:d&amp;e">1</a><a href="mailto:a@b.example">2</a><a href="tel:+1">3</a>'
    '<a href="#x" target="_blank" rel="noopener">4</a><a href="a:b/c" id="x">5</a>'.replace("a:b/c", "./a:b/c"),
}
GOES = {
    '<a href="http://[x](y/">z</a>': TakenOut("a", "href", "http://[x](y/"),
    '<p onclick="x">y</p>': TakenOut("p", "onclick", "x"),
    "<script>x</script>": TakenOut("script"),
    '<a href="javascript:x">y</a>': TakenOut("a", "href", "javascript:x"),
    '<p style="position: fixed; color: red">x</p>': TakenOut("p", "style", "position: fixed; color: red", "color: red"),
    '<p style="background: url(/x)">x</p>': TakenOut("p", "style", "background: url(/x)"),
    '<p style="width: calc(1px * 9)">x</p>': TakenOut("p", "style", "width: calc(1px * 9)"),
    '<p class="cc-search x">y</p>': TakenOut("p", "class", "cc-search x", "x"),
    '<img srcset="a.png 1w, data:x 2w">': TakenOut("img", "srcset", "a.png 1w, data:x 2w"),
    '<form action="https://a.example/"></form>': TakenOut("form", "action", "https://a.example/"),
    '<form action="/\\a.example"></form>': TakenOut("form", "action", "/\\a.example"),
    '<form name="x"></form>': TakenOut("form", "name", "x"),
    '<a href="/x" target="other">y</a>': TakenOut("a", "target", "other"),
    '<input type="image">': TakenOut("input", "type", "image"),
    '<p data-script="x">y</p>': TakenOut("p", "data-script", "x"),
    "<iframe src='/x'></iframe>": TakenOut("iframe"),
    "<body onload='x'>": TakenOut("body", "onload", "x"),
    '<video poster="javascript:x"></video>': TakenOut("video", "poster", "javascript:x"),
}


@pytest.mark.parametrize("what", STAYS)
def test_what_articles_are_made_of_stays(what: str) -> None:
    """Not a letter differs, and nothing is said to be taken out."""
    cleaned = CLEANER.clean(STAYS[what])
    assert cleaned.taken_out == ()
    assert cleaned.html == STAYS[what]


@pytest.mark.parametrize("html", GOES)
def test_what_could_hurt_goes_and_is_named(html: str) -> None:
    """With what is left of a value, where something is."""
    cleaned = CLEANER.clean(html)
    assert cleaned.taken_out == (GOES[html],)
    assert CLEANER.clean(cleaned.html).taken_out == ()


def test_styles_can_be_left_out_altogether() -> None:
    """Where nobody is trusted, not even a colour is."""
    assert Cleaner(with_styles=False).clean('<p style="color: red">x</p>').html == "<p>x</p>"


@pytest.mark.parametrize("what", ["a table in its region", "a call to action", "code", "a footnote", "an abbreviation"])
def test_what_markdown_makes_is_told_quickly(what: str) -> None:
    """Such a text costs no cleaning."""
    assert is_plainly_safe("words", STAYS[what])


@pytest.mark.parametrize("html", GOES)
def test_what_could_hurt_is_never_told_to_be_safe(html: str) -> None:
    """However harmless the text looks that it was made of."""
    assert not is_plainly_safe("words", html)


@pytest.mark.parametrize("text", hostile_texts().values(), ids=hostile_texts())
def test_a_hostile_text_that_is_told_to_be_safe_has_nothing_to_lose(text: str) -> None:
    """As it is written, and as Markdown makes it HTML."""
    for html in (text, markdown(text, extensions=EXTENSIONS)):
        assert not is_plainly_safe(text, html) or CLEANER.clean(html).taken_out == ()
        assert CLEANER.clean(CLEANER.clean(html).html).taken_out == ()


SIGNS = [*"<>/\"'=& \t\n\x00:;#"]
NAMES = ["a", "p", "img", "svg", "style", "href", "src", "srcset", "onclick", "javascript", "data:", "id", "/x"]
MARKS = ["role", "aria-label", "class=", "cc-x"]
TAGS = ["<p>", "</p>", "<a href=", '<a href="', "<img src=", "<!--", "-->", "<svg>", "<math>", "</svg>", "<title>"]
PARTS = ["&#58;", "&amp;", "&colon;", "https://a.example/", ' alt="', "1w, "]
PIECES = st.sampled_from([*SIGNS, *NAMES, *MARKS, *TAGS, *PARTS])


@given(st.lists(PIECES, max_size=25).map("".join))
def test_whatever_is_told_to_be_safe_loses_nothing(html: str) -> None:
    """The quick answer and the slow one agree."""
    assert not is_plainly_safe("words", html) or CLEANER.clean(html).taken_out == ()


@given(st.lists(PIECES, max_size=25).map("".join))
def test_what_has_been_cleaned_stays_as_it_is(html: str) -> None:
    """A browser that reads it again finds nothing new in it."""
    once = CLEANER.clean(html).html
    assert CLEANER.clean(once).taken_out == ()


def test_forms_within_forms_bring_nothing_new() -> None:
    """HTML does not nest them, so that a browser that reads them again finds fewer."""
    clean_html("<form><n></form><span><form></form><form onsubmit=run()>")
