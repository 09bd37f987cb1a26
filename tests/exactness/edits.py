"""What editors and owners do to a project, each edit led by two small numbers: which file, and what becomes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.exactness.sources import THEME, Sources, Text

Edit = Callable[[Sources, int, int], None]

WORDS = [
    "One.",
    "Two *words*.",
    "## A heading",
    "## Another {#own}",
    "[call](cta:)",
    "> A quote.",
    "| a |\n|---|\n| b |",
]
HEADINGS = ["a-heading", "own"]
"""Their anchors."""
FIELDS: dict[str, list[object]] = {
    "title": [*(f"Title {number}" for number in range(9)), 'The "nurse\'s" title...'],
    "description": [
        *(f"Description {number}, long enough to be shown in full by those who search." for number in range(9)),
        None,
    ],
    "date": [*(f"2026-0{number}-02" for number in range(1, 6)), "2026-06-10", "2026-07-01"],
    "updated": [None, None, "2026-05-20"],
    "category": ["healthcare", "hiring-process", "public-sector"],
    "tags": [None, ["common"], ["common", "rare"], ["scarce"], ["a tag", "common"]],
    "draft": [None, True, False],
    "authors": [None, ["editorial"]],
    "series": [None, "clinical-ai", "first-contractor"],
    "cta": [None, "share-a-role", "discovery-call"],
    "slug": [None, "moved", "new-place"],
    "image": [None, "p-0.png", "p-1.png"],
    "lang": [None, "de", "ar"],
}
"""What front matter is set to."""
SETTINGS = {
    "site_name: ": ["site_name: ", "site_name: New "],
    "title: Healthcare": ["title: Healthcare", "title: Health", "title: Care"],
    "label: Book a ": ["label: Book a ", "label: Plan a "],
    "name: The editorial team": ["name: The editorial team", "name: The editors"],
    "extra:\n": [
        "extra:\n",
        "extra:\n  paths: {article: '/{category}/{year}/{month}/{slug}/', tags: schlagworte, page: seite}\n",
        "extra:\n  paths: {articles: beitraege, categories: themen, authors: autoren, series: reihen}\n",
    ],
    "time_zone: America/New_York": ["time_zone: America/New_York", "time_zone: Asia/Tokyo"],
    "  - sane_lists\n": ["  - sane_lists\n", ""],
    "  default_cta: discovery-call\n": [
        "  default_cta: discovery-call\n",
        "  default_cta: discovery-call\n  typography: false\n",
        "  default_cta: discovery-call\n  analytics: {service: matomo, site: 3, host: https://stats.example}\n",
        "  default_cta: discovery-call\n  footer: {groups: [{title: It's, links: [{label: More, url: /contact/}]}]}\n",
    ],
    "  language: en\n": ["  language: en\n", "  language: pl\n"],
    "  - hooks/language_models.py\n": ["  - hooks/language_models.py\n", ""],
    "  - hooks/feeds.py\n": ["  - hooks/feeds.py\n", ""],
    "  - hooks/search.py\n": ["  - hooks/search.py\n", ""],
}
"""What stands in `mkdocs.yml`, the words that are shipped first."""
LOCKS = [
    (),
    ("/articles/a-1/",),
    ("/articles/a-1/", "/articles/gone/"),
    ("paths.tags tags", "paths.tags schlagworte", "paths.page seite", "/articles/a-1/", "/themen/healthcare/"),
    ("paths.article /{category}/{year}/{month}/{slug}/", "/healthcare/2026/02/a-1/"),
]


def _name(sources: Sources, which: int) -> str:
    return sorted(sources.articles)[which % len(sources.articles)]


def set_field(name: str) -> Edit:
    """Set a key of an article's front matter."""

    def edit(sources: Sources, which: int, value: int) -> None:
        fields = sources.articles[_name(sources, which)].front_matter
        fields[name] = FIELDS[name][value % len(FIELDS[name])]
        if name == "image":
            fields["image_alt"] = fields["image"] and "A cover with a grid."

    return edit


def change_text(change: Callable[[Text, int], None]) -> Edit:
    """Change an article's text."""

    def edit(sources: Sources, which: int, value: int) -> None:
        change(sources.articles[_name(sources, which)], value)

    return edit


def _add_article(sources: Sources, which: int, value: int) -> None:
    fields = {
        key: values[(which + value) % len(values)] for key, values in FIELDS.items() if key not in ("slug", "image")
    }
    sources.articles[f"a-{which}"] = Text({**fields, "title": f"Article {which}"}, [WORDS[value % len(WORDS)]])


def _remove_article(sources: Sources, which: int, value: int) -> None:  # noqa: ARG001 - every edit takes both
    if len(sources.articles) > 1:  # so that there is one to edit
        del sources.articles[_name(sources, which)]


