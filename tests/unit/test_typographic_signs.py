"""Typographic signs by language: what editors type, and what visitors read."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cuecard.convert.typography.text_scanner import typeset_html, typeset_text

_SHOWN = str.maketrans({"\u00a0": "~", "\u202f": "^"})
"""No-break spaces as they can be seen here: ~ a wide one, ^ a narrow one."""

_EVERY_LANGUAGE = ("en", "de", "de-CH", "fr", "fr-CA", "es", "it", "nl", "pt-BR", "pl", "sv", "ar", "ru", "ja", "zh")


@pytest.mark.parametrize(
    ("language", "written", "read"),
    [
        ("en", '"Yes," she said.', "“Yes,” she said."),
        ("en", "'A \"b\" c'", "‘A “b” c’"),
        ("en", "\"A 'b'\"", "“A ‘b’”"),
        ("en", "It's the dogs' turn; don't.", "It’s the dogs’ turn; don’t."),
        ("en", "rock 'n' roll in the '90s, class of '24", "rock ’n’ roll in the ’90s, class of ’24"),
        ("en", "'Tis so, 'til then", "’Tis so, ’til then"),
        ("en", 'She is 6\'2" and the board 10" wide.', 'She is 6\'2" and the board 10" wide.'),
        ("en", '"In 2020", they said, "10"', "“In 2020”, they said, “10”"),
        ("en", "5' tall and 1990's style", "5' tall and 1990’s style"),
        ("en", 'a ("b") c', "a (“b”) c"),
        ("en", "pages 3--4 -- or more --- perhaps...", "pages 3–4 – or more — perhaps…"),
        ("en", "Offers - the working parts", "Offers – the working parts"),
        ("en", "5 - 3 is 2; a well-known word; --help; a ---- b", "5 - 3 is 2; a well-known word; --help; a ---- b"),
        ("en", "see a/.../b, f(...) and ....", "see a/.../b, f(...) and ...."),
        ("en", "“Mine” – ‘all’… it’s", "“Mine” – ‘all’… it’s"),
        ("en", "https://a.example/it's--b...c o'neil@a.example", "https://a.example/it's--b...c o'neil@a.example"),
        ("en", '"https://a.example/"', "“https://a.example/”"),
        ("en", "a \" b ' c", "a \" b ' c"),
        ("de", "\"Das ist's\", sagte Hans' Frau.", "„Das ist’s“, sagte Hans’ Frau."),
        ("de", "\"Er sagte 'ja'\"", "„Er sagte ‚ja‘“"),
        ("de-AT", '"Servus"', "„Servus“"),
        ("de-CH", '"Grüezi"', "«Grüezi»"),
        ("fr", 'L\'ami dit: "oui"; vraiment?', "L’ami dit~: «~oui~»^; vraiment^?"),
        ("fr", "Vrai ! Et « ça » ; non : si ?", "Vrai^! Et «~ça~»^; non~: si^?"),
        ("fr", '«mot» et l\'"été"', "«~mot~» et l’«~été~»"),
        ("fr", "Quoi?! À 12:30 ;-) :) page?x=1", "Quoi^?! À 12:30 ;-) :) page?x=1"),
        ("fr", "\"Il dit 'non'\"", "«~Il dit “non”~»"),
        ("fr", "12\u00a0000\u00a0€\u00a0!", "12~000~€~!"),
        ("fr-CA", 'Vrai! "oui": non', "Vrai! «~oui~»~: non"),
        ("es", "¿\"Qué\" dijo 'él'?", "¿«Qué» dijo “él”?"),
        ("it", "l'\"amico\" dell'anno", "l’«amico» dell’anno"),
        ("nl", "'s Avonds \"thuis\" in 's-Hertogenbosch", "’s Avonds “thuis” in ’s-Hertogenbosch"),
        ("pt-BR", '"Olá" - disse', "“Olá” – disse"),
        ("pl", "\"Tak\" i 'nie'", "„Tak” i «nie»"),
        ("sv", "\"Hej\" och 'du'", "”Hej” och ’du’"),
        ("ar", '"نعم"...', "«نعم»…"),
        ("ja", '"はい"... it\'s', '"はい"... it\'s'),
        ("zh-CN", '"是" -- a', '"是" -- a'),
        ("tlh", '"HIja\'"', '"HIja\'"'),
    ],
)
def test_signs_of_a_language(language: str, written: str, read: str) -> None:
    """The signs of a keyboard become those of the language, and others stay."""
    assert typeset_text(written, language).translate(_SHOWN) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('<p title="it\'s">"<em>Yes</em>"</p>', '<p title="it\'s">“<em>Yes</em>”</p>'),
        ('<p><code>"a"</code>\'s "b"</p>', '<p><code>"a"</code>’s “b”</p>'),
        ('<pre><code>"a" -- b...</code></pre>', '<pre><code>"a" -- b...</code></pre>'),
        ('<p>&quot;a&quot; &#39;b&#39; &amp; "c"</p>', "<p>&quot;a&quot; &#39;b&#39; &amp; “c”</p>"),
        ('<p>"a"<sup id="r"><a href="#1">1</a></sup> b</p>', '<p>“a”<sup id="r"><a href="#1">1</a></sup> b</p>'),
        ('<p>"a</p><p>10" b</p>', '<p>“a</p><p>10" b</p>'),
        ('<p>"a"<br>"b"</p>', "<p>“a”<br>“b”</p>"),
        ('<p>"a <span lang="fr">"b"!</span> c"</p>', '<p>“a <span lang="fr">«~b~»^!</span> c”</p>'),
        ('<div lang="ja"><div>"a"</div>"b"</div>"c"', '<div lang="ja"><div>"a"</div>"b"</div>“c”'),
        ("<!-- it's -->it's", "<!-- it's -->it’s"),
        ("<p>a &lt;-- b --&gt; c</p>", "<p>a &lt;-- b --&gt; c</p>"),
        ("<p>it's <a title='x", "<p>it’s <a title='x"),
        (
            "<script>a = 'b'</script><style>q{quotes:'a'}</style>",
            "<script>a = 'b'</script><style>q{quotes:'a'}</style>",
        ),
    ],
)
def test_only_words_of_html_are_changed(written: str, read: str) -> None:
    """Tags, code, comments and references stay as they are."""
    assert typeset_html(written, "en").translate(_SHOWN) == read


_PIECES = st.sampled_from(
    [
        *('"', "'", "'", "-", "--", "...", " - ", " ", "a", "Word", "n", "90s", "s", "5", "6'2\"", "(", ")", ".", ","),
        *(
            ":",
            ";",
            "!",
            "?",
            "“",
            "”",
            "„",
            "«",
            "»",
            "‘",
            "’",
            "‚",
            "‹",
            "›",
            "–",
            "…",
            "\u00a0",
            "\u202f",
            "\n",
            "é",
        ),
        *("https://a.example/b", "x@y.example", "&amp;", "&quot;", "&nbsp;", "<em>", "</em>", "<p>", "</p>", "<br>"),
        *('<a href="it\'s--b" title="x...">', "</a>", '<code>"c"...--</code>', "<pre>'x'</pre>", "<sup>1</sup>"),
        *(
            '<span lang="fr">',
            '<span lang="de">',
            "<span>",
            "</span>",
            "<!-- 'x' -->",
            "<",
            ">",
            "<b",
            "&",
            "<img src='x'>",
        ),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=24).map("".join)
_LANGUAGES = st.sampled_from(_EVERY_LANGUAGE)
_KEPT = re.compile(r"<(code|pre)>.*?</\1>|<!--.*?-->|</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|&#?\w+;", re.DOTALL)
_CHANGEABLE = re.compile(r"[\"'\-.\u2013\u2014\u2026“”„«»‘’‚‹›\s]")


@given(_TEXTS, _LANGUAGES)
@example("\"'a\"'", "de")
def test_typesetting_twice_changes_nothing_more(text: str, language: str) -> None:
    """Typographic signs stay, so that a text that was typeset can stand in another."""
    once = typeset_html(text, language)
    assert typeset_html(once, language) == once
    plain = typeset_text(text, language)
    assert typeset_text(plain, language) == plain


@given(_TEXTS, _LANGUAGES)
def test_tags_code_references_and_letters_stay(text: str, language: str) -> None:
    """Nothing is lost or moved: only signs and spaces differ."""
    made = typeset_html(text, language)
    assert [found[0] for found in _KEPT.finditer(made)] == [found[0] for found in _KEPT.finditer(text)]
    assert _CHANGEABLE.sub("", made) == _CHANGEABLE.sub("", text)
