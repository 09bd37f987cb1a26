"""Paths of the site that its owner writes into `mkdocs.yml`: each leads to the page that it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.check.problems import did_you_mean
from cuecard.model.calls_to_action import POSITIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cuecard.build import Build
    from cuecard.model.call_to_action_settings import CallToAction
    from cuecard.model.files import File
    from cuecard.model.footer import Footer, FooterLink
    from cuecard.model.site_settings import Settings
    from cuecard.read.marked_yaml import Path

_PATH_AND_TAIL = re.compile(r"([^?#]*)(.*)", re.DOTALL)


def lead_to_pages(build: Build) -> None:
    """Let the settings name pages by the addresses that they have; to be called when every page has one.

    A call to action or a link of the footer that leads to no page is noted.
    """
    found = _as_they_lead(build.settings, build)
    build.settings, build.leads = build.settings.model_copy(update=found), repr(found)


def written_address(url: str, build: Build) -> str:
    """Give an address as the site has it: `/contact.html` for `/contact/` where that is the page; others stay."""
    path, tail = _PATH_AND_TAIL.fullmatch(url).groups()  # type: ignore[union-attr]  # it matches any text
    file = _find(path, build) if path.startswith("/") else None
    return url if file is None else f"/{file.url.removeprefix('./')}{tail}"


def _as_they_lead(settings: Settings, build: Build) -> dict[str, object]:
    announcement, links = settings.announcement, settings.organization.links
    return {
        "ctas": {key: _cta(key, cta, build) for key, cta in settings.ctas.items()},
        "announcement": announcement and announcement.model_copy(update=_url_of(announcement.url, build)),
        "organization": settings.organization.model_copy(
            update={"links": {label: written_address(url, build) for label, url in links.items()}}
        ),
        "footer": _footer(settings.footer, build),
    }


def _cta(key: str, cta: CallToAction, build: Build) -> CallToAction:
    found: dict[str, object] = dict(_url_of(cta.url, build, ("ctas", key)))
    for position in POSITIONS:
        form = getattr(cta, position)
        found[position] = form.model_copy(update=_url_of(form.url, build, ("ctas", key, position)))
    return cta.model_copy(update=found)


def _footer(footer: Footer, build: Build) -> Footer:
    groups = [
        group.model_copy(update={"links": _links(group.links, ("footer", "groups", number, "links"), build)})
        for number, group in enumerate(footer.groups)
    ]
    legal = _links(footer.legal, ("footer", "legal"), build)
    return footer.model_copy(update={"groups": groups, "legal": legal})


def _links(links: Sequence[FooterLink], place: Path, build: Build) -> list[FooterLink]:
    return [link.model_copy(update=_url_of(link.url, build, (*place, number))) for number, link in enumerate(links)]


def _url_of(url: str | None, build: Build, place: Path = ()) -> Mapping[str, str]:
    if url is None:
        return {}
    if place and (said := say_no_page(url, build)):
        build.problems.add(build.settings_source.place_of(("extra", *place, "url")), "E309", *said)
    return {"url": written_address(url, build)}


def say_no_page(url: str, build: Build) -> tuple[str, str] | None:
    """Say of a path that no page has it, and what was likely meant; None where one has it, or it leads elsewhere."""
    path = _PATH_AND_TAIL.fullmatch(url)[1]  # type: ignore[index]  # it matches any text
    if not path.startswith("/") or _find(path, build) is not None:
        return None
    pages = ["/" + file.url.removeprefix("./") for file in build.addresses.values() if file.is_documentation_page()]
    return f"no page of this site has the address '{path}'", did_you_mean(path, pages)


def _find(path: str, build: Build) -> File | None:
    found = build.paths.find(path, build.addresses)
    return build.addresses[found] if found is not None else None
