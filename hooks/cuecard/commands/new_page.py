"""What to do for a new article: the front matter to begin with, and where to save it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from cuecard.link.clock import local_day
from cuecard.link.slugs import slugify
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.read.list_texts import ARTICLES

if TYPE_CHECKING:
    from cuecard.build import Build

_PLAIN = re.compile(r"[^\W\d_][\w ,.()!?-]*")
"""A title that YAML takes for a text without quotes."""
_HELP = """\
There is no form for it yet. Save this as {path}, and the preview shows it:

{source}
{keys}"""
_SOURCE = """\
---
title: {title}
description: What it is about and for whom, in one or two sentences of 50 to 160 characters.
date: {date}
category: {category}
draft: true
---

The first words of it.
"""


def how_to_begin(title: str, config_file: str | None) -> str:
    """Say how an article is begun. Raises StoppedError where the settings are wrong."""
    build, _ = begin_build(config_file)
    path = build.place_in_docs(f"{ARTICLES}/{slugify(title)}.md")
    return _HELP.format(path=path, source=_source(title, build), keys=_keys(build))


def _source(title: str, build: Build) -> str:
    quoted = title if _PLAIN.fullmatch(title) else json.dumps(title, ensure_ascii=False)
    day = local_day(build.now, build.settings.zone)
    return _SOURCE.format(title=quoted, date=day.isoformat(), category=next(iter(build.settings.categories)))


def _keys(build: Build) -> str:
    return f"Its category is one of: {', '.join(build.settings.categories)}. Take out 'draft: true' to publish it."
