"""Reports for people and CI: every call to action of the output, and when the site will next change."""

from cuecard.build import build_of
from cuecard.reports import write_reports


def on_post_build(config):
    """Write the reports beside the site."""
    write_reports(config, build_of(config))
