"""What front matter and settings say is text wherever it arrives: it opens no tag, ends no script, leads nowhere."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from markdown import markdown
from pydantic import TypeAdapter

from cuecard.cards.drawing import CardFields, draw_card, make_card
from cuecard.sections.kinds import AnySection
from cuecard.settings.brand import Brand, light_scheme
from cuecard.theme.assets import CARD_TEMPLATE
from tests.landing import EXAMPLES, page
from tests.project import ROOT, Built, Project

PLAIN = "Words"
HOSTILE = {
    "a tag": '"><script>run()</script><img src=x onerror=run()>',
    "quotation marks": "'-run()-'\" onfocus=run() x='",
    "the end of a script": "</script><script>run()</script><!--",
    "the end of CDATA": "]]><script>run()</script><![CDATA[ &quot;&gt;",
    "an address": "javascript:run()",
    "the end of a title": "</title></style></textarea><svg onload=run()>",
    "a link in Markdown": "](javascript:run()) [x](javascript:run()) <javascript:run()>",
    "attributes in Markdown": '{ onclick="run()" } `</code>` {: onfocus=run() }',
    "templating": "{{ config }} {% include 'x' %} ${run()} $$ %s {0}",
    "a header of its own": "x\\nSet-Cookie: a=b\\n\\n---\\ntitle: y",
}
"""What stands in every field of a site; each is as harmless as `PLAIN` or the site is broken."""
HTML_IN_XML = ("description", "encoded")
"""The elements of RSS that readers take for HTML."""


def settings(words: str) -> dict[str, Any]:
    """Give settings that say some words wherever they can."""
    form = {"heading": words, "text": words, "label": words}
    return {
        "organization": {"name": words, "boilerplate": words, "place": words, "links": {words: "https://a.example/x"}},
        "categories": {"one": {"title": words, "description": words}},
        "authors": {"someone": {"name": words, "description": words}},
        "series": {"parts": {"title": words, "description": words}},
        "ctas": {"call": {**form, "url": "/contact/", "header": form, "inline": form, "block": form, "closing": form}},
        "default_cta": "call",
        "header_cta": "call",
        "announcement": {"text": words, "label": words, "url": "/contact/"},
        "search_engines": {"title": "{title} " + words.replace("{", "(").replace("}", ")")},
        "custom": {"own": words},
    }


CHOSEN = {"kind", "id", "cta", "category", "url", "image", "page"}
"""The keys of sections that do not say words: choices, names and addresses."""


def said_everywhere(value: Any, words: str) -> Any:
    """Replace whatever a section says; a new key is covered by standing in the theme's example."""
    if isinstance(value, dict):
        return {key: part if key in CHOSEN else said_everywhere(part, words) for key, part in value.items()}
    if isinstance(value, list):
        return [said_everywhere(part, words) for part in value]
    return words if isinstance(value, str) else value


def build(project: Project, words: str) -> Built:
    """Build a site that says some words in every field."""
    own = {"extra": settings(words), "site_name": words, "site_description": words, "copyright": words}
    for name in ("site_name", "site_description", "copyright"):
        path = project.folder / "mkdocs.yml"
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(f"{name}:")]
        path.write_text("\n".join(lines) + "\n", "utf-8")
    project.put_settings_first(yaml.safe_dump(own))
    fields: dict[str, Any] = {
        "title": words,
        "description": f"{words} and more",
        "date": "2026-01-15",
        "category": "one",
        "tags": [f"{words} tag"],
        "authors": ["someone"],
        "series": "parts",
        "extra": {"own": words},
    }
    for slug in ("a", "b"):
        text = "[call](cta:)\n\n/// cta\n///\n\n" + "## One\n\nWords.\n\n## Two\n\nWords.\n\n" * 3
        head = yaml.safe_dump(fields, allow_unicode=True)
        project.write(f"articles/{slug}.md", f"---\n{head}---\n\n{text}")
    for file in (ROOT / "overrides/examples").glob("*.svg"):
        project.write(file.name, file.read_bytes())
    sections = [said_everywhere(example.section, words) for example in FULL]
    project.write(
        "landing.md", page(*sections, title=words).replace("hiring-process", "one").replace("discovery-call", "call")
    )
    project.write("job.md", job(words))
    built = project.build()
    assert built.status == 0, built.output
    return built


