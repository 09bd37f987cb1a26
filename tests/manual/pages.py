"""The written pages of the manual, and the examples on them."""

from __future__ import annotations

import re
from typing import NamedTuple

from manual.generate.pages import written_pages

WRITTEN = written_pages()
_BLOCK = re.compile(r"^(`{3,4})(\S+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A block of code on a page."""

    page: str
    language: str
    text: str


EXAMPLES = [Example(page, kind, text) for page, source in WRITTEN.items() for _, kind, text in _BLOCK.findall(source)]
