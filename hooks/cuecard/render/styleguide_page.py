"""The page of every component in every state: in `serve`, and where `STYLEGUIDE=1` asks for it, never in public."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import yaml

from cuecard.check.front_matter_wording import PAGE
from cuecard.check.validation.models import validate
from cuecard.model.front_matter import PageFields
from cuecard.model.front_matter_values import Known
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.section_kinds import COMPONENTS
from cuecard.model.section_values import PictureName, parts_of
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.source_file import SourceFile
from cuecard.render.section_examples import PROSE, Example, for_site, read_examples

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files

FOLDER = "examples"
ADDRESS = "styleguide"
TEMPLATE = "styleguide.html"
SHEET = "styleguide.css"


class StyleguidePage(OrdinaryPage):
    """The page of the examples."""

    is_indexable = False
    states: tuple[str, ...] = ()
    """The state that each section shows."""
    example_picture: File | None = None

    @property
    def state_of(self) -> dict[str, str]:
        """The state of each section by its anchor."""
        return dict(zip(self.section_anchors, self.states, strict=True))


def add_styleguide(files: Files, build: Build) -> None:
    """Make the page of the examples where it is shown."""
    if build.is_preview or os.environ.get("STYLEGUIDE") == "1":
        sources = {file.src_uri: file for file in files if file.src_dir in build.site.own_theme_dirs}
        _add_page(sources, files, build)


def _add_page(sources: dict[str, File], files: Files, build: Build) -> None:
    texts = {kind: sources[f"components/{name}/examples.yaml"].content_string for kind, name in COMPONENTS.items()}
    every = (example for kind, text in texts.items() for example in read_examples(kind, text))
    examples = list(for_site(every, build.settings))
    document = MarkedYaml(f"{FOLDER}/", data=_front_matter(examples, build))
    known = Known(build.settings, [TEMPLATE])
    fields, problems = validate(PageFields, document, PAGE, context=known)
    build.problems.extend(problems)
    if fields is None:
        return
    file = build.host.generated(f"{ADDRESS}.md", content="")
    build.host.leave_out_of_nav(file)
    files.append(file)
    text = yaml.safe_load(sources[f"{FOLDER}/{PROSE}.yaml"].content_string)["full"]
    prose = SourceFile(f"{FOLDER}/", document, text, yaml_lines=[""])
    page = build.host.page_class(StyleguidePage)(file, build, prose, fields, None)
    page.states = tuple(example.state for example in examples)
    files.append(build.host.generated(f"{ADDRESS}/{SHEET}", content=sources[f"{FOLDER}/{SHEET}"].content_string))
    _add_pictures(page, sources, files, build)


def _front_matter(examples: list[Example], build: Build) -> dict[str, object]:
    """Give what the page would have as front matter."""
    return {
        "title": build.words.styleguide.title,
        "template": TEMPLATE,
        "cta": build.settings.default_cta or next(iter(build.settings.ctas)),
        "sections": [example.section for example in examples],
    }


def _add_pictures(page: StyleguidePage, sources: dict[str, File], files: Files, build: Build) -> None:
    shown = {}
    for src_uri, source in sources.items():
        folder, _, name = src_uri.rpartition("/")
        if folder == FOLDER and name.endswith(".svg"):
            shown[name] = build.host.generated(f"{ADDRESS}/{name}", content=source.content_string)
            files.append(shown[name])
    page.example_picture = shown["example.svg"]
    for path, value in parts_of(page.sections, ("sections",)):
        if isinstance(value, PictureName):
            page.parts.pictures[path] = shown[value]
