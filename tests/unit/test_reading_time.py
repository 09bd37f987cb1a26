"""How long a text takes to read, counted from its HTML."""

from __future__ import annotations

import sys
import unicodedata
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.convert.read_time import WORDS_PER_MINUTE, ReadingTime, picture_seconds, read_time_of
from cuecard.convert.read_time_sums import sums_of_whole
from cuecard.convert.safe_html import is_plainly_safe
from cuecard.model.site_settings import Reading

EAST_ASIAN = ("CJK", "IDEOGRAPHIC", "HIRAGANA", "HENTAIGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "HALFWIDTH")
"""How Unicode's names of letters of these scripts begin."""
LETTERS_AT_A_TIME = 0x100


def counted(html: str, language: str = "en", reading: Reading | None = None) -> ReadingTime:
    """Count a text with the site's defaults."""
    return read_time_of(html, language, reading or Reading())


def paragraph(words: int) -> str:
    """A paragraph of so many words."""
    return f"<p>{'word ' * words}</p>"


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (238, 1), (239, 2), (476, 2), (477, 3), (2380, 10)])
def test_minutes_are_rounded_up_at_238_words_each(words: int, minutes: int) -> None:
    """The 239th word begins the second minute, and no text takes less than one."""
    assert counted(paragraph(words)).minutes == minutes


def test_seconds_of_all_blocks_are_summed_before_rounding() -> None:
    """Two halves of a minute are one minute, not two."""
    assert counted(paragraph(119) * 2).minutes == 1


@pytest.mark.parametrize(("characters", "minutes"), [(500, 1), (501, 2), (1000, 2)])
@pytest.mark.parametrize("character", ["字", "か", "カ", "한", "々", "ｶ", "ㄅ", "𠀀"])
def test_east_asian_characters_are_counted_one_by_one(character: str, characters: int, minutes: int) -> None:
    """Chinese, Japanese and Korean text has 500 characters a minute, whatever the page's language."""
    time = counted(f"<p>{character * characters}</p>")
    assert (time.words, time.cjk_characters, time.minutes) == (0, characters, minutes)


def test_every_letter_of_an_east_asian_script_is_a_character_and_no_other_is() -> None:
    """Scripts are told apart by Unicode's names of their letters, read some hundreds at a time."""
    wrong = []
    for first in range(0, sys.maxunicode + 1, LETTERS_AT_A_TIME):
        signs = map(chr, range(first, first + LETTERS_AT_A_TIME))
        letters = [sign for sign in signs if unicodedata.category(sign) == "Lo"]
        east_asian = [letter for letter in letters if unicodedata.name(letter, "").startswith(EAST_ASIAN)]
        others = sorted(set(letters) - set(east_asian))
        found = [counted(f"<p>{''.join(some)}</p>").cjk_characters for some in (east_asian, others)]
        if found != [len(east_asian), 0]:
            wrong.append(f"U+{first:04X} and what follows")
    assert wrong == []


def test_mixed_text_counts_words_and_characters() -> None:
    """Latin words among Chinese characters are words; punctuation is neither."""
    time = counted("<p>我们用 Python，也用 Go 1.22。</p>")
    assert (time.words, time.cjk_characters) == (3, 5)
    assert time.seconds == Fraction(60 * 3, 238) + Fraction(60 * 5, 500)


def test_words_are_runs_with_a_letter_or_a_digit() -> None:
    """Hyphens and apostrophes join, dashes and bullets alone are nothing."""
    assert counted("<p>well-known don't – 3.5 · — and/or</p>").words == 4


