"""What a text asks the site for while it is converted, so that the same can be asked again later.

A question is a kind and a name, its answer a text that is the same as long as nothing changes for who asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from cuecard.media.pictures.picture_view import picture_view

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.calls_to_action import Position
    from cuecard.model.files import File
    from cuecard.model.site_page import SitePage

Kind = Literal["source", "address", "picture", "template", "cta"]
Lookups = dict[str, str]
"""The answers by question."""

NOTHING = ""


def question(kind: Kind, name: str) -> str:
    """Name a question; it is split again at the first colon."""
    return f"{kind}:{name}"


def answer_about_file(file: File | None) -> str:
    """Say which file was found, and where it will be in the site."""
    return f"{file.src_uri}\n{file.url}" if file is not None else NOTHING


def answer_about_template(name: str, build: Build) -> str:
    """Stand for what a template says, with all that it names."""
    return build.template_texts.said_by(name) or build.site_key.whole


def answer_about_call(name: str, page: SitePage, build: Build) -> str:
    """Say which call to action stands at a position; `name` is that and a key, or nothing where none is named."""
    position, _, key = name.partition(" ")
    chosen = key or page.choice_at(cast("Position", position)).key
    return build.calls.current(chosen) if chosen in build.settings.ctas else NOTHING


def answer_about_picture(file: File, build: Build) -> str:
    """Say all that is shown of a picture; its variants are written with the site."""
    return repr(picture_view(file, "", build))
