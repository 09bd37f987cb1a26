"""How messages speak of front matter: of an article's, of an ordinary page's, of a listing's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cuecard.check.keys_of_other_programs import rewrite
from cuecard.check.validation.models import Codes
from cuecard.model.front_matter import ArticleFields, PageFields

if TYPE_CHECKING:
    from cuecard.model.front_matter_values import Known

_DATE = "2026-05-04 (year-month-day)"
_DESCRIPTION = "one or two sentences about it (50–160 characters)"


def _examples_of_article(known: Known) -> dict[str, str]:
    return {
        "title": "title: with the heading of the page",
        "description": f"description: with {_DESCRIPTION}",
        "date": f"date: {_DATE}",
        "category": " or ".join(f"category: {key}" for key in known.settings.categories),
    }


ARTICLE = Codes(
    *("E102", "E103", "E104", "key"),
    own_keys="write it under 'extra:' if it is for your own templates, or remove it",
    examples=_examples_of_article,
    rewrite=rewrite,
    other_names={"alt": "image_alt", "caption": "image_alt"},
    misplaced=dict.fromkeys(
        ("job", "kind", "sections"), "remove it with its value, since only pages outside docs/articles have it"
    ),
)
"""How messages speak of an article's front matter."""

PAGE = replace(
    ARTICLE,
    examples=lambda _: {
        "posted": f"posted: {_DATE}",
        "valid_through": "valid_through: 2026-07-31 (year-month-day)",
        "employment": "employment: [full-time]",
        "country": "country: US (two letters)",
    },
    other_names={
        **ARTICLE.other_names,
        **dict.fromkeys(("schema", "type"), "kind"),
        **dict.fromkeys(("date", "dateposted", "published"), "posted"),
        **dict.fromkeys(("expires", "validthrough", "until", "deadline"), "valid_through"),
        **dict.fromkeys(("employmenttype", "type"), "employment"),
        **dict.fromkeys(("hiringorganization", "company", "client"), "employer"),
        **dict.fromkeys(("joblocation", "location", "locations", "place"), "places"),
        **dict.fromkeys(("applicantlocationrequirements", "remote", "telecommute"), "remote_in"),
        **dict.fromkeys(("basesalary", "pay"), "salary"),
        **dict.fromkeys(("minvalue", "min", "from"), "minimum"),
        **dict.fromkeys(("maxvalue", "max", "to"), "maximum"),
        **dict.fromkeys(("unittext", "unit"), "per"),
        **dict.fromkeys(("addresslocality", "town"), "city"),
        **dict.fromkeys(("addressregion", "state"), "region"),
        **dict.fromkeys(("postalcode", "zip"), "postal_code"),
        "addresscountry": "country",
        "streetaddress": "street",
        "identifier": "reference",
    },
    misplaced=dict.fromkeys(
        ArticleFields.model_fields.keys() - PageFields.model_fields.keys(),
        "remove this line, since only articles have this key",
    ),
)
"""How messages speak of an ordinary page's front matter."""

LISTING = replace(
    PAGE, own_keys="remove this line, since the text above a list has only a title and a description", misplaced={}
)
"""How messages speak of the front matter of a text above a listing."""
