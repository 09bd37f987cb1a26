"""Lists of all articles and of each category, tag, author and series."""

from cuecard.listing_pages import add_listing_pages


def on_files(files, config):
    """Generate the pages of every listing."""
    add_listing_pages(files, config)
    return files
