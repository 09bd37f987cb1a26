"""Every message of the build: its code and what it is about.

Codes are stable. `E…` stops a build, `W…` is advice, which `--strict` counts as an error.
Front matter is 1xx, addresses 2xx, settings 3xx, calls to action 4xx, links 5xx.
"""

from __future__ import annotations

MESSAGES = {
    "E101": "The front matter is not YAML",
    "E102": "A key that does not exist",
    "E103": "A required key is missing",
    "E104": "A value of the wrong kind",
    "E105": "YAML reads the value as something else than text",
    "E106": "The same key twice",
    "E107": "A tab where YAML wants spaces",
    "E108": "The front matter is never closed",
    "E109": "The file is not UTF-8 text",
    "E110": "A date that does not exist or can be read in two ways",
    "E111": "`updated` lies before `date`",
    "E112": "The title is empty or too long",
    "W113": "The description is shorter or longer than search engines show",
    "E114": "A key that is not in the site's registry",
    "E115": "A slug that is not a slug",
    "E116": "The picture does not exist",
    "E117": "A picture without a description",
    "E118": "An article outside `docs/articles`",
    "E119": "`expires` lies before `date`",
    "W120": "`read_time` is far from what was counted",
    "E121": "The template does not exist",
    "E122": "An old address that is not a path of this site",
    "E123": "A language that is not known",
    "W124": "The text has a main heading of its own",
    "E201": "Two articles with one slug",
    "E202": "Two sources with one address",
    "W203": "One tag in two spellings",
    "E301": "A setting that does not exist",
    "E302": "A required setting is missing",
    "E303": "A setting of the wrong kind",
    "E304": "A registry key that cannot stand in an address",
    "E305": "A call to action without a safe address",
    "E306": "A setting that names a key of no registry",
    "E307": "`AS_OF` is not a date",
    "E308": "A time zone that does not exist",
    "E309": "A call to action that leads to no page",
    "E401": "A call to action that is not in the registry",
    "E402": "An article without a call to action",
    "W501": "A link to a file that does not exist",
    "W502": "A link to a heading that does not exist",
    "W503": "A link to an article that is not public",
}