def _rename_article(sources: Sources, which: int, value: int) -> None:
    text = sources.articles.pop(_name(sources, which))
    sources.articles[f"a-{value}"] = text


def _say_more(text: Text, value: int) -> None:
    text.paragraphs.append(WORDS[value % len(WORDS)])


def _say_less(text: Text, value: int) -> None:
    if text.paragraphs:
        del text.paragraphs[value % len(text.paragraphs)]


def _say_much(text: Text, value: int) -> None:
    text.paragraphs.append("Many words. " * 120 * (value + 1))


def _link(text: Text, value: int) -> None:
    text.links = [*text.links, f"a-{value}.md"][-2:]


def _link_to_heading(text: Text, value: int) -> None:
    text.links = [*text.links, f"a-{value}.md#{HEADINGS[value % 2]}"][-2:]


def _unlink(text: Text, value: int) -> None:  # noqa: ARG001
    text.links = []


def _show(text: Text, value: int) -> None:
    text.picture = [None, "p-0", "p-1"][value % 3]


def _paint(sources: Sources, which: int, value: int) -> None:
    sources.pictures[f"p-{which % 2}"] = 40 + value


def _write_page(sources: Sources, which: int, value: int) -> None:
    sources.pages[f"page-{which % 3}"] = f"{WORDS[value % len(WORDS)]}\n\n[Articles](articles/index.md)"


def _remove_page(sources: Sources, which: int, value: int) -> None:  # noqa: ARG001
    sources.pages.pop(f"page-{which % 3}", None)


def _introduce_list(sources: Sources, which: int, value: int) -> None:
    name = ["articles/index", "categories/healthcare", "tags/common"][which % 3]
    sources.pages[name] = WORDS[value % len(WORDS)]


def _set(sources: Sources, which: int, value: int) -> None:
    old = sorted(SETTINGS)[which % len(SETTINGS)]
    sources.settings[old] = SETTINGS[old][value % len(SETTINGS[old])]


def _edit_theme(sources: Sources, which: int, value: int) -> None:
    name = sorted(THEME)[which % len(THEME)]
    sources.theme[name] = THEME[name].format(value)


def _edit_hook(sources: Sources, which: int, value: int) -> None:  # noqa: ARG001
    sources.own_hook = [None, "<!-- one -->", "<!-- two -->"][value % 3]


def _draw_cards(sources: Sources, which: int, value: int) -> None:  # noqa: ARG001
    sources.cards = value % 2 == 0


def _lock(sources: Sources, which: int, value: int) -> None:  # noqa: ARG001
    sources.lock = LOCKS[value % len(LOCKS)]


OF_TEXTS: dict[str, Edit] = {
    "say more": change_text(_say_more),
    "say less": change_text(_say_less),
    "say much more": change_text(_say_much),
    "link": change_text(_link),
    "link to a heading": change_text(_link_to_heading),
    "unlink": change_text(_unlink),
    "show a picture": change_text(_show),
}
"""What editors do most."""
EDITS: dict[str, Edit] = {
    **OF_TEXTS,
    "add an article": _add_article,
    "remove an article": _remove_article,
    "rename an article": _rename_article,
    **{f"set {name}": set_field(name) for name in FIELDS},
    "change a picture": _paint,
    "write a page": _write_page,
    "remove a page": _remove_page,
    "introduce a list": _introduce_list,
    "change a setting": _set,
    "edit the theme": _edit_theme,
    "edit a hook": _edit_hook,
    "draw cards or not": _draw_cards,
    "lock addresses": _lock,
}


def first_sources() -> Sources:
    """Give a project to begin with: articles that lead to each other, a draft, pictures, two pages."""
    sources = Sources(pictures={"p-0": 40, "p-1": 41, "p-2": 42}, pages={"page-0": "Words."})
    sources.articles["draft"] = Text({"title": "A draft", "draft": True}, picture="p-2")
    for number in range(6):
        _add_article(sources, number, number)
        _link(sources.articles[f"a-{number}"], (number + 1) % 6)
        sources.articles[f"a-{number}"].front_matter |= {"draft": None, "date": FIELDS["date"][number % 4]}
    return sources


def _rewrite(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no site": lambda folder: shutil.rmtree(folder / "site"),
    "a page that someone cut": lambda folder: _rewrite(folder / "site/index.html"),
    "a page that is gone": lambda folder: (folder / "site/contact/index.html").unlink(),
    "a page that nobody built": lambda folder: (folder / "site/contact/old.html").touch(),
    "no memory": lambda folder: shutil.rmtree(folder / ".cache"),
    "half a memory": lambda folder: _rewrite(folder / ".cache/cuecard/build.sqlite3"),
    "no reports": lambda folder: shutil.rmtree(folder / ".cuecard"),
}
"""What happens to what builds have left."""
