"""Every word in the site's language: none of the theme's stands anywhere but in its file of words."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from babel import Locale

from tests.product_form import take_product
from tests.project import ROOT, Built, Project, article
from tests.worded_site import said, said_on_page, write_worded_site

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / "overrides" / "words"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
_SIGNS = re.compile(r"\{\w+\}|\]\(\w+\)|`[^`]*`")
"""Places, ends of links, and keys of the keyboard."""
_ONLY_IN_PREVIEW = {"article.scheduled", "article.moment", "article.expired"}


def words_of(language: str) -> dict[str, str]:
    """Give every word of a language by its keys, each form of a number by itself."""
    return dict(_leaves(yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8"))))


def _leaves(data: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        name = f"{path}.{key}".removeprefix(".")
        if isinstance(value, dict):
            yield from _leaves(value, name)
        else:
            yield name, value


def build(project: Project, language: str) -> Built:
    """Build the site of every feature in a language, with the style guide."""
    write_worded_site(project, language)
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built


def test_no_word_of_a_visitor_stands_outside_the_files_of_words(project: Project, monkeypatch: Any) -> None:
    """In a language whose every word is a number between two signs, nothing else is said, and each of them is."""
    monkeypatch.setenv("STYLEGUIDE", "1")
    numbers = {name: f"Ŝ{number}Ĝ" for number, name in enumerate(words_of("en"))}
    theme = project.copy_theme()
    data = yaml.safe_load((FOLDER / "en.yaml").read_text("utf-8"))
    (theme / "words" / "eo.yaml").write_text(yaml.safe_dump(_numbered(data, numbers), allow_unicode=True), "utf-8")
    spoken = list(said(build(project, "eo")))
    every = "\n".join(text for _, text in spoken)
    assert {name for name, number in numbers.items() if number not in every} == _ONLY_IN_PREVIEW
    assert {(where, word) for where, text in spoken if "styleguide" not in where for word in _foreign(text)} == set()


def _numbered(data: dict[str, Any], numbers: dict[str, str], path: str = "") -> dict[str, Any]:
    """Replace each word by its number, with the places and links that it has."""
    made: dict[str, Any] = {}
    for key, value in data.items():
        name = f"{path}.{key}".removeprefix(".")
        if isinstance(value, dict):
            made[key] = _numbered(value, numbers, name)
        elif name == "article.moment":
            made[key] = value
        else:
            links = re.findall(r"\[[^\]]*\](\(\w+\))", value)
            places = " ".join(re.findall(r"\{\w+\}", value))
            made[key] = " ".join([numbers[name], *(f"[{numbers[name]}]{link}" for link in links), places]).strip()
    return made


def _foreign(text: str) -> list[str]:
    """Give the words of a text that are neither the site's own nor numbers, nor what CLDR says of dates and places."""
    allowed = {*Locale("eo").months["format"]["wide"].values(), Locale("eo").territories["DE"], "a", "de", "la"}
    rest = re.sub(r"Ŝ\d+Ĝ|\b[Zz]z[\w-]*|EUR|€|zz\.example|oncuehire\.example", " ", text)
    return [word for word in re.findall(r"[^\W\d_]{2,}", rest) if word not in allowed]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_site_says_no_word_of_another_language(language: str, project: Project) -> None:
    """Pages, search, feeds, structured data, descriptions of cards, and what scripts say."""
    spoken = {re.sub(r"\bZz[\w-]*", " ", text): where for where, text in said(build(project, language))}
    assert {(where, word) for text, where in spoken.items() for word in foreign_words(text, language)} == set()


def foreign_words(text: str, language: str) -> list[str]:
    """Give the words of other languages in a text that are none of its own."""
    return _foreign_to(language).findall(text)


@cache
def _foreign_to(language: str) -> re.Pattern[str]:
    own = "\n".join(fragment for text in words_of(language).values() for fragment in _fragments(text))
    others = {part for other in LANGUAGES for text in words_of(other).values() for part in _fragments(text)}
    foreign = sorted((one for one in others if one not in own), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in foreign))


def _fragments(text: str) -> list[str]:
    """Give the words of a phrase that stand side by side, whatever fills its places."""
    return [part for piece in _SIGNS.split(text) if re.search(r"\w{2}", part := piece.strip(" []:：.,、“”「」"))]


def test_the_search_for_foreign_words_finds_one() -> None:
    """A word of French on a German page, and one of German on a Japanese one."""
    assert foreign_words("Partager: Zzword", "de") == ["Partager"]
    assert foreign_words("3 Min. Lesezeit", "ja") == ["Min. Lesezeit"]
    assert foreign_words("3 Min. Lesezeit · RSS", "de") == []


