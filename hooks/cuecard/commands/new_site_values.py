"""What is known of a new site before it is made; each value is checked when it is given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import click
from pydantic import TypeAdapter, ValidationError

from cuecard.check.problems import did_you_mean
from cuecard.model.brand import Brand, ColourText, Palette
from cuecard.render.colour_mixing import mixed_look

HOSTS = {"github": "GitHub Pages", "netlify": "Netlify", "cloudflare": "Cloudflare Pages", "server": "your own server"}
KINDS = {
    "consulting": "advice, coaching, projects for other firms",
    "craft": "a workshop, a trade, building and repairing",
    "practice": "a practice or office with appointments",
    "software": "software and those who run it",
    "other": "anything else",
}
DEFAULT_COLOUR = "#1f5c7a"
ZONES = {
    "de": "Europe/Berlin",
    "fr": "Europe/Paris",
    "es": "Europe/Madrid",
    "it": "Europe/Rome",
    "nl": "Europe/Amsterdam",
}
"""Where most firms of a language are; a site of another language begins with UTC."""
_LONGEST_NAME = 60


@dataclass(frozen=True)
class NewSite:
    """What the owner said of the site."""

    name: str
    url: str
    """Its address, which ends with a slash."""
    language: str
    time_zone: str
    kind: str
    """A key of `KINDS`."""
    colour: str
    """As `#rrggbb`."""
    host: str
    """A key of `HOSTS`."""

    @property
    def domain(self) -> str:
        """The name of the site in mail addresses."""
        return str(urlsplit(self.url).hostname).removeprefix("www.")


def check_name(text: str) -> str:
    """Give a name without needless spaces. Raises BadParameter."""
    name = " ".join(text.split())
    if not any(sign.isalnum() for sign in name):
        raise click.BadParameter("a name has letters.")
    if len(name) > _LONGEST_NAME:
        raise click.BadParameter(f"it has {len(name)} characters; write a name of at most {_LONGEST_NAME}.")
    return name


def check_url(text: str) -> str:
    """Give an address that ends with a slash. Raises BadParameter."""
    text = text.strip()
    address = text if "://" in text else f"https://{text}"
    if not re.fullmatch(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/[\w./~%-]*)?", address):
        raise click.BadParameter(f"'{text}' is no address of a site; write one such as https://www.firm.example/.")
    return address.rstrip("/") + "/"


def check_time_zone(text: str) -> str:
    """Give a time zone that exists. Raises BadParameter."""
    zones = available_timezones()
    if text not in zones:
        remedy = did_you_mean(text, zones) or "write a name such as Europe/Berlin"
        raise click.BadParameter(f"there is no time zone '{text}'; {remedy}.")
    return text


def check_colour(text: str) -> str:
    """Give a colour as `#rrggbb` on which, and in which, words can be read. Raises BadParameter."""
    try:
        colour = TypeAdapter(ColourText).validate_python(text.strip())
    except ValidationError:
        raise click.BadParameter(
            f"'{text}' is no colour; write six digits after a #, such as {DEFAULT_COLOUR}."
        ) from None
    for unreadable in mixed_look(Brand(light=Palette(accent=colour))).unreadable:
        meant = re.findall("#[0-9a-f]{6}", unreadable.remedy)
        raise click.BadParameter(
            f"words in {colour} are hard to read; take {meant[0]}, which is the nearest that works."
        )
    return colour
