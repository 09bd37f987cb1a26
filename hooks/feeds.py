"""Feeds of all articles and of each category, tag and author."""

from cuecard.feed_files import add_feeds


def on_env(env, config, files):
    """Add the feeds when every article has been rendered."""
    add_feeds(files, config)
    return env