@pytest.mark.parametrize(("pictures", "seconds"), [(0, 0), (1, 12), (2, 23), (3, 33), (10, 75), (11, 78), (12, 81)])
def test_pictures_take_twelve_seconds_and_each_one_a_second_less(pictures: int, seconds: int) -> None:
    """As Medium counts: 12, 11, 10 … and from the tenth on 3."""
    assert picture_seconds(pictures) == seconds
    assert counted("<p><img src='a.png' alt='not read'></p>" * pictures).seconds == seconds


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<pre><code>not counted</code></pre>", "code"),
        ('<div class="highlight"><table><tr><td>1</td></tr></table></div>', "code"),
        ("<script>not counted</script>", "code"),
        ("<style>not counted</style>", "code"),
        ('<aside class="cc-cta cc-cta--block"><p>Ready?</p></aside>', "call to action"),
        ('<p data-boilerplate="">The firm is a firm.</p>', "boilerplate"),
        ('<div class="footnote"><ol><li>not counted</li></ol></div>', "footnotes"),
    ],
)
def test_what_is_not_read_as_text_is_left_out_and_says_why(html: str, reason: str) -> None:
    """Blocks of code, calls to action, the company paragraph and footnotes do not count."""
    time = counted(f"<p>two words</p>{html}")
    assert time.words == 2
    assert [block.left_out for block in time.blocks] == ["", reason]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ('<p>two words <a href="/x/" data-cta="key">Book a call</a></p>', "call to action"),
        ('<p>two words<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>', "footnotes"),
        ('<h2>two words<a class="headerlink" href="#x">¶</a></h2>', "permalink"),
        ("<figure><p>two words</p><figcaption>not counted</figcaption></figure>", "caption"),
        ("<table><caption>not counted</caption><tr><td>two</td><td>words</td></tr></table>", "caption"),
        ("<ul><li>two words<pre>not counted</pre></li></ul>", "code"),
    ],
)
def test_parts_within_a_block_are_left_out_too(html: str, reason: str) -> None:
    """An inline call to action, a footnote's mark, a caption or code in a list are skipped, the rest counts."""
    time = counted(html)
    assert time.words == 2
    assert [block.left_out for block in time.blocks] == ["", reason]


@pytest.mark.parametrize(
    "html",
    [
        "<p>call <code>two words</code></p>",
        '<p>call <code class="highlight">two words</code></p>',
        "<ul><li>three</li><li>words<ul><li>here</li></ul></li></ul>",
        "<table><thead><tr><th>three</th><th>words</th></tr></thead><tr><td>here</td></tr></table>",
        "<blockquote><p>three words</p><p>here</p></blockquote>",
        "<dl><dt>three</dt><dd>words here</dd></dl>",
        "<details><summary>three</summary><p>words here</p></details>",
        "<div><aside>three</aside><aside>words</aside><aside>here</aside></div>",
        "<h2>three</h2>words<p>here</p>",
        "<p>three<br>words<br>here</p>",
        "<p>three <!-- not counted --> words here</p>",
        "<p><b>th</b>ree <em>words</em> he<wbr>re</p>",
    ],
)
def test_everything_else_is_counted(html: str) -> None:
    """Inline code, lists, tables, quotations, definitions, headings and loose text are read."""
    assert counted(html).words == 3


@pytest.mark.parametrize("language", sorted(WORDS_PER_MINUTE))
def test_a_language_has_the_speed_of_the_published_table(language: str) -> None:
    """As many words as the table says are one minute, one more is two; a region makes no difference."""
    speed = WORDS_PER_MINUTE[language]
    assert counted(paragraph(speed), f"{language}-XX").minutes == 1
    assert counted(paragraph(speed + 1), language).minutes == 2


def test_a_language_without_a_figure_is_read_like_english() -> None:
    """No table has every language."""
    assert counted(paragraph(239), "cy").minutes == 2


def test_the_site_can_set_its_own_speeds() -> None:
    """`extra.reading` overrides words and characters a minute for every language."""
    reading = Reading(words_per_minute=100, cjk_characters_per_minute=300)
    assert counted(paragraph(101), "de", reading).minutes == 2
    assert counted(f"<p>{'字' * 301}</p>", "de", reading).minutes == 2


def test_a_long_block_is_named_by_its_beginning() -> None:
    """The explanation names each block by its first words."""
    (block,) = counted(paragraph(200)).blocks
    assert (block.kind, block.excerpt) == ("p", f"{'word ' * 9}wo…")


