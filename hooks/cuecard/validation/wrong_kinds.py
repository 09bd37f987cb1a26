"""A value of another kind than its key takes: what it is, and how to write what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cuecard.source.yaml_values import in_quotes

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEEDS_QUOTES = re.compile(r"^[\W\d]|[:#\[\]{},]|\d$")


@dataclass(frozen=True)
class Misfit:
    """A value and what pydantic expected there."""

    kind: str
    """The name of pydantic's error, such as `list_type`."""
    value: Any
    subject: str
    """What messages call the value."""
    lead: str
    """The key before it, as a remedy repeats it."""
    written: str | None
    """Its text in the file, where YAML read it as something else than text."""
    limits: Mapping[str, Any]

    @property
    def is_misread_text(self) -> bool:
        """Whether a text was meant and left unquoted."""
        return self.kind == "string_type" and self.written is not None and not isinstance(self.value, list | dict)


def misread_text(misfit: Misfit) -> tuple[str, str]:
    """Say what YAML made of a text."""
    value = misfit.value
    kinds = ((bool, "a yes or no"), (int | float, "a number"), (object, "a date"))
    as_what = next(name for kind, name in kinds if isinstance(value, kind))
    written = str(misfit.written)
    what = f"YAML reads {written} as {as_what}, not as text"
    return what, f"put it in quotes: {misfit.lead}{in_quotes(written)}"


def wrong_kind(misfit: Misfit) -> tuple[str, str] | None:
    """Say what a value should be instead, and how to write it; None for a kind that is not known here."""
    described = _DESCRIBED.get(misfit.kind)
    if described is None:
        return None
    what, remedy = described(misfit)
    return f"{misfit.subject} {what}", remedy


def _not_text(misfit: Misfit) -> tuple[str, str]:
    value = misfit.value
    if isinstance(value, dict):
        written = next((f"{key}: {content}" for key, content in value.items() if isinstance(content, str)), "…")
        return "is a mapping, not a text", f"put the text in quotes: {misfit.lead}{in_quotes(written)}"
    first = value[0] if isinstance(value, list) and value and isinstance(value[0], str) else "…"
    return "is a list and takes one value", f"write {misfit.lead}{first}"


def _not_list(misfit: Misfit) -> tuple[str, str]:
    if isinstance(misfit.value, dict):
        return "is a mapping, not a list", f"write {misfit.lead}[one, two]"
    text = misfit.written or str(misfit.value)
    items = [item.strip().removeprefix("-").strip() for item in re.split(r"[,;\n]", text.strip("[] "))]
    listed = ", ".join(in_quotes(item) if _NEEDS_QUOTES.search(item) else item for item in items if item)
    return "is not a list", f"write {misfit.lead}[{listed}]"


def _not_bool(misfit: Misfit) -> tuple[str, str]:
    what = f"is '{misfit.written or misfit.value}', which is neither true nor false"
    return what, f"write {misfit.lead}true or {misfit.lead}false, without quotation marks"


def _not_int(misfit: Misfit) -> tuple[str, str]:
    written = misfit.written or str(misfit.value)
    number = re.search(r"\d+", written)
    return f"is '{written}', not a whole number", f"write {misfit.lead}{number[0] if number else 3}"


def _not_number(misfit: Misfit) -> tuple[str, str]:
    written = misfit.written or str(misfit.value)
    number = re.search(r"\d+(?:\.\d+)?", written.replace(",", ""))
    return f"is '{written}', not a number", f"write {misfit.lead}{number[0] if number else 3}"


def _not_mapping(misfit: Misfit) -> tuple[str, str]:
    kind = "list" if isinstance(misfit.value, list) else "single value"
    return f"is a {kind}, not a mapping", f"write indented 'key: value' lines under {misfit.lead.strip() or 'it'}"


def _too_small(misfit: Misfit) -> tuple[str, str]:
    return f"is {misfit.value}, which is too small", f"write {misfit.limits['ge']} or more"


def _too_large(misfit: Misfit) -> tuple[str, str]:
    return f"is {misfit.value}, which is too large", f"write {misfit.limits['le']} or less"


def _too_few(misfit: Misfit) -> tuple[str, str]:
    return "has nothing under it", "add at least one"


def _not_a_choice(misfit: Misfit) -> tuple[str, str]:
    return f"is '{misfit.written or misfit.value}'", f"write {misfit.limits['expected']}"


_DESCRIBED = {
    "string_type": _not_text,
    "list_type": _not_list,
    "bool_type": _not_bool,
    "int_type": _not_int,
    "float_type": _not_number,
    "dict_type": _not_mapping,
    "model_type": _not_mapping,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "too_short": _too_few,
    "literal_error": _not_a_choice,
}
