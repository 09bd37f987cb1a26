"""Drawings made harmless: what could run, load or lead anywhere is left out, everything else is written anew.

The file is read event by event and never held as a tree. Only elements and attributes of a list come through; an
address may lead to a part of the drawing itself or carry a picture; a style may do no more. Comments and what editors
keep for themselves leave without a word, since nobody sees them.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from cuecard.media.pictures.svg_values import is_harmless, is_harmless_style, size_of, why_missed
from cuecard.media.pictures.svg_vocabulary import ACTIVE, ELEMENTS, MOVABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "http://www.w3.org/2000/svg"
_PREFIXES = {"": "", "http://www.w3.org/1999/xlink": "", "http://www.w3.org/XML/1998/namespace": "xml:"}
_LONGEST_NAMESPACE = 100


@dataclass(frozen=True)
class LeftOut:
    """Something that had to go, and where it stood; lines and columns count from 1."""

    line: int
    column: int
    what: str


@dataclass(frozen=True)
class Drawing:
    """A harmless drawing; its size in CSS pixels is 0 × 0 where it does not say one."""

    content: bytes
    width: int
    height: int
    left_out: tuple[LeftOut, ...]


class NotADrawing(ValueError):  # noqa: N818 - what was read, not what failed
    """A file that browsers do not show as a drawing: why, where, what to do."""

    def __init__(self, what: str, remedy: str, line: int = 1, column: int = 1) -> None:
        super().__init__(what)
        self.what, self.remedy, self.line, self.column = what, remedy, line, column


def read_drawing(content: bytes) -> Drawing:
    """Read a file and write it anew without what could do harm. Raises NotADrawing."""
    return _Reader().read(content)


class _Reader:
    """Reads one file; `_open` holds for each open element the name under which it is written, or none."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity
        self._out = BytesIO()
        self._writer = XMLGenerator(self._out, "utf-8", short_empty_elements=True)
        self._open: list[str | None] = []
        self._hidden_below: int | None = None
        self._style: list[str] | None = None
        self._size = (0, 0)
        self._left_out: list[LeftOut] = []

    def read(self, content: bytes) -> Drawing:
        """Read it all."""
        self._writer.startDocument()
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            raise NotADrawing(
                "is broken or cut short", "save the drawing again", error.lineno, error.offset + 1
            ) from None
        return Drawing(self._out.getvalue() + b"\n", *self._size, tuple(self._left_out))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self._open:
            self._begin(namespace, tag, attributes)
        if self._hidden_below is None and not self._may_stay(namespace, tag, attributes):
            self._hidden_below = len(self._open)
        self._open.append(tag if self._hidden_below is None else None)
        if self._hidden_below is not None:
            return
        if tag == "style":
            self._style = []
        written = {"xmlns": SVG} if len(self._open) == 1 else {}
        written.update(self._harmless(tag, attributes))
        self._writer.startElement(tag, AttributesImpl(written))

    def _end(self, _name: str) -> None:
        tag = self._open.pop()
        if self._hidden_below == len(self._open):
            self._hidden_below = None
        if tag is None:
            return
        if self._style is not None:
            self._end_style("".join(self._style))
        self._writer.endElement(tag)

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)
        elif self._hidden_below is None:
            self._writer.characters(text)

    def _begin(self, namespace: str, tag: str, attributes: dict[str, str]) -> None:
        if tag != "svg":
            raise NotADrawing(f"begins with <{tag}> and not with <svg>", "save the drawing as SVG")
        if namespace != SVG:
            remedy = f'write <svg xmlns="{SVG}" instead of <svg'
            raise NotADrawing("has no xmlns= in its <svg>, and browsers do not show it", remedy, *self._here())
        self._size = size_of(attributes)

    def _may_stay(self, namespace: str, tag: str, attributes: dict[str, str]) -> bool:
        if namespace != SVG or self._style is not None:
            return False
        if tag not in ELEMENTS:
            if tag in ACTIVE and "requiredExtensions" not in attributes:  # with it, browsers do not show it either
                self._leave_out(f"<{tag}>")
            return False
        moved = attributes.get("attributeName", "").strip()
        if tag in {"animate", "set"} and moved not in MOVABLE:
            self._leave_out(f"<{tag}> of '{moved}'")
            return False
        return True

    def _harmless(self, tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Give the attributes that stay, under the names by which they are written."""
        for full_name, value in attributes.items():
            namespace, _, name = full_name.rpartition(" ")
            if namespace not in _PREFIXES:
                continue
            name = _PREFIXES[namespace] + name
            if is_harmless(tag, name, value):
                yield name, value
            elif missed := why_missed(tag, name, value):
                self._leave_out(missed)

    def _end_style(self, css: str) -> None:
        self._style = None
        if is_harmless_style(css):
            self._writer.characters(css)
        else:
            self._leave_out("a <style> that loads something")

    def _entity(self, _name: str, is_parameter: int, value: str | None, *_: object) -> None:
        """Let the short names of namespaces pass that drawing programs write, and no text that multiplies itself."""
        if is_parameter or value is None or len(value) > _LONGEST_NAMESPACE or "&" in value:
            raise NotADrawing("has <!ENTITY> in its first lines", "save the drawing as plain SVG", *self._here())

    def _leave_out(self, what: str) -> None:
        self._left_out.append(LeftOut(*self._here(), what))

    def _here(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
