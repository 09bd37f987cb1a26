"""What a file of a site is made of, without the words in it: elements, keys, rules."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.hostile_texts import leads_to_code
from tests.search_records import read_record

HTML_IN_XML = ("description", "encoded")
"""The elements of RSS that readers take for HTML."""
ADDRESSES = {"url", "@id", "item", "image", "logo", "sameAs", "href", "id", "home_page_url", "src", "action"}
"""Keys and attributes that hold an address."""
SITE = "https://oncuehire.example/"
OTHERS = "https://a.example/"


def shape_of(path: Path) -> Any:
    """Read a file as whoever it is for, and give what it is made of; None where nobody here reads its kind."""
    reader = READERS.get(path.suffix) or READERS.get(path.name)
    return None if reader is None else reader(path.read_bytes())


def _html(content: bytes) -> list[Any]:
    return elements(content.decode("utf-8"))


def elements(html: str) -> list[Any]:
    """Give each element, as browsers read it, with the names of its attributes, and the shape of data in it."""
    return [_element(node) for node in LexborHTMLParser(html).root.traverse()]  # type: ignore[union-attr]


def _element(node: LexborNode) -> Any:
    for name, value in node.attributes.items():
        expect_harmless(name, value or "")
    if node.tag == "script" and node.attributes.get("type") == "application/ld+json":
        assert "<" not in node.text()
        return shape(json.loads(node.text()))
    return node.tag, sorted(node.attributes)


def expect_harmless(key: str, value: str) -> None:
    """Look at an address: it runs nothing."""
    assert key not in ADDRESSES or not leads_to_code(value), value


def _xml(content: bytes) -> list[str]:
    """Give the elements of an XML document, and those of the HTML in it."""
    found: list[Any] = []
    for element in ElementTree.fromstring(content).iter():
        found.append((element.tag, sorted(element.attrib)))
        for name, value in element.attrib.items():
            expect_harmless(name.rpartition("}")[2], value)
        if "<" in (element.text or "") and (element.get("type") == "html" or element.tag.endswith(HTML_IN_XML)):
            found += elements(element.text or "")
    return found


def _json(content: bytes) -> Any:
    return shape(json.loads(content))


def shape(value: Any, key: str = "") -> Any:
    """Give data without its texts."""
    if isinstance(value, dict):
        return {name: shape(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [shape(part, key) for part in value]
    if isinstance(value, str):
        expect_harmless(key, value)
    return type(value).__name__


def _markdown(content: bytes) -> list[Any]:
    """Give the elements that Markdown makes of a file where HTML is let through, code aside."""
    text = content.decode("utf-8")
    if text.startswith("---\n"):
        yaml.safe_load(text.split("\n---\n")[0])
        text = text.split("\n---\n", 1)[1]
    root = LexborHTMLParser(markdown(text, extensions=["extra"])).root
    assert root is not None
    for link in root.css("a"):
        assert str(link.attributes["href"]).startswith((SITE, OTHERS)), link.html
    found = [(node.tag, sorted(set(node.attributes) - {"id"})) for node in root.traverse()]
    return [element for element in found if element[0] not in {"code", "em", "strong"}]


def _lines(content: bytes) -> list[str]:
    """Give the first words of each line, which say what kind of rule it is."""
    text = content.decode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text)
    return ["/" if line.startswith("/") else line.split(" ")[0] for line in text.split("\n")]


def _fragment(content: bytes) -> Any:
    """Read what the search shows of one page."""
    return shape(read_record(content))


READERS: dict[str, Callable[[bytes], Any]] = {
    **dict.fromkeys((".html",), _html),
    **dict.fromkeys((".xml", ".svg"), _xml),
    **dict.fromkeys((".json", ".webmanifest"), _json),
    **dict.fromkeys((".md", "llms.txt", "llms-full.txt"), _markdown),
    **dict.fromkeys(("_redirects", "robots.txt", ".conf"), _lines),
    ".gz": lambda content: _xml(gzip.decompress(content)),
    ".pf_fragment": _fragment,
}


def files(folder: Path) -> Iterator[str]:
    """Name the files of a folder."""
    yield from sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
