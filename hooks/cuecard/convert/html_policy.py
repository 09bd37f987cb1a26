"""What a text may hold when not everyone who writes is trusted: elements, attributes, and what each may say.

Whatever is not named here is taken out. Above all these are missing: what runs code (`script`, `on…`), what brings in
another document (`iframe`, `object`, `base`, `link`, `meta`), marks by which scripts find their work (`data-…`), and
names by which an element could stand in for something of the browser's (`name` on forms and pictures).
"""

from __future__ import annotations

import re

_WORDS = """
    a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del
    details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu
    nav ol p pre q rp rt ruby s samp search section small span strike strong sub summary sup table tbody td tfoot th
    thead time tr tt u ul var wbr
"""
_MEDIA = "audio img picture source track video"
_FORMS = """
    button datalist fieldset form input label legend meter optgroup option output progress select textarea
"""
_DRAWINGS = "circle ellipse g line path polygon polyline rect svg"
"""Enough for an icon; none of these holds a text, a style or HTML."""
_WITH_CONTENT = "iframe math noembed noframes noscript object script style template title xmp"

TAGS = frozenset(f"{_WORDS} {_MEDIA} {_FORMS} {_DRAWINGS}".split())
WITH_CONTENT = frozenset(_WITH_CONTENT.split())
"""Elements that leave with all that they hold, since it was not meant to be read."""

_EVERYWHERE = """
    class dir hidden id lang role style tabindex title translate
    data-cta data-cta-position data-pagefind-ignore
"""
_INPUT = """
    alt autocomplete checked disabled formaction formmethod inputmode list max maxlength min minlength multiple
    name pattern placeholder readonly required size step type value
"""
_OF_ELEMENTS = {
    "a": "href download hreflang name rel target type",
    "audio": "controls loop muted preload src",
    "blockquote": "cite",
    "button": "disabled formaction formmethod name type value",
    "col": "align span valign width",
    "colgroup": "align span valign width",
    "del": "cite datetime",
    "details": "name open",
    "div": "align",
    "fieldset": "disabled name",
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6", "p"], "align"),
    "form": "action enctype method novalidate",
    "img": "align alt decoding fetchpriority height loading sizes src srcset width",
    "input": _INPUT,
    "ins": "cite datetime",
    "label": "for",
    "li": "value",
    "meter": "high low max min optimum value",
    "ol": "reversed start type",
    "optgroup": "disabled label",
    "option": "disabled label selected value",
    "output": "for",
    "progress": "max value",
    "q": "cite",
    "select": "autocomplete disabled multiple name required size",
    "source": "height media sizes src srcset type width",
    "table": "align border cellpadding cellspacing summary width",
    "td": "abbr align colspan headers rowspan valign width",
    "textarea": "autocomplete cols disabled maxlength minlength name placeholder readonly required rows wrap",
    "th": "abbr align colspan headers rowspan scope valign width",
    "time": "datetime",
    "tr": "align valign",
    "track": "default kind label src srclang",
    "ul": "type",
    "video": "controls height loop muted playsinline poster preload src width",
}
_OF_DRAWINGS = """
    cx cy d fill fill-opacity fill-rule focusable height opacity points preserveAspectRatio r rx ry stroke
    stroke-linecap stroke-linejoin stroke-opacity stroke-width transform viewBox width x x1 x2 xmlns y y1 y2
"""

ATTRIBUTES: dict[str, set[str]] = {
    "*": set(_EVERYWHERE.split()),
    **{tag: set(names.split()) for tag, names in _OF_ELEMENTS.items()},
    **{tag: set(_OF_DRAWINGS.split()) for tag in _DRAWINGS.split()},
}
ATTRIBUTE_PREFIXES = frozenset(["aria-"])
URL_SCHEMES = frozenset(["http", "https", "mailto", "tel", "sms"])

OBSOLETE = frozenset(["applet", "basefont", "blink", "font", "marquee", "multicol", "nobr", "spacer"])
"""Elements that once said how words look."""

_SCHEME = re.compile(r"[^/?#]*?:")
_BLANK = re.compile(r"[\x00-\x20]+")
_INPUT_TYPES = """
    checkbox color date datetime-local email hidden month number radio range reset search submit tel text time url week
"""
_CHOICES = {
    ("input", "type"): frozenset(_INPUT_TYPES.split()),
    ("a", "target"): frozenset(["_blank", "_self"]),  # a window with a name of its own could steer where it came from
}
_PROPERTIES = """
    background-color border-collapse clear color float font-style font-variant font-weight list-style-type max-width
    text-align text-decoration text-transform vertical-align white-space width
"""
_PLAIN_PROPERTIES = frozenset(_PROPERTIES.split())
_PLAIN_VALUE = re.compile(r"[\w#%., -]+|(?:rgb|hsl)a?\([\d.,%/ deg]+\)", re.ASCII)
_FOREIGN_CLASS = re.compile(r"cc-(?!(?:cta|button|table|picture|figure|prose|note)(?:[-_]|$))")
"""A class of the theme that has no place in a text, where some would lie over the page or mislead a script."""


def kept_value(tag: str, attribute: str, value: str) -> str | None:
    """Give what is left of an attribute's value, None where nothing is; the schemes of `href` and `src` are nh3's."""
    if (keep := _KEEPERS.get(attribute)) is not None:
        return keep(value)
    allowed = _CHOICES.get((tag, attribute))
    return value if allowed is None or value.strip().lower() in allowed else None


def _kept_style(value: str) -> str | None:
    declarations = [declaration.strip() for declaration in value.split(";") if declaration.strip()]
    kept = [declaration for declaration in declarations if _is_plain(declaration)]
    return value if kept == declarations else "; ".join(kept) or None


def _is_plain(declaration: str) -> bool:
    name, _, said = declaration.partition(":")
    plain = said.strip().removesuffix("!important")
    return name.strip().lower() in _PLAIN_PROPERTIES and _PLAIN_VALUE.fullmatch(plain) is not None


def _kept_classes(value: str) -> str | None:
    if "cc-" not in value:
        return value
    classes = value.split()
    kept = [name for name in classes if not _FOREIGN_CLASS.match(name)]
    return value if kept == classes else " ".join(kept) or None


def _address_in_this_site(address: str) -> str | None:
    plain = _BLANK.sub("", address).replace("\\", "/")
    return None if plain.startswith("//") or _SCHEME.match(plain) else address


def _safe_address(address: str) -> str | None:
    scheme = _SCHEME.match(_BLANK.sub("", address))
    return address if scheme is None or scheme[0].lower() in {"http:", "https:"} else None


def _safe_addresses(value: str) -> str | None:
    return value if all(_safe_address(address) is not None for address in value.split(",")) else None


_KEEPERS = {
    "action": _address_in_this_site,
    "cite": _safe_address,
    "class": _kept_classes,
    "formaction": _address_in_this_site,
    "poster": _safe_address,
    "srcset": _safe_addresses,
    "style": _kept_style,
}
