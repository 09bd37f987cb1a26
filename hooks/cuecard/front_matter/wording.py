"""How messages speak of front matter: of an article's, of an ordinary page's, of a listing's."""

from __future__ import annotations

from dataclasses import replace

from cuecard.front_matter.keys import ArticleFields, PageFields
from cuecard.validation.models import Codes

ARTICLE = Codes(
    *("E102", "E103", "E104", "key"),
    own_keys="a key of your own goes under 'extra:'",
    examples={
        "title": 'title: "…"',
        "description": 'description: "…" (50–160 characters)',
        "date": "date: 2026-05-04 (year-month-day)",
        "category": "category: and one of the keys under 'extra: categories:' in mkdocs.yml",
    },
    other_names={
        **dict.fromkeys(("summary", "excerpt", "subtitle", "abstract", "lead"), "description"),
        **dict.fromkeys(("published", "publish_date", "published_at", "pubdate", "publishdate"), "date"),
        **dict.fromkeys(("modified", "last_modified", "lastmod", "last_updated"), "updated"),
        **dict.fromkeys(("cover", "hero", "thumbnail", "picture", "featured_image"), "image"),
        **dict.fromkeys(("alt", "caption"), "image_alt"),
        **dict.fromkeys(("section", "topic"), "category"),
        **dict.fromkeys(("keywords", "topics", "labels"), "tags"),
        **dict.fromkeys(("by", "byline", "writer"), "authors"),
        **dict.fromkeys(("aliases", "redirects", "redirect"), "redirect_from"),
        "permalink": "slug",
        "url": "slug",
        "layout": "template",
        "language": "lang",
        "expiry": "expires",
        **dict.fromkeys(("schema", "type"), "kind"),
    },
    misplaced=dict.fromkeys(("job", "kind", "sections"), "only pages outside the folder 'articles' have it"),
)
"""How messages speak of an article's front matter."""

PAGE = replace(
    ARTICLE,
    examples={
        "posted": "posted: 2026-05-04 (year-month-day)",
        "valid_through": "valid_through: 2026-07-31 (year-month-day)",
        "employment": "employment: [full-time]",
        "country": "country: US (two letters)",
    },
    other_names={
        **ARTICLE.other_names,
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
        "only articles have it, and they stand in the folder 'articles'",
    ),
)
"""How messages speak of an ordinary page's front matter."""

LISTING = replace(PAGE, own_keys="the text above a listing has only 'title' and 'description'", misplaced={})
"""How messages speak of the front matter of a text above a listing."""
