"""What front matter and settings say is text wherever it arrives: it opens no tag, ends no script, leads nowhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from pydantic import TypeAdapter

from cuecard.media.cards.card_drawing import CardFields, draw_card, make_card
from cuecard.model.brand import Brand
from cuecard.model.section_kinds import AnySection
from cuecard.render.colour_mixing import mixed_look
from cuecard.render.theme_assets import CARD_TEMPLATE
from tests.project import ROOT, Built, Project
from tests.said_everywhere import FULL, build
from tests.site_contents import traces
from tests.site_shapes import elements, files, shape, shape_of

PLAIN = "Quillwort"
"""A word that nothing else says."""
HOSTILE = {
    "a tag": '"><script>run()</script><img src=x onerror=run()>',
    "quotation marks": "'-run()-'\" onfocus=run() x='",
    "the end of a script": "</script><script>run()</script><!-- -->",
    "the end of CDATA": "]]><script>run()</script><![CDATA[ &quot;&gt;",
    "an address": "javascript:run()",
    "the end of a title": "</title></style></textarea><svg onload=run()>",
    "a link in Markdown": "](javascript:run()) [x](javascript:run()) <javascript:run()>",
    "attributes in Markdown": '{ onclick="run()" } `</code>` {: onfocus=run() }',
    "templating": "{{ config }} {% include 'x' %} ${run()} $$ %s {0}",
    "a header of its own": "x\\nSet-Cookie: a=b\\n\\n---\\ntitle: y",
    "white space": "x\ty\u0085z\u00a0\u3000w",
    "signs without width": "x\u200by\u200dz\u2060\ufeffw\u00ad",
    "isolated words of another direction": "x \u2067\u05d0\u05d1\u2069 y",
}
"""What stands in every field of a site; each is as harmless as `PLAIN` or the site is broken."""
REPORT = ".cuecard/problems.json"
NOT_ALIKE = {"site/landing/index.html", "site/sitemap.xml", "site/sitemap.xml.gz", ".cuecard/changes.json", REPORT}
"""Where Markdown in sections may make pictures and emphasis of words, what names files, and messages; all are read."""
PROBLEM = {
    **dict.fromkeys(("path", "level", "code", "what", "remedy"), "str"),
    **dict.fromkeys(("line", "column"), "int"),
}
"""What a message is made of in the report for programs."""
UNREAD = {".css", ".ico", ".js", ".lock", ".pagefind", ".pf_filter", ".pf_index", ".pf_meta", ".png", "own-sites.txt"}
"""What nobody here reads: no words stand in it, or those of the search as its own program packs them."""


def unsaid(schema: dict[str, Any], values: list[Any]) -> list[str]:
    """Give the keys of a schema that none of some values has."""
    schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    found: list[str] = []
    for name, part in schema.get("properties", {}).items():
        said = [value[name] for value in values if name in value]
        found += unsaid(part, said) if said else [name]
    if "items" in schema:
        found += unsaid(schema["items"], [item for value in values for item in value])
    return found + [name for part in schema.get("anyOf", ()) for name in unsaid(part, values)]


SCHEMA = TypeAdapter(AnySection).json_schema()


def test_every_key_of_every_kind_of_section_is_said() -> None:
    """A new kind or key needs an example with all that it has, and is then looked at here."""
    assert {example.kind for example in FULL} == set(SCHEMA["discriminator"]["mapping"])
    for example in FULL:
        found = set(unsaid({"$ref": SCHEMA["discriminator"]["mapping"][example.kind]}, [example.section]))
        assert found <= {"id", "wide"}, example.kind  # an address and a choice


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as it is with words that mean nothing."""
    return build(Project(tmp_path_factory.mktemp("plain")), PLAIN)


