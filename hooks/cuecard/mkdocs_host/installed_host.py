"""What the MkDocs that is installed knows beside the table of its settings.

It is loaded when it is asked, so that whoever only reads the settings of a site needs no MkDocs.
"""

from __future__ import annotations


def known_settings() -> set[str]:
    """Name the settings at the top of `mkdocs.yml`; another version, or a fork, may have more than the table."""
    from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415 - see above

    return set(dict(MkDocsConfig._schema))


def known_themes() -> set[str]:
    """Name the themes of MkDocs and of installed packages."""
    from mkdocs.utils import get_theme_names  # noqa: PLC0415 - see above

    return set(get_theme_names())
