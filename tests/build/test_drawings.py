"""Drawings in SVG: seen as they were drawn, and able to do nothing else."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.offered_pictures import picture_of
from tests.project import FIRM, Project, article

HARMFUL = """<?xml version="1.0"?>
<?xml-stylesheet href="https://evil.example/a.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 320 200"
    onload="alert(1)">
  <script>alert(2)</script>
  <foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://evil.example/"/></body></foreignObject>
  <use href="https://evil.example/b.svg#c"/><use xlink:href="#kept"/>
  <image href="https://evil.example/d.png"/><image xlink:href="data:text/html;base64,AAAA"/>
  <a href="javascript:alert(3)"><text id="kept" onclick="alert(4)">Kept <tspan>words</tspan><tspan>.</tspan></text></a>
  <style>@import "https://evil.example/e.css";</style><style>rect { fill: u\\72l(https://evil.example/f.svg) }</style>
  <rect style="fill: url(https://evil.example/g.svg#h)" width="320" height="200" filter="url(#kept)"/>
  <set attributeName="onclick" to="alert(5)"/><animate attributeName="xlink:href" values="javascript:alert(6)"/>
</svg>
"""


def test_a_drawing_can_do_nothing_but_be_seen(project: Project) -> None:
    """No script, handler, HTML, address of another site or animation of one is left; the words and shapes are."""
    project.write("articles/desk.svg", HARMFUL)
    project.write("articles/a.md", article("![A desk by a window](desk.svg)"))
    built = project.build()
    assert built.status == 0, built.output
    picture = picture_of(built)
    assert (picture["width"], picture["height"]) == ("320", "200")
    cleaned = (built.site / "articles/desk.svg").read_text("utf-8")
    for trace in ("evil", "alert", "script", "foreign", "iframe", "onload", "onclick", "html", "stylesheet"):
        assert trace not in cleaned
    root = ElementTree.fromstring(cleaned)
    text = root.find(".//{*}text")
    assert text is not None
    assert "".join(text.itertext()) == "Kept words."
    assert [use.get("href") for use in root.findall("{*}use")] == [None, "#kept"]
    assert len(built.messages) == 13


def test_a_harmless_drawing_stays_what_it_is(project: Project) -> None:
    """Comments aside, the published one is the same document, the style of a logo included."""
    drawings = sorted((FIRM / "docs").rglob("*.svg"))
    for number, path in enumerate(drawings):
        project.write(f"assets/{number}.svg", path.read_bytes())
    built = project.build("--strict")
    assert built.status == 0, built.output
    for number, path in enumerate(drawings):
        published = (built.site / f"assets/{number}.svg").read_text("utf-8")
        assert ElementTree.canonicalize(published) == ElementTree.canonicalize(path.read_text("utf-8")), path
