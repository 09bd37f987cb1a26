"""The script that counts visits, where the settings name one, as templates place it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cuecard.check.problems import nearest
from cuecard.model.analytics import HOSTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cuecard.build import Build
    from cuecard.model.analytics import Analytics
    from cuecard.model.files import Files

MATOMO = "components/analytics/matomo.js"
"""What tells Matomo's own script whose visits it counts; the file is part of the site where it is used."""


@dataclass(frozen=True)
class VisitScript:
    """A script that counts visits."""

    address: str
    """For MkDocs' `url` filter."""
    attributes: Mapping[str, str]


def add_visit_script(files: Files, build: Build) -> None:
    """Let the site have the file of a script that is its own, and none that it does not use."""
    analytics = build.settings.analytics
    if (ours := files.get_file_from_path(MATOMO)) is not None:
        files.remove(ours)
        if analytics is not None and analytics.service == "matomo":
            files.append(build.host.generated(_matomo_address(ours.content_string), content=ours.content_string))
            build.visit_script = _matomo_address(ours.content_string)
    if analytics is not None and analytics.script and ":" not in analytics.script:
        _expect_file(analytics.script, files, build)


def visit_script(build: Build) -> VisitScript | None:
    """Give the script; None where visits are not counted, as in a preview."""
    analytics = build.settings.analytics
    if analytics is None or build.is_preview:
        return None
    host, site = host_of(analytics), analytics.site or ""
    match analytics.service:
        case "plausible":
            return VisitScript(f"{host}/js/script.js", {"data-domain": site})
        case "umami":
            return VisitScript(f"{host}/script.js", {"data-website-id": site})
        case "matomo":
            return VisitScript(build.visit_script, {"data-host": host, "data-site": site})
        case "goatcounter":
            return VisitScript("https://gc.zgo.at/count.js", {"data-goatcounter": f"{_counter(analytics)}/count"})
    return VisitScript((analytics.script or "").lstrip("/"), {})


def host_of(analytics: Analytics) -> str:
    """Give where a service is reached."""
    return analytics.host or HOSTS.get(analytics.service, "")


def sources_of(analytics: Analytics) -> Mapping[str, Sequence[str]]:
    """Give the hosts that a page has to be allowed to use, by the directive of a content security policy."""
    host = host_of(analytics)
    match analytics.service:
        case "plausible" | "umami":
            cloud = ["https://api-gateway.umami.dev"] if host == HOSTS["umami"] else []
            return {"script-src": [host], "connect-src": [host, *cloud]}
        case "matomo":
            return {"script-src": [host], "connect-src": [host], "img-src": [host]}
        case "goatcounter":
            counter = _counter(analytics)
            return {"script-src": ["https://gc.zgo.at"], "connect-src": [counter], "img-src": [counter]}
    parts = urlsplit(analytics.script or "")
    own = [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []
    return {"script-src": own, "connect-src": analytics.connects_to, "img-src": analytics.connects_to}


def _counter(analytics: Analytics) -> str:
    return analytics.host or f"https://{analytics.site}.goatcounter.com"


def _matomo_address(content: str) -> str:
    return f"assets/visits.{hashlib.sha256(content.encode()).hexdigest()[:8]}.js"


def _expect_file(script: str, files: Files, build: Build) -> None:
    path = script.lstrip("/")
    if files.get_file_from_path(path) is None:
        scripts = [
            file.src_uri for file in files if file.src_dir == build.site.docs_dir and file.src_uri.endswith(".js")
        ]
        place = build.settings_source.place_of(("extra", "analytics", "script"))
        near = nearest(path, scripts)
        remedy = f"did you mean '{near}'?" if near else f"save it as {path} in {build.docs_name}"
        build.problems.add(place, "E342", f"there is no file '{script}' in {build.docs_name}", remedy)
