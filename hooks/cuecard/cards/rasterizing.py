"""SVG into PNG, with exactly the letters that are given; the network and the machine's own fonts are never asked."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

import resvg_py

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROCESSES = 2
_WORTH_A_PROCESS = 12
"""From how many drawings on a second process is sooner done than it is started."""
RENDERER = f"resvg-py {version('resvg-py')}"


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


def render_sheets(sheets: Sequence[Sheet]) -> Iterator[bytes]:
    """Draw many, several at a time, in their order; the renderer holds Python's lock, so threads would not help."""
    if len(sheets) < _WORTH_A_PROCESS:
        yield from map(render_sheet, sheets)
        return
    with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(render_sheet, sheets, chunksize=4)
