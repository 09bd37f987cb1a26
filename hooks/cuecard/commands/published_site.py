"""`cuecard published`: the site as it is now is the one that visitors have."""

from __future__ import annotations

from cuecard.link.address_promises import keep_promises
from cuecard.mkdocs_host.site_reader import read_site
from cuecard.publish.fingerprints import PublishedSite
from cuecard.publish.site_changes import CHANGES, PUBLISHED, changes, state_of, write_state


class NoSiteError(Exception):
    """There is no site that could have been published."""


def record_published(config_file: str | None) -> str:
    """Record that the site as it is now has been published. Raises NoSiteError."""
    site = read_site(config_file)
    folder = site.reports
    if not site.destination.is_dir():
        raise NoSiteError(f"there is no site in {site.destination.name}/ yet: build it first")
    folder.mkdir(parents=True, exist_ok=True)
    state = state_of(PublishedSite(site.destination), folder)
    write_state(folder / PUBLISHED, state)
    write_state(folder / CHANGES, changes(state, state, site.url))
    return f"{len(state):,} files are recorded as published{keep_promises(site, folder)}"
