"""With what a new article or page begins: a template of the firm's own in `archetypes/`, or ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError

import cuecard
from cuecard.edit.written_yaml import written

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "archetypes"
"""Beside `mkdocs.yml`."""
_OURS = Path(cuecard.__file__).with_name(FOLDER)


def render_archetype(kind: str, values: Mapping[str, Any], folder: Path) -> str:
    """Render `archetypes/<kind>.md` of a site's folder, or ours. Raises ClickException where it cannot be used."""
    own = folder / FOLDER
    env = Environment(
        loader=FileSystemLoader([own, _OURS]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        newline_sequence=_line_end(own / f"{kind}.md"),
        autoescape=False,  # noqa: S701 - it makes Markdown
    )
    env.filters["yaml"] = written
    try:
        return env.get_template(f"{kind}.md").render(values)
    except TemplateSyntaxError as error:
        raise click.ClickException(f"{_named(kind)}:{error.lineno}: {error.message}.") from None
    except (TemplateError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{_named(kind)} cannot be used: {error}.") from None


def has_own_archetype(kind: str, folder: Path) -> bool:
    """Tell whether a site has a template of its own."""
    return (folder / FOLDER / f"{kind}.md").is_file()


def _named(kind: str) -> str:
    return f"{FOLDER}/{kind}.md"


def _line_end(path: Path) -> Any:
    """Give the line end of a template: that of Windows where it has one."""
    return "\r\n" if path.is_file() and b"\r\n" in path.read_bytes() else "\n"
