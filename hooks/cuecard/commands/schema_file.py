"""`cuecard schema`: the front matter of this site's articles as JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cuecard.cache.atomic_files import write_whole
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.model.front_matter_schema import article_schema
from cuecard.model.front_matter_values import Known
from cuecard.read.page_reader import names_of_templates

if TYPE_CHECKING:
    from cuecard.build import Build

FILE = "schema/article.json"
"""Below the folder of reports."""


def schema_text(config_file: str | None) -> str:
    """Give the schema as it is saved. Raises StoppedError where the settings are wrong."""
    return _text(begin_build(config_file)[0])


def write_schema(config_file: str | None) -> str:
    """Save the schema beside the site, and say where. Raises StoppedError where the settings are wrong."""
    build, _ = begin_build(config_file)
    path = build.site.reports / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, _text(build).encode())
    return f"{path.parent.parent.name}/{FILE} describes the front matter of articles"


def _text(build: Build) -> str:
    schema = article_schema(Known(build.settings, names_of_templates(build.site)))
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