def test_an_article_in_another_language_speaks_it_wholly(project: Project) -> None:
    """Its page, what stands beside its text, its card and what search engines are told; the frame stays the site's."""
    write_worded_site(project)
    source = project.folder / "docs/articles/zz-3.md"
    source.write_text(source.read_text("utf-8").replace("---\n", "---\nlang: de\n", 1), "utf-8")
    built = project.build("--strict")
    page = built.page("/articles/zz-3/")
    own = page.select_one("article")
    assert own is not None
    assert own["lang"] == "de"
    of_settings = [element.extract() for element in own.select("[lang=en]")]
    beside = page.select_one(".cc-related")
    assert beside is not None
    spoken = [*said_on_page(own), *said_on_page(beside)]
    assert [word for text in spoken for word in foreign_words(text, "de")] == []
    assert [
        word for element in of_settings for text in said_on_page(element) for word in foreign_words(text, "en")
    ] == []
    for words in ("4 Min. Lesezeit", "13. Januar 2026", "Auf dieser Seite", "Link kopieren", "Abbildung 1."):
        assert any(words in text for text in spoken), words
    assert page.header is not None
    assert "Menu" in page.header.get_text()
    (data,) = (json.loads(script.get_text()) for script in page.select("script[type='application/ld+json']"))
    languages = {node["@type"]: node["inLanguage"] for node in data["@graph"] if "inLanguage" in node}
    assert languages == {"WebSite": "en", "WebPage": "de", "BlogPosting": "de"}
    alt = page.select_one("meta[property='og:image:alt']")
    assert alt is not None
    assert alt["content"] == "Titel: Zztitle 3 · Zzone · 4 Min. Lesezeit · Zzurba"


def test_a_neighbour_in_another_language_is_marked_as_such(project: Project) -> None:
    """Its title on the pages before and after it, and in the list of its series."""
    for day, language in ((1, None), (2, "de"), (3, None)):
        keys = {"title": f"Title {day}", "date": f"2026-01-0{day}", "lang": language, "series": "clinical-ai"}
        project.write(f"articles/{day}.md", article("Words.", **keys))
    built = project.build()
    marked = {
        day: sorted({(link.get_text(), str(link["lang"])) for link in built.page(f"/articles/{day}/").select(_TITLES)})
        for day in (1, 2)
    }
    assert marked == {1: [("Title 2", "de")], 2: [("Title 1", "en"), ("Title 3", "en")]}


_TITLES = ".cc-neighbours [lang], .cc-series [lang]"


def test_a_language_in_its_regional_form_has_the_words_of_the_language(project: Project) -> None:
    """Dates are those of the region."""
    project.configure("  language: en\n", "  language: de-AT\n")
    project.write("articles/a.md", article("Words."))
    page = project.build("--strict").page("/articles/a/")
    assert page.html is not None
    assert page.html["lang"] == "de-AT"
    assert [date.get_text() for date in page.select("article time")] == ["15. Jänner 2026"]
    assert [time.get_text() for time in page.select("[data-read-time]")] == ["1 Min. Lesezeit"]


def test_settings_replace_single_words(project: Project) -> None:
    """One word, and one form of a number; all others stay."""
    project.configure(
        "extra:\n", "extra:\n  words:\n    article:\n      tags: Subjects\n      read_time: {one: a minute}\n"
    )
    project.write("articles/a.md", article("Words.", tags=["one"]))
    project.write("articles/b.md", article("Words. " * 300))
    built = project.build("--strict")
    texts = [built.page(f"/articles/{name}/").get_text() for name in "ab"]
    assert "Subjects" in texts[0]
    assert "Share" in texts[0]
    assert "a minute" in texts[0]
    assert "2 min read" in texts[1]


def test_a_site_of_the_installed_theme_adds_a_language(project: Project) -> None:
    """In a folder of its own, of which the message tells; a file there may have some words of a known language, too."""
    product = take_product(project)
    product.configure("  language: en\n", "  language: fi\n")
    (message,) = product.build().messages
    remedy = f"copy {FOLDER}/en.yaml to overrides/words/fi.yaml and translate it, and write custom_dir: overrides"
    assert message.endswith(f"; {remedy} below 'name:' under 'theme:'")
    own = product.folder / "overrides/words"
    own.mkdir(parents=True)
    (own / "fi.yaml").write_text((FOLDER / "en.yaml").read_text("utf-8").replace("Menu", "Valikko"), "utf-8")
    (own / "de.yaml").write_text("article:\n  share: Weitersagen\n", "utf-8")
    product.configure("  name: cuecard\n", "  name: cuecard\n  custom_dir: overrides\n")
    product.write("articles/a.md", article("Sanoja."))
    product.write("articles/b.md", article("Wörter.", title="B", lang="de"))
    built = product.build("--strict")
    assert built.messages == []
    assert "Valikko" in built.page("/articles/a/").get_text()
    assert "Weitersagen" in built.page("/articles/b/").get_text()


def test_an_edit_of_a_file_of_words_reaches_every_page(project: Project) -> None:
    """A build after it gives what a clean one would."""
    theme = project.copy_theme()
    project.write("articles/a.md", article("!!! note\n    Words."))
    project.build()
    words = theme / "words" / "en.yaml"
    words.write_text(
        words.read_text("utf-8").replace("note: Note", "note: Heed").replace("menu: Menu", "menu: More"), "utf-8"
    )
    page = project.build().page("/articles/a/").get_text()
    assert "Heed" in page
    assert "More" in page
    assert "Note" not in page
