"""A value of another kind than its key takes: what it is, and how to write what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cuecard.check.problems import nearest
from cuecard.read.yaml_values import in_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_YES_OR_NO = {
    **dict.fromkeys(("true", "yes", "on", "y", "1"), "true"),
    **dict.fromkeys(("false", "no", "off", "n", "0", "none"), "false"),
}
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

    def write(self, meant: str) -> str:
        """Give the remedy that another value is."""
        return f"write {self.lead}{meant}" if self.lead else f"write {meant} instead of {self.written or self.value}"

    @property
    def is_misread_text(self) -> bool:
        """Whether a text was meant and left unquoted."""
        return self.kind == "string_type" and self.written is not None and not isinstance(self.value, list | dict)


def misread_text(misfit: Misfit) -> tuple[str, str]:
    """Say what a text counts as without quotation marks."""
    value = misfit.value
    kinds = ((bool, "a yes or no"), (int | float, "a number"), (object, "a date"))
    as_what = next(name for kind, name in kinds if isinstance(value, kind))
    written = str(misfit.written)
    return f"{written} counts as {as_what} without quotation marks", misfit.write(in_quotes(written))


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
        written = next(
            (f"{key}: {content}" for key, content in value.items() if not isinstance(content, dict | list)), ""
        )
        remedy = f"write {misfit.lead}{in_quotes(written)}" + ("" if misfit.lead else f" instead of {written}")
        return "has a colon in it and no quotation marks", remedy if written else "write one text in its place"
    first = value[0] if isinstance(value, list) and value and isinstance(value[0], str) else None
    return "is a list and takes one value", misfit.write(first) if first else "write one value without brackets"


def _not_list(misfit: Misfit) -> tuple[str, str]:
    if isinstance(misfit.value, dict):
        return "is a list and cannot have a colon", f"write {misfit.lead}{in_brackets(map(str, misfit.value))}"
    return "is a list and needs brackets", f"write {misfit.lead}{in_brackets(items_of(misfit.written or misfit.value))}"


def items_of(written: Any) -> list[str]:
    """Give the items of a list that was written as one text."""
    items = [item.strip().removeprefix("-").strip() for item in re.split(r"[,;\n]", str(written).strip("[] "))]
    return [item for item in items if item]


def in_brackets(items: Iterable[str]) -> str:
    """Write texts as a list, each in quotation marks where it needs them."""
    return f"[{', '.join(in_quotes(item) if _NEEDS_QUOTES.search(item) else item for item in items)}]"


def _not_bool(misfit: Misfit) -> tuple[str, str]:
    written = str(misfit.written or misfit.value)
    if meant := _YES_OR_NO.get(written.lower()):
        return "takes true or false", f"write {misfit.lead}{meant}"
    return f"is neither true nor false but '{written}'", f"write {misfit.lead}true or {misfit.lead}false"


def _not_int(misfit: Misfit) -> tuple[str, str]:
    written = misfit.written or str(misfit.value)
    number = re.search(r"\d+", written)
    return f"is '{written}' and takes a whole number", f"write {misfit.lead}{number[0] if number else 3}"


def _not_number(misfit: Misfit) -> tuple[str, str]:
    written = misfit.written or str(misfit.value)
    number = re.search(r"\d+(?:\.\d+)?", written.replace(",", ""))
    return f"is '{written}' and takes a number", f"write {misfit.lead}{number[0] if number else 3}"


def _not_mapping(misfit: Misfit) -> tuple[str, str]:
    kind = "a list" if isinstance(misfit.value, list) else "one value"
    return (
        f"is {kind} and takes keys",
        "write each key with a colon and its value on a line below it, two spaces further in",
    )


def _too_small(misfit: Misfit) -> tuple[str, str]:
    return f"is {misfit.value} and too small", f"write {misfit.lead}{misfit.limits['ge']} or more"


def _too_large(misfit: Misfit) -> tuple[str, str]:
    return f"is {misfit.value} and too large", f"write {misfit.lead}{misfit.limits['le']} or less"


def _too_few(misfit: Misfit) -> tuple[str, str]:
    return "has nothing in it", "add at least one"


def _not_a_choice(misfit: Misfit) -> tuple[str, str]:
    choices = re.findall(r"'([^']*)'", misfit.limits["expected"])
    near = nearest(str(misfit.value), choices)
    remedy = misfit.write(near) if near else f"write {' or '.join(f'{misfit.lead}{choice}' for choice in choices)}"
    return f"cannot be '{misfit.written or misfit.value}'", remedy


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