TEXT = st.text(st.sampled_from("ab 字か1.-\n<>&"), max_size=400)
BLOCK = st.one_of(
    TEXT.map(lambda text: f"<p>{text.replace('<', '&lt;')}</p>"),
    st.integers(0, 600).map(paragraph),
    st.just("<p><img src='a.png'></p>"),
    st.just("<pre>code of five words here</pre>"),
    st.just("<ul><li>one</li><li>two</li></ul>"),
)


@given(before=st.lists(BLOCK, max_size=6), added=BLOCK, after=st.lists(BLOCK, max_size=6))
def test_adding_a_paragraph_never_lowers_the_read_time(before: list[str], added: str, after: list[str]) -> None:
    """Wherever it is added and whatever is in it."""
    less, more = counted("".join([*before, *after])), counted("".join([*before, added, *after]))
    assert more.seconds >= less.seconds
    assert more.minutes >= less.minutes


@given(blocks=st.lists(BLOCK, max_size=6))
def test_a_text_takes_as_long_as_its_blocks_together(blocks: list[str]) -> None:
    """Words and characters of the whole are the sums of the parts."""
    whole, parts = counted("".join(blocks)), [counted(block) for block in blocks]
    assert whole.words == sum(part.words for part in parts)
    assert whole.cjk_characters == sum(part.cjk_characters for part in parts)
    assert whole.pictures == sum(part.pictures for part in parts)


_ELEMENTS = "p div ul li em strong a code pre span h2 blockquote figure figcaption sup aside dl dt dd br img hr picture"
_TABLES = "table thead tbody tr td th caption"
_MARKS = [
    *("", "", "", "", ' class="highlight"', ' class="x footnote-ref y"', ' class="headerlink"', ' class="footnote"'),
    *(' class="cc-cta"', ' data-cta="k"', ' title="class= data-cta"', ' href="/a"', ' id="data-cta"'),
]
_SAID = ["word", "a b", " ", "\n", "—", "“x”", "字", "é", "&amp;", "&lt;b&gt;", "x.y", "-", "1", "&#160;", "\u2028"]
_DEEPEST = 4


def tree(draw: Random, depth: int = 0) -> str:
    """Write HTML in which every element is closed where it was opened, whatever may stand in whatever."""
    names, parts = (_ELEMENTS if draw.random() < 0.9 else _TABLES).split(), []
    for _ in range(draw.randint(0, 4)):
        name, mark = draw.choice(names), draw.choice(_MARKS)
        if draw.random() < 0.5 or depth > _DEEPEST:
            parts.append(draw.choice(_SAID) + draw.choice(["", " "]))
        elif name in {"br", "hr", "img"}:
            parts.append(f"<{name}{mark}>")
        else:
            parts.append(f"<{name}{mark}>{tree(draw, depth + 1)}</{name}>")
    return "".join(parts)


def test_html_that_is_counted_tag_by_tag_has_the_sums_that_a_parser_finds() -> None:
    """Where a parser would nest its elements otherwise, nothing is counted so."""
    texts = [html for seed in range(6000) if is_plainly_safe("", html := tree(Random(seed)))]  # noqa: S311 - for tests
    found = [(html, sums) for html in texts if (sums := sums_of_whole(html)) is not None]
    assert len(found) > len(texts) / 3
    for html, sums in found:
        time = counted(html)
        assert sums == (time.words, time.cjk_characters, time.pictures), html


@pytest.mark.parametrize("signs", ["—“”…’", "éäßø", "\u00a0\u2003\x85\x1c", "字かカ", "٣𝟛²½", "\u200b\u0301", "€©→😄"])
def test_words_are_counted_alike_whatever_signs_stand_among_them(signs: str) -> None:
    """A word begins with a letter or a digit and ends at a blank, in a text of few such signs and of many."""
    many = "".join(map(chr, range(0x400, 0x420)))
    for sign in signs:
        text = f"a{sign}b {sign} {sign}c d{sign} {sign}9{sign} -{sign}- _{sign}"
        assert counted(f"<p>{text}</p>").words == counted(f"<p>{text} {many}</p>").words - 1
