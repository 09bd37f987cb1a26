"""Values as an owner would write them in YAML: plain where they can be, in quotation marks elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import yaml

from cuecard.read.yaml_values import in_quotes

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN = re.compile(r"(?:/|[^\W\d_])(?:[\w ()!?./’'&+–—-]*[\w)!?./])?")
_WITH_COMMAS = re.compile(r"(?:/|[^\W\d_])(?:[\w ,()!?./’'&+–—-]*[\w)!?./])?")
"""Commas divide the values of a list in brackets."""


def written(value: Any, *, is_inside: bool = False) -> str:
    """Write a value in one line; one that is inside of brackets or braces needs quotation marks more often."""
    if isinstance(value, dict):
        return f"{{{written_pairs(value)}}}"
    if isinstance(value, list):
        return f"[{', '.join(written(part, is_inside=True) for part in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.date):
        return value.isoformat()
    return _written_text(value, is_inside=is_inside) if isinstance(value, str) else str(value)


def written_pairs(entry: Mapping[str, Any]) -> str:
    """Write keys and values in one line, as they stand between braces."""
    return ", ".join(f"{written(key)}: {written(value, is_inside=True)}" for key, value in entry.items())


def _written_text(text: str, *, is_inside: bool) -> str:
    plain = (_PLAIN if is_inside else _WITH_COMMAS).fullmatch(text)
    return text if plain and yaml.safe_load(text) == text else in_quotes(text)


def written_lines(entry: Mapping[str, Any], column: int, step: int) -> list[str]:
    """Write keys and values from a column on, those of a mapping below its key; `step` is how much further in."""
    lines: list[str] = []
    for key, value in entry.items():
        if isinstance(value, dict) and value:
            lines += [f"{' ' * column}{written(key)}:", *written_lines(value, column + step, step)]
        else:
            lines.append(f"{' ' * column}{written(key)}: {written(value)}")
    return lines