FULL = [example for example in EXAMPLES if example.state == "full"]
"""Each kind of section with every key that it has."""


def job(words: str) -> str:
    """Write the page of a job that says some words wherever it can."""
    place = dict.fromkeys(("city", "region", "street", "postal_code"), words) | {"country": "US"}
    said = {"employment": ["contract"], "places": [place], "employer": words, "reference": words}
    facts = {"posted": "2026-05-04", "valid_through": "2026-07-31", "remote_in": ["US"], **said}
    head = {"title": words, "description": f"{words} and more", "template": "job.html", "job": facts}
    return f"---\n{yaml.safe_dump(head)}---\n\nWords.\n"


def unsaid(schema: dict[str, Any], values: list[Any]) -> Iterator[str]:
    """Give the keys of a schema that none of some values has."""
    schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for name, part in schema.get("properties", {}).items():
        said = [value[name] for value in values if name in value]
        yield from unsaid(part, said) if said else [name]
    if "items" in schema:
        yield from unsaid(schema["items"], [item for value in values for item in value])
    for part in schema.get("anyOf", ()):
        yield from unsaid(part, values)


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


def test_every_page_has_the_elements_that_harmless_words_give(plain: Built, hostile: Built) -> None:
    """The same elements with the same attributes in the same order; no script and no address more."""
    pages = {name for name in plain.files() if name.endswith(".html") and "tags/" not in name}
    assert pages == {name for name in hostile.files() if name.endswith(".html") and "tags/" not in name}
    for name in pages - {"landing/index.html"}:
        assert outline(hostile.site / name) == outline(plain.site / name), name


def test_sections_which_hold_markdown_run_nothing(hostile: Built) -> None:
    """Their words may become pictures and emphasis, as in any text, and no more."""
    found = outline(hostile.site / "landing/index.html")
    scripts = [element for element in outline(hostile.site / "contact/index.html") if element[0] == "script"]
    assert [element for element in found if element[0] == "script"] == scripts
    assert not {name for name, _ in found} & {"iframe", "object", "embed", "base"}
    assert [names for _, names in found if any(name.startswith("on") for name in names)] == []


def outline(path: Path) -> list[tuple[str, list[str]]]:
    """Give each element of a page with the names of its attributes."""
    soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    for element in soup.find_all(True):
        for name in ("href", "src", "action"):
            assert not str(element.get(name, "")).strip().lower().startswith(("javascript:", "data:")), element
    return [(element.name, sorted(element.attrs)) for element in soup.find_all(True)]


def test_feeds_sitemap_and_other_xml_have_the_elements_that_harmless_words_give(plain: Built, hostile: Built) -> None:
    """They are well-formed, and what an entry holds as HTML has no element more either."""
    for name in sorted(name for name in plain.files() if name.endswith((".xml", ".svg")) and "tags/" not in name):
        if name == "sitemap.xml":  # it lists pictures, which Markdown in sections may make of words
            tags(hostile.site / name)
            continue
        assert tags(hostile.site / name) == tags(plain.site / name), name
    with gzip.open(hostile.site / "sitemap.xml.gz") as sitemap:
        ElementTree.fromstring(sitemap.read())


def tags(path: Path) -> list[str]:
    """Give the elements of an XML document, and those of the HTML in it."""
    found = []
    for element in ElementTree.fromstring(path.read_bytes()).iter():
        found.append(element.tag)
        if "<" in (element.text or "") and (element.get("type") == "html" or element.tag.endswith(HTML_IN_XML)):
            found += [inner.name for inner in BeautifulSoup(element.text or "", "html.parser").find_all(True)]
    return found


def test_data_says_the_words_as_they_were_written(hostile: Built, plain: Built) -> None:
    """JSON-LD, the JSON feed, the manifests: each is read, and nothing in them is an address of code."""
    for found in (*documents(hostile.site), *(json.loads(path.read_text("utf-8")) for path in json_files(hostile))):
        assert [value for value in strings(found, "") if value.lower().startswith(("javascript:", "data:"))] == []
    assert len(list(documents(hostile.site))) == len(list(documents(plain.site)))


