"""Each Markdown file becomes a typed page; each article knows whether it is public."""

from cuecard.articles import read_pages
from cuecard.build import build_of
from cuecard.rendering import Converter
from cuecard.unpublished import remove_unpublished_pages


def on_files(files, config):
    """Read every page once; what is not public leaves."""
    read_pages(files, config)
    build = build_of(config)
    build.converter = Converter(config, build)
    remove_unpublished_pages(files, build)
    return files
