"""The content security policy under which the pages of a site work, as a line for the configuration of its host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.render.visit_counting import sources_of

if TYPE_CHECKING:
    from cuecard.build import Build

REPORT = "content-security-policy.txt"
_OF_ITS_OWN = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],  # the search runs as WebAssembly
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}


def security_policy(build: Build) -> str:
    """Give the value of the header `Content-Security-Policy`: the site's own files, and the hosts its settings name."""
    policy = {directive: list(sources) for directive, sources in _OF_ITS_OWN.items()}
    for directive, sources in _of_settings(build):
        if sources:
            known = policy.setdefault(directive, ["'self'"])
            known += [source for source in sources if source not in known]
    return "; ".join(" ".join([directive, *sources]) for directive, sources in policy.items())


def _of_settings(build: Build) -> list[tuple[str, list[str]]]:
    analytics, embeds = build.settings.analytics, build.settings.embeds
    found = [(name, list(hosts)) for name, hosts in sources_of(analytics).items()] if analytics is not None else []
    return [*found, ("frame-src", [f"https://{form}{host}" for host in embeds for form in ("", "*.")])]
