"""The words of a site's languages: read when a build begins, and missed where a page speaks another language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.problems import Problem
from cuecard.model.site_page import pages_of
from cuecard.read.words_files import FOLDER, Vocabulary, WordsFiles

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files
    from cuecard.model.site_settings import Settings
    from cuecard.read.marked_yaml import MarkedYaml
    from cuecard.site import Site

_SAMPLE = "en"
"""The language that a new file of words is translated from."""


def read_vocabulary(site: Site, settings: Settings, source: MarkedYaml) -> tuple[Vocabulary, list[Problem]]:
    """Read the words of the site's language, with what is wrong with them."""
    files = WordsFiles([Path(folder) / FOLDER for folder in site.theme_dirs], Path(site.config_file or ".").parent)
    vocabulary = Vocabulary(files, site.language, None)
    if not site.language:
        return vocabulary, []
    name = files.named(site.language)
    if name is None:
        place = source.place_of(("theme", "language"))
        what = f"the theme has no words in '{site.language}', the language of the site"
        return vocabulary, [Problem(place, "E314", what, _how_to_add(site.language, site, files))]
    vocabulary.own, problems = files.read_under(source, settings.words, name)
    return vocabulary, problems


def check_languages(files: Files, build: Build) -> None:
    """Note what is wrong with the words of each page's own language, and pages whose language has none."""
    words = build.vocabulary.files
    for page in pages_of(files.documentation_pages()):
        if page.language == build.site.language:
            continue
        language = page.language
        if name := words.named(language):
            build.problems.extend(words.read(name)[1])
        else:
            place = page.source.front_matter.place_of(("lang",))
            around = f"what stands around this text is in '{build.site.language}'"
            what = f"the theme has no words in '{language}', and {around}"
            build.problems.add(place, "W318", what, _how_to_add(language, build.site, words))


def _how_to_add(language: str, site: Site, files: WordsFiles) -> str:
    sample = next((found for folder in files.folders if (found := folder / f"{_SAMPLE}.yaml").is_file()), None)
    theme = Path(site.theme_dir) if site.theme_dir else files.base / "overrides"
    new = files.name_of(theme / FOLDER / f"{language}.yaml")
    added = f"copy {files.name_of(sample)} to {new} and translate it" if sample else f"write {new}"
    return added if site.theme_dir else f"{added}, and write custom_dir: overrides below 'name:' under 'theme:'"
