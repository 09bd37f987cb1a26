"""What the MkDocs that is installed knows beside the table of its settings.

It is loaded when it is asked, and may be missing, so that whoever only reads the settings of a site needs no MkDocs.
"""

from __future__ import annotations


def known_settings() -> set[str]:
    """Name the settings at the top of `mkdocs.yml`; another version, or a fork, may have more than the table."""
    try:
        from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415 - see above
    except ImportError:
        return set()
    return set(dict(MkDocsConfig._schema))


def known_themes() -> set[str]:
    """Name the themes of MkDocs and of installed packages."""
    try:
        from mkdocs.utils import get_theme_names  # noqa: PLC0415 - see above
    except ImportError:
        return set()
    return set(get_theme_names())
