"""Lines of YAML that begin where none of their neighbours does: the one at fault, and where it belongs."""

from __future__ import annotations

import re
from typing import NamedTuple

STEP = 2
"""How many spaces what belongs to a key stands further in."""

_KEY = re.compile(r"^ *(?:- +)?(?P<name>[\w-]+)[ \t]*:(?P<value>[ \t]|$)")


class Out(NamedTuple):
    """A line that is out of place, by its index, and the spaces with which it should begin."""

    line: int
    spaces: int
    like: tuple[str, int, str] | None = None
    """Where two places are as likely: the key that begins as it should, the spaces of the other, and its key."""


def out_of_line(number: int, lines: list[str]) -> tuple[int, str, str]:
    """Say of a line that YAML cannot place, or of the one above it that is at fault, what is wrong and what to do."""
    out = _find(number, lines)
    indent = indent_of(lines[out.line])
    what = f"this line begins with {spaces(indent)}, unlike the lines around it"
    if out.like:
        key, other, other_key = out.like
        return out.line, what, f"begin it with {spaces(out.spaces)} as '{key}', or with {other} as '{other_key}'"
    if not out.spaces:
        return out.line, what, f"remove the {'space' if indent == 1 else 'spaces'} before it"
    return out.line, what, f"begin it with {spaces(out.spaces)}"


def indent_of(line: str) -> int:
    """Count the spaces before a line."""
    return len(line) - len(line.lstrip())


def spaces(number: int) -> str:
    """Write a number of spaces in words."""
    return "1 space" if number == 1 else f"{number or 'no'} spaces"


def _find(number: int, lines: list[str]) -> Out:
    here = indent_of(lines[number])
    above = [index for index in range(number - 1, -1, -1) if _KEY.match(lines[index])]
    if not above:
        return Out(number, 0)
    last = indent_of(lines[above[0]])
    if last < here:
        outer = next((index for index in above[1:] if indent_of(lines[index]) <= here), None)
        is_last_at_fault = outer is not None and indent_of(lines[outer]) == here
        return Out(above[0], here) if is_last_at_fault else Out(number, last)
    return _between(number, here, above, lines)


def _between(number: int, here: int, above: list[int], lines: list[str]) -> Out:
    """Find what is meant by a line that begins between the level of the keys above it and the next one further out."""
    inner: list[int] = []
    outer = None
    for index in above:
        if indent_of(lines[index]) < here:
            outer = index
            break
        inner.append(index)
    deeper = min(indent_of(lines[index]) for index in inner)
    siblings = [index for index in inner if indent_of(lines[index]) == deeper]
    if outer is None:
        return Out(number, deeper)
    level = indent_of(lines[outer])
    if here == level + STEP and len(siblings) == 1 and deeper != here:
        return Out(siblings[0], here)
    if here - level != deeper - here:
        return Out(number, level if here - level < deeper - here else deeper)
    near, far = siblings[0], outer
    if not any(_has_value(lines[index]) == _has_value(lines[number]) for index in siblings):
        near, far = far, near
    return Out(number, indent_of(lines[near]), (_name(lines[near]), indent_of(lines[far]), _name(lines[far])))


def _has_value(line: str) -> bool:
    return not line.rstrip().endswith(":")


def _name(line: str) -> str:
    found = _KEY.match(line)
    return found["name"] if found else line.strip()
