"""The plugin `cuecard`: the engine's place in MkDocs."""

from __future__ import annotations

import atexit
import gc
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority

from cuecard import pipeline
from cuecard.cache.read_time_cache import read_time_of_page
from cuecard.check.article_checks import check_read_time
from cuecard.check.problem_log import stop_on_errors
from cuecard.check.reporting import end_on_errors
from cuecard.mkdocs_host.build_session import begin, begin_files, end_files
from cuecard.mkdocs_host.build_start import open_cache, report_of, start_build
from cuecard.mkdocs_host.running_build import build_of
from cuecard.mkdocs_host.site_features import read_features
from cuecard.model.article import Article
from cuecard.model.features import Features
from cuecard.outputs.build_reports import note_calls_to_action
from cuecard.pipeline import finish, run
from cuecard.preview.session import running_preview
from cuecard.read.config_files import ConfigFiles, read_config_files
from cuecard.render.not_found import not_found_view
from cuecard.render.template_environment import page_context
from cuecard.seo.json_ld_checks import check_structured_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.base import ConfigErrors, ConfigWarnings
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files as MkDocsFiles
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

_EARLY, _LATE = 100, -100
"""Before what a site's own hooks do, and after."""
_OBJECTS_BETWEEN_COLLECTIONS = 100_000
"""A build makes many objects that stay, and looking through all of them again and again takes a sixth of its time."""


class Options(Config):
    """What the plugin can be told, in MkDocs' terms; `model/features.py` says it in ours."""

    features = Type(dict, default={})


class CuecardPlugin(BasePlugin[Options]):
    """MkDocs' events, as stages of the pipeline.

    What a site's own hooks do to settings, files and the navigation comes before (`_LATE`), what they do to the data
    of a page after (`_EARLY`). What they do after a build comes when all is written, and before the site is published.
    """

    features = Features()

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Look at the files of settings, and go on where they can be read. Raises ProblemsError where not."""
        _seldom_look_for_garbage()
        files = read_config_files(Path(config_file_path)) if config_file_path else ConfigFiles(Path.cwd())
        stop_on_errors(files.problems)
        self.features = read_features(options, files)
        return super().load_config(options, config_file_path)

    @event_priority(_LATE)
    def on_config(self, config: MkDocsConfig) -> None:
        """Begin a build, or end it where the settings are wrong or nothing has changed."""
        end_on_errors(start_build(config, open_cache(config)), report_of(config))
        begin(config)

    @event_priority(_LATE)
    def on_files(self, files: MkDocsFiles, config: MkDocsConfig) -> MkDocsFiles:
        """Read all files."""
        files = begin_files(files, config)
        run(pipeline.READ, files, build_of(config))
        return end_files(files, config)

    @event_priority(_LATE)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: MkDocsFiles) -> None:
        """Link pages, and make their texts."""
        build = build_of(config)
        build.nav = nav
        run(pipeline.LINK, files, build)

    @event_priority(_LATE)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: MkDocsFiles) -> None:
        """Count an article when it has become HTML."""
        build = build_of(config)
        if "reading_time" in build.features and isinstance(page, Article):
            page.reading_time = read_time_of_page(html, page, build)
            check_read_time(page, build)

    @event_priority(_LATE)
    def on_env(self, env: Environment, config: MkDocsConfig, files: MkDocsFiles) -> None:
        """Add what pages show, tell what is wrong, and render."""
        build = build_of(config)
        build.env = env
        run(pipeline.ADD, files, build)
        run(pipeline.RENDER, files, build)

    @event_priority(_EARLY)
    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page's template its data."""
        build = build_of(config)
        context.update(build.context or page_context(page, nav, build))  # type: ignore[typeddict-item]  # more than MkDocs' own
        return context

    @event_priority(_EARLY)
    def on_template_context(
        self,
        context: TemplateContext,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Give the pages without a source, such as 404, the site's data."""
        build = build_of(config)
        data = {**page_context(None, context["nav"], build), "not_found": not_found_view(build)}
        context.update(data)  # type: ignore[typeddict-item]  # as above
        return context

    @event_priority(_LATE)
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> None:
        """Check a page as it will be published, and note its calls to action."""
        build = build_of(config)
        if "structured_data_checks" in build.features:
            check_structured_data(output, page, build)
        if "reports" in build.features:
            note_calls_to_action(output, page.url, build)

    @event_priority(_LATE)
    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> None:
        """Note the calls to action of a page of the theme, such as 404."""
        build = build_of(config)
        if "reports" in build.features:
            note_calls_to_action(output_content, template_name, build)

    def _write(self, config: MkDocsConfig) -> None:
        """Write what stands beside pages."""
        finish(pipeline.WRITE, build_of(config))

    def _publish(self, config: MkDocsConfig) -> None:
        """Publish what was built, with all that the site's own hooks have done to it."""
        finish(pipeline.PUBLISH, build_of(config))

    on_post_build: CombinedEvent[..., None] = CombinedEvent(
        event_priority(_EARLY)(_write), event_priority(_LATE)(_publish)
    )

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Let the server hear of what is saved, and show its page first."""
        if "preview" in build_of(config).features:
            # Loads servers, which a build does not need.
            from cuecard.mkdocs_host.serve.saved_page_serving import serve_saved_pages  # noqa: PLC0415

            serve_saved_pages(server, config, running_preview())

    def on_shutdown(self) -> None:
        """Let what listens or indexes end with the preview."""
        running_preview().end()
        running_preview().index.stop()


@cache
def _seldom_look_for_garbage() -> None:
    """Let the process look for unused objects seldom, and at its end, which frees all of them, not once more."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 100)
    atexit.register(gc.freeze)
