"""Settings with what they inherit, as one document: each value stands in the file that decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.read.config_files import config_paths
from cuecard.read.marked_yaml import MarkedYaml, read_marked_yaml
from cuecard.read.misread_values import misread_value, unseen_sign

if TYPE_CHECKING:
    from pathlib import Path

_SHOWN = ("site_name", "site_description", "site_author", "copyright", "nav", "extra")
"""The settings of which visitors see words."""


def read_settings(path: Path) -> MarkedYaml:
    """Read a file of settings and those that it inherits from, all of which can be read."""
    own, *parents = (_read(there, name) for name, there in config_paths(path).items())
    for parent in parents:
        _lay_over(own, parent)
    return own


def _read(path: Path, name: str) -> MarkedYaml:
    text = path.read_text(encoding="utf-8")
    return read_marked_yaml(text, name, checks=(misread_value,), key_checks=(unseen_sign,), below=_SHOWN)


def _lay_over(own: MarkedYaml, parent: MarkedYaml) -> None:
    """Let a document have what only its parent says."""
    own.plain |= {way: text for way, text in parent.plain.items() if way not in own.values}
    own.keys, own.values = parent.keys | own.keys, parent.values | own.values
    own.problems = [*own.problems, *parent.problems]
    own.is_readable = own.is_readable and parent.is_readable
    if isinstance(own.data, dict) and isinstance(parent.data, dict):
        own.data = parent.data | own.data
