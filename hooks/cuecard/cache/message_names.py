"""What messages about texts may name of the rest of the site, so that a remembered one is right today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.digests import digest
from cuecard.check.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.build import Build
    from cuecard.check.problems import Problem
    from cuecard.model.files import Files


def digest_of_names(files: Files, build: Build) -> str:
    """Stand for the names of all sources, which a message suggests, and for why some of them are not public."""
    hidden = (f"{page.file.src_uri}\n{page.file.dest_uri}\n{page.status}" for page in build.unpublished)
    return digest(*sorted(files.src_uris), "", *sorted(hidden))


def may_be_said_again(problems: Iterable[Problem]) -> bool:
    """Tell whether all that is wrong is of a text alone; an error ends a build, and may come of a busy machine."""
    return all(problem.level is not Level.ERROR for problem in problems)