@pytest.fixture(scope="module", params=HOSTILE)
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same with words that mean harm."""
    return build(Project(tmp_path_factory.mktemp("hostile")), HOSTILE[request.param])


def shapes(built: Built) -> dict[str, Any]:
    """Give what each file of a site and its reports is made of; where a name holds the words, by its kind."""
    folder = built.site.parent
    names = [f"{part}/{name}" for part in (built.site.name, ".cuecard") for name in files(folder / part)]
    found: dict[str, Any] = {}
    for name in names:
        called = re.sub(r"^(site/(?:tags|old|once))/.*/|[^/]*(?=\.pf_fragment$)", r"\1/*/", name)
        if (shape := shape_of(folder / name)) is not None:
            found.setdefault(called, []).append(shape)
    return {name: sorted(several, key=str) for name, several in found.items()}


def test_every_file_is_made_of_what_harmless_words_give(plain: Built, hostile: Built) -> None:
    """Pages, data, feeds, drawings, rules: the same elements and keys, and no address that runs anything."""
    expected, found = shapes(plain), shapes(hostile)
    assert found.keys() == expected.keys()
    for name in sorted(expected):
        if name not in NOT_ALIKE:
            assert found[name] == expected[name], name


def test_messages_speak_of_words_only_where_they_are_markdown(plain: Built, hostile: Built) -> None:
    """In sections: HTML that is left out, signs that visitors see. No other key of any page or setting is so read."""
    assert told(hostile) == told(plain)


def told(built: Built) -> list[tuple[str, str]]:
    """Give the files and codes of messages, those aside that are told of Markdown in sections."""
    report = built.report(Path(REPORT).name)
    assert all(shape(problem) == PROBLEM for problem in report)
    return sorted((problem["path"], problem["code"]) for problem in report if problem["path"] != "docs/landing.md")


def test_every_kind_of_file_that_shows_words_is_looked_at(plain: Built) -> None:
    """A new kind of file needs somebody who reads it."""
    folder = plain.site.parent
    unread = {
        name for part in (plain.site, folder / ".cuecard") for name in files(part) if shape_of(part / name) is None
    }
    assert {Path(name).suffix for name in unread} <= UNREAD | {".txt"}
    shown = {trace.rpartition(":")[0] for trace in traces(plain.site, PLAIN)} & unread
    assert {name for name in shown if not name.startswith("pagefind/")} == set()


def test_the_words_stand_wherever_a_key_says_them(plain: Built) -> None:
    """What is compared above does show them: pages, feeds, data, rules."""
    shown = {trace.rpartition(":")[0] for trace in traces(plain.site, PLAIN)}
    kinds = {Path(name).suffix or name for name in shown}
    assert {".html", ".xml", ".json", ".md", ".txt", ".webmanifest", "_redirects", "robots.txt"} <= kinds | shown


def test_sections_which_hold_markdown_run_nothing(hostile: Built) -> None:
    """Their words may become pictures and emphasis, as in any text, and no more."""
    pages = [shape_of(hostile.site / f"{name}/index.html") for name in ("landing", "contact")]
    landing, contact = ([element for element in page if isinstance(element, tuple)] for page in pages)
    assert [one for one in landing if one[0] == "script"] == [one for one in contact if one[0] == "script"]
    assert not {name for name, _ in landing} & {"iframe", "object", "embed", "base"}
    assert [names for _, names in landing if any(name.startswith("on") for name in names)] == []


def test_titles_arrive_as_they_were_written(hostile: Built) -> None:
    """In the JSON feed, the web manifest and the structured data of an article, character by character."""
    words = yaml.safe_load((hostile.site.parent / "docs/articles/a.md").read_text("utf-8").split("---\n")[1])["title"]
    feed, manifest = (
        json.loads((hostile.site / name).read_text("utf-8")) for name in ("feed.json", "site.webmanifest")
    )
    page = hostile.page("/articles/a/")
    data = [json.loads(script.get_text()) for script in page.select("script[type='application/ld+json']")]
    (article,) = (node for one in data for node in one["@graph"] if "headline" in node)
    found = feed["title"], feed["items"][0]["title"], manifest["name"], article["headline"]
    assert [" ".join(said.split()) for said in found] == [" ".join(words.split())] * 4


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_social_card_has_the_elements_that_harmless_words_give(words: str) -> None:
    """As the drawing of which the picture is made."""
    assert card(words) == card(PLAIN)


def card(words: str) -> set[str]:
    """Draw a card of some words with the theme's template; give the names of its elements."""
    template = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True).get_template(CARD_TEMPLATE)
    made = make_card(CardFields(title=words, site=words, category=words, read_time="2 min read", place=words))
    drawn = ElementTree.fromstring(draw_card(made, mixed_look(Brand()).light, "", template))
    return {element.tag for element in drawn.iter()}


def test_a_shape_tells_harm() -> None:
    """An element, an attribute, a rule or an address more is seen."""
    assert elements("<p>x</p>") != elements("<p onclick=x>x</p>") != elements("<p onclick=x>x</p><script></script>")
    with pytest.raises(AssertionError):
        elements("<a href=' java\tscript:x'>x</a>")
