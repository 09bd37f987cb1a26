"""A build from its files to the finished site: what happens, in the order in which it happens.

Each line names a feature and a step of it. A site that has not switched the feature on passes over its steps. What the
host does between the stages stands in its events (`mkdocs_host/plugin.py`): it lists files, makes the navigation,
converts pages that nobody has converted ahead, copies files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.build_progress import say_summary
from cuecard.cache.cached_build import keep_rest_of_site, make_texts, save_cache
from cuecard.cache.page_cache import render_pages
from cuecard.check.fail_fast import check_pages, check_sources, check_texts
from cuecard.check.omissions import say_left_out
from cuecard.check.override_checks import advise_on_overrides
from cuecard.check.reporting import check_links_to_headings, end_on_errors, report_problems
from cuecard.check.samples import advise_on_samples
from cuecard.check.unused_rules import advise_on_rules
from cuecard.check.words_checks import check_languages
from cuecard.link.address_owners import claim_addresses
from cuecard.link.address_promises import note_promises
from cuecard.link.article_links import link_articles
from cuecard.link.listing_pages import add_listing_pages
from cuecard.link.unpublished_content import leave_out_unpublished, render_unpublished
from cuecard.link.urls_lock_check import check_published_addresses
from cuecard.link.written_paths import lead_to_pages
from cuecard.media.cards.page_cards import add_cards
from cuecard.media.pictures.collection import make_pictures, take_cleaned_files, write_variants
from cuecard.media.pictures.picture_checks import check_unused_pictures, read_pictures
from cuecard.media.site_icons import add_icons
from cuecard.model.site_page import pages_of
from cuecard.outputs.build_reports import write_reports
from cuecard.outputs.feed_files import add_feeds
from cuecard.outputs.llms_txt import name_copies, write_for_language_models
from cuecard.outputs.redirect_files import add_redirects, write_server_rules
from cuecard.outputs.site_search import begin_search, finish_search, name_search_script
from cuecard.outputs.sitemap_files import add_sitemap
from cuecard.preview.session import keep_renderer
from cuecard.publish.host_limits import check_site_size
from cuecard.publish.publication import publish
from cuecard.publish.site_changes import write_changes
from cuecard.read.site_sources import read_sources
from cuecard.render.not_found import render_not_found
from cuecard.render.styleguide_page import add_styleguide
from cuecard.render.template_environment import escape_own_templates
from cuecard.render.theme_assets import gather_assets
from cuecard.render.visit_counting import add_visit_script
from cuecard.seo.json_ld_checks import note_files_of_site
from cuecard.seo.meta_descriptions import describe_pages
from cuecard.seo.page_titles import advise_on_titles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cuecard.build import Build
    from cuecard.model.files import Files

    Step = Callable[[Files, Build], object]
    Stage = Sequence[tuple[str, Step]]
    LastStage = Sequence[tuple[str, Callable[[Build], object]]]


def run(stage: Stage, files: Files, build: Build) -> None:
    """Take the steps of a stage that the site has switched on."""
    for feature, step in stage:
        if feature in build.features:
            step(files, build)


def finish(stage: LastStage, build: Build) -> None:
    """Take the steps of a stage that has no files any more, only what was built."""
    for feature, step in stage:
        if feature in build.features:
            step(build)


def _alone(step: Callable[[Build], object]) -> Step:
    """Take a step that needs no list of files."""
    return lambda files, build: step(build)


def _describe(files: Files, build: Build) -> None:
    describe_pages(pages_of(files.documentation_pages()), build)


def _advise_on_titles(files: Files, build: Build) -> None:
    advise_on_titles(pages_of(files.documentation_pages()), build)


def _advise_on_samples(files: Files, build: Build) -> None:
    advise_on_samples(pages_of(files.documentation_pages()), build)


READ: Stage = (
    ("articles", read_sources),
    ("listings", add_listing_pages),
    ("styleguide", add_styleguide),
    ("theme", lambda files, build: escape_own_templates(build.templates, build.site)),
    ("theme", add_visit_script),
    ("theme", gather_assets),
    ("addresses", claim_addresses),
    ("addresses", _alone(lead_to_pages)),
    ("articles", check_languages),
    ("early_checks", check_sources),
    ("pictures", read_pictures),
)
"""Files become pages, each with its front matter, its address and what it shows."""

LINK: Stage = (
    ("early_checks", check_texts),
    ("neighbours", link_articles),
    ("pictures", _alone(make_pictures)),
    ("cache", make_texts),
)
"""Pages know each other, and their texts become HTML."""

ADD: Stage = (
    ("articles", render_not_found),
    ("theme", lambda files, build: escape_own_templates(build.env, build.site)),
    ("unpublished", leave_out_unpublished),
    ("pictures", check_unused_pictures),
    ("pictures", take_cleaned_files),
    ("search_results", _describe),
    ("search_results", _advise_on_titles),
    ("articles", advise_on_rules),
    ("samples", _advise_on_samples),
    ("theme", _alone(advise_on_overrides)),
    ("early_checks", _alone(check_pages)),
    ("icons", add_icons),
    ("social_cards", lambda files, build: add_cards(pages_of(files.documentation_pages()), files, build)),
    ("sitemap", add_sitemap),
    ("feeds", add_feeds),
    ("language_models", _alone(name_copies)),
    ("structured_data_checks", note_files_of_site),
    ("published_addresses", check_published_addresses),
    ("redirects", add_redirects),
    ("problem_report", _alone(report_problems)),
    ("search", _alone(name_search_script)),
)
"""What pages show beside their texts is made, and all that is wrong is told before a byte is written."""

CHECK: Stage = (
    ("articles", render_not_found),
    ("unpublished", render_unpublished),
    ("pictures", check_unused_pictures),
    ("search_results", _describe),
    ("search_results", _advise_on_titles),
    ("articles", advise_on_rules),
    ("samples", _advise_on_samples),
    ("theme", _alone(advise_on_overrides)),
    ("published_addresses", check_published_addresses),
    ("redirects", add_redirects),
    ("problem_report", _alone(check_links_to_headings)),
)
"""Those steps of the stage before that find mistakes: for who asks what is wrong with a site, and builds nothing."""

RENDER: Stage = (
    ("cache", render_pages),
    ("search", _alone(begin_search)),
)
"""Templates place what pages show."""

WRITE: LastStage = (
    ("cache", keep_rest_of_site),
    ("pictures", write_variants),
    ("language_models", write_for_language_models),
    ("structured_data_checks", lambda build: end_on_errors(build.problems, build.report)),
    ("published_addresses", note_promises),
    ("redirects", write_server_rules),
    ("reports", write_reports),
    ("reports", say_left_out),
)
"""What stands beside pages is written."""

PUBLISH: LastStage = (
    ("search", finish_search),
    ("staging", check_site_size),
    ("staging", publish),
    ("changes", write_changes),
    ("cache", save_cache),
    ("preview", keep_renderer),
    ("progress", say_summary),
)
"""The site takes over what was built."""
