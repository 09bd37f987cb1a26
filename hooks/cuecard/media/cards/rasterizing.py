"""SVG into PNG, with exactly the letters that are given; the network and the machine's own fonts are never asked."""

from __future__ import annotations

from dataclasses import dataclass

import resvg_py


@dataclass(frozen=True)
class Sheet:
    """A drawing to be made, and the files of its letters."""

    svg: str
    font_files: tuple[str, ...] = ()
    width: int | None = None
    """In pixels; left out, as the drawing says."""


def render_sheet(sheet: Sheet) -> bytes:
    """Draw one sheet as PNG. Raises ValueError for what is no drawing."""
    made = resvg_py.svg_to_bytes(
        svg_string=sheet.svg, font_files=list(sheet.font_files), skip_system_fonts=True, width=sheet.width
    )
    return bytes(made)
