"""A build that will fail ends before anything dear is made: before texts, before pictures, before cards and pages.

Each stage tells all that can be known by then, and ends the build only if something is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.past_problems import say_again
from cuecard.check.problems import Problems
from cuecard.check.reporting import check_links_to_headings, end_if_refused, end_on_errors
from cuecard.convert.markdown.converter import PageLinks, check_anchors
from cuecard.link.urls_lock_check import gone_pages
from cuecard.model.site_page import pages_of
from cuecard.outputs.redirect_files import problems_among_pages

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files

_MOST_TEXTS = 64
"""So many texts take half a second."""


def check_sources(files: Files, build: Build) -> None:
    """End the build if front matter, names or addresses are wrong, when all pages are known and no text is made."""
    if build.rest is not None:
        return
    build.problems.extend(problems_among_pages(files, build))
    build.problems.extend(gone_pages(files, build))
    if build.problems.errors():
        _check_texts_beside_errors(files, build)
    end_on_errors(build.problems, build.report)


def check_texts(files: Files, build: Build) -> None:
    """End the build if a text is wrong, before pictures are made; where none is to be made, that is known as soon."""
    is_foreign = build.host.has_others_in_texts()
    if build.rest is not None or is_foreign or not build.pictures.to_make:
        return
    assert build.converter is not None  # made when the pages were read
    problems = Problems(build.problems.levels)
    problems.extend([*build.problems, *build.converter.problems_ahead(files)])
    end_if_refused(problems, build)


def check_pages(build: Build) -> None:
    """End the build if anything is wrong by now, when every text has been made and no card or page."""
    check_links_to_headings(build)
    if build.rest is not None:
        say_again(build)
    end_if_refused(build.problems, build)


def _check_texts_beside_errors(files: Files, build: Build) -> None:
    """Look at the texts of files that have an error, so that whoever mends one learns of all that is wrong with it."""
    assert build.converter is not None  # as above
    wrong, links = {problem.place.path for problem in build.problems.errors()}, PageLinks()
    pages = pages_of(files.documentation_pages())
    for page in [page for page in pages if page.source.path in wrong][:_MOST_TEXTS]:
        conversion = build.converter.convert_apart(page, files)
        build.problems.extend(conversion.problems)
        links.add(conversion.headings, files)
    links.keep_those_to_read_pages()
    check_anchors(links, build)
