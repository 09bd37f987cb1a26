"""`cuecard new page`: a page beside the articles, in the navigation or outside of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.commands.asked_title import wanted_slug, wanted_title
from cuecard.commands.asked_values import chosen
from cuecard.commands.new_source import SiteOfNewPages, read_for_new_page
from cuecard.commands.safe_edit import edited_settings, save_settings
from cuecard.commands.taken_addresses import Spot
from cuecard.edit.nav_entry import TOP, NavEntry, OutsideNav, groups_of
from cuecard.link.site_paths import LIST_FOLDERS
from cuecard.link.slugs import is_slug
from cuecard.read.config_files import read_config_files
from cuecard.read.static_files import STATIC

if TYPE_CHECKING:
    from cuecard.commands.asked_values import Asker
    from cuecard.edit.settings_edit import SettingsEdit

OUTSIDE = "none"
"""Stands for no group of the navigation."""
_NOT_FOR_PAGES = (*(f"{folder}/" for folder in LIST_FOLDERS.values()), STATIC)
"""Folders whose files are articles, texts above lists, or no pages."""


@dataclass(frozen=True)
class WantedPage:
    """What the command was given of a page."""

    title: str
    description: str | None
    address: str | None
    group: str | None
    """A title within the navigation, `/` for its top, `none` for outside of it; None where nobody has said."""


def make_page(wanted: WantedPage, asker: Asker, config_file: str | None) -> tuple[Path, str]:
    """Write a page; give its path, and what to say about it. Raises ClickException."""
    site = read_for_new_page(config_file)
    title = wanted_title(wanted.title, asker)
    name = _name(wanted.address, title, asker, site.build.site.language)
    description = asker.text_for_later(wanted.description, "Description, 50 to 160 characters")
    group = _group(wanted.group, asker, site)
    asker.expect_all()
    spot = site.free_spot(name, lambda word: Spot(word, word), "--address /{}/")
    fields = {"title": title} | ({"description": description} if description else {})
    content = site.source_of("page", spot, fields)
    edit = _edit(group, title, f"{name}.md", site)
    path = site.write(spot, content)
    _save(edit, path)
    where = _where(group, edit, site)
    return path, site.report(spot, "a page, public as soon as the site is published.", where)


def _name(address: str | None, title: str, asker: Asker, language: str) -> str:
    """Give the name of the page: its address without slashes around it."""
    if address is None:
        return wanted_slug(None, title, asker, language)
    name = address.strip("/").removesuffix(".html").removesuffix(".md")
    if not all(map(is_slug, name.split("/"))):
        what = f"'{address}' cannot be an address; write a to z, 0 to 9 and hyphens, such as /services/nights/"
        raise click.BadParameter(what, param_hint="--address")
    if f"{name}/".startswith(_NOT_FOR_PAGES):
        what = f"'{address}' is no address of a page, since /{name.partition('/')[0]}/ has pages of its own"
        raise click.BadParameter(what, param_hint="--address")
    return name


def _group(given: str | None, asker: Asker, site: SiteOfNewPages) -> str:
    """Give where the page goes; outside of the navigation where nobody says."""
    nav = site.build.site.nav
    if nav is None or (given is None and not asker.may_ask):
        return OUTSIDE
    choices = {OUTSIDE: "outside of the navigation", TOP: "at its top", **dict.fromkeys(groups_of(nav), "")}
    return chosen(given, choices, "--nav") if given is not None else asker.key(None, choices, "--nav")


def _edit(group: str, title: str, src_uri: str, site: SiteOfNewPages) -> SettingsEdit | None:
    """Give the change of the settings; None where all pages are in the navigation by themselves."""
    if site.build.site.nav is None:
        return None
    entry = OutsideNav(src_uri) if group == OUTSIDE else NavEntry(group, title, src_uri)
    return edited_settings(entry, read_config_files(Path(site.build.site.config_file)))


def _save(edit: SettingsEdit | None, page: Path) -> None:
    """Save the settings; the page is there only with them."""
    try:
        if edit is not None:
            save_settings(edit)
    except click.ClickException:
        page.unlink()
        raise


def _where(group: str, edit: SettingsEdit | None, site: SiteOfNewPages) -> str:
    """Say how visitors find the page."""
    if edit is None:
        return "  it is in the navigation by itself"
    where = f"in the navigation, under '{group}'" if group != TOP else "in the navigation, at its top"
    if group == OUTSIDE:
        has_links = not site.build.settings.footer.legal
        leads = "the foot of every page leads to it" if has_links else "no page leads to it yet"
        where = f"outside of the navigation; {leads}"
    return f"  {edit.name}:{edit.line} has it {where}"
