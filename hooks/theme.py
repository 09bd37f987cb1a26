"""The theme gets its style sheet and script, its escaping and the data that its templates place."""

from cuecard.assets import gather_assets
from cuecard.build import build_of
from cuecard.theme import escape_own_templates, page_context


def on_files(files, config):
    """Make one style sheet and one script of the theme's."""
    build = build_of(config)
    escape_own_templates(build.templates, config)
    gather_assets(files, config, build)
    return files


def on_env(env, config, files):
    """Escape what our own templates place."""
    escape_own_templates(env, config)
    return env


def on_page_context(context, page, config, nav):
    """Give a page's template its data."""
    context.update(page_context(page, config, nav, build_of(config)))
    return context


def on_template_context(context, template_name, config):
    """Give the pages without a source, such as 404, the site's data."""
    context.update(page_context(None, config, context["nav"], build_of(config)))
    return context
