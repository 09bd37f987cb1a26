"""Front matter in TOML, as Hugo and Zola have it: what to write instead, and its keys as YAML has them."""

from __future__ import annotations

import re

FENCE = "+++"
_EQUALS = re.compile(r"^([ \t]*[\"']?[\w-]+[\"']?[ \t]*)=(?!=)")
_TABLE = re.compile(r"^[ \t]*(\[.*\])[ \t]*$")


def and_for_toml(lines: list[str]) -> str:
    """Say what else makes YAML of the lines between two fences."""
    tables = [table[1] for table in map(_TABLE.match, lines) if table]
    return ", and a colon instead of each =" + (f", and delete {' and '.join(tables)}" if tables else "")


def as_yaml(lines: list[str]) -> list[str]:
    """Give the lines as they are when somebody has done so; what stands where stays there."""
    return ["" if _TABLE.match(line) else _EQUALS.sub(_with_colon, line) for line in lines]


def _with_colon(found: re.Match[str]) -> str:
    """Put a colon in the place of the sign, and a space behind it."""
    return f"{found[1]}: "
