"""Files of words: complete, with the forms of their language, laid over one another, found for regional tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel import Locale

from cuecard.read.words_files import WordsFiles
from tests.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from cuecard.model.words import Words

FOLDER = ROOT / "overrides" / "words"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
EXPECTED = ["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv", "zh-Hans"]


def read(language: str, *own: Path) -> Words:
    """Read the words of a language, which nothing is wrong with."""
    words, problems = WordsFiles([*own, FOLDER], ROOT).read(language)
    assert problems == []
    assert words is not None
    return words


def mistakes(folder: Path, language: str, text: str) -> list[str]:
    """Lay a file over those of the theme and give what is wrong with it."""
    words = folder / "words"
    words.mkdir()
    (words / f"{language}.yaml").write_text(text, "utf-8")
    return [str(problem) for problem in WordsFiles([words, FOLDER], folder).read(language)[1]]


def test_these_languages_have_words() -> None:
    """Each that is promised."""
    assert LANGUAGES == EXPECTED


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_has_every_word_and_every_form_of_its_language(language: str) -> None:
    """The categories are those of CLDR."""
    words, categories = read(language), {*Locale.parse(language, sep="-").plural_form.tags, "other"}
    assert words.search.found.forms.keys() == words.article.read_time.forms.keys() == categories


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_said_in_every_language(language: str) -> None:
    """But for one and two, which may be words."""
    found = read(language).search.found
    spoken = {number: found(number) for number in range(3, 130)}
    assert [number for number, words in spoken.items() if str(number) not in words] == []


def test_forms_follow_the_number() -> None:
    """Polish has one for 2 to 4 and for 22 to 24, and another for 5 to 21; Arabic has six."""
    polish, arabic = read("pl").search.found, read("ar").search.found
    assert [polish(number) for number in (1, 2, 5, 22)] == ["1 wynik", "2 wyniki", "5 wyników", "22 wyniki"]
    assert len({arabic(number).replace(str(number), "#") for number in (0, 1, 2, 3, 11)}) == 5
    assert read("de").search.found(1234) == "1.234 Treffer"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("de-AT", "de"),
        ("en-GB", "en"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", None),
        ("ar-EG", "ar"),
        ("fi", None),
        ("no-such-language", None),
    ],
)
def test_a_regional_tag_has_the_words_of_its_language(tag: str, name: str | None) -> None:
    """In the script in which it is read there: Taiwan reads other signs than China."""
    assert WordsFiles([FOLDER], ROOT).named(tag) == name


def test_an_own_file_replaces_single_words_and_adds_languages(tmp_path: Path) -> None:
    """What lies in the site's own theme is laid over what comes with ours."""
    (tmp_path / "en.yaml").write_text("article:\n  tags: Subjects\n", "utf-8")
    (tmp_path / "fi.yaml").write_text((FOLDER / "en.yaml").read_text("utf-8").replace("Share", "Jaa"), "utf-8")
    english, finnish = read("en", tmp_path).article, read("fi", tmp_path).article
    assert (english.tags, english.share, finnish.share) == ("Subjects", "Share", "Jaa")


MISTAKES = {
    "article:\n  tagg: Tags\n": "words/en.yaml:2:3: error E316: unknown word 'article.tagg'; did you mean 'tags'?",
    "article:\n  tags: [Tags]\n": (
        "words/en.yaml:2:9: error E317: 'article.tags' is a list and takes one value; write tags: Tags"
    ),
    'article:\n  tags: ""\n': "words/en.yaml:2:9: error E317: 'tags' has no words; write them in quotation marks",
    "search:\n  title: Find it\n": (
        "words/en.yaml:2:10: error E317: 'title' does not say {site}; write {site} where it belongs"
    ),
    'search:\n  title: "{name} in {site}"\n': (
        "words/en.yaml:2:10: error E317: 'title' has signs in braces that nothing fills; "
        "remove them; the signs here are {site}"
    ),
    "search:\n  after_nothing: Look elsewhere.\n": (
        "words/en.yaml:2:18: error E317: 'after_nothing' has other links than it should; "
        "write it with [words](articles)"
    ),
    'search:\n  found: "{number} results"\n': (
        "words/en.yaml:2:10: error E317: 'found' has one form for all numbers; write its forms below it: one, other"
    ),
    "search:\n  found:\n    other: many\n": (
        "words/en.yaml:3:12: error E317: 'found.other' does not say {number}; write {number} where it belongs"
    ),
    'search:\n  found:\n    few: "{number} results"\n': (
        "words/en.yaml:3:10: error E316: English has no form 'few'; remove it; the forms are one, other"
    ),
    "- Tags\n": (
        "words/en.yaml:1:1: error E317: there are no words in this file; "
        "write them as words/en.yaml of the theme has them"
    ),
    "article: Tags\n": (
        "words/en.yaml:1:10: error E317: 'article' is one value and takes keys; "
        "write each key with a colon and its value on a line below it, two spaces further in"
    ),
    "article:\n  moment: MMMMMMM\n": (
        "words/en.yaml:2:11: error E317: 'MMMMMMM' is no pattern of a day and a time; "
        "write it like d MMM y, HH:mm, with words in single quotation marks"
    ),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_with_its_line(text: str, tmp_path: Path) -> None:
    """And with what to write."""
    assert mistakes(tmp_path, "en", text) == [MISTAKES[text]]


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    """As programs for tables save it."""
    (tmp_path / "en.yaml").write_bytes("article:\n  tags: Sch\xf6n\n".encode("latin-1"))
    _, problems = WordsFiles([tmp_path, FOLDER], tmp_path).read("en")
    assert [str(problem) for problem in problems] == [
        "en.yaml:1:1: error E109: the file is not UTF-8 text; save the file with the encoding UTF-8"
    ]


def test_a_new_language_has_every_word_and_every_form(tmp_path: Path) -> None:
    """What is left out is named, with what it is for; "one" of Ukrainian is 21 as well."""
    text = (FOLDER / "en.yaml").read_text("utf-8").replace("  share: Share\n", "")
    found = [message.partition(": error ")[2] for message in mistakes(tmp_path, "uk", text)]
    assert found == [
        "E317: 'found.one' does not say {number}; write {number} where it belongs",
        "E315: 'read_time' has no form 'few', as Ukrainian has it; add few: with the words for numbers such as 2",
        "E315: the word 'article.share' is missing; add share: (before the ways to pass it on)",
    ]
