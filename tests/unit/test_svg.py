"""What drawings may hold, how large they are, and what is no drawing."""

from __future__ import annotations

import time

import pytest

from cuecard.media.pictures.svg_sanitizer import NotADrawing, read_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 3"'


def cleaned(inside: str, head: str = HEAD) -> str:
    """Give what is left within a drawing."""
    text = read_drawing(f"{head}>{inside}</svg>".encode()).content.decode()
    return text.partition('viewBox="0 0 4 3">')[2].removesuffix("</svg>\n")


@pytest.mark.parametrize(
    "inside",
    [
        '<text x="1">a <tspan>b</tspan><tspan dx="2">c</tspan> d</text>',
        '<text xml:space="preserve">a  b</text>',
        "<style>.a{fill:url(#b)}@media (prefers-color-scheme:dark){.a{fill:red}}</style>",
        "<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AAAA)}</style>",
        '<rect style="fill:url(\'#b\');stroke:red" class="a" id="c" data-name="d" aria-label="x &lt; y"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo=" width="1"/>',
        '<animate attributeName="opacity" values="0;1" dur="2s"/>',
        '<g clip-path="url(#b)" filter="url(#c)"><title>x &amp; y</title></g>',
    ],
)
def test_what_harms_nobody_stays_as_it_is(inside: str) -> None:
    """Letter by letter, spaces between words included."""
    assert cleaned(inside) == inside


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        ("<script>alert(1)</script>", ""),
        ("<SCRIPT>alert(1)</SCRIPT>", ""),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', ""),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', ""),
        ("<foreignObject><g/></foreignObject>", ""),
        ("<style><rect/>a{}</style>", "<style>a{}</style>"),
        ("<style>@import 'a.css'</style>", "<style/>"),
        ("<style>a{fill:url( https://x.example/ )}</style>", "<style/>"),
        ("<style>a{fill:u\\72l(//x.example/)}</style>", "<style/>"),
        ("<style>a{background:image-set('https://x.example/' 1x)}</style>", "<style/>"),
        ('<rect onclick="a()" OnLoad="b()"/>', "<rect/>"),
        ('<rect fill="url(https://x.example/#a)" width="1"/>', '<rect width="1"/>'),
        ('<rect fill="URL(//x.example/#a)"/>', "<rect/>"),
        ('<use href="b.svg#a"/>', "<use/>"),
        ('<use href=" #a"/>', '<use href=" #a"/>'),
        ('<use xlink:href="data:image/svg+xml;base64,AAAA"/>', "<use/>"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "<image/>"),
        ('<image href="photo.jpg"/>', "<image/>"),
        ('<a href="https://x.example/"><rect/></a>', "<a><rect/></a>"),
        ('<a href="java&#10;script:alert(1)"/>', "<a/>"),
        ('<animate attributeName=" href " to="#a"/>', ""),
        ('<set attributeName="style" to="fill:red"/>', ""),
        ('<animate attributeName="fill" to="url(https://x.example/#a)"/>', '<animate attributeName="fill"/>'),
        ('<g xml:base="https://x.example/"/>', "<g/>"),
        ("<metadata>words</metadata><!-- words --><?php words ?>", ""),
        ("<![CDATA[<script>]]>", "&lt;script&gt;"),
    ],
)
def test_what_could_do_harm_is_left_out(inside: str, left: str) -> None:
    """However it is written."""
    assert cleaned(inside) == left


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ('width="120" height="80"', (120, 80)),
        ('width="120px" height="1in"', (120, 96)),
        ('viewBox="0 0 320 200"', (320, 200)),
        ('viewBox="-5,-5,10.4,20"', (10, 20)),
        ('width="160" viewBox="0 0 320 200"', (160, 100)),
        ('height="100" width="100%" viewBox="0 0 320 200"', (160, 100)),
        ('width="100%" height="100%"', (0, 0)),
        ('width="nan" height="1e999"', (0, 0)),
        ('viewBox="0 0 0 10"', (0, 0)),
        ('viewBox="words"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_is_as_large_as_it_says(size: str, expected: tuple[int, int]) -> None:
    """In pixels, by width and height or by what the viewBox adds to them."""
    drawing = read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>'.encode())
    assert (drawing.width, drawing.height) == expected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"words",
        b"<html/>",
        b"<svg/>",
        b'<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>',
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ],
)
def test_what_is_no_drawing_is_said_to_be_none(content: bytes) -> None:
    """Nothing, words, another language, no namespace, a tag that is never closed, entities."""
    with pytest.raises(NotADrawing):
        read_drawing(content)


def test_a_drawing_of_an_old_program_is_read() -> None:
    """It names its namespaces by entities."""
    content = (
        '<!DOCTYPE svg [<!ENTITY ns "http://ns.adobe.com/Extensibility/1.0/">]>'
        '<svg xmlns:x="&ns;" xmlns="http://www.w3.org/2000/svg" x:a="b"><switch>'
        '<foreignObject requiredExtensions="&ns;"/><g/></switch></svg>'
    )
    drawing = read_drawing(content.encode())
    assert drawing.content.endswith(b'"><switch><g/></switch></svg>\n')
    assert drawing.left_out == ()


def test_depth_costs_no_more_than_length() -> None:
    """A hundred thousand groups within each other."""
    started = time.monotonic()
    drawing = read_drawing(f"{HEAD}>{'<g>' * 100_000}{'</g>' * 100_000}</svg>".encode())
    assert time.monotonic() - started < 20
    assert len(drawing.content) < 800_000
