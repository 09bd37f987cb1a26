"""When every page has been read: all problems in one report, before anything is written."""

from cuecard.build import build_of
from cuecard.outcome import log_warnings, stop_on_errors
from cuecard.rendering import check_anchors


def on_env(env, config, files):
    """Stop if anything is wrong, say what could be better."""
    build = build_of(config)
    check_anchors(build.converter.links, build)
    stop_on_errors(build.problems)
    log_warnings(build.problems)
    return env