def test_structured_data_has_the_keys_that_harmless_words_give(hostile: Built, plain: Built) -> None:
    """Page by page, in the same order: no node, no key and no kind of value more."""
    for name in sorted(name for name in plain.files() if name.endswith("/index.html") and "tags/" not in name):
        assert [shape(one) for one in of_page(hostile, name)] == [shape(one) for one in of_page(plain, name)], name


def test_titles_arrive_as_they_were_written(hostile: Built) -> None:
    """In the JSON feed, the web manifest and the structured data of an article, character by character."""
    words = yaml.safe_load((hostile.site.parent / "docs/articles/a.md").read_text("utf-8").split("---\n")[1])["title"]
    feed, manifest = (
        json.loads((hostile.site / name).read_text("utf-8")) for name in ("feed.json", "site.webmanifest")
    )
    (article,) = (node for data in of_page(hostile, "articles/a/index.html") for node in articles_in(data))
    found = feed["title"], feed["items"][0]["title"], manifest["name"], article["headline"]
    assert [" ".join(said.split()) for said in found] == [" ".join(words.split())] * 4


def articles_in(data: Any) -> list[Any]:
    """Give the articles of structured data."""
    return [node for node in data["@graph"] if "headline" in node]


def of_page(built: Built, name: str) -> list[Any]:
    """Give the structured data of one page."""
    soup = BeautifulSoup((built.site / name).read_text("utf-8"), "html.parser")
    return [json.loads(script.get_text()) for script in soup.select("script[type='application/ld+json']")]


def shape(value: Any) -> Any:
    """Give data without its texts."""
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items()}
    if isinstance(value, list):
        return [shape(part) for part in value]
    return type(value).__name__


def json_files(built: Built) -> list[Path]:
    """Give what is JSON of a site and of its reports."""
    folders = (built.site, built.site.parent / ".cuecard")
    return [path for folder in folders for path in folder.rglob("*") if path.suffix in {".json", ".webmanifest"}]


def documents(site: Path) -> Iterator[Any]:
    """Give the structured data of every page."""
    for path in site.rglob("*.html"):
        for script in BeautifulSoup(path.read_text("utf-8"), "html.parser").select(
            "script[type='application/ld+json']"
        ):
            assert "<" not in script.get_text()
            yield json.loads(script.get_text())


def strings(value: Any, key: str) -> Iterator[str]:
    """Give the addresses in data: whatever stands under a key that means one."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, key)
    elif isinstance(value, str) and key in {
        "url",
        "@id",
        "item",
        "image",
        "logo",
        "sameAs",
        "href",
        "id",
        "home_page_url",
    }:
        yield value


def test_what_language_models_read_has_no_element_or_address_more(hostile: Built, plain: Built) -> None:
    """Rendered as Markdown by a program that lets HTML through."""
    names = sorted(name for name in plain.files() if name.endswith((".md", "llms.txt", "llms-full.txt")))
    assert names
    for name in names:
        assert rendered(hostile.site / name) == rendered(plain.site / name), name


def rendered(path: Path) -> list[tuple[str, list[str]]]:
    """Give the elements that Markdown makes of a file, code aside."""
    text = path.read_text("utf-8")
    if text.startswith("---\n"):
        yaml.safe_load(text.split("\n---\n")[0])
        text = text.split("\n---\n", 1)[1]
    soup = BeautifulSoup(markdown(text, extensions=["extra"]), "html.parser")
    for link in soup.find_all("a"):
        assert str(link["href"]).startswith("https://oncuehire.example/"), link
    found = [(element.name, sorted(set(element.attrs) - {"id"})) for element in soup.find_all(True)]
    return [element for element in found if element[0] not in {"code", "em", "strong"}]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_social_card_has_the_elements_that_harmless_words_give(words: str) -> None:
    """As the drawing of which the picture is made."""
    assert card(words) == card(PLAIN)


def card(words: str) -> set[str]:
    """Draw a card of some words with the theme's template; give the names of its elements."""
    template = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True).get_template(CARD_TEMPLATE)
    made = make_card(CardFields(title=words, site=words, category=words, minutes=2, place=words))
    drawn = ElementTree.fromstring(draw_card(made, light_scheme(Brand()), "", template))
    return {element.tag for element in drawn.iter()}
