"""Keys as WordPress, Hugo, Jekyll, Ghost, Notion and others have them: what to write here in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cuecard.check.validation.unknown_keys import Rewritten
from cuecard.check.validation.written_dates import as_written
from cuecard.check.validation.wrong_types import in_brackets, items_of
from cuecard.link.article_addresses import article_name
from cuecard.link.redirect_values import path_meant
from cuecard.link.slugs import slugify
from cuecard.model.registries import authors_as_written, key_named
from cuecard.read.yaml_values import in_quotes

if TYPE_CHECKING:
    from cuecard.check.validation.unknown_keys import Stray
    from cuecard.model.front_matter_values import Known

_OURS = {
    "title": "headline heading name",
    "description": """abstract customexcerpt deck dek excerpt intro lead metadescription ogdescription seodescription
        standfirst subtitle summary teaser""",
    "date": """created createdat createdtime datepublished pubdate publishdate publishedat publishedon publishon
        releasedate""",
    "updated": """datemodified lastedited lasteditedtime lastmod lastmodified lastmodifiedat lastupdated lastupdatedat
        modified modifiedat updatedat updateddate""",
    "expires": "expirationdate expiresat expiry expirydate unpublish unpublishdate unpublishedat",
    "image": """banner bannerimage cover coverimage featureimage featuredimage featuredmedia headerimage hero heroimage
        images ogimage picture postimage socialimage teaserimage thumb thumbnail""",
    "category": "categories primarycategory section topic",
    "tags": "keywords labels tag topics",
    "authors": "author by byline createdby writer",
    "redirect_from": "alias aliases oldurl oldurls permalink redirect redirects url",
    "lang": "language locale",
    "featured": "pin pinned sticky",
    "draft": "hidden isdraft published state status unlisted visibility wip",
    "read_time": "readingtime readtime timetoread",
}
"""Names elsewhere, without hyphens and capitals, by the key that they are here."""
_OUR_KEY = {name: key for key, names in _OURS.items() for name in names.split()}
_NOT_NEEDED = {
    **dict.fromkeys(("layout", "type", "posttype", "contenttype"), "the site knows that this is an article"),
    **dict.fromkeys(
        ("seotitle", "metatitle", "ogtitle", "titletag", "linktitle"), "search engines are shown the title"
    ),
    **dict.fromkeys(
        (
            "commentstatus",
            "comments",
            "disqus",
            "pingstatus",
            "share",
            "sharing",
            "showtoc",
            "toc",
            "sidebar",
            "math",
            "guid",
        ),
        "no page of this site has a use for it",
    ),
    **dict.fromkeys(("weight", "menuorder", "navorder", "order", "position"), "lists are ordered by date"),
}
_PUBLIC = {"true", "yes", "published", "publish", "public", "live", "final", "done", "visible", "future", "scheduled"}
_DRAFT_AFTER_ALL = (
    "remove this line, and write draft: true instead of draft: false if nobody should see the article yet"
)
_WORDS = re.compile(r"[\W\d]|^(?:yes|no|true|false|on|off|null)$", re.IGNORECASE)


def rewrite(stray: Stray) -> Rewritten | None:
    """Give what to write for a key that another program knows; None for any other."""
    name = re.sub(r"[-_ ]", "", stray.name.lower())
    if name in _NOT_NEEDED:
        return Rewritten(None, f"remove this line, since {_NOT_NEEDED[name]}")
    key = _OUR_KEY.get(name)
    if key == "draft":
        return _draft(stray, name)
    if key is None or key not in stray.known:
        return None
    if stray.others.get(key) is not None:
        return _there_too(key)
    return Rewritten(key, _REMEDIES.get(key, _text)(key, stray))


def _there_too(key: str) -> Rewritten:
    return Rewritten(key, f"remove this line, since '{key}' is there too")


def _draft(stray: Stray, name: str) -> Rewritten:
    """Say what decides here whether something is public; `published` may hold a date as well."""
    written = stray.written.strip().lower()
    if "draft" not in stray.known:
        return Rewritten(None, "remove this line, since a page is public as long as its file is there")
    if date := as_written(stray.written):
        return _there_too("date") if stray.others.get("date") is not None else Rewritten("date", f"write date: {date}")
    is_public = (
        written in _PUBLIC if name in {"published", "state", "status", "visibility"} else written in {"false", "no"}
    )
    if "draft" in stray.others:
        is_contradicted = not is_public and stray.others["draft"] in (False, "false")
        return Rewritten("draft", _DRAFT_AFTER_ALL) if is_contradicted else _there_too("draft")
    if is_public:
        return Rewritten(None, "remove this line, since an article is public from its date on")
    return Rewritten("draft", "write draft: true")


def _text(key: str, stray: Stray) -> str:
    text = stray.written.strip()
    if not text or "\n" in text:
        return f"write {key}: in its place"
    needs_quotes = re.search(r"^[\W\d]|: |:$| #", text) or _WORDS.fullmatch(text)
    return f"write {key}: {in_quotes(text) if needs_quotes else text}"


def _date(key: str, stray: Stray) -> str:
    return f"write {key}: {as_written(stray.written) or '2026-05-04 (year-month-day)'}"


def _image(key: str, stray: Stray) -> str:
    values = stray.value if isinstance(stray.value, dict) else {}
    first = stray.value[0] if isinstance(stray.value, list) and stray.value else stray.written
    image = next(
        (str(values[part]) for part in ("image", "src", "url", "path", "file") if values.get(part)), str(first)
    )
    alt = next((str(values[part]) for part in ("alt", "caption", "title") if values.get(part)), "")
    if "image_alt" in stray.others:
        return f"write {key}: {image}"
    described = in_quotes(alt) if alt else "with what the picture shows"
    return f"write {key}: {image} and, on a line below it, image_alt: {described}"


def _category(key: str, stray: Stray) -> str:
    categories = _known(stray).settings.categories
    named = [found for item in _items(stray) if (found := key_named(item, categories))]
    return f"write {key}: {named[0]}" if named else f"write {' or '.join(f'{key}: {one}' for one in categories)}"


def _tags(key: str, stray: Stray) -> str:
    return f"write {key}: {in_brackets(_items(stray))}"


def _authors(_key: str, stray: Stray) -> str:
    return authors_as_written(_items(stray), _known(stray).settings.authors)


def _old_addresses(key: str, stray: Stray) -> str:
    old = [path for item in _items(stray) if (path := path_meant(item)) != "/" and ":" not in path]
    if not old:
        return "remove this line, since the name of the file is the address"
    if len(old) == 1 and (slug := _slug_at(old[0], stray)) and "slug" not in stray.others:
        return f"write slug: {slug}"
    return f"write {key}: [{', '.join(old)}]"


def _slug_at(path: str, stray: Stray) -> str:
    """Give the slug with which the article would be at a path; empty where none brings it there."""
    settings = _known(stray).settings
    slugs = (slug for slug in settings.paths.article_pattern.slugs_in(path) if slugify(slug) == slug)
    return next((slug for slug in slugs if article_name(stray.others, slug, settings) == path.strip("/")), "")


def _language(key: str, stray: Stray) -> str:
    return f"write {key}: {stray.written.strip().replace('_', '-')}"


def _yes(key: str, stray: Stray) -> str:
    return f"write {key}: {'false' if stray.written.strip().lower() in {'false', 'no', '0', ''} else 'true'}"


def _minutes(key: str, stray: Stray) -> str:
    number = re.search(r"\d+", stray.written)
    return f"write {key}: {number[0]}" if number else "remove this line, since the minutes are counted"


_REMEDIES = {
    **dict.fromkeys(("date", "updated", "expires"), _date),
    "image": _image,
    "category": _category,
    "tags": _tags,
    "authors": _authors,
    "redirect_from": _old_addresses,
    "lang": _language,
    "featured": _yes,
    "read_time": _minutes,
}


def _items(stray: Stray) -> list[str]:
    """Give the values of a key that holds one, several, or keys of its own of which one is a name."""
    several = stray.value if isinstance(stray.value, list) else [stray.value]
    values = several if isinstance(stray.value, list | dict) else items_of(stray.written)
    return [str(value.get("name", "") if isinstance(value, dict) else value) for value in values if value]


def _known(stray: Stray) -> Known:
    known: Any = stray.context
    return known  # type: ignore[no-any-return]  # every reader of front matter passes it
