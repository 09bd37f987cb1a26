"""Tables as they are written elsewhere: right below a sentence, with a backslash before a bar within code, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_PRIORITY = 75
_RULE = frozenset("|:- \t")


class TableBlockExtension(Extension):
    """Reads tables."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register in the place of Python-Markdown's own."""
        md.parser.blockprocessors.register(_Tables(md.parser, {"use_align_attribute": False}), "table", _PRIORITY)


class _Tables(TableProcessor):
    signs = ("|",)

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a table begins in a block."""
        return "|" in block and self._start(parent, block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make a table of a block from where it begins; what stands above is read as if a blank line followed it."""
        start = self._start(parent, blocks[0])
        if start:
            lines = blocks[0].split("\n")
            self.parser.parseBlocks(parent, ["\n".join(lines[:start])])
            blocks[0] = "\n".join(lines[start:])
            super().test(parent, blocks[0])
        super().run(parent, blocks)

    def _start(self, parent: Element, block: str) -> int | None:
        """Find the line in which a table begins."""
        lines = block.split("\n")
        rules = (number for number, line in enumerate(lines) if number and "-" in line and _RULE.issuperset(line))
        tables = (number - 1 for number in rules if super(_Tables, self).test(parent, "\n".join(lines[number - 1 :])))
        return next(tables, None)

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        self._expect_no_more_cells(row, len(align))
        super()._build_row(row, parent, align)  # type: ignore[misc]  # the stubs leave it out

    def _split_row(self, row: str) -> list[str]:
        return [cell.replace("\\|", "|") for cell in super()._split_row(row)]  # type: ignore[misc]  # as above

    def _expect_no_more_cells(self, row: str, columns: int) -> None:
        """Note the cells of a row that stand in no column, where visitors do not see them."""
        edges = row.startswith("|") + (row.endswith("|") and not row.endswith("\\|")) if self.border else 0
        if row.count("|") + 1 - edges <= columns:
            return
        lost = [cell.strip() for cell in self._split_row(row)[columns:]]
        if any(lost):
            markdown = cast("SiteMarkdown", self.parser.md)
            what = (
                f"visitors do not see '{lost[0]}': the table has {columns} columns, and this row {columns + len(lost)}"
            )
            remedy = "add a column to the first two lines of the table, or write \\| for a bar within a cell"
            markdown.build.problems.add(markdown.locator.find(row), "W157", what, remedy)
