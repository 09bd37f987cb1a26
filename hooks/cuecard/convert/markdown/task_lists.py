"""Lists of tasks: an item that begins with `[ ]` or `[x]` has a box, which only says what is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from markdown import Markdown

_BEFORE_INLINE = 24
_BOX = re.compile(r"\s*\[(?P<mark>[ xX])\](?=\s)")
_NAMES = {" ": "Open", "x": "Done"}
"""What screen readers say of a box."""


class TaskListExtension(Extension):
    """Reads boxes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register before brackets are read as links."""
        md.treeprocessors.register(_Tasks(md), "cuecard-tasks", _BEFORE_INLINE)


class _Tasks(Treeprocessor):
    def run(self, root: Element) -> None:
        for tasks in [element for element in root.iter() if element.tag in {"ul", "ol"}]:
            items = [item for item in tasks if item.tag == "li" and _put_box(item)]
            for element in (tasks, *items) if items else ():
                name = "task-list" if element is tasks else "task-list-item"
                element.set("class", f"{element.get('class', '')} {name}".strip())


def _put_box(item: Element) -> bool:
    """Put a box before an item's words, if the item asks for one."""
    holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
    found = _BOX.match(holder.text or "")
    if found is None:
        return False
    mark = found["mark"].lower()
    box = Element("input", {"type": "checkbox", "disabled": "disabled", "aria-label": _NAMES[mark]})
    if mark == "x":
        box.set("checked", "checked")
    box.tail, holder.text = (holder.text or "")[found.end() :], ""
    holder.insert(0, box)
    return True
