"""The tables of the theme's words: each with its English and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.check.validation.tagged_models import models_in
from cuecard.installed_theme import THEME_DIR
from cuecard.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER = ("| Word | English | Where it stands |", "| --- | --- | --- |")


def tables() -> dict[str, Sequence[str]]:
    """Give the lines of each table by the name of its group."""
    english = yaml.safe_load((THEME_DIR / "words" / "en.yaml").read_text("utf-8"))
    return {
        name: [*HEADER, *_rows(name, models_in(field.annotation)[0], english[name])]
        for name, field in Words.model_fields.items()
    }


def _rows(group: str, model: Any, english: dict[str, Any]) -> list[str]:
    return [f"| `{group}.{key}` | {_written(english[key])} | {meaning_of(model, key)} |" for key in model.model_fields]


def _written(value: Any) -> str:
    """Write a word as it stands in the file, with the forms of a number one after the other."""
    forms = [f"{form}: {text}" for form, text in value.items()] if isinstance(value, dict) else [str(value)]
    return "<br>".join(_code(form) for form in forms)


def _code(text: str) -> str:
    """Show a text as it is, backticks and bars included."""
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"
