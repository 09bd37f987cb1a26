"""Lists as editors lay them out, given the form in which Python-Markdown reads them as lists.

Elsewhere a list may begin right below a sentence, and what belongs to an item is indented as far as the item's own
text: two spaces below `- `, three below `1. `. Python-Markdown takes the first for more of the sentence; it counts in
fours and takes the second for an item beside the first. Lines that are indented by fours already stay as they are.
It knows `1.` and not `1)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

STEP = 4
"""By how many spaces Python-Markdown indents what belongs to an item: its `tab_length`."""
_ITEM = re.compile(r" *(?P<marker>[-+*]|(?P<number>\d{1,9})[.)])(?P<gap> +)(?=\S)")
_MARKER = re.compile(r" *[-+*\d]")
"""How items begin; of other lines that stand in no list nothing is changed."""
_RULE = re.compile(r" *([-*])(?: *\1){2,} *$")


def lay_out_lists(lines: Iterable[str]) -> list[str]:
    """Give the lines of a text, without tabs and blocks of code, with its lists laid out for Python-Markdown."""
    layout, given = _Layout(), list(lines)
    first = next((number for number, line in enumerate(given) if _MARKER.match(line)), len(given))
    if first:
        layout.lines, layout.after_blank = given[:first], not given[first - 1].lstrip(" ")
    for line in given[first:]:
        layout.add(line)
    return layout.lines


@dataclass(frozen=True)
class _Item:
    """An item that is open: where its text begins, and whether it is numbered."""

    column: int
    is_numbered: bool


@dataclass
class _Layout:
    """The lines so far, and the items to which the next one may belong, the innermost last."""

    lines: list[str] = field(default_factory=list)
    open: list[_Item] = field(default_factory=list)
    after_blank: bool = True
    shift: int = 0
    """By how much the lines of this paragraph are indented further."""
    block_depth: int = 0
    """How many items the first line since the last blank one belongs to."""

    def add(self, line: str) -> None:
        text = line.lstrip(" ")
        if text and (self.open or self.shift or _MARKER.match(line)):
            self._add(len(line) - len(text), text, line)
        else:
            self.lines.append(line)
            self.block_depth = 0 if text and self.after_blank else self.block_depth
        self.after_blank = not text

    def _add(self, indent: int, text: str, line: str) -> None:
        found = _ITEM.match(line)
        found = None if found and _RULE.match(line) else found
        beside = self._close_items_right_of(indent) if found or self.after_blank else None
        self.block_depth = len(self.open) if self.after_blank else self.block_depth
        column = self.open[-1].column if self.open else 0
        if found and self._begins_an_item(found, indent - column, beside):
            self._begin_item(found, indent, beside)
            line = line.replace(")", ".", 1) if found["marker"].endswith(")") else line
            text = line.lstrip(" ")
        elif self.after_blank:
            self._begin_paragraph(indent, indent - column)
        is_lazy = bool(self.open) and indent < column
        self.lines.append(line if is_lazy or not self.shift else " " * (indent + self.shift) + text)

    def _close_items_right_of(self, indent: int) -> _Item | None:
        """Close the items to which a line does not belong; give the outermost of them."""
        closed = None
        while self.open and indent < self.open[-1].column:
            closed = self.open.pop()
        return closed

    def _begins_an_item(self, found: re.Match[str], deeper: int, beside: _Item | None) -> bool:
        """Tell an item from code, and from a sentence whose next line happens to begin with a number."""
        if deeper >= STEP:
            return False
        return self.after_blank or beside is not None or found["number"] in {None, "1"}

    def _begin_item(self, found: re.Match[str], indent: int, beside: _Item | None) -> None:
        is_numbered = found["number"] is not None
        if not self.after_blank and self._needs_blank(beside, is_numbered):
            self.lines.append("")
            self.block_depth = len(self.open)
        self.shift = max(0, STEP * len(self.open) - indent)
        gap = len(found["gap"])
        self.open.append(_Item(found.end() - (gap - 1 if gap > STEP else 0), is_numbered))

    def _needs_blank(self, beside: _Item | None, is_numbered: bool) -> bool:
        """Tell whether the item would be taken for text, for one of the list above or for one within it."""
        if beside is None:
            return not self.open
        return beside.is_numbered != is_numbered or len(self.open) < self.block_depth

    def _begin_paragraph(self, indent: int, deeper: int) -> None:
        is_code = deeper >= STEP
        wanted = STEP * (len(self.open) + is_code) if self.open else 0
        self.shift = max(0, wanted - indent)
