"""What is checked of a page's sections beyond their keys: the template, the one hero, anchors, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.media.pictures.covers import find_cover
from cuecard.model.section_kinds import CtaBand, Hero
from cuecard.model.section_values import PictureName, parts_of
from cuecard.render.template_parents import template_and_parents

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files
    from cuecard.model.ordinary_page import OrdinaryPage
    from cuecard.read.source_file import SourceFile

LANDING = "landing.html"
"""The template that shows sections, as do those that extend it."""


def check_sections(page: OrdinaryPage, files: Files, build: Build) -> None:
    """Note what is wrong with the sections of a page; find their pictures."""
    _expect_template(page.source, build)
    _expect_one_hero(page, build)
    _expect_other_anchors(page, build)
    _expect_own_cta(page, build)
    for path, value in parts_of(page.sections, ("sections",)):
        if isinstance(value, PictureName):
            picture = find_cover(value, page.source, page.file, files, build, path=path)
            if picture is not None:
                page.parts.pictures[path] = picture


def expect_no_sections(source: SourceFile, build: Build) -> None:
    """Note an article that asks for a template of sections."""
    template = (source.front_matter.data or {}).get("template")
    if LANDING in template_and_parents(template, build.templates):
        place = source.front_matter.place_of(("template",))
        what = f"the template '{template}' shows sections, and an article has none"
        build.problems.add(place, "E603", what, "remove this line")


def _expect_template(source: SourceFile, build: Build) -> None:
    data = source.front_matter.data or {}
    template = data.get("template") or "main.html"
    parents = template_and_parents(template, build.templates)
    if data.get("sections") and parents and LANDING not in parents:
        place = source.front_matter.place_of_key(("template" if "template" in data else "sections",))
        remedy = f"{'write' if 'template' in data else 'add'} template: {LANDING}"
        build.problems.add(place, "E603", f"the template '{template}' shows no sections", remedy)


def _expect_one_hero(page: OrdinaryPage, build: Build) -> None:
    for index, section in enumerate(page.fields.sections):
        if index and isinstance(section, Hero):
            place = page.source.front_matter.place_of(("sections", index, "kind"))
            what = f"a hero opens a page, and this one is its section {index + 1}"
            build.problems.add(place, "E604", what, "write kind: text, or put this section first in place of the other")


def _expect_other_anchors(page: OrdinaryPage, build: Build) -> None:
    first: dict[str, int] = {}
    for index, section in enumerate(page.fields.sections):
        if section.id and first.setdefault(section.id, index) != index:
            document = page.source.front_matter
            line = document.place_of(("sections", first[section.id], "id")).line
            what = f"'{section.id}' is also the id of the section in line {line}"
            remedy = f"write id: {section.id}-2 or another word"
            build.problems.add(document.place_of(("sections", index, "id")), "E605", what, remedy)


def _expect_own_cta(page: OrdinaryPage, build: Build) -> None:
    for index, section in enumerate(page.fields.sections):
        if isinstance(section, CtaBand) and section.cta is None and page.choice_at("block").key is None:
            place = page.source.front_matter.place_of(("sections", index))
            what = f"this page has no call to action of its own: {page.choice_at('block').reason}"
            remedy = " or ".join(f"cta: {key}" for key in build.settings.ctas)
            build.problems.add(place, "E401", what, f"add {remedy}")
