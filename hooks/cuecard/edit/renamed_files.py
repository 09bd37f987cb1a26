"""What files of Cuecard are called now, by what they were called in a version before."""

from __future__ import annotations

import re

HOOKS = {
    "beside": "neighbours",
    "claims": "structured_data_checks",
    "memory": "cache",
    "verdict": "problem_report",
}
"""Features in `hooks/`."""
GONE_HOOKS = frozenset(["settings"])
"""What the plugin does by itself."""
_TEMPLATES = {
    "partials/contents-list.html": "components/contents/template.html",
    "partials/sections.html": "components/navigation/template.html",
    **{
        f"partials/cta-{form}.html": f"components/call-to-action-{form}/template.html"
        for form in ("band", "block", "closing", "inline")
    },
    "partials/sections/cta.html": "components/call-to-action-band/template.html",
    "css/section-cta.css": "components/call-to-action-band/style.css",
    "css/article.css": "components/article-header/style.css",
    "css/contents.css": "components/contents/style.css",
    "css/cta.css": "components/call-to-action/style.css",
    "css/landing.css": "components/band/style.css",
    "css/listing.css": "css/page.css",
    "js/copy.js": "components/copy-button/script.js",
}
"""Files of the theme that no pattern tells."""
_PATTERNS = (
    (re.compile(r"partials/(?:sections/)?([\w-]+)\.html"), "components/{}/template.html"),
    (re.compile(r"css/(?:section-)?([\w-]+)\.css"), "components/{}/style.css"),
    (re.compile(r"js/([\w-]+)\.js"), "components/{}/script.js"),
    (re.compile(r"examples/([\w-]+)\.yaml"), "components/{}/examples.yaml"),
)


def name_now(name: str) -> str | None:
    """Give the name that a file of the theme has now by an old one; whether there is such a file, others look."""
    if name in _TEMPLATES:
        return _TEMPLATES[name]
    for pattern, new in _PATTERNS:
        if found := pattern.fullmatch(name):
            return new.format(found[1])
    return None
