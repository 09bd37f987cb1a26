"""The type of a JSON-LD node, and nodes without empty values."""

from __future__ import annotations

from typing import Any

Node = dict[str, Any]


def without_gaps(node: Node) -> Node:
    """Leave out what has no value."""
    return {key: value for key, value in node.items() if value not in ("", None, [])}
